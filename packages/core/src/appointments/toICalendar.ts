import { objectOf, textOf, wrongKind } from '../values/given.js';
import type { Appointment } from './appointment.schema.js';
import { AppointmentStatus, statusWord } from './appointmentStatus.js';

/** What the calendar entry says. Nothing of it comes from the appointment: a calendar is read by more people than a record. */
export interface CalendarWords {
  /** The title. Default `Appointment`. */
  summary?: string | undefined;
  description?: string | undefined;
  location?: string | undefined;
}

export interface CalendarOptions extends CalendarWords {
  /** When the file is written. Default now. */
  now?: Date | undefined;
}

const encoder = new TextEncoder();
/** RFC 5545, 3.1: octets in a line, without its end. */
const longestLine = 75;

/**
 * A calendar file (RFC 5545) of one appointment, in UTC, so that every calendar shows it at the right time. It holds no name and no
 * reason for the visit unless they are given as its words. The same appointment has the same `UID`: a newer file replaces the entry.
 *
 * @throws RangeError when the appointment has no times; ValidationError for times that are no moments, or texts that are none.
 * @example
 * const file = new Blob([toICalendar(appointment, { location: 'Lakeside Clinic' })], { type: 'text/calendar' });
 */
export function toICalendar(
  appointment: Pick<Appointment, 'reference' | 'startTime' | 'endTime' | 'status'>,
  options: CalendarOptions = {},
): string {
  const { reference, startTime, endTime, status } = objectOf(operation, 'appointment', appointment);
  const { summary = 'Appointment', description, location, now = new Date() } = objectOf(operation, 'options', options);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Carestack//EHR//EN',
    'BEGIN:VEVENT',
    `UID:${escaped('reference', reference)}`,
    `DTSTAMP:${momentOf('now', now)}`,
    `DTSTART:${momentOf('startTime', startTime)}`,
    `DTEND:${momentOf('endTime', endTime)}`,
    `SUMMARY:${escaped('summary', summary)}`,
    ...(description ? [`DESCRIPTION:${escaped('description', description)}`] : []),
    ...(location ? [`LOCATION:${escaped('location', location)}`] : []),
    'CLASS:PRIVATE',
    `STATUS:${statusWord(status ?? '') === AppointmentStatus.CANCELLED ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const operation = 'toICalendar';

/** `20260105T040000Z`, whole seconds. */
function momentOf(name: string, when: string | Date | null): string {
  if ((when ?? null) === null && name !== 'now')
    throw new RangeError('An appointment without times has no place in a calendar.');
  const isMoment = (typeof when === 'string' || when instanceof Date) && !Number.isNaN(new Date(when).getTime());
  if (!isMoment) throw wrongKind(operation, name, when, 'a moment');
  return `${new Date(when).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** RFC 5545, 3.3.11. Control characters have no place in it. */
function escaped(name: string, text: string): string {
  return textOf(operation, name, text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\t' ? sign : ''));
}

/** Lines of at most 75 octets, each character whole; what follows begins with a space. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
