import type { Carestack, EhrApiError, NewPatient, Patient } from '@carestack/core';
import { type InfiniteData, type QueryClient, useQueries } from '@tanstack/react-query';
import { expectTypeOf, test } from 'vitest';
import {
  useCreatePatient,
  useDeletePatient,
  usePatient,
  usePatientExists,
  usePatients,
  usePatientsInfinite,
  useSearchPatients,
  useSuspensePatient,
  useSuspensePatients,
} from './patients.hooks.js';
import { patientQueries, type PatientsPage } from './patients.queries.js';

declare const patient: Patient;
declare const page: PatientsPage;
declare const carestack: Carestack;
declare const queryClient: QueryClient;

test('the hooks give what is read, or what is selected from it; a misspelt filter does not compile', () => {
  expectTypeOf(usePatient('id').data).toEqualTypeOf<Patient | undefined>();
  expectTypeOf(usePatient('id').error).toEqualTypeOf<EhrApiError | null>();
  expectTypeOf(usePatientExists('id').data).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(usePatients().data).toEqualTypeOf<PatientsPage | undefined>();
  expectTypeOf(usePatients({}, { select: ({ total }) => total }).data).toEqualTypeOf<number | null | undefined>();
  expectTypeOf(usePatientsInfinite().data).toEqualTypeOf<InfiniteData<PatientsPage, string | null> | undefined>();
  expectTypeOf(usePatientsInfinite({}, { select: ({ pages }) => pages.length }).data).toEqualTypeOf<
    number | undefined
  >();
  expectTypeOf(useSearchPatients('asha', { select: ({ items }) => items.length }).data).toEqualTypeOf<
    number | undefined
  >();

  // @ts-expect-error: the filter is called `phone`
  usePatients({ filters: { fone: '98765' } });
});

test('with initial data, and inside <Suspense>, the data is always there', () => {
  expectTypeOf(usePatient('id', { initialData: patient }).data).toEqualTypeOf<Patient>();
  expectTypeOf(usePatient('id', { initialData: () => patient }).data).toEqualTypeOf<Patient>();
  expectTypeOf(
    usePatients({}, { initialData: page, select: ({ items }) => items.length }).data,
  ).toEqualTypeOf<number>();
  expectTypeOf(usePatientsInfinite({}, { initialData: { pages: [page], pageParams: [null] } }).data).toEqualTypeOf<
    InfiniteData<PatientsPage, string | null>
  >();
  expectTypeOf(useSuspensePatient('id').data).toEqualTypeOf<Patient>();
  expectTypeOf(useSuspensePatients({}, { select: ({ items }) => items.length }).data).toEqualTypeOf<number>();

  const perhaps = Math.random() > 0.5 ? patient : undefined;
  expectTypeOf(usePatient('id', { initialData: perhaps }).data).toEqualTypeOf<Patient | undefined>();

  // @ts-expect-error: this is no patient
  usePatient('id', { initialData: { name: 'Asha' } });
});

test('the other options of TanStack keep their types', () => {
  usePatient('id', {
    enabled: ({ state }) => state.data?.firstName !== 'Asha',
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data ? false : 1_000),
    staleTime: Infinity,
  });
  useCreatePatient({
    onMutate: () => 7,
    onError: (error, patient, context) => {
      expectTypeOf(error).toEqualTypeOf<EhrApiError>();
      expectTypeOf(patient).toEqualTypeOf<NewPatient>();
      expectTypeOf(context).toEqualTypeOf<number | undefined>();
    },
  });

  // @ts-expect-error: key and call are the hook's own
  usePatient('id', { queryKey: ['mine'] });
  // @ts-expect-error: a write is never repeated by itself
  useCreatePatient({ retry: 3 });
  // @ts-expect-error: nothing can be switched off inside <Suspense>
  useSuspensePatients({}, { enabled: false });
});

test('a deletion tells whether it was taken back', () => {
  const { mutateAsync, undo, undoable } = useDeletePatient({ undoFor: 8_000 });

  expectTypeOf(mutateAsync).returns.resolves.toEqualTypeOf<'deleted' | 'undone'>();
  expectTypeOf(undo).parameters.toEqualTypeOf<[id: string]>();
  expectTypeOf(undoable).toEqualTypeOf<readonly string[]>();
});

test('the queries carry their types into the cache, loaders and useQueries', async () => {
  const query = patientQueries.detail(carestack, 'id');

  expectTypeOf(await queryClient.fetchQuery(query)).toEqualTypeOf<Patient>();
  expectTypeOf(queryClient.getQueryData(query.queryKey)).toEqualTypeOf<Patient | undefined>();
  const [list, exists] = useQueries({
    queries: [patientQueries.page(carestack), patientQueries.exists(carestack, 'id')],
  });
  expectTypeOf(list.data).toEqualTypeOf<PatientsPage | undefined>();
  expectTypeOf(exists.data).toEqualTypeOf<boolean | undefined>();
});
