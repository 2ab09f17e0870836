import { objectOf } from '../values/given.js';
import { httpOf } from '../client/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { createRecordsReader } from '../client/recordsReader.js';
import { refuseShortNames } from '../client/strictNames.js';
import { written } from '../client/written.js';
import type { Written } from '../values/page.js';
import type { NewPatient, PatientChanges } from './patient.schema.js';
import { patientFiltersSchema, patientSearchNames } from './patientFilters.js';
import { patientEndpoints } from './patients.endpoints.js';

export type PatientsService = ReturnType<typeof createPatientsService>;

/** The patients room alone, for bundles that need no more. */
export function createPatientsService(http: Http) {
  httpOf('createPatientsService', http);
  return {
    ...createRecordsReader(http, {
      ...patientEndpoints,
      filters: patientFiltersSchema,
      searchNames: patientSearchNames,
    }),

    /**
     * Registers a patient. `resourceType` is set here, `patientType` is `NEW` unless given. What the server did not take of a patient whom it
     * registered is in `refusedFields`: to put that right, `update` the `id`.
     *
     * @throws ValidationError with a code per refused field, before or after sending.
     */
    async create(patient: NewPatient, options?: CallOptions): Promise<Written> {
      refuseShortNames(http.config, patientEndpoints.create.operation, patient);
      return written(await http.send(patientEndpoints.create, { body: patient }, options), {});
    },

    /**
     * Changes the members given and leaves the others. Servers are known to change e-mail and mobile (contract 4): read back what else matters.
     *
     * @throws ValidationError with a code per refused field; NotFoundError when there is no such record.
     */
    async update(id: string, changes: PatientChanges, options?: CallOptions): Promise<Written> {
      refuseShortNames(http.config, patientEndpoints.update.operation, changes);
      const body = { ...objectOf(patientEndpoints.update.operation, 'changes', changes), resourceId: id };
      return written(await http.send(patientEndpoints.update, { body }, options), { id });
    },

    /**
     * Deletes the record. The server's answer to it is not read (contract 15).
     *
     * @throws NotFoundError when there is none. With `outcome: 'unknown'` it may have been deleted: ask `exists`.
     */
    async delete(id: string, options?: CallOptions): Promise<void> {
      await http.send(patientEndpoints.delete, { params: { id } }, options);
    },
  };
}
