'use client';

import { type Appointment, SlotTakenError, type TimeRange } from '@carestack/core';
import type { KeptAppointment } from '@carestack/core/appointments';
import { EhrApiError } from '@carestack/core/errors';
import { useMemo, useState } from 'react';
import { useRescheduleAppointment } from '../changes/useRescheduleAppointment.js';
import { useTransferAppointment } from '../changes/useTransferAppointment.js';
import { useCancelAppointment } from '../changes/useVisitStatus.js';
import { aimFrom, type AimDirection, nearestTarget } from './aim.js';
import { type MoveTarget, moveTargets } from './moveTargets.js';
import type { ScheduleColumn } from './scheduleColumn.js';
import { canMove, visitStatus } from './visitStatus.js';

/** What came of a move, until the next one. */
export type MoveOutcome =
  /** To another practitioner: it takes several calls, and nothing is shown as done before. */
  | { code: 'transferring'; appointment: Appointment; target: MoveTo }
  | {
      code: 'moved' | 'undone';
      appointment: KeptAppointment;
      startTime: Date;
      before: Appointment;
      /** The patient is here, and the new visit does not say so yet. */
      isArrivalMissing: boolean;
    }
  /** `appointment` is booked with the other practitioner; the one `before` stands still or, with `outcome: 'unknown'`, may stand. */
  | { code: 'half_moved'; appointment: Appointment; before: Appointment; error: EhrApiError }
  | { code: 'taken_back'; appointment: Appointment }
  /** Somebody else has the time now; the visit stays. */
  | { code: 'slot_taken'; appointment: Appointment; target: MoveTo; taken: TimeRange | null }
  /** It is certain that nothing was moved. */
  | { code: 'not_moved'; appointment: Appointment; error: EhrApiError }
  /** It may have been moved, and nobody could be asked. */
  | { code: 'unknown'; appointment: Appointment; error: EhrApiError };

/** With whom, and when. */
export type MoveTo = Pick<MoveTarget, 'practitionerReference' | 'startTime' | 'endTime'>;

/** A visit that is picked up. */
export interface Moving {
  appointment: Appointment;
  /** Where it would go now. */
  target: MoveTarget | null;
  /** By the key of the column; only columns where there is one. */
  targets: ReadonlyMap<string, readonly MoveTarget[]>;
  /** No time is free but its own. */
  isNowhere: boolean;
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
  /** Moves the last one back, the way that it came; null when there is nothing to undo. */
  undo: (() => Promise<void>) | null;
  /** Cancels the old visit of one that was moved by half; null when there is none. */
  finishMove: (() => Promise<void>) | null;
  forgetMove: () => void;
}

interface Given {
  columns: readonly ScheduleColumn[];
  bookedOf: (practitionerReference: string) => readonly Appointment[];
  now: number;
  timeZone: string;
  /** What is noted at a visit that is cancelled because it went to another practitioner. */
  reasonOf: (practitionerReference: string) => string;
  isWritten: (reference: string) => boolean;
  /** Runs a write, one at a time for each appointment. */
  whileWritten: <Result>(reference: string, write: () => Promise<Result>) => Promise<Result | undefined>;
}

/** Moves visits of a schedule: picked up, aimed, dropped, undone. */
export function useScheduleMove({
  columns,
  bookedOf,
  now,
  timeZone,
  reasonOf,
  isWritten,
  whileWritten,
}: Given): ScheduleMove {
  const { mutateAsync: reschedule } = useRescheduleAppointment();
  const { mutateAsync: transfer } = useTransferAppointment();
  const { mutateAsync: cancel } = useCancelAppointment();
  const [picked, setPicked] = useState<Appointment | null>(null);
  const [target, setTarget] = useState<MoveTarget | null>(null);
  const [moveOutcome, setOutcome] = useState<MoveOutcome | null>(null);
  const lost = moveOutcome?.code === 'slot_taken' ? moveOutcome : null;
  const wanted = picked ?? lost?.appointment ?? null;

  const targets = useMemo(() => {
    if (!wanted) return none;
    const found = columns.map((column) => {
      const booked = bookedOf(column.practitioner.schedule.practitionerReference);
      return [column.key, moveTargets({ appointment: wanted, column, booked, now, timeZone })] as const;
    });
    return new Map(found.filter(([, list]) => list.length > 0));
  }, [wanted, bookedOf, columns, now, timeZone]);

  const write = async (appointment: Appointment, target: MoveTo): Promise<MoveOutcome> => {
    const { practitionerReference, startTime, endTime } = target;
    const moved = { code: 'moved', startTime, before: appointment, isArrivalMissing: false } as const;
    if (practitionerReference === appointment.practitionerReference) {
      return { ...moved, appointment: await reschedule({ appointment, startTime, endTime }) };
    }
    setOutcome({ code: 'transferring', appointment, target });
    const reason = reasonOf(practitionerReference);
    const done = await transfer({ appointment, practitionerReference, startTime, endTime, reason });
    return done.old === 'cancelled' || !done.error
      ? { ...moved, appointment: done.appointment, isArrivalMissing: done.isArrivalMissing }
      : { code: 'half_moved', appointment: done.appointment, before: appointment, error: done.error };
  };

  const send = async (code: 'moved' | 'undone', appointment: Appointment, target: MoveTo) => {
    setPicked(null);
    setTarget(null);
    setOutcome(null);
    try {
      const outcome = await whileWritten(appointment.reference, () => write(appointment, target));
      if (outcome) setOutcome(outcome.code === 'moved' ? { ...outcome, code } : outcome);
    } catch (error) {
      setOutcome(outcomeOf(error, appointment, target));
    }
  };

  const finish = async (half: Extract<MoveOutcome, { code: 'half_moved' }>) => {
    const { appointment, before } = half;
    const reason = reasonOf(appointment.practitionerReference);
    try {
      const done = await whileWritten(before.reference, () => cancel({ reference: before.reference, reason }));
      const startTime = new Date(appointment.startTime ?? '');
      if (done) setOutcome({ code: 'moved', appointment, startTime, before, isArrivalMissing: hasArrived(before) });
    } catch (error) {
      if (!(error instanceof EhrApiError)) throw error;
      setOutcome({ ...half, error });
    }
  };

  const takeBack = () => {
    if (picked) setOutcome({ code: 'taken_back', appointment: picked });
    setPicked(null);
    setTarget(null);
  };

  return {
    moving: picked && { appointment: picked, target, targets, isNowhere: isNowhere(picked, targets) },
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
    undo: moveOutcome?.code === 'moved' ? () => undoMove(moveOutcome) : null,
    finishMove: moveOutcome?.code === 'half_moved' ? () => finish(moveOutcome) : null,
    forgetMove: () => setOutcome(null),
  };

  async function undoMove({ appointment, before }: { appointment: Appointment; before: Appointment }) {
    const { practitionerReference, startTime, endTime } = before;
    if (!startTime || !endTime) return;
    const target = { practitionerReference, startTime: new Date(startTime), endTime: new Date(endTime) };
    await send('undone', appointment, target);
  }
}

const none: ReadonlyMap<string, readonly MoveTarget[]> = new Map();

function isNowhere(appointment: Appointment, targets: ReadonlyMap<string, readonly MoveTarget[]>): boolean {
  return [...targets.values()].every((list) => list.every((target) => isAt(appointment, target)));
}

function isAt({ practitionerReference, startTime }: Appointment, target: MoveTo): boolean {
  const isOwn = practitionerReference === target.practitionerReference;
  return isOwn && Date.parse(startTime ?? '') === target.startTime.getTime();
}

function hasArrived(appointment: Appointment): boolean {
  return visitStatus(appointment) === 'arrived';
}

function outcomeOf(error: unknown, appointment: Appointment, target: MoveTo): MoveOutcome {
  if (error instanceof SlotTakenError) return { code: 'slot_taken', appointment, target, taken: error.taken };
  if (!(error instanceof EhrApiError)) throw error;
  return { code: error.outcome === 'unknown' ? 'unknown' : 'not_moved', appointment, error };
}

/** With the practitioner who was wanted. What was taken may not have been read yet, so that it is left out by what the server said. */
function nextFreeAfter(
  { appointment, target, taken }: Extract<MoveOutcome, { code: 'slot_taken' }>,
  targets: readonly MoveTarget[],
): MoveTarget | null {
  const isTaken = (one: MoveTarget) =>
    taken !== null && one.startTime < new Date(taken.endTime) && new Date(taken.startTime) < one.endTime;
  const wanted = targets.filter((one) => one.practitionerReference === target.practitionerReference);
  return wanted.find((one) => one.startTime > target.startTime && !isTaken(one) && !isAt(appointment, one)) ?? null;
}
