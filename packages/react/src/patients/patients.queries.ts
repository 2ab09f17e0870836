'use client';

import type {
  Carestack,
  EhrApiError,
  NewPatient,
  Page,
  Patient,
  PatientChanges,
  PatientFilters,
  Written,
} from '@carestack/core';
import {
  type InfiniteData,
  infiniteQueryOptions,
  type QueryKey,
  queryOptions,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  useMutation,
  type UseMutationOptions,
  useQuery,
  useQueryClient,
  type UseQueryOptions,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { useRoom, useSurroundings } from '../provider/index.js';
import { createOnce, isLost } from './createOnce.js';
import { opaqueWord } from './opaqueWord.js';

type PatientsRoom = Pick<Carestack, 'patients'>;

/** What a list asks for. Without filters and page size it is the plain list, in the server's order. */
export interface PatientsRequest {
  filters?: Omit<PatientFilters, 'count'> | undefined;
  /** Records a page, 1 to 100. */
  pageSize?: number | undefined;
}

export interface PatientsPageRequest extends PatientsRequest {
  /** The `nextPage` of the page before. */
  nextPage?: string | null | undefined;
}

/** Every key begins with the provider's `scope`, so that nobody meets what another person loaded. */
export const patientKeys = {
  all: (scope = '') => ['carestack', scope, 'patients'] as const,
  lists: (scope?: string) => [...patientKeys.all(scope), 'list'] as const,
  page: ({ filters, pageSize, nextPage }: PatientsPageRequest = {}, scope?: string) =>
    [
      ...patientKeys.lists(scope),
      'page',
      { pageSize, search: privately(filters), nextPage: privately({ nextPage }) },
    ] as const,
  infinite: ({ filters, pageSize }: PatientsRequest = {}, scope?: string) =>
    [...patientKeys.lists(scope), 'infinite', { pageSize, search: privately(filters) }] as const,
  details: (scope?: string) => [...patientKeys.all(scope), 'detail'] as const,
  detail: (id: string, scope?: string) => [...patientKeys.details(scope), id] as const,
};

// A page's token may be the last name on the page before, so it is as private as a search.
function privately(value: object | undefined): string | undefined {
  return value && isSet(value) ? opaqueWord(value) : undefined;
}

function isSet(value: object): boolean {
  return Object.values(value).some((part) => part !== undefined && part !== null && part !== '');
}

// The client itself repeats a read that may be repeated, and says `offline` where TanStack would wait without a word.
const reading = { retry: false, networkMode: 'always', refetchOnReconnect: true } as const;

/** Never sent later by itself, and gone from the mutation cache with the component that made it. */
const writing = { networkMode: 'always', gcTime: 0 } as const;

function readPage(
  { patients }: PatientsRoom,
  { filters = {}, pageSize, nextPage }: PatientsPageRequest,
  signal: AbortSignal,
): Promise<Page<Patient>> {
  return isSet(filters) || pageSize !== undefined
    ? patients.findByFilters({ ...filters, count: pageSize }, { nextPage }, { signal })
    : patients.findAll({ nextPage }, { signal });
}

/** Key and call of one patient, for loaders and prefetching. */
export const patientQuery = (carestack: PatientsRoom, id: string, scope?: string) =>
  queryOptions<Patient, EhrApiError>({
    ...reading,
    queryKey: patientKeys.detail(id, scope),
    queryFn: ({ signal }) => carestack.patients.findById(id, { signal }),
  });

/** Key and call of one page. While the next page or search loads, the one before stays. */
export const patientsQuery = (carestack: PatientsRoom, request: PatientsPageRequest = {}, scope = '') =>
  queryOptions<Page<Patient>, EhrApiError>({
    ...reading,
    queryKey: patientKeys.page(request, scope),
    queryFn: ({ signal }) => readPage(carestack, request, signal),
    // Not over a change of scope: the page before is another person's.
    placeholderData: (before, query) => (query?.queryKey[1] === scope ? before : undefined),
  });

/** Key and call of a list that grows page by page. */
export const patientsInfiniteQuery = (carestack: PatientsRoom, request: PatientsRequest = {}, scope?: string) =>
  infiniteQueryOptions<Page<Patient>, EhrApiError, InfiniteData<Page<Patient>>, QueryKey, string | null>({
    ...reading,
    queryKey: patientKeys.infinite(request, scope),
    queryFn: ({ signal, pageParam }) => readPage(carestack, { ...request, nextPage: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: ({ nextPage }) => nextPage,
  });

type Own = 'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam';

export type PatientQueryOptions<Data = Patient> = Omit<UseQueryOptions<Patient, EhrApiError, Data>, Own>;
export type PatientsQueryOptions<Data = Page<Patient>> = Omit<UseQueryOptions<Page<Patient>, EhrApiError, Data>, Own>;
export type PatientsInfiniteQueryOptions<Data = InfiniteData<Page<Patient>>> = Omit<
  UseInfiniteQueryOptions<Page<Patient>, EhrApiError, Data, QueryKey, string | null>,
  Own
>;

function usePatientsRoom() {
  return { carestack: { patients: useRoom('patients') }, scope: useSurroundings().scope };
}

/**
 * Reads one patient and keeps it fresh.
 *
 * @example
 * const { data: patient, error } = usePatient(patientId);
 */
export function usePatient<Data = Patient>(id: string, options?: PatientQueryOptions<Data>) {
  const { carestack, scope } = usePatientsRoom();
  return useQuery({ ...patientQuery(carestack, id, scope), ...options } as UseQueryOptions<Patient, EhrApiError, Data>);
}

/**
 * Reads one page of patients: all of them, or those that fit the filters.
 *
 * @example
 * const { data: page } = usePatients({ filters: { phone: '98765 43210' }, pageSize: 20, nextPage });
 */
export function usePatients<Data = Page<Patient>>(request?: PatientsPageRequest, options?: PatientsQueryOptions<Data>) {
  const { carestack, scope } = usePatientsRoom();
  return useQuery({ ...patientsQuery(carestack, request, scope), ...options } as UseQueryOptions<
    Page<Patient>,
    EhrApiError,
    Data
  >);
}

/** Reads patients page after page, with `fetchNextPage`. */
export function usePatientsInfinite<Data = InfiniteData<Page<Patient>>>(
  request?: PatientsRequest,
  options?: PatientsInfiniteQueryOptions<Data>,
) {
  const { carestack, scope } = usePatientsRoom();
  return useInfiniteQuery({
    ...patientsInfiniteQuery(carestack, request, scope),
    ...options,
  } as UseInfiniteQueryOptions<Page<Patient>, EhrApiError, Data, QueryKey, string | null>);
}

/** A change of a patient: only the members given. */
export interface PatientUpdate {
  id: string;
  changes: PatientChanges;
}

export type CreatePatientOptions<Context = unknown> = Omit<
  UseMutationOptions<Written, EhrApiError, NewPatient, Context>,
  'mutationFn'
>;
export type UpdatePatientOptions<Context = unknown> = Omit<
  UseMutationOptions<Written, EhrApiError, PatientUpdate, Context>,
  'mutationFn'
>;
export type DeletePatientOptions<Context = unknown> = Omit<
  UseMutationOptions<void, EhrApiError, string, Context>,
  'mutationFn'
>;

/**
 * Registers a patient, once: when the answer is lost the record is looked up by its number before success or failure is told,
 * and again before a second try. An error with `outcome: 'unknown'` means that even that gave no answer.
 *
 * @example
 * const { mutateAsync: create, isPending } = useCreatePatient();
 */
export function useCreatePatient<Context = unknown>(options?: CreatePatientOptions<Context>) {
  const { carestack, scope } = usePatientsRoom();
  const queryClient = useQueryClient();
  const inDoubt = useRef<string>(null);
  return useMutation<Written, EhrApiError, NewPatient, Context>({
    ...writing,
    ...options,
    mutationFn: async (patient) => {
      try {
        const written = await createOnce(carestack.patients, patient, inDoubt.current === patient.idNumber);
        inDoubt.current = null;
        return written;
      } catch (error) {
        if (isLost(error)) inDoubt.current = patient.idNumber;
        throw error;
      } finally {
        void queryClient.invalidateQueries({ queryKey: patientKeys.lists(scope) });
      }
    },
  });
}

/** Changes a patient. Repeating it is safe: the same change twice is one change. */
export function useUpdatePatient<Context = unknown>(options?: UpdatePatientOptions<Context>) {
  const { carestack, scope } = usePatientsRoom();
  const queryClient = useQueryClient();
  return useMutation<Written, EhrApiError, PatientUpdate, Context>({
    ...writing,
    ...options,
    mutationFn: async ({ id, changes }) => {
      try {
        return await carestack.patients.update(id, changes);
      } finally {
        void queryClient.invalidateQueries({ queryKey: patientKeys.lists(scope) });
        void queryClient.invalidateQueries({ queryKey: patientKeys.detail(id, scope) });
      }
    },
  });
}

/** Deletes a patient by id. When the answer is lost, a patient who is no longer there counts as deleted. */
export function useDeletePatient<Context = unknown>(options?: DeletePatientOptions<Context>) {
  const { carestack, scope } = usePatientsRoom();
  const queryClient = useQueryClient();
  return useMutation<void, EhrApiError, string, Context>({
    ...writing,
    ...options,
    mutationFn: async (id) => {
      try {
        await carestack.patients.delete(id);
      } catch (error) {
        if (!isLost(error) || (await carestack.patients.exists(id).catch(() => true))) throw error;
      } finally {
        void queryClient.invalidateQueries({ queryKey: patientKeys.lists(scope) });
      }
      queryClient.removeQueries({ queryKey: patientKeys.detail(id, scope) });
    },
  });
}
