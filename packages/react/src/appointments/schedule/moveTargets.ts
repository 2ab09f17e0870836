import type { Appointment } from '@carestack/core';
import { computeAvailability } from '@carestack/core/availability';
import type { BookablePractitioner } from '../booking/useAppointmentBooking.js';
import { dayClock } from './dayClock.js';
import type { Stretch } from './lanes.js';

/** A free time that is long enough for a visit. */
export interface MoveTarget extends Stretch {
  /** Of the column in which it lies. */
  columnKey: string;
  practitionerReference: string;
  startTime: Date;
  endTime: Date;
}

interface Given {
  appointment: Appointment;
  column: { key: string; date: string; practitioner: BookablePractitioner };
  /** What is booked with the practitioner of the column. */
  booked: readonly Appointment[];
  now: number;
  timeZone: string;
}

/**
 * Where a visit can go within a column, in order: it begins with a slot that is free and keeps its length, and every slot that it touches
 * is free. Its own time counts as free.
 */
export function moveTargets({ appointment, column, booked, now, timeZone }: Given): MoveTarget[] {
  const { schedule } = column.practitioner;
  const { range, minuteOf } = dayClock(column.date, timeZone);
  const others = booked.filter(({ reference }) => reference !== appointment.reference);
  const isWalkIn = appointment.appointmentType === 'WALKIN';
  const slots = computeAvailability(schedule, others, range).map((slot) => ({
    from: Date.parse(slot.startTime),
    to: Date.parse(slot.endTime),
    isFree: slot.free + (isWalkIn ? slot.freeForWalkIns : 0) > 0,
  }));
  const length = Date.parse(appointment.endTime ?? '') - Date.parse(appointment.startTime ?? '');
  const gap = schedule.bufferMinutes * 60_000;

  return slots.flatMap(({ from }, at) => {
    if (from <= now) return [];
    let reached = from;
    for (let next = at; next < slots.length && reached < from + length; next += 1) {
      const slot = slots[next];
      if (!slot?.isFree || slot.from > reached + gap) break;
      reached = slot.to;
    }
    if (!(reached >= from + length)) return [];
    const minute = minuteOf(from);
    return [
      {
        columnKey: column.key,
        practitionerReference: schedule.practitionerReference,
        startTime: new Date(from),
        endTime: new Date(from + length),
        from: minute,
        to: minute + length / 60_000,
      },
    ];
  });
}
