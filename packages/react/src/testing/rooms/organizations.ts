import type { Organization } from '@carestack/core';
import {
  organizationQueries,
  useDeleteOrganization,
  useOrganization,
  useOrganizationExists,
  useOrganizations,
  useOrganizationsInfinite,
  usePrefetchOrganization,
  useRegisterOrganization,
  useSearchOrganizations,
  useSuspenseOrganization,
  useSuspenseOrganizations,
  useUpdateOrganizationContact,
} from '../../organizations/index.js';
import { lakeside } from '../people.js';
import type { Room } from './Room.js';
import { type Row, rowsBy } from './rows.js';

const organizationRow = ({ id, basicInformation, spocName }: Organization): Row => ({
  id,
  name: basicInformation?.facilityName ?? '',
  contact: spocName ?? '',
});

export const organizations: Room = {
  name: 'organizations',
  hooks: {
    page: 'useOrganizations',
    infinite: 'useOrganizationsInfinite',
    suspense: 'useSuspenseOrganizations',
    suspenseOne: 'useSuspenseOrganization',
    one: 'useOrganization',
    exists: 'useOrganizationExists',
    prefetch: 'usePrefetchOrganization',
    search: 'useSearchOrganizations',
    create: 'useRegisterOrganization',
    update: 'useUpdateOrganizationContact',
    remove: 'useDeleteOrganization',
  },
  operations: {
    list: 'organizations.findAll',
    one: 'organizations.findById',
    create: 'organizations.create',
    update: 'organizations.update',
    remove: 'organizations.delete',
    search: 'organizations.search',
  },
  rows: async ({ organizations }) => (await organizations.findAll()).items.map(organizationRow),
  prefetch: (queryClient, carestack, id) =>
    Promise.all([
      queryClient.prefetchQuery(organizationQueries.page(carestack)),
      queryClient.prefetchInfiniteQuery(organizationQueries.infinite(carestack)),
      queryClient.prefetchQuery(organizationQueries.detail(carestack, 'id', id)),
    ]),
  usePage: (nextPage) => useOrganizations({ nextPage }, { select: rowsBy(organizationRow) }),
  useInfinite: () =>
    useOrganizationsInfinite({
      select: ({ pages }) => ({ rows: pages.flatMap(({ items }) => items.map(organizationRow)) }),
    }),
  useSuspensePage: () => useSuspenseOrganizations({}, { select: rowsBy(organizationRow) }),
  useSuspenseOne: (id) => useSuspenseOrganization('id', id, { select: organizationRow }),
  useOne: (id) => useOrganization('id', id, { select: organizationRow }),
  useExists: (id) => useOrganizationExists('id', id),
  usePrefetch: () => {
    const prefetch = usePrefetchOrganization();
    return (id) => prefetch('id', id);
  },
  useSearch: (text) =>
    useSearchOrganizations(
      { facilityName: text },
      { select: ({ organizations }) => organizations.map(({ facilityName }) => facilityName ?? '') },
    ),
  newName: lakeside.basicInformation.facilityName,
  useCreate: () => {
    const { mutate, ...told } = useRegisterOrganization();
    return { ...told, create: () => mutate(lakeside) };
  },
  useUpdate: () => {
    const { mutate, ...told } = useUpdateOrganizationContact();
    return { ...told, mutate: ({ id, contact }) => mutate({ id, changes: { spocName: contact, spocId: 'spoc-1' } }) };
  },
  useDelete: (undoFor) => useDeleteOrganization({ undoFor }),
};
