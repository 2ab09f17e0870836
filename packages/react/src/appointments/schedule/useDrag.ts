'use client';

import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import { useLatest } from '../../kit/useLatest.js';
import { itemOf } from './gridKeys.js';

export interface DragPlace {
  column: string;
  minute: number;
}

export interface DragOptions {
  /** False refuses: then nothing is dragged. */
  onPickUp: (item: string) => boolean;
  /** The column under the pointer, and the minute at the top of what is dragged; null outside of every column. */
  onAim: (place: DragPlace | null) => void;
  onDrop: (place: DragPlace | null) => void;
  onTakeBack: () => void;
  /** The first and the last minute of a column. */
  begin: number;
  end: number;
}

/** A mouse has to move so far before a click becomes a drag. */
const clickPixels = 4;
/** A finger that moves earlier scrolls. */
const holdMs = 400;
const edgePixels = 36;

interface Drag {
  pointerId: number;
  block: HTMLElement;
  box: HTMLElement;
  start: { x: number; y: number };
  at: { x: number; y: number };
  ghost: HTMLElement | null;
  frame: number;
  hold: ReturnType<typeof setTimeout> | undefined;
}

/** Drags blocks of a schedule by pointer: one style of one element is written a frame. */
export function useDrag(options: DragOptions) {
  const latest = useLatest(options);
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  const endDrag = useRef<(() => void) | null>(null);

  useEffect(() => () => endDrag.current?.(), []);

  function onPointerDown(event: ReactPointerEvent<HTMLElement>) {
    const block = itemOf(event.target);
    const box = event.currentTarget;
    if (!block?.dataset['movable'] || event.button !== 0 || !event.isPrimary || drag.current) return;
    const isTouch = event.pointerType === 'touch';
    const point = { x: event.clientX, y: event.clientY };
    const own: Drag = {
      pointerId: event.pointerId,
      block,
      box,
      start: point,
      at: point,
      ghost: null,
      frame: 0,
      hold: undefined,
    };
    drag.current = own;
    wasDragged.current = false;
    if (isTouch) own.hold = setTimeout(() => pickUp(own), holdMs);

    const move = (moved: PointerEvent) => {
      if (moved.pointerId !== own.pointerId) return;
      own.at = { x: moved.clientX, y: moved.clientY };
      if (own.ghost) return;
      const distance = Math.hypot(own.at.x - own.start.x, own.at.y - own.start.y);
      if (distance < clickPixels) return;
      if (isTouch) end();
      else pickUp(own);
    };
    const up = (released: PointerEvent) => {
      if (released.pointerId !== own.pointerId) return;
      const isDropped = own.ghost !== null && released.type === 'pointerup';
      const isLost = own.ghost !== null && !isDropped;
      const place = placeOf(own);
      end();
      if (isDropped) latest.current.onDrop(place);
      if (isLost) latest.current.onTakeBack();
    };
    const press = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !own.ghost) return;
      pressed.preventDefault();
      pressed.stopPropagation();
      end();
      latest.current.onTakeBack();
    };
    // Once it is picked up, a finger no longer scrolls.
    const hold = (touched: Event) => {
      if (own.ghost && touched.cancelable) touched.preventDefault();
    };
    function end() {
      clearTimeout(own.hold);
      cancelAnimationFrame(own.frame);
      own.ghost?.remove();
      drag.current = null;
      endDrag.current = null;
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', up);
      window.removeEventListener('keydown', press, true);
      box.removeEventListener('touchmove', hold);
      box.removeEventListener('contextmenu', hold);
    }
    endDrag.current = end;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', up);
    window.addEventListener('keydown', press, true);
    // For a finger only: where it is heard the browser paints all that is in the box anew.
    if (isTouch) box.addEventListener('touchmove', hold, { passive: false });
    box.addEventListener('contextmenu', hold);

    function pickUp(picked: Drag) {
      if (!latest.current.onPickUp(picked.block.dataset['item'] ?? '')) return end();
      wasDragged.current = true;
      picked.ghost = ghostOf(picked);
      picked.frame = requestAnimationFrame(() => follow(picked));
    }
  }

  function follow(own: Drag) {
    if (!own.ghost) return;
    own.ghost.style.transform = `translate(${own.at.x - own.start.x}px, ${own.at.y - own.start.y}px)`;
    scrollAtEdge(own);
    latest.current.onAim(placeOf(own));
    own.frame = requestAnimationFrame(() => follow(own));
  }

  function placeOf(own: Drag): DragPlace | null {
    const { begin, end } = latest.current;
    const column = columnAt(own.box, own.at.x);
    const key = column?.dataset['column'];
    if (!column || key === undefined) return null;
    const { top, height } = column.getBoundingClientRect();
    const grabbed = own.ghost ? Number(own.ghost.dataset['grabbed']) : 0;
    return { column: key, minute: begin + ((own.at.y - grabbed - top) / height) * (end - begin) };
  }

  /** A drag ends with a click on the block, which is none. */
  function isClick(): boolean {
    const isOwn = !wasDragged.current;
    wasDragged.current = false;
    return isOwn;
  }

  return { onPointerDown, isClick };
}

function columnAt(box: HTMLElement, x: number): HTMLElement | undefined {
  return [...box.querySelectorAll<HTMLElement>('[role="gridcell"][data-column]')].find((column) => {
    const { left, right } = column.getBoundingClientRect();
    return x >= left && x < right;
  });
}

function ghostOf({ block, box, start }: Drag): HTMLElement {
  const { left, top, width, height } = block.getBoundingClientRect();
  const ghost = document.createElement('div');
  ghost.className = 'cs-schedule-visit cs-schedule-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.dataset['status'] = block.dataset['status'] ?? '';
  ghost.dataset['grabbed'] = String(start.y - top);
  ghost.append(...[...block.childNodes].map((node) => node.cloneNode(true)));
  // Beside the box: what lies inside of something that scrolls is cut at its edge.
  const frame = box.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
  Object.assign(ghost.style, {
    left: `${left - frame.left}px`,
    top: `${top - frame.top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  box.parentElement?.append(ghost);
  return ghost;
}

function scrollAtEdge({ box, at }: Drag): void {
  const { left, top, right, bottom } = box.getBoundingClientRect();
  const push = (before: number, after: number) =>
    before < edgePixels
      ? -Math.min(18, edgePixels - before)
      : after < edgePixels
        ? Math.min(18, edgePixels - after)
        : 0;
  const across = push(at.x - left, right - at.x);
  const down = push(at.y - top, bottom - at.y);
  if (across || down) box.scrollBy(across, down);
}
