import * as z from 'zod/mini';
import type { CallOptions, Http } from '../client/http.js';
import { NotFoundError, ValidationError } from '../errors/EhrApiError.js';
import { fieldCodes } from '../errors/fields.js';
import { withRaw, type Page, type Written } from '../values/page.js';
import type { NewPatient, Patient, PatientChanges } from './patient.schema.js';
import { patientFiltersSchema, patientSearch, type PatientFilters } from './patientFilters.js';
import { patientEndpoints } from './patients.endpoints.js';

export interface PageRequest {
  /** The `nextPage` of the page before. */
  nextPage?: string | null | undefined;
}

export type PatientsService = ReturnType<typeof createPatientsService>;

/** The patients room alone, for bundles that need no more. */
export function createPatientsService(http: Http) {
  return {
    /** One page of all patients, in the server's order. */
    async findAll({ nextPage }: PageRequest = {}, options?: CallOptions): Promise<Page<Patient>> {
      const { value, raw } = await http.send(
        patientEndpoints.findAll,
        { query: { nextPage: nextPage ?? undefined } },
        options,
      );
      return withRaw(value, raw);
    },

    /** @throws NotFoundError when there is no such patient. */
    async findById(id: string, options?: CallOptions): Promise<Patient> {
      const { value } = await http.send(patientEndpoints.findById, { params: { id } }, options);
      if (!value) throw new NotFoundError('not_found', 'patients.findById: no such patient', { statusCode: 404 });
      return value;
    },

    /** True when the patient is on record. Only "not found" means false; any other failure is thrown. */
    async exists(id: string, options?: CallOptions): Promise<boolean> {
      try {
        const { value } = await http.send(patientEndpoints.findById, { params: { id } }, options);
        return value !== null;
      } catch (error) {
        if (error instanceof NotFoundError) return false;
        throw error;
      }
    },

    /**
     * One page of the patients that fit all the given filters.
     *
     * @throws ValidationError before anything is sent, for dates to come, `to` before `from`, or a page size outside 1 to 100.
     */
    async findByFilters(
      filters: PatientFilters,
      { nextPage }: PageRequest = {},
      options?: CallOptions,
    ): Promise<Page<Patient>> {
      const parsed = z.safeParse(patientFiltersSchema, filters, { reportInput: true });
      if (!parsed.success) {
        const fields = fieldCodes(parsed.error.issues);
        throw new ValidationError(
          'validation_failed',
          `patients.findByFilters: not sent, check ${Object.keys(fields).join(', ')}`,
          {
            statusCode: 400,
            fields,
          },
        );
      }
      const query = { filters: JSON.stringify(patientSearch(parsed.data)), nextPage: nextPage ?? undefined };
      const { value, raw } = await http.send(patientEndpoints.findByFilters, { query }, options);
      return withRaw(value, raw);
    },

    /**
     * Registers a patient. `resourceType` is set here, `patientType` is `NEW` unless given.
     *
     * @throws ValidationError with a code per refused field, before or after sending.
     */
    async create(patient: NewPatient, options?: CallOptions): Promise<Written> {
      const { value, raw } = await http.send(patientEndpoints.create, { body: patient }, options);
      return withRaw(value, raw);
    },

    /** Changes the members given and leaves the others. */
    async update(id: string, changes: PatientChanges, options?: CallOptions): Promise<Written> {
      const { value, raw } = await http.send(
        patientEndpoints.update,
        { body: { ...changes, resourceId: id } },
        options,
      );
      return withRaw({ id, ...value }, raw);
    },

    async delete(id: string, options?: CallOptions): Promise<void> {
      await http.send(patientEndpoints.delete, { params: { id } }, options);
    },
  };
}
