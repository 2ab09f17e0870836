import { QueryClient, QueryClientProvider, type QueryClientConfig } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import {
  masterDataKeys,
  organizationKeys,
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
} from '../organizations/index.js';
import {
  patientKeys,
  patientQueries,
  useCreatePatient,
  useDeletePatient,
  usePatient,
  usePatients,
  useUpdatePatient,
  type PatientsPageRequest,
} from '../patients/index.js';
import { practitionerKeys, usePractitioner, useUpdatePractitioner } from '../practitioners/index.js';
import { asha } from '../testing/people.js';
import { connect, renderWithCarestack, type RenderOptions } from '../testing/index.js';
import type { ReactElement } from 'react';

/** With a `QueryClient` of the app's own, as it was made. */
function renderInApp(ui: ReactElement, config: QueryClientConfig, options: RenderOptions = {}) {
  const queryClient = new QueryClient(config);
  return renderWithCarestack(<QueryClientProvider client={queryClient}>{ui}</QueryClientProvider>, options);
}

const atOnce = { retryDelay: 1 };

describe('a read', () => {
  function Names({ request, retry }: { request?: PatientsPageRequest; retry?: number }) {
    const { data, error } = usePatients(request, retry === undefined ? {} : { retry, ...atOnce });
    return <p>{error?.code ?? `found ${data?.items.length}`}</p>;
  }
  const down = { faults: [{ kind: 'status', status: 503 } as const] };

  test('is sent three times by the client, and not again where the app said nothing', async () => {
    const { requests } = await renderInApp(<Names />, {}, down);

    await screen.findByText('service_down', undefined, { timeout: 15_000 });

    expect(requests).toHaveLength(3);
  });

  test('is repeated as the app’s QueryClient says, when what went wrong may pass', async () => {
    const { requests } = await renderInApp(<Names />, { defaultOptions: { queries: { retry: 1, ...atOnce } } }, down);

    await screen.findByText('service_down', undefined, { timeout: 15_000 });

    expect(requests).toHaveLength(6);
  });

  test('is repeated as the hook says, before what the QueryClient says', async () => {
    const { requests } = await renderInApp(<Names retry={1} />, { defaultOptions: { queries: { retry: 9 } } }, down);

    await screen.findByText('service_down', undefined, { timeout: 15_000 });

    expect(requests).toHaveLength(6);
  });

  test.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not_found'],
  ] as const)('that is refused with %s is not repeated, whatever the app says', async (status, code) => {
    const always = { defaultOptions: { queries: { retry: true, ...atOnce } } };
    const { requests } = await renderInApp(<Names />, always, { faults: [{ kind: 'status', status }] });

    await screen.findByText(code);

    expect(requests).toHaveLength(1);
  });

  test('that was answered a moment ago is not asked for again, unless the app’s QueryClient says so', async () => {
    function Desk() {
      const [count, setCount] = useState(1);
      return (
        <>
          <button onClick={() => setCount(count + 1)}>Again</button>
          <Names key={count} />
        </>
      );
    }
    const calm = await renderInApp(<Desk />, {});
    await screen.findByText('found 0');
    await calm.user.click(screen.getByRole('button'));
    expect(calm.requests).toHaveLength(1);
    calm.unmount();

    const eager = await renderInApp(<Desk />, { defaultOptions: { queries: { staleTime: 0 } } });
    await screen.findByText('found 0');
    await eager.user.click(screen.getByRole('button'));
    await waitFor(() => expect(eager.requests).toHaveLength(2));
  });

  test('that left before a write and comes back after it is asked for again', async () => {
    function Desk() {
      const { mutate } = useCreatePatient();
      return (
        <>
          <button onClick={() => mutate(asha)}>Register</button>
          <Names />
        </>
      );
    }
    const { user, carestack, requests } = await renderWithCarestack(<Desk />, {
      faults: [{ kind: 'latency', ms: 600, operation: 'patients.findAll', times: 1 }],
    });
    // The sandbox reads when the wait is over: what is here stands for a server that read before.
    await user.click(screen.getByRole('button'));
    await waitFor(async () => expect((await carestack.patients.findAll()).items).toHaveLength(1));

    expect(await screen.findByText('found 1')).toBeVisible();
    await waitFor(() => expect(requests.filter(({ url }) => url.endsWith('/get/Patient')).length).toBeGreaterThan(2));
  });

  test('leaves the answer as it came out of the cache, which would hold every record twice', async () => {
    const { queryClient, carestack } = await renderWithCarestack(<Names />, { patients: [asha] });
    await screen.findByText('found 1');
    const { items } = await carestack.patients.findAll();
    const one = await queryClient.fetchQuery(patientQueries.detail(carestack, items[0]?.id ?? ''));

    expect(queryClient.getQueryData(patientKeys.page())).not.toHaveProperty('raw');
    expect(one).toMatchObject({ firstName: 'Asha' });
    expect(one).not.toHaveProperty('raw');
  });
});

describe('a write', () => {
  test('is never repeated, whatever the app’s QueryClient says', async () => {
    function Desk() {
      const { mutate, error } = useCreatePatient();
      return <button onClick={() => mutate(asha)}>{error?.code ?? 'Register'}</button>;
    }
    const stubborn = { defaultOptions: { mutations: { retry: 5, retryDelay: 1 } } };
    const { user, requests } = await renderInApp(<Desk />, stubborn, {
      faults: [{ kind: 'status', status: 429, operation: 'patients.create' }],
    });

    await user.click(screen.getByRole('button'));
    await screen.findByText('rate_limited');

    expect(requests).toHaveLength(1);
  });

  test('of a practitioner waits for the one before it: two changes at once are both on record', async () => {
    function Desk({ id }: { id: string }) {
      const { mutate, isSuccess } = useUpdatePractitioner();
      const { data } = usePractitioner(id, { enabled: id !== '' });
      return (
        <button
          onClick={() => {
            mutate({ id, changes: { designation: 'Head' } });
            mutate({ id, changes: { staffType: 'Visiting' } });
          }}
        >
          {isSuccess ? `${data?.designation}, ${data?.staffType}` : 'Change'}
        </button>
      );
    }
    const { user, carestack, rerender, plant } = await renderWithCarestack(<Desk id="" />);
    const { items } = await carestack.practitioners.findAll();
    const id = items[0]?.id ?? '';
    rerender(<Desk id={id} />);
    await plant({ kind: 'latency', ms: 200, operation: 'practitioners.update', times: 1 });

    await user.click(screen.getByRole('button'));

    expect(await screen.findByText('Head, Visiting')).toBeVisible();
    expect(await carestack.practitioners.findById(id)).toMatchObject({ designation: 'Head', staffType: 'Visiting' });
  });

  test('that our own check refuses is neither shown nor sent', async () => {
    const { carestack, sandbox } = await connect({ patients: [asha] });
    const { items } = await carestack.patients.findAll();
    await sandbox.close();
    const seen: string[] = [];
    function Desk({ id }: { id: string }) {
      const { mutate, error } = useUpdatePatient();
      const { data } = usePatient(id, { initialData: items[0] ?? (() => undefined) });
      seen.push(data?.mobileNumber ?? '');
      return (
        <button onClick={() => mutate({ id, changes: { mobileNumber: '123' } })}>{error?.code ?? 'Change'}</button>
      );
    }
    const { user, requests } = await renderWithCarestack(<Desk id={items[0]?.id ?? ''} />, { isOffline: true });

    await user.click(screen.getByRole('button'));

    expect(await screen.findByText('validation_failed')).toBeVisible();
    expect(new Set(seen)).toEqual(new Set([asha.mobileNumber]));
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

describe('a deletion that can be taken back', () => {
  function Desk({ id = '' }: { id?: string }) {
    const { data: page } = usePatients();
    const { mutate, error, undoable } = useDeletePatient({ undoFor: 60_000 });
    return (
      <>
        <p>{page && `on record: ${page.items.length} of ${page.total}`}</p>
        <button onClick={() => mutate(id)}>Delete</button>
        <p>{error ? `${error.code} ${error.outcome}` : `${undoable.length} waiting`}</p>
      </>
    );
  }
  const open = async () => {
    const rendered = await renderWithCarestack(<Desk />, { patients: [asha] });
    const { items } = await rendered.carestack.patients.findAll();
    rendered.rerender(<Desk id={items[0]?.id ?? ''} />);
    await screen.findByText('on record: 1 of 1');
    return rendered;
  };

  test('fails at once without a connection, instead of promising what will not happen', async () => {
    const { user, requests } = await open();
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);

    await user.click(screen.getByRole('button'));

    expect(await screen.findByText('offline failed')).toBeVisible();
    expect(screen.getByText('on record: 1 of 1')).toBeVisible();
    expect(requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });

  test('outlives the page that sends it', async () => {
    const { user, requests } = await open();
    await user.click(screen.getByRole('button'));
    expect(await screen.findByText('on record: 0 of 0')).toBeVisible();

    window.dispatchEvent(new Event('pagehide'));

    await waitFor(() => expect(requests.find(({ method }) => method === 'DELETE')?.keepalive).toBe(true));
  });

  test('stays hidden when the list is read again meanwhile', async () => {
    const { user, queryClient } = await open();
    await user.click(screen.getByRole('button'));
    await screen.findByText('on record: 0 of 0');

    await queryClient.invalidateQueries({ queryKey: patientKeys.all() });

    expect(screen.getByText('on record: 0 of 0')).toBeVisible();
    expect(screen.getByText('1 waiting')).toBeVisible();
  });
});

describe('master data', () => {
  test('is read once a day, and districts come out of the states', async () => {
    function Places() {
      const { data: states } = useStates();
      const { data: districts } = useDistricts('9');
      const { data: nothing, fetchStatus } = useSubDistricts('');
      const { data: subDistricts } = useSubDistricts('162');
      return (
        <p>
          {states?.find(({ code }) => code === '9')?.name}: {districts?.find(({ code }) => code === '162')?.name}:{' '}
          {subDistricts?.length} ({nothing?.length ?? fetchStatus})
        </p>
      );
    }
    const { requests, unmount, queryClient } = await renderWithCarestack(<Places />);
    expect(await screen.findByText('Uttar Pradesh: Lucknow: 5 (idle)')).toBeVisible();
    unmount();

    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/lgd-states', '/lgd-subdistricts']);
    const [states] = queryClient.getQueryCache().findAll({ queryKey: masterDataKeys.of('states') });
    expect(states?.isStaleByTime(23 * 3_600_000)).toBe(false);
    expect(states?.options.gcTime).toBe(24 * 3_600_000);
  });

  test('of an address that nobody knows is an error that says so, and of none nothing is asked', async () => {
    function Place({ address }: { address: string }) {
      const { error, fetchStatus } = useGeocode(address, { retry: 3 });
      return <p>{error?.code ?? fetchStatus}</p>;
    }
    const { rerender, requests } = await renderWithCarestack(<Place address=" " />);
    expect(screen.getByText('idle')).toBeVisible();
    expect(requests).toHaveLength(0);

    rerender(<Place address="Shillong" />);

    expect(await screen.findByText('not_found')).toBeVisible();
    expect(requests).toHaveLength(1);
  });

  test('answers every list of the register, and where an address is', async () => {
    function Lists() {
      const lists = [
        useMasterTypes({ select: (types) => types.map(({ type }) => type) }).data,
        useMasterData('OWNER', { select: (values) => values.map(({ code }) => code) }).data,
        useOwnerSubTypes({ ownershipCode: 'P' }, { select: (values) => values.map(({ code }) => code) }).data,
        useSpecialities({ systemOfMedicineCode: 'M' }, { select: (values) => values.map(({ code }) => code) }).data,
        useFacilityTypes({ ownershipCode: 'P' }, { select: (values) => values.map(({ code }) => code) }).data,
        useFacilitySubTypes({ facilityTypeCode: 'HOSP' }, { select: (values) => values.map(({ code }) => code) }).data,
        useGeocode('Lake Road, Pune', { select: ({ lat, lng }) => [lat, lng].map(Math.round).map(String) }).data,
      ];
      return <p>{lists.map((list) => list?.join(' ')).join(' | ')}</p>;
    }
    const { container, queryClient } = await renderWithCarestack(<Lists />);

    await waitFor(() => expect(queryClient.isFetching()).toBe(0));

    const shown = container.textContent?.split(' | ') ?? [];
    const expected = [/\bOWNER\b/, /\bG\b/, /\bFP\b/, /\bM05\b/, /\bCLINIC\b/, /\bGEN\b/, /^19 74$/];
    expected.forEach((pattern, index) => expect(shown[index]).toMatch(pattern));
    expect(
      JSON.stringify(
        queryClient
          .getQueryCache()
          .getAll()
          .map(({ queryKey }) => queryKey),
      ),
    ).not.toContain('Lake');
  });
});

test('no key holds what was searched for; what says nothing about anybody stands in it, so that a server can read ahead', () => {
  const secrets = ['Canaryname', '9999912345', 'canary@example.in', '1970-01-31', '560001'];
  const [firstName, phone, email, birthDate, pincode] = secrets;
  const filters = { firstName, phone, email, birthDate, pincode };
  const keys = JSON.stringify([
    patientKeys.page({ filters, nextPage: firstName ?? null }),
    practitionerKeys.infinite({ filters }),
    organizationKeys.search({ facilityName: firstName, pincode }),
    masterDataKeys.all(),
  ]);

  for (const secret of secrets) expect(keys).not.toContain(secret);
  expect(practitionerKeys.page({ filters: { department: 'cardiology' }, pageSize: 20 })).toEqual([
    'carestack',
    '',
    'practitioners',
    'list',
    'page',
    { pageSize: 20, department: 'cardiology' },
  ]);
});
