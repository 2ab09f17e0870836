import type { Appointment, Carestack } from '@carestack/core';
import { computeQueue, queueTokenIn, SlotTakenError, statusWord } from '@carestack/core/appointments';
import { computeAvailability, type InstantRange, type Schedule } from '@carestack/core/availability';
import { EhrApiError } from '@carestack/core/errors';

/** What a desk does with the queue. */
export type QueueAction =
  | { type: 'callNext' }
  | { type: 'call' | 'putBack' | 'markSeen' | 'arrive'; reference: string }
  | { type: 'takeOut'; reference: string; reason: string }
  | { type: 'add'; patientReference: string; reason?: string | undefined };

/** What came of it. `full`: no place is free that day; `unnumbered`: booked, and the number could not be given. */
export type QueueOutcome =
  | { type: 'called'; number: number }
  | { type: 'given'; number: number; appointment: Appointment }
  | { type: 'seen' | 'putBack' | 'takenOut' | 'nobody' | 'full' }
  | { type: 'unnumbered'; appointment: Appointment; error: EhrApiError };

/** The status that is shown while the action is on its way. A number is shown only when the server has it. */
export function shownWhile(action: QueueAction): { id: string; change: object | null } {
  switch (action.type) {
    case 'call':
      return { id: action.reference, change: { status: 'checked-in' } };
    case 'putBack':
      return { id: action.reference, change: { status: 'arrived' } };
    case 'markSeen':
      return { id: action.reference, change: { status: 'fulfilled' } };
    case 'takeOut':
      return { id: action.reference, change: { status: 'cancelled' } };
    case 'arrive':
      return { id: action.reference, change: null };
    case 'callNext':
    case 'add':
      return { id: '', change: null };
    default:
      return action satisfies never;
  }
}

export interface QueueDesk {
  appointments: Carestack['appointments'];
  schedule: Schedule;
  day: InstantRange;
  /** The day as the server has it at this moment. */
  readDay: () => Promise<readonly Appointment[]>;
  minutesEach: number;
}

/** Does it, and says what came of it. */
export async function perform(desk: QueueDesk, action: QueueAction): Promise<QueueOutcome> {
  const { appointments, day } = desk;
  switch (action.type) {
    case 'callNext': {
      // Read anew: another desk may have called the one who is first on this screen.
      const [next] = computeQueue(await desk.readDay(), { now: Date.now(), minutesEach: desk.minutesEach }).waiting;
      if (!next) return { type: 'nobody' };
      await appointments.call(next.visit.reference);
      return { type: 'called', number: next.number };
    }
    case 'call':
      return { type: 'called', number: numberOf(await appointments.call(action.reference)) };
    case 'putBack':
      await appointments.markArrived(action.reference);
      return { type: 'putBack' };
    case 'markSeen':
      await appointments.markSeen(action.reference);
      return { type: 'seen' };
    case 'takeOut':
      await appointments.cancel(action.reference, action.reason);
      return { type: 'takenOut' };
    case 'arrive':
      return given(await appointments.takeNumber(action.reference, day));
    case 'add':
      return addWalkIn(desk, action);
    default:
      return action satisfies never;
  }
}

/** Books the next place that is free from now on, and gives the number. Who has a visit today already gets the number for that one. */
async function addWalkIn(
  { appointments, schedule, day, readDay }: QueueDesk,
  { patientReference, reason }: Extract<QueueAction, { type: 'add' }>,
): Promise<QueueOutcome> {
  const { practitionerReference } = schedule;
  const visits = await readDay();
  const stands = visits.find((visit) => visit.patientReference === patientReference && !isOver(visit));
  if (stands) return given(await appointments.takeNumber(stands.reference, day));

  const places = computeAvailability(schedule, visits, day).filter(
    ({ startTime, free, freeForWalkIns }) => free + freeForWalkIns > 0 && Date.parse(startTime) >= Date.now(),
  );
  for (const { startTime, endTime } of places) {
    const booking = { practitionerReference, patientReference, startTime, endTime, priority: 'New', notes: reason };
    const booked = await unlessTaken(appointments.book({ ...booking, appointmentType: 'WALKIN' }));
    if (!booked) continue;
    try {
      return given(await appointments.takeNumber(booked.reference, day));
    } catch (error) {
      if (!(error instanceof EhrApiError)) throw error;
      return { type: 'unnumbered', appointment: booked, error };
    }
  }
  return { type: 'full' };
}

function isOver({ status }: Appointment): boolean {
  return ['fulfilled', 'cancelled', 'noshow'].includes(statusWord(status ?? ''));
}

async function unlessTaken(booking: Promise<Appointment>): Promise<Appointment | null> {
  try {
    return await booking;
  } catch (error) {
    if (error instanceof SlotTakenError) return null;
    throw error;
  }
}

function given(appointment: Appointment): QueueOutcome {
  return { type: 'given', number: numberOf(appointment), appointment };
}

function numberOf(appointment: Appointment): number {
  return queueTokenIn(appointment)?.number ?? 0;
}
