import type { Patient } from '@carestack/core';
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
} from '../../patients/index.js';
import { asha } from '../people.js';
import type { Room } from './Room.js';
import { type Row, rowsBy } from './rows.js';

const patientRow = ({ id, firstName, mobileNumber }: Patient): Row => ({
  id,
  name: firstName ?? '',
  contact: mobileNumber ?? '',
});

export const patients: Room = {
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
    usePatientsInfinite({}, { select: ({ pages }) => ({ rows: pages.flatMap(({ items }) => items.map(patientRow)) }) }),
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
};
