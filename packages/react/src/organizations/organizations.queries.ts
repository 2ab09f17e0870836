import {
  type Carestack,
  type FoundOrganization,
  type Organization,
  organizationIdType,
  type OrganizationIdWord,
  type OrganizationSearch,
} from '@carestack/core';
import {
  listQuery,
  pageQuery,
  pagesQuery,
  privately,
  readQuery,
  recordKeys,
  type RecordsPage,
} from '../records/index.js';

type OrganizationsRoom = Pick<Carestack, 'organizations'>;

export type OrganizationsPage = RecordsPage<Organization>;

export interface OrganizationsPageRequest {
  /** The `nextPage` of the page before. */
  nextPage?: string | null | undefined;
}

/** What a search of the national register found. */
export interface OrganizationsFound {
  organizations: FoundOrganization[];
  total: number | null;
  /** How many pages of this size there are. */
  pages: number | null;
  message: string;
}

const keys = recordKeys('organizations');

export const organizationKeys = {
  ...keys,
  detail: (idType: OrganizationIdWord, value: string, scope?: string) =>
    [...keys.details(scope), organizationIdType(idType), value] as const,
  exists: (idType: OrganizationIdWord, value: string, scope?: string) =>
    [...keys.all(scope), 'exists', organizationIdType(idType), value] as const,
  search: ({ facilityName, facilityId, pincode, ...place }: OrganizationSearch = {}, scope?: string) =>
    [...keys.lists(scope), 'search', { ...place, search: privately({ facilityName, facilityId, pincode }) }] as const,
};

/** Key and call of everything that is read of facilities, for loaders, `useQueries` and prefetching, in a browser or on a server. */
export const organizationQueries = {
  /** One page of the account's own facilities. */
  page: ({ organizations }: OrganizationsRoom, request: OrganizationsPageRequest = {}, scope?: string) =>
    pageQuery(organizationKeys.page(request, scope), (signal) => organizations.findAll(request, { signal })),

  infinite: ({ organizations }: OrganizationsRoom, scope?: string) =>
    pagesQuery(organizationKeys.infinite({}, scope), (nextPage, signal) =>
      organizations.findAll({ nextPage }, { signal }),
    ),

  detail: ({ organizations }: OrganizationsRoom, idType: OrganizationIdWord, value: string, scope?: string) =>
    readQuery<Organization>(organizationKeys.detail(idType, value, scope), async (signal) => ({
      ...(await organizations.findById(idType, value, { signal })),
    })),

  exists: ({ organizations }: OrganizationsRoom, idType: OrganizationIdWord, value: string, scope?: string) =>
    readQuery(organizationKeys.exists(idType, value, scope), (signal) =>
      organizations.exists(idType, value, { signal }),
    ),

  /** The national register. */
  search: ({ organizations }: OrganizationsRoom, search: OrganizationSearch, scope?: string) =>
    listQuery<OrganizationsFound>(organizationKeys.search(search, scope), async (signal) => ({
      ...(await organizations.search(search, { signal })),
    })),
};
