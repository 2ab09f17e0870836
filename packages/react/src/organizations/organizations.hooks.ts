'use client';

import type {
  NewOrganization,
  Organization,
  OrganizationChanges,
  OrganizationIdWord,
  OrganizationSearch,
  WrittenOrganization,
} from '@carestack/core';
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
  type SearchResult,
  type Start,
  type StartedPagesResult,
  type StartedResult,
  type SuspenseOptions,
  useCreate,
  useDelete,
  usePrefetch,
  useRead,
  useReadPages,
  useSettledText,
  useSuspenseRead,
  useUpdate,
  type WriteOptions,
  type WriteResult,
} from '../records/index.js';
import { findRegistered } from './findRegistered.js';
import {
  organizationKeys,
  organizationQueries,
  type OrganizationsFound,
  type OrganizationsPage,
  type OrganizationsPageRequest,
} from './organizations.queries.js';

function useOrganizationsRoom() {
  return { client: { organizations: useRoom('organizations') }, scope: useSurroundings().scope };
}

/** Reads one page of the account's own facilities. */
export function useOrganizations<Data = OrganizationsPage>(
  request: OrganizationsPageRequest | undefined,
  options: ReadOptions<OrganizationsPage, Data> & Start<OrganizationsPage>,
): StartedResult<Data>;
export function useOrganizations<Data = OrganizationsPage>(
  request?: OrganizationsPageRequest,
  options?: ReadOptions<OrganizationsPage, Data>,
): ReadResult<Data>;
export function useOrganizations<Data>(
  request?: OrganizationsPageRequest,
  options?: ReadOptions<OrganizationsPage, Data>,
) {
  const { client, scope } = useOrganizationsRoom();
  return useRead(organizationQueries.page(client, request, scope), options, editedPage);
}

/** Reads one page of facilities for a component inside `<Suspense>`: the data is always there. */
export function useSuspenseOrganizations<Data = OrganizationsPage>(
  request?: OrganizationsPageRequest,
  options?: SuspenseOptions<OrganizationsPage, Data>,
) {
  const { client, scope } = useOrganizationsRoom();
  return useSuspenseRead(organizationQueries.page(client, request, scope), options, editedPage);
}

/** Reads facilities page after page, with `fetchNextPage`. */
export function useOrganizationsInfinite<Data = Pages<OrganizationsPage>>(
  options: PagesOptions<OrganizationsPage, Data> & Start<Pages<OrganizationsPage>>,
): StartedPagesResult<Data>;
export function useOrganizationsInfinite<Data = Pages<OrganizationsPage>>(
  options?: PagesOptions<OrganizationsPage, Data>,
): PagesResult<Data>;
export function useOrganizationsInfinite<Data>(options?: PagesOptions<OrganizationsPage, Data>) {
  const { client, scope } = useOrganizationsRoom();
  return useReadPages(organizationQueries.infinite(client, scope), options, editedPages);
}

/**
 * Searches the national register while a person types a name: it waits for a pause in typing and for three letters, cancels the
 * search before it, and shows that one's result, with `isCurrent: false`, until its own is there.
 *
 * @example
 * const { data, isCurrent } = useSearchOrganizations({ facilityName: typed, stateLGDCode });
 */
export function useSearchOrganizations<Data = OrganizationsFound>(
  search: OrganizationSearch,
  options?: ReadOptions<OrganizationsFound, Data>,
): SearchResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  const typed = search.facilityName?.trim() ?? '';
  const facilityName = useSettledText(typed);
  const query = organizationQueries.search(client, { ...search, facilityName: facilityName || undefined }, scope);
  const isSearchable = typed === '' || facilityName.length >= 3;
  const found = useRead(query, isSearchable ? options : { ...options, enabled: false });
  const isAnswered = isSearchable && !(found.isPending || found.isPlaceholderData);
  return { ...found, isCurrent: isAnswered && facilityName === typed };
}

/**
 * Reads one facility. If an account has several, it is the first.
 *
 * @example
 * const { data: facility } = useOrganization('facilityId', 'IN2710000001');
 */
export function useOrganization<Data = Organization>(
  idType: OrganizationIdWord,
  value: string,
  options: ReadOptions<Organization, Data> & Start<Organization>,
): StartedResult<Data>;
export function useOrganization<Data = Organization>(
  idType: OrganizationIdWord,
  value: string,
  options?: ReadOptions<Organization, Data>,
): ReadResult<Data>;
export function useOrganization<Data>(
  idType: OrganizationIdWord,
  value: string,
  options?: ReadOptions<Organization, Data>,
) {
  const { client, scope } = useOrganizationsRoom();
  return useRead(organizationQueries.detail(client, idType, value, scope), options, editedRecord);
}

/** Reads one facility for a component inside `<Suspense>`. */
export function useSuspenseOrganization<Data = Organization>(
  idType: OrganizationIdWord,
  value: string,
  options?: SuspenseOptions<Organization, Data>,
) {
  const { client, scope } = useOrganizationsRoom();
  return useSuspenseRead(organizationQueries.detail(client, idType, value, scope), options, editedRecord);
}

/** Whether a facility is on record. Only "not found" is false; any other failure is an error. */
export function useOrganizationExists<Data = boolean>(
  idType: OrganizationIdWord,
  value: string,
  options?: ReadOptions<boolean, Data>,
) {
  const { client, scope } = useOrganizationsRoom();
  return useRead(organizationQueries.exists(client, idType, value, scope), options);
}

/** Reads a facility ahead, for the moment somebody points at the link to it. What was just read is not read again. */
export function usePrefetchOrganization() {
  const { client, scope } = useOrganizationsRoom();
  return usePrefetch((idType: OrganizationIdWord, value: string) =>
    organizationQueries.detail(client, idType, value, scope),
  );
}

export type RegisterOrganizationOptions<Context = unknown> = WriteOptions<
  WrittenOrganization,
  NewOrganization,
  Context
>;
export type OrganizationUpdate = RecordUpdate<OrganizationChanges>;
export type UpdateOrganizationContactOptions<Context = unknown> = WriteOptions<
  WrittenOrganization,
  OrganizationUpdate,
  Context
>;
export type DeleteOrganizationOptions<Context = unknown> = DeleteOptions<Context>;

/**
 * Registers a facility, once: when the answer is lost it is looked up in the register by name and pincode before success or
 * failure is reported, and again before a second try.
 */
export function useRegisterOrganization<Context = unknown>(
  options?: RegisterOrganizationOptions<Context>,
): WriteResult<WrittenOrganization, NewOrganization, Context> {
  const organizations = useRoom('organizations');
  return useCreate<NewOrganization, WrittenOrganization, Context>(
    organizationKeys,
    {
      create: (organization) => organizations.create(organization),
      find: (organization) => findRegistered(organizations, organization),
      identity: ({ basicInformation: { facilityName, pincode } }) => `${facilityName} ${pincode}`,
    },
    options,
  );
}

/**
 * Changes the single point of contact, the only change of a facility that the API has: shown at once, and taken back if it
 * fails. When the answer is lost the facility is read before success or failure is reported.
 */
export function useUpdateOrganizationContact<Context = unknown>(
  options?: UpdateOrganizationContactOptions<Context>,
): WriteResult<WrittenOrganization, OrganizationUpdate, Context> {
  const organizations = useRoom('organizations');
  return useUpdate<OrganizationChanges, WrittenOrganization, Organization, Context>(
    organizationKeys,
    {
      update: (id, changes) => organizations.update(id, changes),
      findById: (id) => organizations.findById('id', id),
      found: ({ facilityId }) => ({ facilityId: facilityId ?? null, message: '', raw: undefined }),
      stored: (changes) => changes,
    },
    options,
  );
}

/** Deletes a facility by its `id`: gone from the lists at once, and back when it fails. With `undoFor` it can be taken back first. */
export function useDeleteOrganization<Context = unknown>(
  options?: DeleteOrganizationOptions<Context>,
): DeleteResult<Context> {
  const organizations = useRoom('organizations');
  return useDelete<Context>(
    organizationKeys,
    { remove: (id) => organizations.delete(id), exists: (id) => organizations.exists('id', id) },
    options,
  );
}
