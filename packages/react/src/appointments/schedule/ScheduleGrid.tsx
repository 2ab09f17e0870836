'use client';

import type { Appointment } from '@carestack/core';
import { type CSSProperties, type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import type { OfferedSlot } from '../useAvailability.js';
import { nearbyTarget } from './aim.js';
import { ColumnCell } from './ColumnCell.js';
import { dayClock } from './dayClock.js';
import { itemOf } from './gridKeys.js';
import type { MoveTarget } from './moveTargets.js';
import { type ScheduleColumn, visitIn } from './scheduleColumn.js';
import { type DragPlace, useDrag } from './useDrag.js';
import { nothing, useDrawnFirst } from './useDrawnFirst.js';
import { useGradually } from './useGradually.js';
import { useGridKeys } from './useGridKeys.js';
import { useLargestView } from './useLargestView.js';
import type { ScheduleState } from './useSchedule.js';
import type { ScheduleWords } from './useScheduleWords.js';
import { useSeenVisits } from './useSeenVisits.js';

export interface ScheduleGridProps {
  state: ScheduleState;
  columns: readonly ScheduleColumn[];
  label: string;
  words: ScheduleWords;
  labelOf: (column: ScheduleColumn) => string;
  renderHead: (column: ScheduleColumn, isDrawn: boolean) => ReactNode;
  onVisit: (appointment: Appointment) => void;
  onPlace: ((slot: OfferedSlot) => void) | undefined;
}

const hour = 60;
const none: readonly MoveTarget[] = [];

/**
 * Columns of a day's time, as a grid of one row: each cell holds the list of its visits. While they are on their way the columns and their
 * hours stand already, so that only the visits are left to be drawn.
 */
export function ScheduleGrid({
  state,
  columns,
  label,
  words,
  labelOf,
  renderHead,
  onVisit,
  onPlace,
}: ScheduleGridProps) {
  const { moving, today, now, timeZone, shortest, isLoading } = state;
  const box = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const { begin, end } = spanOf(columns);
  const nowMinute = Math.floor(dayClock(today, timeZone).minuteOf(now));
  const hasToday = columns.some(({ date }) => date === today);
  const startMinute = hasToday ? nowMinute : begin;

  const firstMinute = hasToday ? startMinute - hour / 2 : begin;
  // From its own column outwards: in many columns at once they take longer than a frame, and what is picked up follows the pointer.
  const reached = useGradually(moving ? columns.length : 0);
  const own = columns.findIndex((column) => pickedIn(column, moving?.appointment) !== null);
  const targetsOf = (key: string, at: number) =>
    moving && Math.abs(at - own) <= reached ? (moving.targets.get(key) ?? none) : null;
  const isRoomy = columns.length * 2 <= useLargestView(shortest).columns;
  const drawn = useDrawnFirst({ isLoading, columns, begin, end, from: firstMinute, shortest, timeZone });

  const visitOf = (key: string | undefined) => visitIn(columns, key)?.appointment;

  useSeenVisits(box, (seen) => {
    const references = new Set(seen);
    for (const { items } of columns) {
      for (const item of items) {
        if (item.kind === 'visit' && references.has(item.key)) state.nameOf(item.appointment.patientReference);
      }
    }
  });

  const keys = useGridKeys({ grid: box, state, startMinute, visitOf });
  const targetAt = (place: DragPlace | null) =>
    place && nearbyTarget(moving?.targets.get(place.column) ?? [], place.minute, shortest);

  const drag = useDrag({
    begin,
    end,
    onPickUp(key) {
      const appointment = visitOf(key);
      if (!appointment || state.isChanging(key)) return false;
      state.pickUp(appointment);
      return true;
    },
    onAim(place) {
      if (!moving) return;
      const target = targetAt(place);
      if (target?.columnKey !== moving.target?.columnKey || target?.from !== moving.target?.from) state.aimAt(target);
    },
    onDrop: (place) => void state.drop(targetAt(place)),
    onTakeBack: state.takeBack,
  });

  // The hours that matter now, not the first ones.
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (isPlaced.current || !element) return;
    isPlaced.current = !isLoading;
    const share = (firstMinute - begin) / (end - begin);
    const body = element.querySelector<HTMLElement>('.cs-schedule-body');
    // From the beginning again where a screen turned out to be narrow, and the day that is left is another one.
    if (body) element.scrollTop = Math.max(0, body.offsetHeight * share);
  });

  function click(event: MouseEvent) {
    const item = itemOf(event.target);
    const columnKey = item?.closest<HTMLElement>('[data-column]')?.dataset['column'];
    const key = item?.dataset['item'];
    if (!drag.isClick() || !key || columnKey === undefined) return;
    if (moving) {
      const target = moving.targets.get(columnKey)?.find(({ startTime }) => `to ${startTime.toISOString()}` === key);
      if (!target) return;
      keys.keepFocus(moving.appointment.reference);
      return void state.drop(target);
    }
    const found = columns.find((one) => one.key === columnKey)?.items.find((one) => one.key === key);
    if (found?.kind === 'visit') onVisit(found.appointment);
    if (found?.kind === 'place') onPlace?.(found.slot);
  }

  const style: CSSProperties & Record<`--cs-${string}`, string | number> = {
    '--cs-columns': columns.length,
    '--cs-shortest': shortest,
    '--cs-minutes': end - begin,
  };

  return (
    <div className="cs-schedule-frame" aria-busy={isLoading || undefined}>
      {/* Its blocks take the keys and the pointer; here they are heard for all of them. */}
      <div
        ref={box}
        role="grid"
        tabIndex={-1}
        aria-hidden={isLoading || undefined}
        aria-label={label}
        aria-describedby={hintId}
        className="cs-schedule-box"
        data-roomy={isRoomy || undefined}
        style={style}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onPointerDown={drag.onPointerDown}
        onClick={click}
      >
        <div role="row" className="cs-schedule-heads">
          <div aria-hidden="true" className="cs-schedule-corner" />
          {drawn.map(({ column, minutes, isAwaited }) => (
            <div key={column.key} role="columnheader" data-column={column.key} className="cs-schedule-head">
              {renderHead(column, minutes !== nothing && !isAwaited)}
            </div>
          ))}
        </div>
        <div role="row" className="cs-schedule-body">
          <div aria-hidden="true" className="cs-schedule-axis">
            {hoursIn(begin, end).map((minute) => (
              <span key={minute} style={{ insetBlockStart: `calc(var(--cs-minute) * ${minute - begin})` }}>
                {words.hourOf(minute)}
              </span>
            ))}
          </div>
          {drawn.map(({ column, minutes, isAwaited }, at) => (
            <ColumnCell
              key={column.key}
              drawn={minutes}
              isAwaited={isAwaited}
              column={column}
              label={labelOf(column)}
              begin={begin}
              end={end}
              nowMinute={column.date === today ? nowMinute : null}
              words={words}
              nameOf={state.knownNameOf}
              isChanging={state.isChanging}
              shortest={shortest}
              canBook={onPlace !== undefined}
              isRoomy={isRoomy}
              picked={pickedIn(column, moving?.appointment)}
              targets={targetsOf(column.key, at)}
              aimed={moving?.target?.columnKey === column.key ? moving.target : null}
            />
          ))}
        </div>
      </div>
      <p id={hintId} className="cs-hint cs-keys">
        {words.text.keys}
      </p>
    </div>
  );
}

function pickedIn(column: ScheduleColumn, appointment: Appointment | undefined): string | null {
  return (appointment && column.items.find(({ key }) => key === appointment.reference)?.key) ?? null;
}

/** Full hours around everything there is; office hours where there is nothing. */
function spanOf(columns: readonly ScheduleColumn[]): { begin: number; end: number } {
  const spans = columns.flatMap(({ span }) => span ?? []);
  if (spans.length === 0) return { begin: 9 * hour, end: 17 * hour };
  return {
    begin: Math.floor(Math.min(...spans.map(({ from }) => from)) / hour) * hour,
    end: Math.ceil(Math.max(...spans.map(({ to }) => to)) / hour) * hour,
  };
}

function hoursIn(begin: number, end: number): number[] {
  return Array.from({ length: Math.ceil((end - begin) / hour) }, (_, at) => begin + at * hour);
}
