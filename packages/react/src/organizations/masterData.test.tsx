import type { Carestack } from '@carestack/core';
import { dehydrate, HydrationBoundary, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { CarestackProvider } from '../provider/index.js';
import { connect } from '../testing/index.js';
import {
  useDistricts,
  useFacilitySubTypes,
  useFacilityTypes,
  useGeocode,
  useMasterData,
  useMasterTypes,
  useOwnerSubTypes,
  useSpecialities,
  useStates,
  useSubDistricts,
} from './masterData.hooks.js';
import { masterDataQueries } from './masterData.queries.js';

const hill = '4 Hill Road, Pune';

/** What an app reads before it shows a form for facilities. */
function readAhead(queryClient: QueryClient, carestack: Carestack) {
  return Promise.all([
    queryClient.prefetchQuery(masterDataQueries.states(carestack)),
    queryClient.prefetchQuery(masterDataQueries.subDistricts(carestack, '162')),
    queryClient.prefetchQuery(masterDataQueries.masterTypes(carestack)),
    queryClient.prefetchQuery(masterDataQueries.masterData(carestack, 'OWNER')),
    queryClient.prefetchQuery(masterDataQueries.ownerSubTypes(carestack, { ownershipCode: 'P' })),
    queryClient.prefetchQuery(masterDataQueries.specialities(carestack, { systemOfMedicineCode: 'M' })),
    queryClient.prefetchQuery(masterDataQueries.facilityTypes(carestack, { ownershipCode: 'P' })),
    queryClient.prefetchQuery(masterDataQueries.facilitySubTypes(carestack, { facilityTypeCode: 'HOSP' })),
  ]);
}

function Lists() {
  const counts = [
    useStates().data?.length,
    useDistricts('9').data?.length,
    useSubDistricts('162').data?.length,
    useMasterTypes().data?.length,
    useMasterData('OWNER').data?.length,
    useOwnerSubTypes({ ownershipCode: 'P' }).data?.length,
    useSpecialities({ systemOfMedicineCode: 'M' }).data?.length,
    useFacilityTypes({ ownershipCode: 'P' }).data?.length,
    useFacilitySubTypes({ facilityTypeCode: 'HOSP' }).data?.length,
  ];
  return <p data-testid="counts">{counts.map((count) => count ?? 'none').join(' ')}</p>;
}

const listed = /^(\d+ ){8}\d+$/;

test('master data that a loader read is shown at once, and nothing is asked', async () => {
  const { carestack, requests } = await connect({});
  const queryClient = new QueryClient();
  await readAhead(queryClient, carestack);
  await queryClient.prefetchQuery(masterDataQueries.geocode(carestack, hill));
  const before = requests.length;

  function Place() {
    return <p data-testid="place">{useGeocode(hill).data?.lat.toFixed(0)}</p>;
  }
  render(
    <QueryClientProvider client={queryClient}>
      <CarestackProvider client={carestack}>
        <Lists />
        <Place />
      </CarestackProvider>
    </QueryClientProvider>,
  );

  expect(screen.getByTestId('counts').textContent).toMatch(listed);
  expect(screen.getByTestId('place')).toHaveTextContent('19');
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(requests).toHaveLength(before);
});

test('master data that a server read and drew is taken over: nothing is asked, nothing changes', async () => {
  const complaints = vi.spyOn(console, 'error');
  const server = await connect({});
  const ahead = new QueryClient();
  await readAhead(ahead, server.carestack);
  const state: unknown = JSON.parse(JSON.stringify(dehydrate(ahead)));
  const pageOf = (client: Carestack) => (
    <QueryClientProvider client={new QueryClient()}>
      <CarestackProvider client={client}>
        <HydrationBoundary state={state as ReturnType<typeof dehydrate>}>
          <Lists />
        </HydrationBoundary>
      </CarestackProvider>
    </QueryClientProvider>
  );
  const html = renderToString(pageOf(server.carestack));

  const browser = await connect({ isOffline: true });
  document.body.innerHTML = `<div id="root">${html}</div>`;
  const drawn = screen.getByTestId('counts').textContent;
  const container = document.getElementById('root');
  if (!container) throw new Error('The page has no root.');
  const root = await act(async () => hydrateRoot(container, pageOf(browser.carestack)));
  onTestFinished(() => root.unmount());
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));

  expect(drawn).toMatch(listed);
  expect(screen.getByTestId('counts')).toHaveTextContent(drawn ?? '');
  expect(browser.requests).toEqual([]);
  expect(complaints).not.toHaveBeenCalled();
});
