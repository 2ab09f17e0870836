'use client';

import type { NewPatient, Patient, PatientChanges, Written } from '@carestack/core';
import { patientUpdateSchema } from '@carestack/core/patients';
import { useRoom, useSurroundings } from '../provider/index.js';
import {
  type DeleteOptions,
  type DeleteResult,
  editedPage,
  editedPages,
  editedRecord,
  type Pages,
  type PagesOptions,
  type PagesResult,
  type ReadOptions,
  type ReadResult,
  type RecordUpdate,
  type SearchOptions,
  type Start,
  type StartedPagesResult,
  type StartedResult,
  storedBy,
  type SuspenseOptions,
  useCreate,
  useDelete,
  usePrefetch,
  useRead,
  useReadPages,
  useSearch,
  useSuspenseRead,
  useUpdate,
  type WriteOptions,
  type WriteResult,
} from '../records/index.js';
import { findRegistered } from './findRegistered.js';
import {
  patientKeys,
  patientQueries,
  type PatientsPage,
  type PatientsPageRequest,
  type PatientsRequest,
} from './patients.queries.js';
import { searchedBy } from './searchedBy.js';

function usePatientsRoom() {
  return { client: { patients: useRoom('patients') }, scope: useSurroundings().scope };
}

/**
 * Reads one page of patients: all of them, or those that fit the filters.
 *
 * @example
 * const { data: page } = usePatients({ filters: { phone: '98765 43210' }, pageSize: 20, nextPage });
 */
export function usePatients<Data = PatientsPage>(
  request: PatientsPageRequest | undefined,
  options: ReadOptions<PatientsPage, Data> & Start<PatientsPage>,
): StartedResult<Data>;
export function usePatients<Data = PatientsPage>(
  request?: PatientsPageRequest,
  options?: ReadOptions<PatientsPage, Data>,
): ReadResult<Data>;
export function usePatients<Data>(request?: PatientsPageRequest, options?: ReadOptions<PatientsPage, Data>) {
  const { client, scope } = usePatientsRoom();
  return useRead(patientQueries.page(client, request, scope), options, editedPage);
}

/** Reads one page of patients for a component inside `<Suspense>`: the data is always there. */
export function useSuspensePatients<Data = PatientsPage>(
  request?: PatientsPageRequest,
  options?: SuspenseOptions<PatientsPage, Data>,
) {
  const { client, scope } = usePatientsRoom();
  return useSuspenseRead(patientQueries.page(client, request, scope), options, editedPage);
}

/** Reads patients page after page, with `fetchNextPage`. */
export function usePatientsInfinite<Data = Pages<PatientsPage>>(
  request: PatientsRequest | undefined,
  options: PagesOptions<PatientsPage, Data> & Start<Pages<PatientsPage>>,
): StartedPagesResult<Data>;
export function usePatientsInfinite<Data = Pages<PatientsPage>>(
  request?: PatientsRequest,
  options?: PagesOptions<PatientsPage, Data>,
): PagesResult<Data>;
export function usePatientsInfinite<Data>(request?: PatientsRequest, options?: PagesOptions<PatientsPage, Data>) {
  const { client, scope } = usePatientsRoom();
  return useReadPages(patientQueries.infinite(client, request, scope), options, editedPages);
}

/**
 * Searches while a person types: by name, mobile, ABHA or another number, in one box. The search waits for a pause in typing,
 * cancels the one before it, and shows that one's result, with `isCurrent: false`, until its own is there.
 *
 * @example
 * const { data: page, isCurrent } = useSearchPatients(typed);
 */
export function useSearchPatients<Data = PatientsPage>(text: string, options?: SearchOptions<PatientsPage, Data>) {
  const { client, scope } = usePatientsRoom();
  return useSearch(
    text,
    (term, pageSize) => patientQueries.page(client, { filters: searchedBy(term), pageSize }, scope),
    options,
    editedPage,
  );
}

/**
 * Reads one patient and keeps it fresh.
 *
 * @example
 * const { data: patient, error } = usePatient(patientId);
 */
export function usePatient<Data = Patient>(
  id: string,
  options: ReadOptions<Patient, Data> & Start<Patient>,
): StartedResult<Data>;
export function usePatient<Data = Patient>(id: string, options?: ReadOptions<Patient, Data>): ReadResult<Data>;
export function usePatient<Data>(id: string, options?: ReadOptions<Patient, Data>) {
  const { client, scope } = usePatientsRoom();
  return useRead(patientQueries.detail(client, id, scope), options, editedRecord);
}

/** Reads one patient for a component inside `<Suspense>`. */
export function useSuspensePatient<Data = Patient>(id: string, options?: SuspenseOptions<Patient, Data>) {
  const { client, scope } = usePatientsRoom();
  return useSuspenseRead(patientQueries.detail(client, id, scope), options, editedRecord);
}

/** Whether a patient is on record. Only "not found" is false; any other failure is an error. */
export function usePatientExists<Data = boolean>(id: string, options?: ReadOptions<boolean, Data>) {
  const { client, scope } = usePatientsRoom();
  return useRead(patientQueries.exists(client, id, scope), options);
}

/**
 * Reads a patient ahead, for the moment somebody points at the link to it. What was just read is not read again.
 *
 * @example
 * const prefetch = usePrefetchPatient();
 * <a href={`/patients/${id}`} onPointerEnter={() => prefetch(id)} onFocus={() => prefetch(id)}>
 */
export function usePrefetchPatient() {
  const { client, scope } = usePatientsRoom();
  return usePrefetch((id: string) => patientQueries.detail(client, id, scope));
}

export type CreatePatientOptions<Context = unknown> = WriteOptions<Written, NewPatient, Context>;
export type PatientUpdate = RecordUpdate<PatientChanges>;
export type UpdatePatientOptions<Context = unknown> = WriteOptions<Written, PatientUpdate, Context>;
export type DeletePatientOptions<Context = unknown> = DeleteOptions<Context>;

/**
 * Registers a patient, once: when the answer is lost the record is looked up by its number before success or failure is reported,
 * and again before a second try. An error with `outcome: 'unknown'` means that even that gave no answer.
 *
 * @example
 * const { mutateAsync: create, isPending } = useCreatePatient();
 */
export function useCreatePatient<Context = unknown>(
  options?: CreatePatientOptions<Context>,
): WriteResult<Written, NewPatient, Context> {
  const patients = useRoom('patients');
  return useCreate<NewPatient, Written, Context>(
    patientKeys,
    {
      create: (patient) => patients.create(patient),
      find: (patient) => findRegistered(patients, patient),
      identity: ({ idNumber }) => idNumber,
    },
    options,
  );
}

/**
 * Changes a patient: shown in lists and details at once, and taken back if it fails. Changes to one patient are sent one after
 * the other. When an answer is lost the record is read before success or failure is reported.
 */
export function useUpdatePatient<Context = unknown>(
  options?: UpdatePatientOptions<Context>,
): WriteResult<Written, PatientUpdate, Context> {
  const patients = useRoom('patients');
  return useUpdate<PatientChanges, Written, Patient, Context>(
    patientKeys,
    {
      update: (id, changes) => patients.update(id, changes),
      findById: (id) => patients.findById(id),
      found: (resource, id) => ({ id, message: '', resource, raw: undefined }),
      stored: (changes, resourceId) => storedBy(patientUpdateSchema, changes, { resourceId }),
    },
    options,
  );
}

/**
 * Deletes a patient by id: gone from the lists at once, and back when it fails. When the answer is lost, a patient who is no
 * longer there counts as deleted. With `undoFor` it can be taken back first.
 *
 * @example
 * const { mutate: remove, undoable, undo } = useDeletePatient({ undoFor: 8_000 });
 */
export function useDeletePatient<Context = unknown>(options?: DeletePatientOptions<Context>): DeleteResult<Context> {
  const patients = useRoom('patients');
  return useDelete<Context>(
    patientKeys,
    { remove: (id) => patients.delete(id), exists: (id) => patients.exists(id) },
    options,
  );
}
