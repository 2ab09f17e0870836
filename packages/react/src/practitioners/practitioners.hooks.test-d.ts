import type {
  Carestack,
  EhrApiError,
  NewPractitioner,
  Practitioner,
  PractitionerChanges,
  Written,
} from '@carestack/core';
import { type InfiniteData, type QueryClient, type QueryKey, useQueries } from '@tanstack/react-query';
import { expectTypeOf, test } from 'vitest';
import {
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
} from './practitioners.hooks.js';
import { practitionerKeys, practitionerQueries, type PractitionersPage } from './practitioners.queries.js';

declare const practitioner: Practitioner;
declare const page: PractitionersPage;
declare const carestack: Carestack;
declare const queryClient: QueryClient;

test('the hooks give what is read, or what is selected from it; a misspelt filter does not compile', () => {
  expectTypeOf(usePractitioner('id').data).toEqualTypeOf<Practitioner | undefined>();
  expectTypeOf(usePractitioner('id').error).toEqualTypeOf<EhrApiError | null>();
  expectTypeOf(usePractitionerExists('id').data).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(usePractitioners().data).toEqualTypeOf<PractitionersPage | undefined>();
  expectTypeOf(usePractitioners({}, { select: ({ total }) => total }).data).toEqualTypeOf<number | null | undefined>();
  expectTypeOf(usePractitionersInfinite().data).toEqualTypeOf<
    InfiniteData<PractitionersPage, string | null> | undefined
  >();
  expectTypeOf(useSearchPractitioners('meera', { select: ({ items }) => items.length }).data).toEqualTypeOf<
    number | undefined
  >();
  expectTypeOf(useSearchPractitioners('meera').isCurrent).toEqualTypeOf<boolean>();
  usePractitioners({ filters: { department: 'cardiology', registration: 'MCI/2004/1' } });

  // @ts-expect-error: the filter is called `department`
  usePractitioners({ filters: { ward: 'cardiology' } });
});

test('with initial data, and inside <Suspense>, the data is always there', () => {
  expectTypeOf(usePractitioner('id', { initialData: practitioner }).data).toEqualTypeOf<Practitioner>();
  expectTypeOf(
    usePractitioners({}, { initialData: page, select: ({ items }) => items.length }).data,
  ).toEqualTypeOf<number>();
  expectTypeOf(useSuspensePractitioner('id').data).toEqualTypeOf<Practitioner>();
  expectTypeOf(useSuspensePractitioners({}, { select: ({ items }) => items.length }).data).toEqualTypeOf<number>();

  // @ts-expect-error: nothing can be switched off inside <Suspense>
  useSuspensePractitioner('id', { enabled: false });
});

test('the other options of TanStack keep their types', () => {
  usePractitioner('id', {
    enabled: ({ state }) => state.data?.department !== 'cardiology',
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (state.data ? false : 1_000),
  });
  useCreatePractitioner({
    onMutate: () => 7,
    onSuccess: (created, sent, context) => {
      expectTypeOf(created).toEqualTypeOf<Written>();
      expectTypeOf(sent).toEqualTypeOf<NewPractitioner>();
      expectTypeOf(context).toEqualTypeOf<number>();
    },
  });
  expectTypeOf(useUpdatePractitioner().mutateAsync)
    .parameter(0)
    .toEqualTypeOf<{ id: string; changes: PractitionerChanges }>();
  expectTypeOf(useDeletePractitioner().mutateAsync).returns.resolves.toEqualTypeOf<'deleted' | 'undone'>();
  expectTypeOf(usePrefetchPractitioner()).parameters.toEqualTypeOf<[id: string]>();

  // @ts-expect-error: key and call are the hook's own
  usePractitioner('id', { queryKey: ['mine'] });
  // @ts-expect-error: a write is never repeated by itself
  useUpdatePractitioner({ retry: 3 });
  // @ts-expect-error: a change has no field of this name
  useUpdatePractitioner().mutate({ id: 'id', changes: { ward: 'cardiology' } });
});

test('keys and queries carry their types into the cache, loaders and useQueries', async () => {
  const query = practitionerQueries.detail(carestack, 'id', 'facility-1');

  expectTypeOf(practitionerKeys.detail('id', 'facility-1')).toEqualTypeOf<QueryKey>();
  expectTypeOf(await queryClient.fetchQuery(query)).toEqualTypeOf<Practitioner>();
  expectTypeOf(queryClient.getQueryData(query.queryKey)).toEqualTypeOf<Practitioner | undefined>();
  const [list, exists] = useQueries({
    queries: [practitionerQueries.page(carestack), practitionerQueries.exists(carestack, 'id')],
  });
  expectTypeOf(list.data).toEqualTypeOf<PractitionersPage | undefined>();
  expectTypeOf(exists.data).toEqualTypeOf<boolean | undefined>();
});
