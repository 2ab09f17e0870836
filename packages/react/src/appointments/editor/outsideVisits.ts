import type { Appointment } from '@carestack/core';
import { AppointmentStatus, statusWord, takesTime } from '@carestack/core/appointments';
import { computeAvailability, toInstant, type Schedule } from '@carestack/core/availability';

const day = 86_400_000;
const minute = 60_000;

/** The visits to come that begin or end where the schedule has no hours, earliest first. */
export function outsideVisits(
  schedule: Schedule,
  appointments: readonly Appointment[],
  now: number,
): readonly Appointment[] {
  const visits = appointments
    .flatMap((visit) => {
      const [from, to] = [Date.parse(visit.startTime ?? ''), Date.parse(visit.endTime ?? '')];
      const stands = takesTime(visit) && statusWord(visit.status ?? '') !== AppointmentStatus.FULFILLED;
      const isTheirs = visit.practitionerReference === schedule.practitionerReference;
      return stands && isTheirs && to > now ? [{ visit, from, to }] : [];
    })
    .sort((one, other) => one.from - other.from);
  const last = Math.max(...visits.map(({ to }) => to));
  const [first] = visits;
  if (!first) return [];

  const range = { from: toInstant(new Date(first.from - day)), to: toInstant(new Date(last + day)) };
  const buffer = schedule.bufferMinutes * minute;
  const times = computeAvailability(schedule, [], range).map(({ startTime, endTime }) => ({
    from: Date.parse(startTime),
    to: Date.parse(endTime) + buffer,
  }));
  const begins = (moment: number) => times.some(({ from, to }) => from <= moment && moment < to);
  const ends = (moment: number) => times.some(({ from, to }) => from < moment && moment <= to);
  return visits.filter(({ from, to }) => !begins(from) || !ends(to)).map(({ visit }) => visit);
}
