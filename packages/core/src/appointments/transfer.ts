import { ConflictError, EhrApiError } from '../errors/EhrApiError.js';
import type { Appointment } from './appointment.schema.js';
import { AppointmentStatus, statusWord } from './appointmentStatus.js';
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
  /** What the server did not take of the cancellation, such as the reason in `notes`; left out where it took everything. */
  oldRefusedFields?: RefusedFields | undefined;
}

export interface Transferring {
  read: (reference: string) => Promise<Appointment>;
  findBooked: (booking: Booking) => Promise<Appointment | null>;
  book: (booking: Booking) => Promise<KeptAppointment>;
  cancel: (reference: string, reason: string) => Promise<KeptAppointment>;
  markArrived: (reference: string) => Promise<KeptAppointment>;
  operation: string;
}

/** Books anew before it cancels: whatever fails on the way, the patient has a visit. */
export async function transfer(
  reference: string,
  target: TransferTarget,
  reason: string,
  { read, findBooked, book, cancel, markArrived, operation }: Transferring,
): Promise<Transfer> {
  const before = await read(reference);
  const status = statusWord(before.status ?? '');
  if (over.has(status)) {
    throw new ConflictError('conflict', `${operation}: the appointment is over or cancelled`, { statusCode: 409 });
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
  const appointment: KeptAppointment = (await findBooked(booking)) ?? (await book(booking));
  const { refusedFields } = appointment;

  let old: Pick<Transfer, 'old' | 'oldRefusedFields'>;
  try {
    const cancelled = await cancel(reference, reason);
    old = { old: 'cancelled', ...(cancelled.refusedFields && { oldRefusedFields: cancelled.refusedFields }) };
  } catch (error) {
    if (!(error instanceof EhrApiError)) throw error;
    return { appointment, old: error.outcome === 'unknown' ? 'unknown' : 'stands', isArrivalMissing: false, error };
  }
  if (!here.has(status)) return { appointment, ...old, isArrivalMissing: false, error: null };

  try {
    const arrived = await markArrived(appointment.reference);
    const both = refusedFields && { ...refusedFields, ...arrived.refusedFields };
    return { appointment: keptAs(arrived, both), ...old, isArrivalMissing: false, error: null };
  } catch (error) {
    if (!(error instanceof EhrApiError)) throw error;
    return { appointment, ...old, isArrivalMissing: true, error };
  }
}

const here: ReadonlySet<string> = new Set([AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN]);

const over: ReadonlySet<string> = new Set([
  AppointmentStatus.FULFILLED,
  AppointmentStatus.CANCELLED,
  AppointmentStatus.NO_SHOW,
]);
