'use client';

import type { NewPractitioner, Practitioner, PractitionerChanges, Written } from '@carestack/core';
import { practitionerChangesSchema } from '@carestack/core/practitioners';
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
  practitionerKeys,
  practitionerQueries,
  type PractitionersPage,
  type PractitionersPageRequest,
  type PractitionersRequest,
} from './practitioners.queries.js';
import { searchedBy } from './searchedBy.js';

function usePractitionersRoom() {
  return { client: { practitioners: useRoom('practitioners') }, scope: useSurroundings().scope };
}

/**
 * Reads one page of practitioners: all of them, or those that fit the filters.
 *
 * @example
 * const { data: page } = usePractitioners({ filters: { department: 'cardiology' }, pageSize: 20, nextPage });
 */
export function usePractitioners<Data = PractitionersPage>(
  request: PractitionersPageRequest | undefined,
  options: ReadOptions<PractitionersPage, Data> & Start<PractitionersPage>,
): StartedResult<Data>;
export function usePractitioners<Data = PractitionersPage>(
  request?: PractitionersPageRequest,
  options?: ReadOptions<PractitionersPage, Data>,
): ReadResult<Data>;
export function usePractitioners<Data>(
  request?: PractitionersPageRequest,
  options?: ReadOptions<PractitionersPage, Data>,
) {
  const { client, scope } = usePractitionersRoom();
  return useRead(practitionerQueries.page(client, request, scope), options, editedPage);
}

/** Reads one page of practitioners for a component inside `<Suspense>`: the data is always there. */
export function useSuspensePractitioners<Data = PractitionersPage>(
  request?: PractitionersPageRequest,
  options?: SuspenseOptions<PractitionersPage, Data>,
) {
  const { client, scope } = usePractitionersRoom();
  return useSuspenseRead(practitionerQueries.page(client, request, scope), options, editedPage);
}

/** Reads practitioners page after page, with `fetchNextPage`. */
export function usePractitionersInfinite<Data = Pages<PractitionersPage>>(
  request: PractitionersRequest | undefined,
  options: PagesOptions<PractitionersPage, Data> & Start<Pages<PractitionersPage>>,
): StartedPagesResult<Data>;
export function usePractitionersInfinite<Data = Pages<PractitionersPage>>(
  request?: PractitionersRequest,
  options?: PagesOptions<PractitionersPage, Data>,
): PagesResult<Data>;
export function usePractitionersInfinite<Data>(
  request?: PractitionersRequest,
  options?: PagesOptions<PractitionersPage, Data>,
) {
  const { client, scope } = usePractitionersRoom();
  return useReadPages(practitionerQueries.infinite(client, request, scope), options, editedPages);
}

/**
 * Searches while a person types: by name, mobile, email or registration number, in one box. The search waits for a pause in typing,
 * cancels the one before it, and shows that one's result, with `isCurrent: false`, until its own is there.
 *
 * @example
 * const { data: page, isCurrent } = useSearchPractitioners(typed);
 */
export function useSearchPractitioners<Data = PractitionersPage>(
  text: string,
  options?: SearchOptions<PractitionersPage, Data>,
) {
  const { client, scope } = usePractitionersRoom();
  return useSearch(
    text,
    (term, pageSize) => practitionerQueries.page(client, { filters: searchedBy(term), pageSize }, scope),
    options,
    editedPage,
  );
}

/**
 * Reads one practitioner and keeps it fresh.
 *
 * @example
 * const { data: practitioner, error } = usePractitioner(practitionerId);
 */
export function usePractitioner<Data = Practitioner>(
  id: string,
  options: ReadOptions<Practitioner, Data> & Start<Practitioner>,
): StartedResult<Data>;
export function usePractitioner<Data = Practitioner>(
  id: string,
  options?: ReadOptions<Practitioner, Data>,
): ReadResult<Data>;
export function usePractitioner<Data>(id: string, options?: ReadOptions<Practitioner, Data>) {
  const { client, scope } = usePractitionersRoom();
  return useRead(practitionerQueries.detail(client, id, scope), options, editedRecord);
}

/** Reads one practitioner for a component inside `<Suspense>`. */
export function useSuspensePractitioner<Data = Practitioner>(
  id: string,
  options?: SuspenseOptions<Practitioner, Data>,
) {
  const { client, scope } = usePractitionersRoom();
  return useSuspenseRead(practitionerQueries.detail(client, id, scope), options, editedRecord);
}

/** Whether a practitioner is on record. Only "not found" is false; any other failure is an error. */
export function usePractitionerExists<Data = boolean>(id: string, options?: ReadOptions<boolean, Data>) {
  const { client, scope } = usePractitionersRoom();
  return useRead(practitionerQueries.exists(client, id, scope), options);
}

/**
 * Reads a practitioner ahead, for the moment somebody points at the link to it. What was just read is not read again.
 *
 * @example
 * const prefetch = usePrefetchPractitioner();
 * <a href={`/practitioners/${id}`} onPointerEnter={() => prefetch(id)} onFocus={() => prefetch(id)}>
 */
export function usePrefetchPractitioner() {
  const { client, scope } = usePractitionersRoom();
  return usePrefetch((id: string) => practitionerQueries.detail(client, id, scope));
}

export type CreatePractitionerOptions<Context = unknown> = WriteOptions<Written, NewPractitioner, Context>;
export type PractitionerUpdate = RecordUpdate<PractitionerChanges>;
export type UpdatePractitionerOptions<Context = unknown> = WriteOptions<Written, PractitionerUpdate, Context>;
export type DeletePractitionerOptions<Context = unknown> = DeleteOptions<Context>;

/**
 * Registers a practitioner, once: when the answer is lost the record is looked up by the registration number before success or failure
 * is told, and again before a second try. An error with `outcome: 'unknown'` means that even that gave no answer.
 *
 * @example
 * const { mutateAsync: create, isPending } = useCreatePractitioner();
 */
export function useCreatePractitioner<Context = unknown>(
  options?: CreatePractitionerOptions<Context>,
): WriteResult<Written, NewPractitioner, Context> {
  const practitioners = useRoom('practitioners');
  return useCreate<NewPractitioner, Written, Context>(
    practitionerKeys,
    {
      create: (practitioner) => practitioners.create(practitioner),
      find: (practitioner) => findRegistered(practitioners, practitioner),
      identity: ({ registrationId }) => registrationId,
    },
    options,
  );
}

/**
 * Changes a practitioner: shown in lists and details at once, and taken back if it fails. Changes to one practitioner are sent one after
 * the other. When an answer is lost the record is read before success or failure is reported.
 */
export function useUpdatePractitioner<Context = unknown>(
  options?: UpdatePractitionerOptions<Context>,
): WriteResult<Written, PractitionerUpdate, Context> {
  const practitioners = useRoom('practitioners');
  return useUpdate<PractitionerChanges, Written, Practitioner, Context>(
    practitionerKeys,
    {
      update: (id, changes) => practitioners.update(id, changes),
      findById: (id) => practitioners.findById(id),
      found: (resource, id) => ({ id, message: '', resource, raw: undefined }),
      stored: (changes) => storedBy(practitionerChangesSchema, changes),
    },
    options,
  );
}

/**
 * Deletes a practitioner by id: gone from the lists at once, and back when it fails. When the answer is lost, a practitioner who is no
 * longer there counts as deleted. With `undoFor` it can be taken back first.
 *
 * @example
 * const { mutate: remove, undoable, undo } = useDeletePractitioner({ undoFor: 8_000 });
 */
export function useDeletePractitioner<Context = unknown>(
  options?: DeletePractitionerOptions<Context>,
): DeleteResult<Context> {
  const practitioners = useRoom('practitioners');
  return useDelete<Context>(
    practitionerKeys,
    { remove: (id) => practitioners.delete(id), exists: (id) => practitioners.exists(id) },
    options,
  );
}
