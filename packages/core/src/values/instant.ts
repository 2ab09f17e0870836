import * as z from 'zod/mini';
import { isCalendarDate } from './dates.js';

/** `2026-01-05T09:30:00+05:30`: date, time and zone. */
const shape =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/i;

/** What is wrong with a text that should say when; null when nothing is. */
function fault(text: string): 'time_missing' | 'time_zone_missing' | 'time_invalid' | null {
  if (isCalendarDate(text)) return 'time_missing';
  const [, day, , zone] = shape.exec(text) ?? [];
  if (!day || !isCalendarDate(day)) return 'time_invalid';
  return zone ? null : 'time_zone_missing';
}

declare const moment: unique symbol;

/** A text that `isInstant` has seen: a date alone does not compile in its place. */
export type Instant = string & { readonly [moment]: true };

/** True for an ISO date-time that says which moment it is, wherever it is read. False for anything but a text. */
export function isInstant(text: string): text is Instant {
  return typeof text === 'string' && fault(text) === null;
}

/**
 * A moment: an ISO date-time with its offset, or a `Date`. A day alone or a clock time without a zone is refused, as nobody can say
 * which moment it is.
 */
export const instant = z.pipe(
  z.pipe(
    z.union([z.string(), z.date()], { error: ({ input }) => (input === undefined ? 'required' : 'time_invalid') }),
    z.transform((when) => (typeof when === 'string' ? when.trim() : when.toISOString())),
  ),
  z.string().check((text) => {
    const message = fault(text.value);
    if (message) text.issues.push({ code: 'custom', message, input: text.value });
  }),
);
