import type { Carestack, NewPatient } from '@carestack/core';
import { QueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { CarestackProvider, useSurroundings } from '../provider/index.js';
import { asha, kamala, ravi } from '../testing/people.js';
import { connect, renderWithCarestack } from '../testing/index.js';
import {
  useCreatePatient,
  useDeletePatient,
  usePatient,
  usePatients,
  usePatientsInfinite,
  useUpdatePatient,
} from './patients.hooks.js';
import { patientKeys, patientQueries, type PatientsPageRequest } from './patients.queries.js';

const namesOf = (patients: readonly { firstName?: string | null | undefined }[]) =>
  patients.map(({ firstName }) => firstName).join(', ');

function Names({ request }: { request?: PatientsPageRequest }) {
  const { data, error } = usePatients(request);
  return <p>{error ? error.code : data ? `names: ${namesOf(data.items)}` : 'loading'}</p>;
}

describe('a list', () => {
  test('shows the patients on record, the newest first, from the plain list', async () => {
    const { requests } = await renderWithCarestack(<Names />, { patients: [asha, ravi, kamala] });

    expect(await screen.findByText('names: कमला, Ravi, Asha')).toBeVisible();
    expect(requests.map(({ url }) => url)).toEqual(['http://sandbox.test/get/Patient']);
  });

  test('asks the search for a page size or a filter, and only then', async () => {
    const { requests } = await renderWithCarestack(<Names request={{ filters: { lastName: 'Rao' }, pageSize: 5 }} />, {
      patients: [asha, ravi],
    });

    expect(await screen.findByText('names: Asha')).toBeVisible();
    expect(new URL(requests[0]?.url ?? '').pathname).toBe('/health-lake/get-profiles/Patient');
  });

  test('grows page by page without losing or repeating anybody', async () => {
    function Everybody() {
      const { data, hasNextPage, fetchNextPage } = usePatientsInfinite({ pageSize: 2 });
      return (
        <>
          <p>{data?.pages.map(({ items }) => namesOf(items)).join(' | ')}</p>
          {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
        </>
      );
    }
    const { user } = await renderWithCarestack(<Everybody />, { patients: [asha, ravi, kamala] });

    await user.click(await screen.findByRole('button', { name: 'More' }));

    expect(await screen.findByText('कमला, Ravi | Asha')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('passes the options of TanStack on, and gives what they select', async () => {
    function Count() {
      const { data } = usePatients({}, { select: ({ total }) => total });
      return <p>count: {data}</p>;
    }
    await renderWithCarestack(<Count />, { patients: [asha, ravi] });

    expect(await screen.findByText('count: 2')).toBeVisible();
  });

  test('says that there is no connection instead of waiting for one without a word', async () => {
    await renderWithCarestack(<Names />, { isOffline: true });

    expect(await screen.findByText('offline', undefined, { timeout: 10_000 })).toBeVisible();
  });

  test('leaves repeating to the client: a failing read is sent three times, not twelve', async () => {
    const { requests } = await renderWithCarestack(<Names />, { faults: [{ kind: 'status', status: 500 }] });

    await screen.findByText('server_error', undefined, { timeout: 10_000 });

    expect(requests).toHaveLength(3);
  });

  test('cancels the request when nobody waits for it any more', async () => {
    const { requests, unmount } = await renderWithCarestack(<Names />, { isSilent: true });
    await waitFor(() => expect(requests).toHaveLength(1));

    unmount();

    await waitFor(() => expect(requests[0]?.signal.aborted).toBe(true));
  });
});

describe('what is searched for', () => {
  const canaries = ['Canaryname', '9999912345', 'canary@sbx', '91-0000-1111-2222'];
  const filters = {
    firstName: 'Canaryname',
    phone: '9999912345',
    identifier: '91-0000-1111-2222',
    email: 'canary@sbx',
  };

  test('stands in no query key', () => {
    const keys = JSON.stringify([
      patientKeys.page({ filters, pageSize: 5, nextPage: 'Canaryname' }),
      patientKeys.infinite({ filters }),
    ]);

    for (const canary of canaries) expect(keys).not.toContain(canary);
  });

  test('gives the same key for the same search, whatever the order of its parts, and another for another', () => {
    expect(patientKeys.page({ filters: { firstName: 'A', phone: '9' } })).toEqual(
      patientKeys.page({ filters: { phone: '9', firstName: 'A' } }),
    );
    expect(patientKeys.page({ filters: { firstName: 'A' } })).not.toEqual(
      patientKeys.page({ filters: { firstName: 'B' } }),
    );
    expect(patientKeys.page({ filters: {} })).toEqual(patientKeys.page());
  });

  test('stands nowhere in the cache but in the patients found', async () => {
    const { queryClient } = await renderWithCarestack(<Names request={{ filters }} />, { patients: [asha] });
    await screen.findByText('names:');

    const cached = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, queryHash, meta, state }) => ({ queryKey, queryHash, meta, state }));
    for (const canary of canaries) expect(JSON.stringify(cached)).not.toContain(canary);
  });
});

test('another scope neither reads nor sees what was loaded before', async () => {
  const { carestack } = await connect({ patients: [asha] });
  const queryClient = new QueryClient();
  await queryClient.fetchQuery(patientQueries.page(carestack, {}, 'first nurse'));

  expect(queryClient.getQueryData(patientQueries.page(carestack, {}, 'first nurse').queryKey)?.items).toHaveLength(1);
  expect(queryClient.getQueryData(patientQueries.page(carestack, {}, 'second nurse').queryKey)).toBeUndefined();
});

test('the page before stays while the next one loads, but not when somebody else signs in', async () => {
  function Desk() {
    const { scope } = useSurroundings();
    const { data, isPlaceholderData } = usePatients({ pageSize: 1 });
    return <p>{`${scope}: ${data ? namesOf(data.items) : 'nothing'}${isPlaceholderData ? ' (before)' : ''}`}</p>;
  }
  const { rerender, carestack } = await renderWithCarestack(<Desk />, { patients: [asha], scope: 'one' });
  await screen.findByText('one: Asha');

  rerender(
    <CarestackProvider client={carestack} scope="two">
      <Desk />
    </CarestackProvider>,
  );

  expect(screen.getByText('two: nothing')).toBeVisible();
  expect(await screen.findByText('two: Asha')).toBeVisible();
});

test('loaders and prefetching use the same keys and calls as the hooks', async () => {
  const { carestack, requests } = await connect({ patients: [asha, ravi] });
  const queryClient = new QueryClient();
  const { items } = await queryClient.fetchQuery(patientQueries.page(carestack));
  const id = items[0]?.id ?? '';

  const patient = await queryClient.fetchQuery(patientQueries.detail(carestack, id));
  const { pages } = await queryClient.fetchInfiniteQuery(patientQueries.infinite(carestack, { pageSize: 1 }));

  expect(patient.firstName).toBe('Ravi');
  expect(pages[0]?.items).toHaveLength(1);
  expect(requests).toHaveLength(3);
});

describe('registering', () => {
  function Desk({ patient = asha }: { patient?: NewPatient }) {
    const { mutate, data, error, isPending } = useCreatePatient();
    const { data: page } = usePatients();
    return (
      <>
        <button onClick={() => mutate(patient)}>Register</button>
        <p>{isPending ? 'pending' : error ? `${error.code} ${error.outcome}` : data ? 'registered' : 'ready'}</p>
        <p>{page && `on record: ${namesOf(page.items)}`}</p>
      </>
    );
  }
  const register = async (options: Parameters<typeof renderWithCarestack>[1], patient?: NewPatient) => {
    const rendered = await renderWithCarestack(patient ? <Desk patient={patient} /> : <Desk />, options);
    await rendered.user.click(screen.getByRole('button', { name: 'Register' }));
    return rendered;
  };

  test('puts the lists out of date, so the new patient stands in them', async () => {
    await register({});

    expect(await screen.findByText('registered')).toBeVisible();
    expect(await screen.findByText('on record: Asha')).toBeVisible();
  });

  test.each(['drop-after', 'empty', 'broken-json', 'wrong-shape'] as const)(
    'counts as done when the answer is lost (%s) and the patient is on record',
    async (kind) => {
      const { carestack } = await register({ faults: [{ kind, operation: 'patients.create', times: 1 }] });

      expect(await screen.findByText('registered')).toBeVisible();
      expect((await carestack.patients.findAll()).items).toHaveLength(1);
    },
  );

  test('says that the outcome is unknown when the request was lost, and the second try makes one patient', async () => {
    const { user, carestack } = await register({
      faults: [{ kind: 'drop-before', operation: 'patients.create', times: 1 }],
    });
    expect(await screen.findByText('offline unknown')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Register' }));

    expect(await screen.findByText('registered')).toBeVisible();
    expect((await carestack.patients.findAll()).items).toHaveLength(1);
  });

  test('looks before it writes again when even the look was lost: one patient, also without an ABHA', async () => {
    const lost = { kind: 'drop-after', operation: 'patients.create', times: 1 } as const;
    const blind = { kind: 'status', status: 503, operation: 'patients.findByFilters', times: 3 } as const;
    const { user, carestack } = await register({ faults: [lost, blind] }, ravi);
    expect(await screen.findByText('offline unknown', undefined, { timeout: 10_000 })).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Register' }));

    expect(await screen.findByText('registered', undefined, { timeout: 10_000 })).toBeVisible();
    expect((await carestack.patients.findAll()).items).toHaveLength(1);
  });

  test('with a lost answer never takes another person with that number for the one registered', async () => {
    await register({
      patients: [{ ...asha, firstName: 'Somebody', birthDate: '1999-09-09' }],
      faults: [{ kind: 'drop-before', operation: 'patients.create', times: 1 }],
    });

    expect(await screen.findByText('conflict failed')).toBeVisible();
  });

  test('never puts an Aadhaar number into a URL to look it up', async () => {
    const holder = { ...ravi, idType: 'AADHAAR', idNumber: '234567890124' };
    const { requests } = await register(
      { faults: [{ kind: 'drop-after', operation: 'patients.create', times: 1 }] },
      holder,
    );

    expect(await screen.findByText('registered')).toBeVisible();
    expect(requests.length).toBeGreaterThan(1);
    for (const { url } of requests) expect(url).not.toContain('234567890124');
  });

  test('leaves nothing of the patient in the mutation cache', async () => {
    const { queryClient, unmount } = await register({});
    await screen.findByText('registered');

    unmount();

    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
  });

  test('is never put off until there is a connection again', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await register({});

    expect(await screen.findByText('offline failed')).toBeVisible();
    vi.restoreAllMocks();
  });
});

describe('a patient on record', () => {
  async function idOf(carestack: Carestack) {
    const { items } = await carestack.patients.findAll();
    return items[0]?.id ?? '';
  }

  test('is shown as changed after a change, and gone from the list after a deletion', async () => {
    function Desk() {
      const [id, setId] = useState('');
      const { data: page } = usePatients();
      const { data: patient } = usePatient(id, { enabled: id !== '' });
      const { mutate: update } = useUpdatePatient();
      const { mutate: remove, isSuccess: isRemoved } = useDeletePatient();
      return (
        <>
          <p>{page ? `on record: ${page.items.length}` : 'loading'}</p>
          <p>{patient?.mobileNumber}</p>
          {page?.items.map((item) => (
            <button key={item.id} onClick={() => setId(item.id)}>
              Open
            </button>
          ))}
          <button onClick={() => update({ id, changes: { mobileNumber: '70000 11111' } })}>Change</button>
          <button onClick={() => remove(id)}>Delete</button>
          {isRemoved && <p>deleted</p>}
        </>
      );
    }
    const { user } = await renderWithCarestack(<Desk />, { patients: [asha] });
    await user.click(await screen.findByRole('button', { name: 'Open' }));
    expect(await screen.findByText('+919876543210')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(await screen.findByText('+917000011111')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('deleted')).toBeVisible();
    expect(await screen.findByText('on record: 0')).toBeVisible();
  });

  test.each([
    ['drop-after', 'deleted'],
    ['drop-before', 'offline unknown'],
  ] as const)('whose deletion got no answer (%s) is told as %s', async (kind, told) => {
    function Desk({ id }: { id: string }) {
      const { mutate, isSuccess, error } = useDeletePatient();
      return (
        <>
          <button onClick={() => mutate(id)}>Delete</button>
          <p>{isSuccess ? 'deleted' : error && `${error.code} ${error.outcome}`}</p>
        </>
      );
    }
    const { carestack, rerender, user, plant } = await renderWithCarestack(<Desk id="" />, { patients: [asha] });
    rerender(<Desk id={await idOf(carestack)} />);
    await plant({ kind, operation: 'patients.delete', times: 1 });

    await user.click(screen.getByRole('button', { name: 'Delete' }));

    expect(await screen.findByText(told)).toBeVisible();
  });
});

test('a change that the service took a part of is not shown where it was not taken, also before it is read again', async () => {
  const shown: (string | null | undefined)[] = [];
  function Desk({ id }: { id: string }) {
    const { data, isFetching } = usePatient(id);
    const { mutate, data: changed } = useUpdatePatient();
    if (changed) shown.push(`${data?.mobileNumber} ${data?.emailId}`);
    return (
      <button onClick={() => mutate({ id, changes: { emailId: 'asha@example.org', mobileNumber: '9811122233' } })}>
        {changed?.refusedFields && !isFetching ? 'partly' : 'Change'}
      </button>
    );
  }
  const { carestack, ...rendered } = await renderWithCarestack(<></>, {
    patients: [asha],
    faults: [{ kind: 'not-kept', operation: 'patients.update', fields: { emailId: 'email_invalid' }, times: 1 }],
  });
  const [patient] = (await carestack.patients.findAll()).items;
  rendered.rerender(<Desk id={patient?.id ?? ''} />);

  await rendered.user.click(await screen.findByRole('button', { name: 'Change' }));

  expect(await screen.findByRole('button', { name: 'partly' })).toBeVisible();
  expect(new Set(shown)).toEqual(new Set([`+919811122233 ${asha.emailId}`]));
});
