import type { Appointment } from '@carestack/core';

const visitStatuses = [
  'booked',
  'arrived',
  'checkedin',
  'fulfilled',
  'cancelled',
  'noshow',
  'proposed',
  'pending',
  'waitlist',
  'enteredinerror',
] as const;
export type VisitStatus = (typeof visitStatuses)[number];
const byWord: ReadonlyMap<string | null | undefined, VisitStatus> = new Map(visitStatuses.map((one) => [one, one]));

/** One of FHIR's words, without its hyphens; `other` for a word that only the server knows. Without any it is booked. */
export function visitStatus({ status }: Pick<Appointment, 'status'>): VisitStatus | 'other' {
  // As it is written nearly always; a day asks this some thousand times.
  const known = byWord.get(status);
  if (known) return known;
  const word = status?.trim().toLowerCase().replace(/[-_]/g, '') || 'booked';
  if (word === 'canceled') return 'cancelled';
  return byWord.get(word) ?? 'other';
}

/** It takes time of the practitioner. */
export function takesTime(appointment: Pick<Appointment, 'status'>): boolean {
  const status = visitStatus(appointment);
  return status !== 'cancelled' && status !== 'noshow' && status !== 'enteredinerror';
}

/** Its time can still change: it stands, and the patient was not seen. */
export function canMove(appointment: Appointment): boolean {
  const status = visitStatus(appointment);
  return (status === 'booked' || status === 'arrived') && Boolean(appointment.startTime && appointment.endTime);
}
