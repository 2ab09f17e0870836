import * as z from 'zod/mini';
import { isoDate } from '../values/dates.js';
import { filled } from '../values/fields.js';
import { instant, isInstant, type Instant } from '../values/instant.js';
import { isClockTime, minutesOf } from './clock.js';
import { spanOf, weekdays, wholeDay } from './hours.js';
import { isTimeZone } from './zone.js';

const clockTime = z.string().check(z.refine(isClockTime, { message: 'clock_time_invalid', abort: true }));

const minutes = (least: number) =>
  z.int('minutes_invalid').check(z.gte(least, 'minutes_invalid'), z.lte(1440, 'minutes_invalid'));
const capacity = z.int('capacity_invalid').check(z.gte(1, 'capacity_invalid'));

const sessionSchema = z
  .object({
    from: clockTime,
    /** Not after `from` means on the next day: 22:00 to 02:00, or to 00:00. */
    to: clockTime,
    breaks: z._default(z.array(z.object({ from: clockTime, to: clockTime })), []),
    /** Instead of the schedule's own. */
    slotMinutes: z.optional(minutes(1)),
    capacity: z.optional(capacity),
  })
  .check((session) => {
    const { breaks } = session.value;
    const [from, to] = spanOf(session.value);
    for (const [index, pause] of breaks.entries()) {
      if (spanOf(pause, from)[1] <= to) continue;
      session.issues.push({ code: 'custom', message: 'break_outside_session', path: ['breaks', index], input: pause });
    }
  });

export type Session = z.output<typeof sessionSchema>;

const sessions = z.array(sessionSchema).check((list) => {
  const spans = list.value.map((session) => spanOf(session));
  for (const [index, [from, to]] of spans.entries()) {
    if (!spans.slice(0, index).some(([start, end]) => start < to && from < end)) continue;
    list.issues.push({ code: 'custom', message: 'sessions_overlap', path: [index], input: list.value[index] });
  }
});

const moment = z.pipe(
  instant,
  z.transform((text, context): Instant => {
    if (isInstant(text)) return text;
    context.issues.push({ code: 'custom', message: 'time_invalid', input: text });
    return z.NEVER;
  }),
);

const leave = z.object({ startTime: moment, endTime: moment }).check(
  z.refine(({ startTime, endTime }) => Date.parse(endTime) > Date.parse(startTime), {
    message: 'end_before_start',
    path: ['endTime'],
  }),
);

/**
 * When a practitioner sees patients. Clock times and dates are those of the facility; a session belongs to the date on which it begins.
 * `overrides` of a date stand for its weekday, also on a holiday, and an empty list closes it; leave ends everything.
 */
export const scheduleSchema = z
  .object({
    practitionerReference: filled,
    timeZone: z._default(z.string().check(z.refine(isTimeZone, 'time_zone_unknown')), 'Asia/Kolkata'),
    slotMinutes: minutes(1),
    /** Kept free between two visits. */
    bufferMinutes: z._default(minutes(0), 0),
    /** Patients in one slot. */
    capacity: z._default(capacity, 1),
    /** The share of places that is kept for patients who come without an appointment, 0 to 1. */
    walkInShare: z._default(z.number().check(z.gte(0, 'share_invalid'), z.lte(1, 'share_invalid')), 0),
    week: z.partialRecord(z.enum(weekdays), sessions),
    holidays: z._default(z.array(isoDate), []),
    overrides: z._default(z.record(isoDate, sessions), {}),
    leave: z._default(z.array(leave), []),
  })
  .check((schedule) => {
    const { week } = schedule.value;
    for (const [index, weekday] of weekdays.entries()) {
      const latest = Math.max(0, ...(week[weekday] ?? []).map((session) => spanOf(session)[1])) - wholeDay;
      const next = weekdays[(index + 1) % 7] ?? 'sunday';
      for (const [at, session] of (week[next] ?? []).entries()) {
        if (minutesOf(session.from) >= latest) continue;
        schedule.issues.push({ code: 'custom', message: 'sessions_overlap', path: ['week', next, at], input: session });
      }
    }
  });

/** As a host writes it. */
export type ScheduleInput = z.input<typeof scheduleSchema>;
/** As `scheduleSchema` gives it: whole, and free of contradictions. */
export type Schedule = z.output<typeof scheduleSchema>;
