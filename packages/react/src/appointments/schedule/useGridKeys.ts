'use client';

import type { Appointment } from '@carestack/core';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { AimDirection } from './aim.js';
import { bringIntoView } from './gridKeys.js';
import { useGridFocus } from './useGridFocus.js';
import type { ScheduleState } from './useSchedule.js';

interface Given {
  grid: RefObject<HTMLElement | null>;
  state: ScheduleState;
  /** Where the keyboard begins, in minutes of the day. */
  startMinute: number;
  /** The visit that a block stands for. */
  visitOf: (key: string | undefined) => Appointment | undefined;
}

/** The keys of a schedule: from block to block, and while a visit is picked up from one free time to another. */
export function useGridKeys({ grid, state, startMinute, visitOf }: Given) {
  const { moving, isLoading } = state;
  const focus = useGridFocus({ grid, isLoading, startMinute, onKey });
  const { keepFocus, isRightToLeft } = focus;

  const isAimedByKey = useRef(false);
  useLayoutEffect(() => {
    if (!isAimedByKey.current || !grid.current) return;
    isAimedByKey.current = false;
    // Its own time is no target: there the visit stands.
    bringIntoView(grid.current.querySelector('[data-aimed]') ?? grid.current.querySelector('[data-picked]'));
  });

  function onKey(event: KeyboardEvent, item: HTMLElement | null): boolean {
    return moving ? moveBy(event, item, moving) : pickUp(event, item);
  }

  function pickUp(event: KeyboardEvent, item: HTMLElement | null): boolean {
    const visit = visitOf(item?.dataset['item']);
    // By its place too: a keyboard for Devanagari has another letter there.
    if (!visit || !item?.dataset['movable'] || (event.key !== 'm' && event.code !== 'KeyM')) return false;
    keepFocus(visit.reference);
    state.pickUp(visit);
    return true;
  }

  function moveBy(
    { key }: KeyboardEvent,
    item: HTMLElement | null,
    { appointment, target }: NonNullable<typeof moving>,
  ) {
    if (key === 'Escape') {
      keepFocus(appointment.reference);
      bringIntoView(item);
      state.takeBack();
      return true;
    }
    const direction = directionOf(key, isRightToLeft);
    if (direction) {
      isAimedByKey.current = true;
      state.aim(direction);
      return true;
    }
    if (key !== 'Enter' && key !== ' ') return false;
    // A free time that has the focus itself is chosen by its click.
    if (item?.dataset['item']?.startsWith('to ') && !target) return false;
    keepFocus(appointment.reference);
    void state.drop();
    return true;
  }

  return focus;
}

function directionOf(key: string, isRightToLeft: boolean): AimDirection | null {
  switch (key) {
    case 'ArrowUp':
      return 'earlier';
    case 'ArrowDown':
      return 'later';
    case 'ArrowLeft':
      return isRightToLeft ? 'nextColumn' : 'previousColumn';
    case 'ArrowRight':
      return isRightToLeft ? 'previousColumn' : 'nextColumn';
    default:
      return null;
  }
}
