import type { Appointment, Carestack } from '@carestack/core';
import {
  AppointmentStatus,
  computeQueue,
  NotCalledError,
  type QueueEntry,
  queueTokenIn,
  SlotTakenError,
  statusWord,
  takesTime,
} from '@carestack/core/appointments';
import { computeAvailability, type InstantRange, type Schedule } from '@carestack/core/availability';
import { EhrApiError } from '@carestack/core/errors';

/** What a desk does with the queue. */
export type QueueAction =
  | { type: 'callNext' }
  | { type: 'call' | 'putBack' | 'markSeen' | 'arrive'; reference: string }
  | { type: 'takeOut'; reference: string; reason: string }
  | { type: 'add'; patientReference: string; reason?: string | undefined };

/**
 * What came of it. `calledElsewhere`: another desk called this number a moment ago, and nobody was called here; `calledSomewhere`: it is called
 * in, and nobody can tell by which desk; `full`: no place is free that day; `unnumbered`: booked, and the number could not be given.
 */
export type QueueOutcome =
  | { type: 'called' | 'calledElsewhere' | 'calledSomewhere'; number: number; reference: string }
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
  /** True for somebody of whom this desk knows that they are called in. */
  isKnown: (reference: string) => boolean;
}

/** Does it, and says what came of it. */
export async function perform(desk: QueueDesk, action: QueueAction): Promise<QueueOutcome> {
  const { appointments, day } = desk;
  switch (action.type) {
    case 'callNext':
      return callNext(desk);
    case 'call':
      return callOne(desk, action.reference);
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

async function queueNow({ readDay, minutesEach }: QueueDesk) {
  return computeQueue(await readDay(), { now: Date.now(), minutesEach });
}

/** Reads anew before it calls: whoever another desk called a moment ago is told, so that not two come in without anybody wanting it. */
async function callNext(desk: QueueDesk): Promise<QueueOutcome> {
  const { called, waiting } = await queueNow(desk);
  const next = called.find(({ visit }) => !desk.isKnown(visit.reference)) ?? waiting[0];
  if (!next) return { type: 'nobody' };
  try {
    return await callEntry(desk, next);
  } catch (error) {
    // Gone a moment ago: the next is somebody else.
    if (error instanceof NotCalledError && error.because === 'over') return callNext(desk);
    throw error;
  }
}

async function callOne(desk: QueueDesk, reference: string): Promise<QueueOutcome> {
  const { called, waiting } = await queueNow(desk);
  const entry = [...called, ...waiting].find(({ visit }) => visit.reference === reference);
  if (entry) return callEntry(desk, entry);
  return { type: 'called', number: numberOf(await desk.appointments.call(reference)), reference };
}

/** Of somebody who is called in already it says by whom, as far as that can be known. */
async function callEntry({ appointments }: QueueDesk, entry: QueueEntry<Appointment>): Promise<QueueOutcome> {
  const { visit, number } = entry;
  const { reference } = visit;
  try {
    await appointments.call(visit);
    return { type: 'called', number, reference };
  } catch (error) {
    if (!(error instanceof NotCalledError) || error.because === 'over' || error.because === 'waiting') throw error;
    return { type: error.because, number, reference };
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
  return !takesTime({ status }) || statusWord(status ?? '') === AppointmentStatus.FULFILLED;
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
