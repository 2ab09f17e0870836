import type { Carestack, Patient, PatientFilters } from '@carestack/core';
import {
  recordKeys,
  type RecordQueries,
  recordQueries,
  type RecordsPage,
  type RecordsPageRequest,
  type RecordsRequest,
} from '../records/index.js';

type PatientsRoom = Pick<Carestack, 'patients'>;
type Filters = Omit<PatientFilters, 'count'>;

export type PatientsPage = RecordsPage<Patient>;
export type PatientsRequest = RecordsRequest<Filters>;
export type PatientsPageRequest = RecordsPageRequest<Filters>;

export const patientKeys = recordKeys('patients');

/**
 * Key and call of everything that is read of patients, for loaders, `useQueries` and prefetching, in a browser or on a server.
 *
 * @example
 * await queryClient.prefetchQuery(patientQueries.page(carestack, { pageSize: 20 }, facilityId));
 */
export const patientQueries: RecordQueries<PatientsRoom, Patient, Filters> = recordQueries(
  patientKeys,
  ({ patients }) => patients,
);
