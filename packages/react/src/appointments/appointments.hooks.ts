'use client';

import type { Appointment } from '@carestack/core';
import { rangeOfDays } from '@carestack/core/availability';
import { useRoom, useSurroundings } from '../provider/index.js';
import {
  editedPage,
  editedPages,
  editedRecord,
  type Pages,
  type PagesOptions,
  type PagesResult,
  type ReadOptions,
  type ReadResult,
  type Start,
  type StartedPagesResult,
  type StartedResult,
  type SuspenseOptions,
  usePrefetch,
  useRead,
  useReadPages,
  useSuspenseRead,
} from '../records/index.js';
import {
  appointmentQueries,
  type AppointmentsPage,
  type AppointmentsPageRequest,
  type AppointmentsRequest,
} from './appointments.queries.js';

function useAppointmentsRoom() {
  const { scope, timeZone } = useSurroundings();
  return { client: { appointments: useRoom('appointments') }, scope, timeZone };
}

/** A day of the facility as the range that the API knows. */
function inItsRange<Request extends AppointmentsRequest>({ day, ...request }: Request, timeZone: string) {
  return day === undefined
    ? request
    : { ...request, filters: { ...request.filters, ...rangeOfDays(day, day, timeZone) } };
}

/**
 * Reads one page of appointments, earliest first: all of them, or those of a day, a practitioner, a patient, a range or a status.
 *
 * @example
 * const { data: page } = useAppointments({ day: '2026-01-05', filters: { practitionerReference }, pageSize: 100 });
 */
export function useAppointments<Data = AppointmentsPage>(
  request: AppointmentsPageRequest | undefined,
  options: ReadOptions<AppointmentsPage, Data> & Start<AppointmentsPage>,
): StartedResult<Data>;
export function useAppointments<Data = AppointmentsPage>(
  request?: AppointmentsPageRequest,
  options?: ReadOptions<AppointmentsPage, Data>,
): ReadResult<Data>;
export function useAppointments<Data>(
  request: AppointmentsPageRequest = {},
  options?: ReadOptions<AppointmentsPage, Data>,
) {
  const { client, scope, timeZone } = useAppointmentsRoom();
  return useRead(appointmentQueries.page(client, inItsRange(request, timeZone), scope), options, editedPage);
}

/** Reads one page of appointments for a component inside `<Suspense>`: the data is always there. */
export function useSuspenseAppointments<Data = AppointmentsPage>(
  request: AppointmentsPageRequest = {},
  options?: SuspenseOptions<AppointmentsPage, Data>,
) {
  const { client, scope, timeZone } = useAppointmentsRoom();
  return useSuspenseRead(appointmentQueries.page(client, inItsRange(request, timeZone), scope), options, editedPage);
}

/** Reads appointments page after page, with `fetchNextPage`. */
export function useAppointmentsInfinite<Data = Pages<AppointmentsPage>>(
  request: AppointmentsRequest | undefined,
  options: PagesOptions<AppointmentsPage, Data> & Start<Pages<AppointmentsPage>>,
): StartedPagesResult<Data>;
export function useAppointmentsInfinite<Data = Pages<AppointmentsPage>>(
  request?: AppointmentsRequest,
  options?: PagesOptions<AppointmentsPage, Data>,
): PagesResult<Data>;
export function useAppointmentsInfinite<Data>(
  request: AppointmentsRequest = {},
  options?: PagesOptions<AppointmentsPage, Data>,
) {
  const { client, scope, timeZone } = useAppointmentsRoom();
  return useReadPages(appointmentQueries.infinite(client, inItsRange(request, timeZone), scope), options, editedPages);
}

/**
 * Reads one appointment and keeps it fresh.
 *
 * @example
 * const { data: appointment } = useAppointment(reference);
 */
export function useAppointment<Data = Appointment>(
  reference: string,
  options: ReadOptions<Appointment, Data> & Start<Appointment>,
): StartedResult<Data>;
export function useAppointment<Data = Appointment>(
  reference: string,
  options?: ReadOptions<Appointment, Data>,
): ReadResult<Data>;
export function useAppointment<Data>(reference: string, options?: ReadOptions<Appointment, Data>) {
  const { client, scope } = useAppointmentsRoom();
  return useRead(appointmentQueries.detail(client, reference, scope), options, editedRecord);
}

/** Reads one appointment for a component inside `<Suspense>`. */
export function useSuspenseAppointment<Data = Appointment>(
  reference: string,
  options?: SuspenseOptions<Appointment, Data>,
) {
  const { client, scope } = useAppointmentsRoom();
  return useSuspenseRead(appointmentQueries.detail(client, reference, scope), options, editedRecord);
}

/** Reads an appointment ahead, for the moment somebody points at it. */
export function usePrefetchAppointment() {
  const { client, scope } = useAppointmentsRoom();
  return usePrefetch((reference: string) => appointmentQueries.detail(client, reference, scope));
}
