import type { Appointment, AppointmentFilters, Carestack } from '@carestack/core';
import { dateAfter, type InstantRange } from '@carestack/core/availability';
import type { QueryKey } from '@tanstack/react-query';
import {
  privately,
  type ReadQuery,
  type RecordKeys,
  recordKeys,
  type RecordQueries,
  recordQueries,
  readQuery,
  type RecordsPage,
  type RecordsPageRequest,
  type RecordsRequest,
} from '../records/index.js';

type AppointmentsRoom = Pick<Carestack, 'appointments'>;
type Filters = Omit<AppointmentFilters, 'count'>;

/** A date where the facility is: what begins on it. In place of `from` and `to`. */
interface OfDay {
  day?: string | undefined;
}

/** One page, and the tokens of those beside it. */
export type AppointmentsPage = RecordsPage<Appointment>;
/** Which appointments. Give a `day`, or `from` and `to` among the filters. */
export type AppointmentsRequest = RecordsRequest<Filters> & OfDay;
/** Which appointments, and which page of them. */
export type AppointmentsPageRequest = RecordsPageRequest<Filters> & OfDay;

/** Whose time, and when. */
export interface BookedRequest extends InstantRange {
  practitionerReferences: readonly string[];
}

interface AppointmentKeys extends RecordKeys {
  everyBooked: (scope?: string) => QueryKey;
  booked: (request: BookedRequest, scope?: string) => QueryKey;
}

const keys = recordKeys('appointments');

const everyBooked = (scope?: string) => [...keys.lists(scope), 'booked'];

/** The cache keys of appointments, to refetch or remove some of them. No name and no number of a patient stands in one. */
export const appointmentKeys: AppointmentKeys = {
  ...keys,
  everyBooked,
  booked: ({ from, to, practitionerReferences }, scope) => [
    ...everyBooked(scope),
    { from, to, search: privately({ practitionerReferences }) },
  ],
};

interface AppointmentQueries extends RecordQueries<AppointmentsRoom, Appointment, Filters> {
  /** Everything that may take time of these practitioners in a range, all pages of it. */
  booked: (client: AppointmentsRoom, request: BookedRequest, scope?: string) => ReadQuery<readonly Appointment[]>;
}

/**
 * Key and call of everything that is read of appointments, for loaders, `useQueries` and prefetching, in a browser or on a server.
 *
 * @example
 * await queryClient.prefetchQuery(appointmentQueries.page(carestack, { filters: rangeOfDays(day, day) }, facilityId));
 */
export const appointmentQueries: AppointmentQueries = {
  ...recordQueries<AppointmentsRoom, Appointment, Filters>(keys, ({ appointments }) => appointments),

  booked: ({ appointments }, request, scope) =>
    readQuery<readonly Appointment[]>(appointmentKeys.booked(request, scope), async (signal) => {
      const lists = request.practitionerReferences.map(async (practitionerReference) => {
        const filters = { practitionerReference, from: aDayBefore(request.from), to: request.to, count: 100 };
        const booked: Appointment[] = [];
        for await (const appointment of appointments.iterate(filters, { signal })) booked.push(appointment);
        return booked;
      });
      return (await Promise.all(lists)).flat();
    }),
};

/** Appointments are found by their beginning, and one that began the day before may reach into the range. */
function aDayBefore(from: string): string {
  return dateAfter(from.slice(0, 10), -1) + from.slice(10);
}
