import type { Appointment } from '../appointments/index.js';
import { isTaking } from '../appointments/appointmentStatus.js';
import { isObject, wrongKind } from '../values/given.js';
import type { CalendarDate } from '../values/dates.js';
import { isInstant, type Instant } from '../values/instant.js';
import { dateOf, instantAtOffset } from './clock.js';
import { readMoment } from './readMoment.js';
import { runFinder, runsOf, type Run } from './runs.js';
import type { Schedule } from './schedule.schema.js';
import { day, minute, offsetAt } from './zone.js';

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

/** How many visits touch each slot, and how many of them came without an appointment. */
function visitsIn(runs: readonly Run[], schedule: Schedule, appointments: Iterable<BookedTime>) {
  const buffer = schedule.bufferMinutes * minute;
  const find = runFinder(runs);
  const last = runs.at(-1);
  const slots = last ? last.before + last.count : 0;
  const booked = new Uint32Array(slots);
  const walkIns = new Uint32Array(slots);

  for (const visit of appointments) {
    if (typeof visit !== 'object' || visit === null) throw wrong('appointments', 'a list of appointments');
    const { practitionerReference, startTime, endTime, status, appointmentType } = visit;
    if (practitionerReference !== schedule.practitionerReference || !startTime || !endTime) continue;
    if (!isTaking(status)) continue;
    const from = readMoment(startTime) - buffer;
    const to = readMoment(endTime) + buffer;
    // A time that is no text and none of ours either: skipped, the slot would be given away twice.
    if (Number.isNaN(to - from) && !(typeof startTime === 'string' && typeof endTime === 'string')) {
      throw wrong('appointments', 'a list with texts as times');
    }
    for (let index = find(from); index < runs.length; index += 1) {
      const run = runs[index];
      if (!run || run.begin >= to) break;
      const { begin, length, pace, count, before } = run;
      const first = Math.max(0, Math.floor((from - begin - length) / pace) + 1);
      for (let at = first; at < count && begin + at * pace < to; at += 1) {
        booked[before + at] = (booked[before + at] ?? 0) + 1;
        if (appointmentType === 'WALKIN') walkIns[before + at] = (walkIns[before + at] ?? 0) + 1;
      }
    }
  }
  return { booked, walkIns };
}

/**
 * The slots of one practitioner that begin within a range, in order, also those that are full. Cancelled appointments, those of people
 * who did not come, and those of other practitioners take no place. An appointment takes a place in every slot that it touches.
 *
 * @throws ValidationError for a schedule that `scheduleSchema` has not read, appointments that are none, or a range that is not between two
 *   moments.
 */
export function computeAvailability(
  schedule: Schedule,
  appointments: Iterable<BookedTime>,
  range: InstantRange,
): Slot[] {
  refuseWrongKinds(schedule, appointments, range);
  const { timeZone, walkInShare } = schedule;
  const runs = runsOf(schedule, { from: Date.parse(range.from), to: Date.parse(range.to) });
  const visits = visitsIn(runs, schedule, appointments);
  const slots: Slot[] = [];

  for (const { begin, length, pace, count, before, capacity, placesBefore, offset } of runs) {
    let places = placesBefore;
    let neighbour: Slot | null = null;
    for (let at = 0; at < count; at += 1) {
      const from = begin + at * pace;
      const to = from + length;
      const kept = Math.floor((places + capacity) * walkInShare) - Math.floor(places * walkInShare);
      places += capacity;
      const booked = visits.booked[before + at] ?? 0;
      const walkIns = visits.walkIns[before + at] ?? 0;
      const free = Math.max(0, capacity - Math.max(kept, walkIns) - (booked - walkIns));
      const here = offset ?? offsetAt(timeZone, from);
      const slot: Slot = {
        startTime: length === pace && neighbour ? neighbour.endTime : instantAtOffset(here, from),
        endTime: instantAtOffset(offset ?? offsetAt(timeZone, to), to),
        date: dateOf(Math.floor((from + here) / day)),
        capacity,
        booked,
        free,
        freeForWalkIns: Math.max(0, capacity - booked - free),
      };
      // A copy: V8 puts what a literal makes so often with its old objects at once, and a year of them then waits for a full collection.
      neighbour = { ...slot };
      slots.push(neighbour);
    }
  }
  return slots;
}

const wrong = (name: string, kind: string) => wrongKind('computeAvailability', name, {}, kind);

function isSchedule(schedule: Schedule): boolean {
  if (!isObject(schedule)) return false;
  const { week, overrides, holidays, leave, timeZone, slotMinutes, bufferMinutes, capacity, walkInShare } = schedule;
  const numbers = [slotMinutes, bufferMinutes, capacity, walkInShare];
  return (
    [week, overrides].every(isObject) &&
    [holidays, leave].every(Array.isArray) &&
    typeof timeZone === 'string' &&
    numbers.every(Number.isFinite)
  );
}

/** Types rule this out, but JavaScript callers have none. */
function refuseWrongKinds(schedule: Schedule, appointments: Iterable<BookedTime>, range: InstantRange): void {
  if (!isSchedule(schedule)) throw wrong('schedule', 'what scheduleSchema read');
  if (typeof appointments === 'string' || !(Symbol.iterator in Object(appointments)))
    throw wrong('appointments', 'a list');
  const isRange = isObject(range) && [range.from, range.to].every((one) => typeof one === 'string' && isInstant(one));
  if (!isRange) throw wrong('range', 'two moments, from and to,');
}
