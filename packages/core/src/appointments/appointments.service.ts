import type { CallOptions, Http } from '../client/http.js';
import { checked } from '../client/checked.js';
import { NotFoundError } from '../errors/EhrApiError.js';
import type { PageRequest } from '../patients/index.js';
import { withRaw, type Page } from '../values/page.js';
import type {
  Appointment,
  AppointmentChanges,
  AppointmentChangesInOtherNames,
  NewAppointment,
  NewAppointmentInOtherNames,
} from './appointment.schema.js';
import { appointmentFiltersSchema, appointmentSearch, type AppointmentFilters } from './appointmentFilters.js';
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
    /** One page of all appointments, in the server's order. */
    async findAll({ nextPage }: PageRequest = {}, options?: CallOptions): Promise<Page<Appointment>> {
      const query = { nextPage: nextPage ?? undefined };
      const { value, raw } = await http.send(appointmentEndpoints.findAll, { query }, options);
      return withRaw(value, raw);
    },

    /** @throws NotFoundError when there is no such appointment. */
    async findById(reference: string, options?: CallOptions): Promise<Appointment> {
      const { value } = await http.send(appointmentEndpoints.findById, { params: { reference } }, options);
      if (value) return value;
      throw new NotFoundError('not_found', 'appointments.findById: no such appointment', { statusCode: 404 });
    },

    /** True when the appointment is on record. Only "not found" means false; any other failure is thrown. */
    async exists(reference: string, options?: CallOptions): Promise<boolean> {
      try {
        const { value } = await http.send(appointmentEndpoints.findById, { params: { reference } }, options);
        return value !== null;
      } catch (error) {
        if (error instanceof NotFoundError) return false;
        throw error;
      }
    },

    /**
     * One page of the appointments that fit all the given filters.
     *
     * @throws ValidationError before anything is sent, for a time without a zone, `to` before `from`, or a page size outside 1 to 100.
     */
    async findByFilters(
      filters: AppointmentFilters,
      { nextPage }: PageRequest = {},
      options?: CallOptions,
    ): Promise<Page<Appointment>> {
      const search = appointmentSearch(checked('appointments.findByFilters', appointmentFiltersSchema, filters));
      const query = { filters: JSON.stringify(search), nextPage: nextPage ?? undefined };
      const { value, raw } = await http.send(appointmentEndpoints.findByFilters, { query }, options);
      return withRaw(value, raw);
    },

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
      const { value, raw } = await withTakenRange(
        http.send(appointmentEndpoints.create, { body: appointment }, options),
      );
      const { message, resource } = value;
      return withRaw({ reference: resource.reference, message: message ?? '', appointment: resource }, raw);
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
      const { value, raw } = await withTakenRange(
        http.send(appointmentEndpoints.update, { body: { ...changes, reference } }, options),
      );
      const { message, requestResource } = value;
      return withRaw({ reference, message: message ?? '', appointment: requestResource ?? null }, raw);
    },

    async delete(reference: string, options?: CallOptions): Promise<void> {
      await http.send(appointmentEndpoints.delete, { params: { reference } }, options);
    },
  };
}
