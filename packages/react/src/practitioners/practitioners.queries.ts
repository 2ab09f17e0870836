import type { Carestack, Practitioner, PractitionerFilters } from '@carestack/core';
import {
  recordKeys,
  type RecordQueries,
  recordQueries,
  type RecordsPage,
  type RecordsPageRequest,
  type RecordsRequest,
} from '../records/index.js';

type PractitionersRoom = Pick<Carestack, 'practitioners'>;
type Filters = Omit<PractitionerFilters, 'count'>;

export type PractitionersPage = RecordsPage<Practitioner>;
export type PractitionersRequest = RecordsRequest<Filters>;
export type PractitionersPageRequest = RecordsPageRequest<Filters>;

export const practitionerKeys = recordKeys('practitioners');

/**
 * Key and call of everything that is read of practitioners, for loaders, `useQueries` and prefetching, in a browser or on a server.
 *
 * @example
 * await queryClient.prefetchQuery(practitionerQueries.page(carestack, { pageSize: 20 }, facilityId));
 */
export const practitionerQueries: RecordQueries<PractitionersRoom, Practitioner, Filters> = recordQueries(
  practitionerKeys,
  ({ practitioners }) => practitioners,
);
