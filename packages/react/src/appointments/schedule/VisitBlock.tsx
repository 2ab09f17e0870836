'use client';

import type { Appointment } from '@carestack/core';
import { type CSSProperties, memo, useState } from 'react';
import type { OfferedSlot } from '../useAvailability.js';
import type { Lane, Stretch } from './lanes.js';
import type { MoveTarget } from './moveTargets.js';
import type { ScheduleWords } from './useScheduleWords.js';
import { canMove, visitStatus } from './visitStatus.js';

interface Placed extends Stretch, Lane {
  /** The first and the last minute of the column. */
  begin: number;
  end: number;
  /** Minutes that are one line high. */
  shortest: number;
  words: ScheduleWords;
  /** The column's name, for who cannot see it. */
  column: string;
}

function boxOf({ from, to, begin, end, shortest, lane, lanes }: Omit<Placed, 'words' | 'column'>): CSSProperties {
  // A share of the column: a calculation with variables is read anew for each of a thousand blocks.
  const share = (minutes: number) => `${(100 * minutes) / (end - begin)}%`;
  return {
    insetBlockStart: share(from - begin),
    // Most are one line high, as the styles have them.
    ...(to - from !== shortest && { blockSize: `calc(${share(to - from)} - 2px)` }),
    ...(lanes > 1 && {
      insetInlineStart: `${(100 / lanes) * lane}%`,
      inlineSize: `calc(${100 / lanes}% - 2px)`,
    }),
  };
}

/**
 * The words of a block for who cannot see it, as those of a picture: on the button itself they would not agree with what is seen of it, and
 * hidden text would be laid out.
 */
const spoken = (words: string) => ({ role: 'img', 'aria-label': words });

export interface VisitBlockProps extends Placed {
  appointment: Appointment;
  /** Null when nobody knows, undefined while it is read. */
  name: string | null | undefined;
  isPicked: boolean;
  isChanging: boolean;
  /** The column is wide. In a narrow one the name takes all the room: the row says when, and the mark what became of it. */
  isRoomy: boolean;
  /** Nobody knows yet if there is one: it holds the place. */
  isAwaited: boolean;
}

export const VisitBlock = memo(function VisitBlock(props: VisitBlockProps) {
  const { appointment, name, column, isPicked, isChanging, isAwaited, words } = props;
  const { text, timeOf, statusOf, nameOr } = words;
  const from = timeOf(appointment.startTime);
  const status = statusOf(appointment);
  const shownName = nameOr(name);
  // There is room for a second line.
  const isTall = props.to - props.from >= props.shortest * 1.6;
  // Who looks at it reads all of it. Without, a thousand blocks are there sooner.
  const [isSeen, setSeen] = useState(false);
  const look = () => setSeen(true);
  const hasRoom = !isAwaited && (isTall || isSeen);

  return (
    <li className="cs-schedule-place" style={boxOf(props)}>
      <button
        type="button"
        tabIndex={-1}
        className="cs-schedule-visit"
        disabled={isAwaited}
        data-item={isAwaited ? undefined : appointment.reference}
        data-from={props.from}
        data-to={props.to}
        data-status={isAwaited ? 'awaited' : visitStatus(appointment)}
        data-tall={isTall || undefined}
        data-movable={(!isAwaited && canMove(appointment)) || undefined}
        data-picked={isPicked || undefined}
        aria-busy={isChanging || undefined}
        onPointerEnter={look}
        onFocus={look}
      >
        <bdi {...spoken(text.visit({ from, to: timeOf(appointment.endTime), name: shownName, status, column }))}>
          {shownName}
        </bdi>
        {(hasRoom || (props.isRoomy && props.lanes === 1)) && <time aria-hidden="true">{from}</time>}
        {(hasRoom || props.isRoomy) && <small aria-hidden="true">{status}</small>}
      </button>
    </li>
  );
});

export interface FreeBlockProps extends Placed {
  slot: OfferedSlot;
}

/** A free place, to be booked. */
export const FreeBlock = memo(function FreeBlock(props: FreeBlockProps) {
  const { slot, column, words } = props;
  const { text, times, timeOf } = words;
  const from = timeOf(slot.startTime);
  const left = slot.capacity > 1 ? text.placesLeft({ total: slot.free, count: times.number(slot.free) }) : text.free;

  return (
    <li className="cs-schedule-place" style={boxOf(props)}>
      <button
        type="button"
        tabIndex={-1}
        className="cs-schedule-free"
        data-item={`free ${slot.startTime}`}
        data-from={props.from}
        data-to={props.to}
      >
        <time {...spoken(text.place({ from, to: timeOf(slot.endTime), column }))}>{from}</time>
        <small aria-hidden="true">{left}</small>
      </button>
    </li>
  );
});

export interface TargetBlockProps {
  target: MoveTarget;
  isAimed: boolean;
  begin: number;
  end: number;
  shortest: number;
  column: string;
  words: ScheduleWords;
}

/** A free time for the visit that is picked up. */
export const TargetBlock = memo(function TargetBlock(props: TargetBlockProps) {
  const { target, isAimed, begin, end, shortest, column, words } = props;
  const { text, timeOf } = words;
  const from = timeOf(target.startTime);

  return (
    <li className="cs-schedule-place" style={boxOf({ ...target, begin, end, shortest, lane: 0, lanes: 1 })}>
      <button
        type="button"
        tabIndex={-1}
        className="cs-schedule-target"
        data-item={`to ${target.startTime.toISOString()}`}
        data-from={target.from}
        data-to={target.to}
        data-aimed={isAimed || undefined}
        aria-label={text.place({ from, to: timeOf(target.endTime), column })}
      >
        {from}
      </button>
    </li>
  );
});
