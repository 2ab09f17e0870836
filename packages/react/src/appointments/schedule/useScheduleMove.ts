'use client';

import { type Appointment, SlotTakenError, type TimeRange } from '@carestack/core';
import { EhrApiError } from '@carestack/core/errors';
import { useMemo, useState } from 'react';
import { useRescheduleAppointment } from '../appointments.hooks.js';
import { aimFrom, type AimDirection, nearestTarget } from './aim.js';
import { type MoveTarget, moveTargets } from './moveTargets.js';
import type { ScheduleColumn } from './scheduleColumn.js';
import { canMove } from './visitStatus.js';

/** What came of a move, until the next one. */
export type MoveOutcome =
  | { code: 'moved' | 'undone'; appointment: Appointment; startTime: Date }
  | { code: 'taken_back'; appointment: Appointment }
  /** Somebody else has the time now; the visit stays. */
  | { code: 'slot_taken'; appointment: Appointment; startTime: Date; taken: TimeRange | null }
  /** It is certain that nothing was moved. */
  | { code: 'not_moved'; appointment: Appointment; error: EhrApiError }
  /** It may have been moved, and nobody could be asked. */
  | { code: 'unknown'; appointment: Appointment; error: EhrApiError };

/** A visit that is picked up. */
export interface Moving {
  appointment: Appointment;
  /** Where it would go now. */
  target: MoveTarget | null;
  /** By the key of the column; only columns where there is one. */
  targets: ReadonlyMap<string, readonly MoveTarget[]>;
}

export interface ScheduleMove {
  moving: Moving | null;
  moveOutcome: MoveOutcome | null;
  /** The next free time after one that was taken meanwhile. */
  nextFree: MoveTarget | null;
  pickUp: (appointment: Appointment) => void;
  aim: (direction: AimDirection) => void;
  aimAt: (target: MoveTarget | null) => void;
  /** Moves to the target: the given one, or the one aimed at. Its own time, or none, takes it back. */
  drop: (target?: MoveTarget | null, appointment?: Appointment) => Promise<void>;
  takeBack: () => void;
  /** Moves the last one back, through the same call; null when there is nothing to undo. */
  undo: (() => Promise<void>) | null;
  forgetMove: () => void;
}

interface Given {
  columns: readonly ScheduleColumn[];
  bookedOf: (practitionerReference: string) => readonly Appointment[];
  now: number;
  timeZone: string;
  isWritten: (reference: string) => boolean;
  /** Runs a write, one at a time for each appointment. */
  whileWritten: <Result>(reference: string, write: () => Promise<Result>) => Promise<Result | undefined>;
}

/** Moves visits of a schedule: picked up, aimed, dropped, undone. */
export function useScheduleMove({ columns, bookedOf, now, timeZone, isWritten, whileWritten }: Given): ScheduleMove {
  const { mutateAsync, undoable } = useRescheduleAppointment();
  const [picked, setPicked] = useState<Appointment | null>(null);
  const [target, setTarget] = useState<MoveTarget | null>(null);
  const [moveOutcome, setOutcome] = useState<MoveOutcome | null>(null);
  const lost = moveOutcome?.code === 'slot_taken' ? moveOutcome : null;
  const wanted = picked ?? lost?.appointment ?? null;

  const targets = useMemo(() => {
    if (!wanted) return none;
    const booked = bookedOf(wanted.practitionerReference);
    const found = columns.map(
      (column) => [column.key, moveTargets({ appointment: wanted, column, booked, now, timeZone })] as const,
    );
    return new Map(found.filter(([, list]) => list.length > 0));
  }, [wanted, bookedOf, columns, now, timeZone]);

  const send = async (
    code: 'moved' | 'undone',
    appointment: Appointment,
    { startTime, endTime }: Pick<MoveTarget, 'startTime' | 'endTime'>,
  ) => {
    setPicked(null);
    setTarget(null);
    setOutcome(null);
    try {
      const moved = await whileWritten(appointment.reference, () => mutateAsync({ appointment, startTime, endTime }));
      if (moved) setOutcome({ code, appointment: moved, startTime });
    } catch (error) {
      setOutcome(outcomeOf(error, appointment, startTime));
    }
  };

  const takeBack = () => {
    if (picked) setOutcome({ code: 'taken_back', appointment: picked });
    setPicked(null);
    setTarget(null);
  };

  return {
    moving: picked && { appointment: picked, target, targets },
    moveOutcome,
    nextFree: lost ? nextFreeAfter(lost, [...targets.values()].flat()) : null,
    pickUp(appointment) {
      if (!canMove(appointment) || isWritten(appointment.reference)) return;
      setOutcome(null);
      setPicked(appointment);
      setTarget(null);
    },
    aim: (direction) =>
      picked &&
      setTarget((last) => aimFrom(last ?? nearestTarget(targets, columns, picked), direction, targets, columns)),
    aimAt: setTarget,
    async drop(wished = target, appointment = picked ?? undefined) {
      if (!appointment) return;
      if (!wished || isAt(appointment, wished)) return takeBack();
      await send('moved', appointment, wished);
    },
    takeBack,
    undo: undoable && moveOutcome?.code === 'moved' ? () => undoMove(moveOutcome.appointment) : null,
    forgetMove: () => setOutcome(null),
  };

  async function undoMove(appointment: Appointment) {
    const { startTime, endTime } = undoable?.appointment ?? {};
    if (!startTime || !endTime) return;
    await send('undone', appointment, { startTime: new Date(startTime), endTime: new Date(endTime) });
  }
}

const none: ReadonlyMap<string, readonly MoveTarget[]> = new Map();

function isAt({ startTime }: Appointment, target: MoveTarget): boolean {
  return Date.parse(startTime ?? '') === target.startTime.getTime();
}

function outcomeOf(error: unknown, appointment: Appointment, startTime: Date): MoveOutcome {
  if (error instanceof SlotTakenError) return { code: 'slot_taken', appointment, startTime, taken: error.taken };
  if (!(error instanceof EhrApiError)) throw error;
  return { code: error.outcome === 'unknown' ? 'unknown' : 'not_moved', appointment, error };
}

/** What was taken may not have been read yet, so that it is left out by what the server said. */
function nextFreeAfter(
  { appointment, startTime, taken }: Extract<MoveOutcome, { code: 'slot_taken' }>,
  targets: readonly MoveTarget[],
): MoveTarget | null {
  const isTaken = (target: MoveTarget) =>
    taken !== null && target.startTime < new Date(taken.endTime) && new Date(taken.startTime) < target.endTime;
  return targets.find((one) => one.startTime > startTime && !isTaken(one) && !isAt(appointment, one)) ?? null;
}
