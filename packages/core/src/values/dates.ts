import * as z from 'zod/mini';
import { textOf, wrongKind } from './given.js';

declare const calendarDate: unique symbol;

/** A text that `isCalendarDate` has seen. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** True for `YYYY-MM-DD` that names a day of the calendar. False for anything but a text. */
export function isCalendarDate(text: string): text is CalendarDate {
  const [, year, month, day] = (typeof text === 'string' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)) || [];
  if (!year || !month || !day) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** `YYYY-MM-DD`, a real day, without a time zone. */
export const isoDate = z.string().check(z.refine(isCalendarDate, 'date_invalid'));

/** True for a date as far as it is known: `1988-01-30`, `1988-01` or `1988`, as FHIR writes it. False for anything but a text. */
export function isPartialDate(text: string): boolean {
  return isCalendarDate(text) || (typeof text === 'string' && /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text));
}

/** Making one takes longer than a whole request's checks. */
const formats = new Map<string, Intl.DateTimeFormat>();

function calendarIn(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, format);
  return format;
}

/**
 * Today where the hospital is, as `YYYY-MM-DD`.
 *
 * @throws RangeError for a zone that the platform does not know; ValidationError for a zone that is no text, or a `now` that is no Date.
 */
export function today(timeZone = 'Asia/Kolkata', now: Date = new Date()): string {
  if (now instanceof Date) return calendarIn(textOf('today', 'timeZone', timeZone)).format(now);
  throw wrongKind('today', 'now', now, 'a Date');
}
