import type { CallOptions, Http } from '../client/http.js';
import { createRecordsReader } from '../client/recordsReader.js';
import { withRaw } from '../values/page.js';
import type {
  Appointment,
  AppointmentChanges,
  AppointmentChangesInOtherNames,
  NewAppointment,
  NewAppointmentInOtherNames,
} from './appointment.schema.js';
import { appointmentFiltersSchema, appointmentSearch } from './appointmentFilters.js';
import { appointmentEndpoints } from './appointments.endpoints.js';
import { withTakenRange } from './SlotTakenError.js';

/** What came of a booking or a change. */
export interface WrittenAppointment {
  reference: string;
  message: string;
  /** The appointment as the server stored it; null when it does not say so. */
  appointment: Appointment | null;
  readonly raw: unknown;
}

export type AppointmentsService = ReturnType<typeof createAppointmentsService>;

/** The appointments room alone, for bundles that need no more. */
export function createAppointmentsService(http: Http) {
  return {
    ...createRecordsReader(http, {
      ...appointmentEndpoints,
      filters: appointmentFiltersSchema,
      searchNames: appointmentSearch,
    }),

    /**
     * Books. `startTime` and `endTime` are moments: ISO with an offset, or a `Date`.
     *
     * @throws SlotTakenError with `taken` when the practitioner has another appointment then.
     * @throws ConnectionError, ServerError with `outcome: 'unknown'` when it may have been booked: read back before booking again.
     */
    async create(
      appointment: NewAppointment | NewAppointmentInOtherNames,
      options?: CallOptions,
    ): Promise<WrittenAppointment> {
      const { value, text } = await withTakenRange(
        http.send(appointmentEndpoints.create, { body: appointment }, options),
      );
      const { message, resource } = value;
      return withRaw({ reference: resource.reference, message: message ?? '', appointment: resource }, text);
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
      const { value, text } = await withTakenRange(
        http.send(appointmentEndpoints.update, { body: { ...changes, reference } }, options),
      );
      const { message, requestResource } = value;
      return withRaw({ reference, message: message ?? '', appointment: requestResource ?? null }, text);
    },

    async delete(reference: string, options?: CallOptions): Promise<void> {
      await http.send(appointmentEndpoints.delete, { params: { id: reference } }, options);
    },
  };
}
