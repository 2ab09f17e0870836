import { isInstant, type Instant } from '../values/instant.js';
import { isCalendarDate, type CalendarDate } from '../values/dates.js';
import { day, minute, momentOf, offsetAt } from './zone.js';

const shape = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** `09:30`, of a clock of 24 hours. */
export function isClockTime(text: string): boolean {
  return typeof text === 'string' && shape.test(text);
}

/** Minutes after midnight. */
export function minutesOf(clock: string): number {
  const [, hours, minutes] = shape.exec(clock) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

const twoDigits = (count: number) => String(count).padStart(2, '0');
const clockOf = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** Some years of days: what is remembered for each stays small. */
const most = 1_500;

/** Remembers what was made of each number, and the last one apart: neighbours in time ask for the same again and again. */
function remembered<Value extends object | string>(make: (number: number) => Value): (number: number) => Value {
  const made = new Map<number, Value>();
  let lastNumber = Number.NaN;
  let last: Value | undefined;
  return (number) => {
    if (number === lastNumber && last !== undefined) return last;
    let value = made.get(number);
    if (value === undefined) {
      value = make(number);
      if (made.size >= most) made.clear();
      made.set(number, value);
    }
    lastNumber = number;
    last = value;
    return value;
  };
}

/** The date of a count of days since 1970. */
export const dateOf = remembered((days): CalendarDate => {
  if (Number.isNaN(days)) throw new RangeError('There is no date for this moment or zone.');
  const date = new Date(days * day).toISOString().slice(0, 10);
  if (!isCalendarDate(date)) throw new RangeError('The year has more than four digits.');
  return date;
});

/** The ends of ISO texts at an offset, by the minute of the day. */
const timesAt = remembered((offset) => {
  const zone = `${offset < 0 ? '-' : '+'}${clockOf(Math.abs(offset) / minute)}`;
  return Array.from({ length: day / minute }, (_, minutes) => `T${clockOf(minutes)}:00${zone}`);
});

/** Days since 1970, of the date that the zone's calendar shows at a moment. */
export function daysAt(timeZone: string, moment: number): number {
  return Math.floor((moment + offsetAt(timeZone, moment)) / day);
}

/** A moment of whole minutes as ISO with an offset. */
export function instantAtOffset(offset: number, moment: number): Instant {
  const wall = moment + offset;
  const days = Math.floor(wall / day);
  const minutes = (wall - days * day) / minute;
  return (dateOf(days) + (timesAt(offset)[minutes] ?? '')) as Instant;
}

/**
 * The moment of a clock time on a date, where the facility is.
 *
 * @throws RangeError when there is no such date or time.
 */
export function instantAt(date: string, clock: string, timeZone = 'Asia/Kolkata'): Instant {
  if (!isCalendarDate(date) || !isClockTime(clock)) throw new RangeError('A date is YYYY-MM-DD, a time HH:MM.');
  const moment = momentOf(timeZone, Date.parse(`${date}T${clock}Z`));
  return instantAtOffset(offsetAt(timeZone, moment), moment);
}

/**
 * A text or a `Date` as a moment.
 *
 * @throws RangeError when it does not say which moment it is: a date alone, or a time without offset.
 */
export function toInstant(when: string | Date): Instant {
  const text = when instanceof Date && !Number.isNaN(when.getTime()) ? when.toISOString() : when;
  if (typeof text !== 'string' || !isInstant(text)) {
    throw new RangeError('A moment is an ISO date and time with its offset.');
  }
  return text;
}

/**
 * The date that the zone's calendar shows at a moment.
 *
 * @throws RangeError when there is no such moment or zone.
 */
export function dateAt(when: string | Date, timeZone = 'Asia/Kolkata'): CalendarDate {
  return dateOf(daysAt(timeZone, momentIn(when)));
}

/** Milliseconds since 1970; NaN for what is no moment. `Date` itself would take null for the beginning of 1970. */
function momentIn(when: string | Date): number {
  return typeof when === 'string' || when instanceof Date ? new Date(when).getTime() : Number.NaN;
}

/**
 * The date so many whole days later, or earlier.
 *
 * @throws RangeError when there is no such date or number of days.
 */
export function dateAfter(date: string, days: number): CalendarDate {
  if (!isCalendarDate(date) || !Number.isInteger(days)) throw new RangeError('A date is YYYY-MM-DD, days are whole.');
  return dateOf(Date.parse(date) / day + days);
}

/**
 * From the first moment of one date up to the end of another, where the facility is.
 *
 * @throws RangeError when there is no such date.
 */
export function rangeOfDays(first: string, last: string, timeZone = 'Asia/Kolkata'): { from: Instant; to: Instant } {
  return { from: instantAt(first, '00:00', timeZone), to: instantAt(dateAfter(last, 1), '00:00', timeZone) };
}
