import type { Practitioner } from '@carestack/core';
import {
  practitionerQueries,
  useCreatePractitioner,
  useDeletePractitioner,
  usePractitioner,
  usePractitionerExists,
  usePractitioners,
  usePractitionersInfinite,
  usePrefetchPractitioner,
  useSearchPractitioners,
  useSuspensePractitioner,
  useSuspensePractitioners,
  useUpdatePractitioner,
} from '../../practitioners/index.js';
import { meera } from '../people.js';
import type { Room } from './Room.js';
import { type Row, rowsBy } from './rows.js';

const practitionerRow = ({ id, firstName, mobileNumber }: Practitioner): Row => ({
  id,
  name: firstName ?? '',
  contact: mobileNumber ?? '',
});

export const practitioners: Room = {
  name: 'practitioners',
  hooks: {
    page: 'usePractitioners',
    infinite: 'usePractitionersInfinite',
    suspense: 'useSuspensePractitioners',
    suspenseOne: 'useSuspensePractitioner',
    one: 'usePractitioner',
    exists: 'usePractitionerExists',
    prefetch: 'usePrefetchPractitioner',
    search: 'useSearchPractitioners',
    create: 'useCreatePractitioner',
    update: 'useUpdatePractitioner',
    remove: 'useDeletePractitioner',
  },
  operations: {
    list: 'practitioners.findAll',
    one: 'practitioners.findById',
    create: 'practitioners.create',
    update: 'practitioners.update',
    remove: 'practitioners.delete',
    search: 'practitioners.findByFilters',
  },
  rows: async ({ practitioners }) => (await practitioners.findAll()).items.map(practitionerRow),
  prefetch: (queryClient, carestack, id) =>
    Promise.all([
      queryClient.prefetchQuery(practitionerQueries.page(carestack)),
      queryClient.prefetchInfiniteQuery(practitionerQueries.infinite(carestack)),
      queryClient.prefetchQuery(practitionerQueries.detail(carestack, id)),
    ]),
  usePage: (nextPage) => usePractitioners({ nextPage }, { select: rowsBy(practitionerRow) }),
  useInfinite: () =>
    usePractitionersInfinite(
      {},
      { select: ({ pages }) => ({ rows: pages.flatMap(({ items }) => items.map(practitionerRow)) }) },
    ),
  useSuspensePage: () => useSuspensePractitioners({}, { select: rowsBy(practitionerRow) }),
  useSuspenseOne: (id) => useSuspensePractitioner(id, { select: practitionerRow }),
  useOne: (id) => usePractitioner(id, { select: practitionerRow }),
  useExists: (id) => usePractitionerExists(id),
  usePrefetch: () => usePrefetchPractitioner(),
  useSearch: (text) =>
    useSearchPractitioners(text, { select: ({ items }) => items.map((item) => practitionerRow(item).name) }),
  newName: meera.firstName,
  useCreate: () => {
    const { mutate, ...told } = useCreatePractitioner();
    return { ...told, create: () => mutate(meera) };
  },
  useUpdate: () => {
    const { mutate, ...told } = useUpdatePractitioner();
    return { ...told, mutate: ({ id, contact }) => mutate({ id, changes: { mobileNumber: contact } }) };
  },
  useDelete: (undoFor) => useDeletePractitioner({ undoFor }),
};
