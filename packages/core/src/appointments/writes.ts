import type { CallOptions, Http } from '../client/http.js';
import { written } from '../client/written.js';
import { objectOf } from '../values/given.js';
import type { RefusedFields, Written } from '../values/page.js';
import type {
  Appointment,
  AppointmentChanges,
  AppointmentChangesInOtherNames,
  NewAppointment,
  NewAppointmentInOtherNames,
} from './appointment.schema.js';
import { appointmentEndpoints } from './appointments.endpoints.js';
import { withTakenRange } from './SlotTakenError.js';

/** What came of a booking or a change. */
export interface WrittenAppointment extends Written {
  /** The `id` under the name that the API gives it. */
  reference: string;
  /** The appointment as the server stored it; null when it does not say so. */
  appointment: Appointment | null;
}

/** An appointment as it is after a write. */
export interface KeptAppointment extends Appointment {
  /** What the server did not take of the write, such as `notes`; left out where it took everything. Reading the appointment does not tell it. */
  refusedFields?: RefusedFields | undefined;
}

/** Tells with the appointment what the server did not take of it, besides what it tells already. */
export function keptAs(appointment: KeptAppointment, refused: RefusedFields | undefined): KeptAppointment {
  return refused
    ? Object.assign(appointment, { refusedFields: { ...appointment.refusedFields, ...refused } })
    : appointment;
}

/** The writes of the API, each sent as it is given. */
export function createWrites(http: Http) {
  return {
    /**
     * Books. `startTime` and `endTime` are moments: ISO with an offset, or a `Date`. What the server did not take of an appointment that it
     * booked is in `refusedFields`.
     *
     * @throws SlotTakenError with `taken` when the practitioner has another appointment then.
     * @throws ConnectionError, ServerError with `outcome: 'unknown'` when it may have been booked: read back before booking again.
     */
    async create(
      appointment: NewAppointment | NewAppointmentInOtherNames,
      options?: CallOptions,
    ): Promise<WrittenAppointment> {
      const answer = await withTakenRange(http.send(appointmentEndpoints.create, { body: appointment }, options));
      const { message, resource } = answer.value;
      return written({ ...answer, value: resultOf(resource.reference, message, resource) }, {});
    },

    /**
     * Changes the members given and leaves the others. A new time is held before the old one is free.
     *
     * @throws SlotTakenError with `taken` when the practitioner has another appointment then.
     */
    async update(
      reference: string,
      changes: AppointmentChanges | AppointmentChangesInOtherNames,
      options?: CallOptions,
    ): Promise<WrittenAppointment> {
      const body = { ...objectOf(appointmentEndpoints.update.operation, 'changes', changes), reference };
      const answer = await withTakenRange(http.send(appointmentEndpoints.update, { body }, options));
      const { message, requestResource = null } = answer.value;
      return written({ ...answer, value: resultOf(reference, message, requestResource) }, {});
    },

    /**
     * Deletes the record; `cancel` keeps it. The server's answer is not read (contract 15).
     *
     * @throws NotFoundError when there is none. With `outcome: 'unknown'` it may have been deleted: ask `exists`.
     */
    async delete(reference: string, options?: CallOptions): Promise<void> {
      await http.send(appointmentEndpoints.delete, { params: { id: reference } }, options);
    },
  };
}

function resultOf(reference: string, message: string | null | undefined, appointment: Appointment | null) {
  return { id: reference, reference, message: message ?? '', resource: appointment, appointment };
}
