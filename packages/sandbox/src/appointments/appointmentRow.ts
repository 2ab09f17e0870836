import { AppointmentStatus, takesTime } from '@carestack/core/appointments';
import type { appointmentSchema, appointmentUpdateSchema, newAppointmentSchema } from '@carestack/core/appointments';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type * as z from 'zod/mini';
import type { AppointmentRow } from '../database/care.rows.js';
import { refusedField } from '../http/Refused.js';
import { extraIn, type Members } from '../records/extra.js';

type NewAppointment = z.output<typeof newAppointmentSchema>;
type Changes = z.output<typeof appointmentUpdateSchema>;

/** What has a column, or is the server's to say. Everything else that a caller sends is kept as it came. */
export const appointmentColumns: ReadonlySet<string> = new Set(
  'resourceType resourceId id reference createdAt updatedAt organizationId organization_id practitionerReference practitioner_reference patientReference patient_reference status notes startTime start appointment_start_time appointmentStartTime appointmentStartDate endTime end appointment_end_time appointmentEndTime appointmentEndDate priority appointment_priority appointmentPriority slot appointment_slot appointmentSlot appointment_reference appointmentReference appointment_type'.split(
    ' ',
  ),
);

const minute = 60_000;
const longest = 24 * 60;

export function rowOf(appointment: NewAppointment, extra: Members, time: string): Insertable<AppointmentRow> {
  return {
    reference: appointment.reference ?? crypto.randomUUID(),
    practitioner_reference: appointment.practitionerReference,
    patient_reference: appointment.patientReference,
    organization_id: appointment.organizationId ?? '',
    slot: appointment.slot ?? '',
    priority: appointment.priority,
    status: AppointmentStatus.BOOKED,
    notes: appointment.notes ?? null,
    extra: JSON.stringify(extra),
    ...timesOf(appointment.start ?? '', appointment.end ?? ''),
    created_at: time,
    updated_at: time,
  };
}

/** Only what the caller gave; kysely leaves the columns that are undefined alone. */
export function changesOf(
  { start, end, priority, slot, status, notes }: Changes,
  stored: Selectable<AppointmentRow>,
  extra: Members,
  time: string,
): Updateable<AppointmentRow> {
  return {
    ...((start ?? end) && timesOf(start ?? stored.start_at, end ?? stored.end_at)),
    priority,
    slot,
    status,
    notes,
    extra: JSON.stringify({ ...extraIn(stored), ...extra }),
    updated_at: time,
  };
}

/** The same moments in UTC, and the minutes they take. */
export function timesOf(start: string, end: string) {
  const [from, to] = [Date.parse(start), Date.parse(end)];
  const times = {
    start_at: new Date(from).toISOString(),
    end_at: new Date(to).toISOString(),
    start_minute: Math.floor(from / minute),
    end_minute: Math.ceil(to / minute),
  };
  if (to <= from) throw refusedField('end', 'end_before_start', 'The end is not after the start.');
  if (times.end_minute - times.start_minute > longest)
    throw refusedField('end', 'too_long', 'An appointment lasts 24 hours at most.');
  return times;
}

/** A cancelled appointment leaves its time to others, and so does one that nobody came to. */
export function holdsTime(appointment: Pick<Selectable<AppointmentRow>, 'status'>): boolean {
  return takesTime(appointment);
}

/** A stored appointment as the API answers it: Python's client wants every one of these as a text (contract 7). */
export function appointmentOf(
  row: Selectable<AppointmentRow>,
): z.input<typeof appointmentSchema> & Record<string, unknown> {
  return {
    ...extraIn(row),
    resourceType: 'Appointment',
    reference: row.reference,
    practitionerReference: row.practitioner_reference,
    patientReference: row.patient_reference,
    slot: row.slot,
    priority: row.priority,
    start: row.start_at,
    end: row.end_at,
    organizationId: row.organization_id,
    status: row.status,
    notes: row.notes ?? '',
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
