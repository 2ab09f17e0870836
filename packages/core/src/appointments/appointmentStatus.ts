import { objectOf, textOf } from '../values/given.js';

/** FHIR's words, of which the API publishes none. Any other word travels as it is given. */
export const AppointmentStatus = {
  BOOKED: 'booked',
  ARRIVED: 'arrived',
  /** Called in: the visit may begin. */
  CHECKED_IN: 'checked-in',
  FULFILLED: 'fulfilled',
  CANCELLED: 'cancelled',
  NO_SHOW: 'noshow',
} as const;
export type AppointmentStatus = (typeof AppointmentStatus)[keyof typeof AppointmentStatus];

const statusNames = new Map<string, AppointmentStatus>(
  Object.values(AppointmentStatus).map((status) => [status, status]),
);
statusNames
  .set('canceled', 'cancelled')
  .set('no-show', 'noshow')
  .set('no_show', 'noshow')
  .set('checked_in', 'checked-in')
  .set('checkedin', 'checked-in');

/** One spelling for each of FHIR's words; any other word as it is. @throws ValidationError for no text. */
export function statusWord(text: string): string {
  return statusNames.get(textOf('statusWord', 'text', text).trim().toLowerCase()) ?? text.trim();
}

/** The patient is here, and not gone yet. */
export const hasCome: ReadonlySet<string> = new Set([AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN]);

/** Nothing more comes of it. */
export const isOver: ReadonlySet<string> = new Set([
  AppointmentStatus.FULFILLED,
  AppointmentStatus.CANCELLED,
  AppointmentStatus.NO_SHOW,
]);

const timeless: ReadonlySet<string> = new Set([
  AppointmentStatus.CANCELLED,
  AppointmentStatus.NO_SHOW,
  'entered-in-error',
]);
/** As they are written nearly always: a year of a clinic asks some hundred thousand times. */
const asWritten = new Map<string | null | undefined, boolean>(
  Object.values(AppointmentStatus).map((status) => [status, !timeless.has(status)]),
);

/**
 * False for an appointment that leaves its time to others: cancelled, not come to, or entered by mistake, in any spelling.
 *
 * @throws ValidationError for anything but an appointment: its status alone would count as none, and the time as taken.
 */
export function takesTime(appointment: { status?: string | null | undefined }): boolean {
  return isTaking(objectOf('takesTime', 'appointment', appointment).status);
}

/** The same of a status, without a look at what holds it. */
export function isTaking(status: string | null | undefined): boolean {
  return asWritten.get(status) ?? !timeless.has(statusWord(status ?? '').toLowerCase());
}
