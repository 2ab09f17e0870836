import * as z from 'zod/mini';
import { checked } from '../client/checked.js';
import { objectOf, textOf } from '../values/given.js';
import { httpOf } from '../client/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { createRecordsReader } from '../client/recordsReader.js';
import { instant, type Instant } from '../values/instant.js';
import type { Appointment, AppointmentChanges } from './appointment.schema.js';
import { AppointmentStatus, statusWord, takesTime } from './appointmentStatus.js';
import { appointmentFiltersSchema, appointmentSearch } from './appointmentFilters.js';
import { appointmentEndpoints } from './appointments.endpoints.js';
import {
  bookedSchema,
  isAt,
  isStatus,
  momentsOf,
  targetSchema,
  timesSchema,
  type AppointmentTimes,
  type Booking,
} from './booking.js';
import { callIn } from './callIn.js';
import { certainly, later } from './certainly.js';
import { changed } from './changes.js';
import { takeNumber } from './takeNumber.js';
import { transfer, type Transfer, type TransferTarget } from './transfer.js';
import { createWrites, keptAs, type KeptAppointment } from './writes.js';

/** From the first moment of a day up to the end of it, as `rangeOfDays` gives it. */
export interface AppointmentDay {
  from: Instant;
  to: Instant;
}

const daySchema = z.object({ from: instant, to: instant });

export type AppointmentsService = ReturnType<typeof createAppointmentsService>;

/** The appointments room alone, for bundles that need no more. */
export function createAppointmentsService(http: Http) {
  httpOf('createAppointmentsService', http);
  const reader = createRecordsReader(http, {
    ...appointmentEndpoints,
    filters: appointmentFiltersSchema,
    searchNames: appointmentSearch,
  });

  const records = { ...reader, ...createWrites(http) };
  /** The patient's appointment with this practitioner at just this time, if it stands. */
  async function findBooked(booking: Booking, options?: CallOptions): Promise<Appointment | null> {
    const wanted = checked('appointments.findBooked', bookedSchema, booking, 'booking');
    const { practitionerReference, patientReference } = wanted;
    const [from, to] = momentsOf(wanted);
    const { items } = await reader.findByFilters(
      { practitionerReference, patientReference, from: new Date(from), to: new Date(from + 1) },
      {},
      options,
    );
    const isIt = (one: Appointment) => takesTime(one) && isAt(one, from, to);
    return items.find(isIt) ?? null;
  }

  const changeStatus = (reference: string, status: AppointmentStatus, options?: CallOptions) =>
    changed(records, reference, { status }, (appointment) => isStatus(appointment, status), options);

  /** Changes the text in `slot`, and the status where it is given. */
  function changeSlot(reference: string, changes: AppointmentChanges & { slot: string }, options?: CallOptions) {
    const { slot, status } = changes;
    const isDone = (appointment: Appointment) =>
      appointment.slot === slot && (!status || statusWord(appointment.status ?? '') === statusWord(status));
    return changed(records, reference, changes, isDone, options);
  }

  const certain = {
    /**
     * Books, and says what came of it: when the answer is lost it reads back, and then gives the appointment, or an error whose `outcome`
     * is `failed`. `unknown` is left only when reading back fails too. What the server did not take of an appointment that it booked, such as
     * `notes`, is in `refusedFields`.
     *
     * @throws SlotTakenError with `taken` when the practitioner has another appointment then.
     * @example
     * const appointment = await carestack.appointments.book({ practitionerReference, patientReference, ...slot, priority: 'New' });
     */
    book(booking: Booking, options?: CallOptions): Promise<KeptAppointment> {
      return certainly(
        async () => {
          const { appointment, reference, refusedFields } = await records.create(booking, options);
          return keptAs(appointment ?? (await reader.findById(reference, options)), refusedFields);
        },
        () => findBooked(booking, options),
      );
    },

    /**
     * Moves to another time in one request: the old time is free only when the server holds the new one, and stays when it is refused.
     * A lost answer is read back, as for `book`.
     *
     * @throws ValidationError with `fields` when the server says that it changed the appointment, and that it did not take the time.
     * @throws SlotTakenError with `taken` when the practitioner has another appointment then.
     */
    async reschedule(reference: string, times: AppointmentTimes, options?: CallOptions): Promise<KeptAppointment> {
      const { startTime, endTime } = checked('appointments.reschedule', timesSchema, times, 'times');
      const [from, to] = momentsOf({ startTime, endTime });
      return changed(records, reference, { startTime, endTime }, (appointment) => isAt(appointment, from, to), options);
    },

    /**
     * Cancels. The reason is kept in the notes, after what stands there; `notes` in `refusedFields` says that it was not. What is cancelled
     * already stays as it is.
     */
    async cancel(reference: string, reason = '', options?: CallOptions): Promise<KeptAppointment> {
      const why = textOf('appointments.cancel', 'reason', reason).trim();
      const before = await reader.findById(reference, options);
      const isDone = (appointment: Appointment) => isStatus(appointment, AppointmentStatus.CANCELLED);
      if (isDone(before)) return before;
      const notes = why && [before.notes, why].filter(Boolean).join('\n');
      return changed(
        records,
        reference,
        { status: AppointmentStatus.CANCELLED, ...(notes && { notes }) },
        isDone,
        options,
      );
    },

    /** The patient is here. */
    markArrived: (reference: string, options?: CallOptions) =>
      changeStatus(reference, AppointmentStatus.ARRIVED, options),

    /** The patient did not come. */
    noShow: (reference: string, options?: CallOptions) => changeStatus(reference, AppointmentStatus.NO_SHOW, options),

    /**
     * The patient is here, and gets the next number of the day: see `computeQueue`. Kept at the end of `slot`, as the API has no counter. Who
     * has a number keeps it. The server has to show what it stored at once.
     *
     * @param day All appointments that begin in it share the numbers.
     * @throws ConflictError when another desk gives a number at the same time: then none was given here.
     */
    async takeNumber(reference: string, day: AppointmentDay, options?: CallOptions): Promise<KeptAppointment> {
      const { from, to } = checked('appointments.takeNumber', daySchema, day, 'day');
      return takeNumber(reference, {
        operation: appointmentEndpoints.update.operation,
        read: (one) => reader.findById(one, options),
        readDay: async (practitionerReference) => {
          const appointments: Appointment[] = [];
          const filters = { practitionerReference, from, to, count: 100 };
          for await (const appointment of reader.iterate(filters, options)) appointments.push(appointment);
          return appointments;
        },
        write: (one, changes) => changeSlot(one, changes, options),
      });
    },

    /**
     * Calls the patient in, for one desk alone: its mark is kept at the end of `slot`. An appointment that was read a moment ago is not read
     * again before. The server has to show what it stored at once.
     *
     * @throws NotCalledError when this desk did not call them: another one did, or they have left. Its `because` says which of these is known.
     * With `outcome: 'unknown'` they may have been called.
     */
    async call(called: string | Appointment, options?: CallOptions): Promise<KeptAppointment> {
      const appointment =
        typeof called === 'string'
          ? await reader.findById(called, options)
          : objectOf('appointments.call', 'appointment', called);
      return callIn(appointment, {
        operation: appointmentEndpoints.update.operation,
        read: (reference) => reader.findById(reference, options),
        writeSlot: (reference, slot) => changeSlot(reference, { slot }, options),
        writeStatus: (reference, status) => changeStatus(reference, status, options),
        wait: later,
      });
    },

    /** The patient has been seen: the visit is over. */
    markSeen: (reference: string, options?: CallOptions) =>
      changeStatus(reference, AppointmentStatus.FULFILLED, options),
  };

  const appointments = { ...records, findBooked, ...certain };

  return {
    ...appointments,

    /**
     * Moves an appointment to another practitioner. The API can change only times, so a new one is booked, with another reference, and the old
     * one is cancelled once the server has the new. Nothing after the booking throws: the result says how far it got. Called again, it goes
     * on with what was booked.
     *
     * @param reason Kept in the notes of the old one.
     * @throws SlotTakenError with `taken` when the other practitioner has another appointment then; nothing is changed.
     * @throws ConflictError when the appointment is over or cancelled.
     */
    async transfer(reference: string, target: TransferTarget, reason = '', options?: CallOptions): Promise<Transfer> {
      const operation = 'appointments.transfer';
      checked(operation, targetSchema, target, 'target');
      return transfer(reference, target, textOf(operation, 'reason', reason), appointments, options);
    },
  };
}
