import type { Carestack, NewOrganization, Organization, Patient, Practitioner } from '@carestack/core';
import type { QueryClient } from '@tanstack/react-query';
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
} from '../organizations/index.js';
import {
  patientQueries,
  useCreatePatient,
  useDeletePatient,
  usePatient,
  usePatientExists,
  usePatients,
  usePatientsInfinite,
  usePrefetchPatient,
  useSearchPatients,
  useSuspensePatient,
  useSuspensePatients,
  useUpdatePatient,
} from '../patients/index.js';
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
} from '../practitioners/index.js';
import { asha, meera, lakeside } from './people.js';

/** What a test sees of a record, whatever it is a record of. */
export interface Row {
  id: string;
  name: string;
  contact: string;
}

interface Listed<Item> {
  items: Item[];
  total: number | null;
  nextPage: string | null;
}

const patientRow = ({ id, firstName, mobileNumber }: Patient): Row => ({
  id,
  name: firstName ?? '',
  contact: mobileNumber ?? '',
});
const practitionerRow = ({ id, firstName, mobileNumber }: Practitioner): Row => ({
  id,
  name: firstName ?? '',
  contact: mobileNumber ?? '',
});
const organizationRow = ({ id, basicInformation, spocName }: Organization): Row => ({
  id,
  name: basicInformation?.facilityName ?? '',
  contact: spocName ?? '',
});

const rowsBy =
  <Item>(row: (item: Item) => Row) =>
  ({ items, total, nextPage }: Listed<Item>) => ({ rows: items.map(row), total, nextPage });

interface Told {
  error: { code: string } | null;
}

interface Shown<Data> extends Told {
  data: Data | undefined;
  isPending: boolean;
}

interface Writing<Variables> extends Told {
  mutate: (variables: Variables) => void;
  isSuccess: boolean;
}

type Table = ReturnType<ReturnType<typeof rowsBy>>;

/** The hooks of one room, alike for all, so that one test says the same of each. */
export interface Room {
  name: string;
  hooks: Record<'page' | 'infinite' | 'suspense' | 'suspenseOne' | 'one' | 'exists' | 'prefetch' | 'search', string> &
    Record<'create' | 'update' | 'remove', string>;
  operations: Record<'list' | 'one' | 'create' | 'update' | 'remove' | 'search', string>;
  /** The newest first. */
  rows: (carestack: Carestack) => Promise<Row[]>;
  /** What a loader or a server does ahead. */
  prefetch: (queryClient: QueryClient, carestack: Carestack, id: string) => Promise<unknown>;
  usePage: (nextPage?: string | null) => Shown<Table>;
  useInfinite: () => Shown<{ rows: Row[] }> & { hasNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  useSuspensePage: () => { data: Table };
  useSuspenseOne: (id: string) => { data: Row };
  useOne: (id: string) => Shown<Row>;
  useExists: (id: string) => Shown<boolean>;
  usePrefetch: () => (id: string) => void;
  useSearch: (text: string) => Shown<string[]> & { isCurrent: boolean };
  newName: string;
  useCreate: () => Omit<Writing<void>, 'mutate'> & { create: () => void };
  useUpdate: () => Writing<{ id: string; contact: string }>;
  useDelete: (undoFor?: number) => Writing<string> & {
    data: 'deleted' | 'undone' | undefined;
    undoable: readonly string[];
    undo: (id: string) => void;
  };
}

const facility: NewOrganization = lakeside;

export const rooms: readonly Room[] = [
  {
    name: 'patients',
    hooks: {
      page: 'usePatients',
      infinite: 'usePatientsInfinite',
      suspense: 'useSuspensePatients',
      suspenseOne: 'useSuspensePatient',
      one: 'usePatient',
      exists: 'usePatientExists',
      prefetch: 'usePrefetchPatient',
      search: 'useSearchPatients',
      create: 'useCreatePatient',
      update: 'useUpdatePatient',
      remove: 'useDeletePatient',
    },
    operations: {
      list: 'patients.findAll',
      one: 'patients.findById',
      create: 'patients.create',
      update: 'patients.update',
      remove: 'patients.delete',
      search: 'patients.findByFilters',
    },
    rows: async ({ patients }) => (await patients.findAll()).items.map(patientRow),
    prefetch: (queryClient, carestack, id) =>
      Promise.all([
        queryClient.prefetchQuery(patientQueries.page(carestack)),
        queryClient.prefetchInfiniteQuery(patientQueries.infinite(carestack)),
        queryClient.prefetchQuery(patientQueries.detail(carestack, id)),
      ]),
    usePage: (nextPage) => usePatients({ nextPage }, { select: rowsBy(patientRow) }),
    useInfinite: () =>
      usePatientsInfinite(
        {},
        { select: ({ pages }) => ({ rows: pages.flatMap(({ items }) => items.map(patientRow)) }) },
      ),
    useSuspensePage: () => useSuspensePatients({}, { select: rowsBy(patientRow) }),
    useSuspenseOne: (id) => useSuspensePatient(id, { select: patientRow }),
    useOne: (id) => usePatient(id, { select: patientRow }),
    useExists: (id) => usePatientExists(id),
    usePrefetch: () => usePrefetchPatient(),
    useSearch: (text) => useSearchPatients(text, { select: ({ items }) => items.map((item) => patientRow(item).name) }),
    newName: asha.firstName,
    useCreate: () => {
      const { mutate, ...told } = useCreatePatient();
      return { ...told, create: () => mutate(asha) };
    },
    useUpdate: () => {
      const { mutate, ...told } = useUpdatePatient();
      return { ...told, mutate: ({ id, contact }) => mutate({ id, changes: { mobileNumber: contact } }) };
    },
    useDelete: (undoFor) => useDeletePatient({ undoFor }),
  },
  {
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
  },
  {
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
    newName: facility.basicInformation.facilityName,
    useCreate: () => {
      const { mutate, ...told } = useRegisterOrganization();
      return { ...told, create: () => mutate(facility) };
    },
    useUpdate: () => {
      const { mutate, ...told } = useUpdateOrganizationContact();
      return { ...told, mutate: ({ id, contact }) => mutate({ id, changes: { spocName: contact, spocId: 'spoc-1' } }) };
    },
    useDelete: (undoFor) => useDeleteOrganization({ undoFor }),
  },
];
