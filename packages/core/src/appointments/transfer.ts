import type { CallOptions } from '../client/http.js';
import { ConflictError, EhrApiError } from '../errors/EhrApiError.js';
import type { Appointment } from './appointment.schema.js';
import { hasCome, isOver, statusWord } from './appointmentStatus.js';
import { appointmentEndpoints } from './appointments.endpoints.js';
import type { AppointmentTimes, Booking } from './booking.js';
import { slotWithoutToken } from './queueToken.js';
import { keptAs, type KeptAppointment } from './writes.js';
import type { RefusedFields } from '../values/page.js';

/** With whom, and when. */
export interface TransferTarget extends AppointmentTimes {
  practitionerReference: string;
}

/** What came of a change of practitioner, as far as it went. */
export interface Transfer {
  /** The new appointment, which the server holds, with what it did not take of it. */
  appointment: KeptAppointment;
  /** The old one: cancelled, or it stands still, so that the patient has two; unknown when nobody could be asked. */
  old: 'cancelled' | 'stands' | 'unknown';
  /** The patient was here, and the new appointment does not say so yet. */
  isArrivalMissing: boolean;
  /** Why the old one is not cancelled, or the arrival not noted. */
  error: EhrApiError | null;
  /** What the server did not take of the cancellation, such as the reason in `notes`; undefined where it took everything. */
  oldRefusedFields?: RefusedFields | undefined;
}

export interface Transferring {
  findById: (reference: string, options?: CallOptions) => Promise<Appointment>;
  findBooked: (booking: Booking, options?: CallOptions) => Promise<Appointment | null>;
  book: (booking: Booking, options?: CallOptions) => Promise<KeptAppointment>;
  cancel: (reference: string, reason: string, options?: CallOptions) => Promise<KeptAppointment>;
  markArrived: (reference: string, options?: CallOptions) => Promise<KeptAppointment>;
}

/** Books anew before it cancels: whatever fails on the way, the patient has a visit. */
export async function transfer(
  reference: string,
  target: TransferTarget,
  reason: string,
  appointments: Transferring,
  options?: CallOptions,
): Promise<Transfer> {
  const before = await appointments.findById(reference, options);
  const status = statusWord(before.status ?? '');
  if (isOver.has(status)) {
    throw new ConflictError(
      'conflict',
      `${appointmentEndpoints.create.operation}: the appointment is over or cancelled`,
      { statusCode: 409 },
    );
  }

  const { practitionerReference, startTime, endTime } = target;
  const booking: Booking = {
    practitionerReference,
    patientReference: before.patientReference,
    startTime,
    endTime,
    priority: before.priority || 'New',
    appointmentType: before.appointmentType ?? undefined,
    notes: before.notes ?? undefined,
    organizationId: before.organizationId || undefined,
    // The number in the queue was one of the other practitioner.
    slot: slotWithoutToken(before.slot) || undefined,
  };
  // After an answer that was lost, the second try finds what the first one booked.
  const appointment: KeptAppointment =
    (await appointments.findBooked(booking, options)) ?? (await appointments.book(booking, options));
  const done: Transfer = { appointment, old: 'cancelled', isArrivalMissing: false, error: null };

  try {
    done.oldRefusedFields = (await appointments.cancel(reference, reason, options)).refusedFields;
  } catch (error) {
    if (!(error instanceof EhrApiError)) throw error;
    return { ...done, old: error.outcome === 'unknown' ? 'unknown' : 'stands', error };
  }
  if (!hasCome.has(status)) return done;

  try {
    return {
      ...done,
      appointment: keptAs(await appointments.markArrived(appointment.reference, options), appointment.refusedFields),
    };
  } catch (error) {
    if (!(error instanceof EhrApiError)) throw error;
    return { ...done, isArrivalMissing: true, error };
  }
}
