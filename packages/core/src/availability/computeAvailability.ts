import type { Appointment } from '../appointments/index.js';
import type { CalendarDate } from '../values/dates.js';
import type { Instant } from '../values/instant.js';
import { dateOf, daysAt, instantAtOffset } from './clock.js';
import { readMoment } from './readMoment.js';
import { spanOf, weekdays, type Schedule, type Session } from './schedule.schema.js';
import { day, minute, momentOf, offsetAt } from './zone.js';

/** From `from` up to, not including, `to`. */
export interface InstantRange {
  from: Instant;
  to: Instant;
}

/** What an appointment tells about a practitioner's time. */
export type BookedTime = Pick<Appointment, 'practitionerReference' | 'startTime' | 'endTime'> &
  Partial<Pick<Appointment, 'status' | 'appointmentType'>>;

/** A time that can be given away. Unless more are booked than fit, `free`, `freeForWalkIns` and `booked` make up `capacity`. */
export interface Slot {
  startTime: Instant;
  endTime: Instant;
  /** The facility's date. */
  date: CalendarDate;
  capacity: number;
  booked: number;
  free: number;
  freeForWalkIns: number;
}

/** Slots in order, and beside each what is needed to fill it: numbers apart from objects, as a year of them is made in milliseconds. */
interface Opening {
  slots: Slot[];
  begins: number[];
  ends: number[];
  keptForWalkIns: number[];
}

function sessionsOn({ week, holidays, overrides }: Schedule, days: number): readonly Session[] {
  const date = dateOf(days);
  const weekday = weekdays[(((days + 4) % 7) + 7) % 7];
  return overrides[date] ?? (holidays.includes(date) || !weekday ? [] : (week[weekday] ?? []));
}

type Stretch = [from: number, to: number];

/** The parts of a session between its breaks. */
function stretchesOf(session: Session): Stretch[] {
  const [from, to] = spanOf(session);
  const pauses = session.breaks.map((pause) => spanOf(pause, from)).sort(([one], [other]) => one - other);
  let begin = from;
  const parts: Stretch[] = [];
  for (const [start, end] of pauses) {
    parts.push([begin, start]);
    begin = Math.max(begin, end);
  }
  return [...parts, [begin, to]];
}

function openingOf(schedule: Schedule, range: { from: number; to: number }): Opening {
  const { timeZone, bufferMinutes, walkInShare } = schedule;
  const leave = schedule.leave.map(({ startTime, endTime }) => [Date.parse(startTime), Date.parse(endTime)] as const);
  const buffer = bufferMinutes * minute;
  const stretches = new Map<Session, Stretch[]>();
  const opening: Opening = { slots: [], begins: [], ends: [], keptForWalkIns: [] };
  const { slots, begins, ends, keptForWalkIns } = opening;
  let next = Number.NEGATIVE_INFINITY;
  let lastEnd = Number.NEGATIVE_INFINITY;

  // A session that began the day before, or before that where a clock jumped, may reach into the range.
  const lastDay = daysAt(timeZone, range.to);
  for (let days = daysAt(timeZone, range.from) - 2; days <= lastDay; days += 1) {
    for (const session of sessionsOn(schedule, days)) {
      const parts = stretches.get(session) ?? stretchesOf(session);
      stretches.set(session, parts);
      const length = (session.slotMinutes ?? schedule.slotMinutes) * minute;
      const capacity = session.capacity ?? schedule.capacity;
      let counted = 0;
      for (const [begin, end] of parts) {
        const start = momentOf(timeZone, days * day + begin * minute);
        const stop = momentOf(timeZone, days * day + end * minute);
        const offset = offsetAt(timeZone, start);
        const steady = offset === offsetAt(timeZone, stop);
        for (let from = Math.max(next, start); from + length <= stop; from = next) {
          const to = from + length;
          next = to + buffer;
          if (leave.some(([away, back]) => away < to && from < back)) continue;
          const kept = Math.floor((counted + capacity) * walkInShare) - Math.floor(counted * walkInShare);
          counted += capacity;
          if (from < range.from || from >= range.to) continue;
          begins.push(from);
          ends.push(to);
          keptForWalkIns.push(kept);
          const neighbour = from === lastEnd ? slots.at(-1) : undefined;
          lastEnd = to;
          slots.push({
            startTime: neighbour?.endTime ?? instantAtOffset(steady ? offset : offsetAt(timeZone, from), from),
            endTime: instantAtOffset(steady ? offset : offsetAt(timeZone, to), to),
            date: steady ? dateOf(Math.floor((from + offset) / day)) : dateOf(daysAt(timeZone, from)),
            capacity,
            booked: 0,
            free: capacity - kept,
            freeForWalkIns: kept,
          });
        }
      }
    }
  }
  return opening;
}

/** The index of the first of these moments, in order, that is later. */
function firstAfter(moments: readonly number[], moment: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

function book(slot: Slot, keptForWalkIns: number, walkIns: number): void {
  slot.booked += 1;
  const others = slot.booked - walkIns;
  slot.free = Math.max(0, slot.capacity - Math.max(keptForWalkIns, walkIns) - others);
  slot.freeForWalkIns = Math.max(0, slot.capacity - slot.booked - slot.free);
}

/**
 * The slots of one practitioner that begin within a range, in order, also those that are full. Cancelled appointments, those of people
 * who did not come, and those of other practitioners take no place. An appointment takes a place in every slot that it touches.
 */
export function computeAvailability(
  schedule: Schedule,
  appointments: Iterable<BookedTime>,
  range: InstantRange,
): Slot[] {
  const { slots, begins, ends, keptForWalkIns } = openingOf(schedule, {
    from: Date.parse(range.from),
    to: Date.parse(range.to),
  });
  const buffer = schedule.bufferMinutes * minute;
  const walkIns = new Map<Slot, number>();

  for (const { practitionerReference, startTime, endTime, status, appointmentType } of appointments) {
    if (practitionerReference !== schedule.practitionerReference || !startTime || !endTime) continue;
    if (status === 'cancelled' || status === 'noshow') continue;
    const from = readMoment(startTime) - buffer;
    const to = readMoment(endTime) + buffer;
    for (let index = firstAfter(ends, from); index < slots.length; index += 1) {
      const slot = slots[index];
      if (!slot || (begins[index] ?? 0) >= to) break;
      if (appointmentType === 'WALKIN') walkIns.set(slot, (walkIns.get(slot) ?? 0) + 1);
      book(slot, keptForWalkIns[index] ?? 0, walkIns.size > 0 ? (walkIns.get(slot) ?? 0) : 0);
    }
  }

  return slots;
}
