import type {
  Carestack,
  EhrApiError,
  FoundOrganization,
  GeoPoint,
  LgdPlace,
  LgdState,
  MasterValue,
  NewOrganization,
  Organization,
  OrganizationChanges,
  OrganizationIdWord,
  WrittenOrganization,
} from '@carestack/core';
import { type InfiniteData, type QueryClient, useQueries } from '@tanstack/react-query';
import { expectTypeOf, test } from 'vitest';
import { useDistricts, useGeocode, useMasterData, useStates, useSubDistricts } from './masterData.hooks.js';
import { masterDataQueries } from './masterData.queries.js';
import {
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
} from './organizations.hooks.js';
import {
  organizationKeys,
  organizationQueries,
  type OrganizationsFound,
  type OrganizationsPage,
} from './organizations.queries.js';

declare const organization: Organization;
declare const carestack: Carestack;
declare const queryClient: QueryClient;

test('the hooks give what is read, or what is selected from it', () => {
  expectTypeOf(useOrganization('facilityId', 'IN1').data).toEqualTypeOf<Organization | undefined>();
  expectTypeOf(useOrganization('id', '1').error).toEqualTypeOf<EhrApiError | null>();
  expectTypeOf(useOrganizationExists('id', '1').data).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(useOrganizations().data).toEqualTypeOf<OrganizationsPage | undefined>();
  expectTypeOf(useOrganizations({}, { select: ({ items }) => items.length }).data).toEqualTypeOf<number | undefined>();
  expectTypeOf(useOrganizationsInfinite().data).toEqualTypeOf<
    InfiniteData<OrganizationsPage, string | null> | undefined
  >();
  const found = useSearchOrganizations({ pincode: '411038' });
  expectTypeOf(found.data).toEqualTypeOf<OrganizationsFound | undefined>();
  expectTypeOf(found.isCurrent).toEqualTypeOf<boolean>();
  expectTypeOf(
    useSearchOrganizations({ pincode: '411038' }, { select: ({ organizations }) => organizations[0] }).data,
  ).toEqualTypeOf<FoundOrganization | undefined>();

  // @ts-expect-error: a facility is asked for by one of three ids
  useOrganization('name', 'Lakeside');
  // @ts-expect-error: the register is searched by the code of a state
  useSearchOrganizations({ state: 'Kerala' });
});

test('with initial data, and inside <Suspense>, the data is always there', () => {
  expectTypeOf(useOrganization('id', '1', { initialData: organization }).data).toEqualTypeOf<Organization>();
  expectTypeOf(useSuspenseOrganization('id', '1').data).toEqualTypeOf<Organization>();
  expectTypeOf(useSuspenseOrganizations({}, { select: ({ total }) => total }).data).toEqualTypeOf<number | null>();

  // @ts-expect-error: nothing can be switched off inside <Suspense>
  useSuspenseOrganizations({}, { enabled: false });
});

test('the other options of TanStack keep their types', () => {
  useOrganization('id', '1', { enabled: ({ state }) => !state.data?.spocName, placeholderData: (before) => before });
  useRegisterOrganization({
    onMutate: () => 7,
    onSuccess: (written, sent, context) => {
      expectTypeOf(written).toEqualTypeOf<WrittenOrganization>();
      expectTypeOf(sent).toEqualTypeOf<NewOrganization>();
      expectTypeOf(context).toEqualTypeOf<number>();
    },
  });
  expectTypeOf(useUpdateOrganizationContact().mutateAsync)
    .parameter(0)
    .toEqualTypeOf<{ id: string; changes: OrganizationChanges }>();
  expectTypeOf(useDeleteOrganization().mutateAsync).returns.resolves.toEqualTypeOf<'deleted' | 'undone'>();
  expectTypeOf(usePrefetchOrganization()).parameters.toEqualTypeOf<[idType: OrganizationIdWord, value: string]>();

  // @ts-expect-error: key and call are the hook's own
  useOrganization('id', '1', { queryFn: () => organization });
  // @ts-expect-error: a write is never repeated by itself
  useRegisterOrganization({ retry: 3 });
  // @ts-expect-error: of a facility only the contact is changed
  useUpdateOrganizationContact().mutate({ id: '1', changes: { spocName: 'A', spocId: 'b', facilityName: 'Lakeside' } });
});

test('the lists of the register give codes and names, and whatever is selected from them', () => {
  expectTypeOf(useStates().data).toEqualTypeOf<LgdState[] | undefined>();
  expectTypeOf(useStates({ select: (states) => states.length }).data).toEqualTypeOf<number | undefined>();
  expectTypeOf(useDistricts('27', { enabled: true, staleTime: 0 }).data).toEqualTypeOf<LgdPlace[] | undefined>();
  expectTypeOf(useSubDistricts('490', { enabled: false }).data).toEqualTypeOf<LgdPlace[] | undefined>();
  expectTypeOf(useMasterData('OWNER').data).toEqualTypeOf<MasterValue[] | undefined>();
  expectTypeOf(useMasterData('OWNER', { select: ([first]) => first?.code }).data).toEqualTypeOf<string | undefined>();
  expectTypeOf(useGeocode('4 River Road').data).toEqualTypeOf<GeoPoint | undefined>();

  // @ts-expect-error: the districts are what the hook selects
  useDistricts('27', { select: () => 7 });
});

test('keys and queries carry their types into the cache, loaders and useQueries', async () => {
  const query = organizationQueries.detail(carestack, 'id', '1', 'facility-1');

  expectTypeOf(organizationKeys.detail('id', '1', 'facility-1').length).toBeNumber();
  expectTypeOf(await queryClient.fetchQuery(query)).toEqualTypeOf<Organization>();
  expectTypeOf(queryClient.getQueryData(query.queryKey)).toEqualTypeOf<Organization | undefined>();
  expectTypeOf(await queryClient.fetchQuery(masterDataQueries.states(carestack))).toEqualTypeOf<LgdState[]>();
  const [list, states] = useQueries({
    queries: [organizationQueries.page(carestack), masterDataQueries.states(carestack)],
  });
  expectTypeOf(list.data).toEqualTypeOf<OrganizationsPage | undefined>();
  expectTypeOf(states.data).toEqualTypeOf<LgdState[] | undefined>();
});
