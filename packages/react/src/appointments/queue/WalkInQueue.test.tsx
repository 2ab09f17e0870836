import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { brokenRules } from '../../testing/axe.js';
import { renderWithCarestack } from '../../testing/index.js';
import { practitionerWith } from '../../testing/clinicHours.js';
import { asha, ravi } from '../../testing/people.js';
import { bookToday, drBose, numberToday } from '../../testing/queueDay.js';
import type { RenderOptions } from '../../testing/renderWithCarestack.js';
import { QueueBoard } from './QueueBoard.js';
import { WalkInQueue } from './WalkInQueue.js';

const { schedule } = drBose;
const slow = { timeout: 10_000 };
vi.setConfig({ testTimeout: 20_000 });

// Ten in the morning where the facility is: the day has places left.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-07T10:00:00+05:30') }));
afterEach(() => vi.useRealTimers());

/** A desk at ten: Asha (10:30) has number 1, Ravi (10:10) number 2, and somebody is still to come at 11:00. */
async function desk(options: RenderOptions = {}) {
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha, ravi], ...options });
  const { carestack, user } = shown;
  const { items } = await carestack.patients.findAll();
  const idOf = (name: string) => items.find(({ firstName }) => firstName === name)?.id ?? '';
  const [first, second] = [
    await bookToday(carestack, idOf('Asha'), '10:30', '10:40'),
    await bookToday(carestack, idOf('Ravi'), '10:10', '10:20'),
  ];
  const later = await bookToday(carestack, 'p-gone', '11:00', '11:10');
  await numberToday(carestack, first.reference, second.reference);
  const rows = (part: string) => [...document.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)];
  const press = async (name: string | RegExp) => {
    await waitFor(() => expect(screen.getByRole('button', { name })).not.toHaveAttribute('aria-disabled'), slow);
    await user.click(screen.getByRole('button', { name }));
  };
  const statusOf = async ({ reference }: { reference: string }) =>
    (await carestack.appointments.findById(reference)).status;
  const open = () => shown.rerender(<WalkInQueue schedule={schedule} practitionerName="Dr. Anita Bose" />);
  return { ...shown, first, second, later, rows, press, statusOf, open, idOf };
}

test('who is here stands in the order of their time, with number, name and wait', async () => {
  const { open, rows } = await desk();
  open();

  expect(await screen.findByText('Ravi Kumar', undefined, slow)).toBeVisible();
  await screen.findByText('Asha Rao');
  const [one, other] = rows('waiting');
  expect(one).toHaveTextContent(/Number\s*2\s*Ravi Kumar\s*Booked for 10:10 am · arrived at 10:00 am\s*next/);
  expect(other).toHaveTextContent(/Number\s*1\s*Asha Rao.*about 10 min/);
  expect(screen.getByText('2 waiting, 0 seen today')).toBeVisible();
  expect(screen.getByText(/People who have arrived are called in order of time/)).toBeVisible();
});

test('the next one is called, seen and gone, as the server then has it', async () => {
  const { open, rows, press, second, statusOf } = await desk();
  open();

  await press('Call next');
  await waitFor(() => expect(rows('called')[0]).toHaveTextContent('Ravi Kumar'), slow);
  expect(await statusOf(second)).toBe('checked-in');
  await waitFor(() => expect(screen.getAllByRole('status').at(-1)).toHaveTextContent('Number 2 is called.'));

  await press('Seen: Number 2');
  expect(await screen.findByText('1 waiting, 1 seen today', undefined, slow)).toBeVisible();
  expect(rows('called')).toEqual([]);
  expect(await statusOf(second)).toBe('fulfilled');
});

test('whoever another desk called meanwhile is told, and the next person is called only when that is wanted', async () => {
  const { open, press, carestack, first, second, statusOf } = await desk();
  open();
  await screen.findByText('Ravi Kumar', undefined, slow);
  await carestack.appointments.call(second.reference);

  await press('Call next');

  expect(await screen.findByText('Number 2 was just called at another desk', undefined, slow)).toBeVisible();
  expect(await statusOf(first)).toBe('arrived');
  await press('Call next');
  await waitFor(async () => expect(await statusOf(first)).toBe('checked-in'), slow);
});

test('of two desks that press “Call next” at the same instant one calls, the other is told, and one person comes in', async () => {
  const { rerender, first, second, statusOf } = await desk();
  const open = (name: string) => (
    <QueryClientProvider client={new QueryClient()}>
      <section aria-label={name}>
        <WalkInQueue schedule={schedule} />
      </section>
    </QueryClientProvider>
  );
  rerender(
    <>
      {open('One desk')}
      {open('Another desk')}
    </>,
  );
  const desks = ['One desk', 'Another desk'].map((name) => within(screen.getByRole('region', { name })));
  for (const one of desks) await one.findByText('Ravi Kumar', undefined, slow);

  for (const one of desks) fireEvent.click(one.getByRole('button', { name: 'Call next' }));

  const said = /^Number 2 is called\.$|^Number 2 was just called at another desk$/;
  for (const one of desks) await one.findByText(said, undefined, slow);
  expect(screen.getAllByText('Number 2 is called.')).toHaveLength(1);
  expect(screen.getAllByText('Number 2 was just called at another desk')).toHaveLength(1);
  expect([await statusOf(second), await statusOf(first)]).toEqual(['checked-in', 'arrived']);
});

test('when nobody can tell which desk called, none is said to have; one more press calls the next person', async () => {
  const { open, press, carestack, first, second, statusOf } = await desk();
  open();
  await screen.findByText('Ravi Kumar', undefined, slow);
  // As it stands after desks that came in each other's way.
  const { slot } = await carestack.appointments.findById(second.reference);
  await carestack.appointments.update(second.reference, { status: 'checked-in', slot: `${slot}; calling 1x7k2m9` });

  await press('Call next');

  expect(await screen.findByText('Number 2 is called in already', undefined, slow)).toBeVisible();
  expect(screen.queryByText(/at another desk/)).not.toBeInTheDocument();
  expect(await statusOf(first)).toBe('arrived');
  await press('Call next');
  await waitFor(async () => expect(await statusOf(first)).toBe('checked-in'), slow);
});

test('whoever this desk called itself is not said to be called elsewhere, however late the queue is read again', async () => {
  const { open, press, plant, requests, first, statusOf } = await desk();
  const writes = () => requests.filter(({ method }) => method === 'PUT').length;
  const before = writes();
  open();
  await screen.findByText('Ravi Kumar', undefined, slow);

  await press('Call next');
  await waitFor(() => expect(writes()).toBeGreaterThan(before));
  await plant({ kind: 'latency', ms: 1_500, operation: 'appointments.findByFilters', times: 1 });
  await waitFor(() => expect(screen.getAllByRole('status').at(-1)).toHaveTextContent('Number 2 is called.'), slow);
  await press('Call next');

  await waitFor(async () => expect(await statusOf(first)).toBe('checked-in'), slow);
  expect(screen.queryByText(/at another desk/)).not.toBeInTheDocument();
});

test('when the next one leaves while being called, the one after is called', async () => {
  const { open, press, plant, requests, carestack, first, second, statusOf } = await desk();
  const writes = () => requests.filter(({ method }) => method === 'PUT').length;
  const before = writes();
  open();
  await screen.findByText('Ravi Kumar', undefined, slow);
  await plant({ kind: 'latency', ms: 2_000, operation: 'appointments.findById', times: 1 });

  await press('Call next');
  await waitFor(() => expect(writes()).toBeGreaterThan(before));
  await carestack.appointments.update(second.reference, { status: 'cancelled' });

  await waitFor(async () => expect(await statusOf(first)).toBe('checked-in'), slow);
  expect(await statusOf(second)).toBe('cancelled');
});

test('two clicks call one person', async () => {
  const { open, rows, requests, user } = await desk();
  const writes = () => requests.filter(({ method }) => method === 'PUT').length;
  const before = writes();
  open();
  await screen.findByText('Ravi Kumar', undefined, slow);

  await user.dblClick(screen.getByRole('button', { name: 'Call next' }));

  await waitFor(() => expect(rows('called')).toHaveLength(1), slow);
  // The claim, the status, and whose call it is.
  expect(writes()).toBe(before + 3);
});

test('somebody called by mistake goes back, and focus is never lost', async () => {
  const { open, press, rows } = await desk();
  open();

  await press('Call in: Number 1');
  expect(screen.getByRole('heading', { name: 'Called in' })).toHaveFocus();
  await press('Put back into the queue: Number 1');

  await waitFor(() => expect(rows('waiting')).toHaveLength(2), slow);
  expect(rows('called')).toEqual([]);
});

test('whoever leaves is taken out after a question, and the number is not given again', async () => {
  const { open, press, rows, first, later, statusOf, carestack } = await desk();
  open();

  await press('Take out of the queue: Number 1');
  expect(await screen.findByRole('dialog', { name: 'Take number 1 out of the queue?' })).toHaveTextContent('Asha Rao');
  await press('Keep in the queue');
  expect(await statusOf(first)).toBe('arrived');
  expect(screen.getByRole('button', { name: 'Take out of the queue: Number 1' })).toHaveFocus();
  await press('Take out of the queue: Number 1');
  await press('Take out');

  await waitFor(async () => expect(await statusOf(first)).toBe('cancelled'), slow);
  expect(screen.getByRole('heading', { name: 'Called in' })).toHaveFocus();
  await press(/^Arrived/);
  await waitFor(() => expect(rows('waiting').at(-1)).toHaveTextContent(/Number\s*3/), slow);
  expect(await carestack.appointments.findById(later.reference)).toMatchObject({ status: 'arrived' });
});

test('who comes without an appointment is booked into the next free place and gets a number', async () => {
  const { open, press, user, rows, carestack } = await desk({
    patients: [asha, ravi, { ...ravi, idNumber: 'ABCPK1234M', firstName: 'Zubin', lastName: 'Rao' }],
  });
  open();

  await press('Add a walk-in');
  await press('Give a number');
  expect(await screen.findByText('Choose the patient.')).toBeVisible();
  const box = await screen.findByRole('combobox', undefined, slow);
  await user.type(box, 'Zubin');
  await user.click(await screen.findByRole('option', { name: /Zubin Rao/ }, slow));
  await press('Give a number');

  await waitFor(() => expect(rows('waiting')).toHaveLength(3), slow);
  expect(rows('waiting')[0]).toHaveTextContent(/Number\s*3.*Walk-in/);
  expect(screen.getByRole('button', { name: 'Add a walk-in' })).toHaveFocus();
  const told = screen.getByText('Number 3', { selector: '[data-part=title]' }).closest('[role=status]');
  expect(told).toHaveTextContent(/^Number 3\s*Zubin Rao/);
  const { items } = await carestack.appointments.findByFilters({ practitionerReference: 'd-7' });
  const added = items.find(({ appointmentType }) => appointmentType === 'WALKIN');
  expect(new Date(added?.startTime ?? '').toISOString()).toBe(new Date('2030-01-07T10:00:00+05:30').toISOString());
});

test('an arrival that was noted elsewhere waits for a number', async () => {
  const { open, press, rows, carestack, later } = await desk();
  await carestack.appointments.markArrived(later.reference);
  open();

  expect(await screen.findByRole('heading', { name: 'Arrived, without a number' }, slow)).toBeVisible();
  await press(/^Give a number/);

  await waitFor(() => expect(rows('waiting')).toHaveLength(3), slow);
  expect(screen.queryByRole('heading', { name: 'Arrived, without a number' })).not.toBeInTheDocument();
});

test('when no place is left today nobody gets a number, and that is said', async () => {
  const { press, user, rerender, carestack } = await desk({
    patients: [asha, ravi, { ...ravi, idNumber: 'ABCPK1234M', firstName: 'Zubin', lastName: 'Rao' }],
  });
  const over = practitionerWith('d-7', 'Dr. Anita Bose', 'general medicine', {
    week: { monday: [{ from: '08:00', to: '09:30' }] },
  });
  rerender(<WalkInQueue schedule={over.schedule} />);

  await press('Add a walk-in');
  await user.type(await screen.findByRole('combobox', undefined, slow), 'Zubin');
  await user.click(await screen.findByRole('option', { name: /Zubin Rao/ }, slow));
  await press('Give a number');

  expect(await screen.findByText(/^There is no free place left today/, undefined, slow)).toBeVisible();
  expect(screen.getByRole('combobox')).toHaveValue('Zubin Rao');
  const { items } = await carestack.appointments.findByFilters({ practitionerReference: 'd-7' });
  expect(items).toHaveLength(3);
});

test('two hundred who wait are all there, in order, each with their wait', async () => {
  const { open, rows, carestack, idOf } = await desk();
  const since = '2030-01-07T04:00:00.000Z';
  for (let index = 0; index < 198; index += 1) {
    const begin = Date.parse('2030-01-07T11:10:00+05:30') + index * 60_000;
    const { reference } = await carestack.appointments.book({
      practitionerReference: 'd-7',
      patientReference: idOf('Ravi'),
      startTime: new Date(begin),
      endTime: new Date(begin + 60_000),
      priority: 'New',
      slot: `token ${index + 3} since ${since}`,
    });
    await carestack.appointments.update(reference, { status: 'arrived' });
  }

  open();

  expect(await screen.findByText('200 waiting, 0 seen today', undefined, slow)).toBeVisible();
  expect(rows('waiting')).toHaveLength(200);
  expect(rows('waiting').at(-1)).toHaveTextContent(/Number\s*200.*about 1,990 to 2,000 min/);
}, 40_000);

test('a refused call is said, and the person waits as before', async () => {
  const { open, press, rows, plant } = await desk();
  open();
  await plant({ kind: 'status', status: 403, operation: 'appointments.update', times: 1 });

  await press('Call in: Number 2');

  expect(await screen.findByText('This was not done', undefined, slow)).toBeVisible();
  await waitFor(() => expect(rows('waiting')).toHaveLength(2), slow);
});

test('a lost answer is read back; when nobody can be asked, neither yes nor no is said', async () => {
  const { open, press, rows, plant } = await desk();
  open();
  await plant({ kind: 'drop-after', operation: 'appointments.update', times: 1 });
  await press('Call in: Number 2');
  await waitFor(() => expect(rows('called')[0]).toHaveTextContent(/Number\s*2/), slow);

  await plant({ kind: 'drop-after', operation: 'appointments.update', times: 1 });
  await plant({ kind: 'status', status: 500, operation: 'appointments.findById', times: 9 });
  await press('Call in: Number 1');

  expect(await screen.findByText('We do not know if this was done', undefined, { timeout: 15_000 })).toBeVisible();
});

test('without a connection the queue stays and is said to be old', async () => {
  const { open, setOffline, queryClient } = await desk();
  open();
  await screen.findByText('Ravi Kumar', undefined, slow);
  setOffline(true);

  await queryClient.refetchQueries();

  expect(
    await screen.findByText(/Not up to date: this is the queue as it was at 10:00 am/, undefined, slow),
  ).toBeVisible();
  expect(screen.getByText('Ravi Kumar')).toBeVisible();
});

test('the board shows numbers and waits, and nothing that tells who it is', async () => {
  const { rerender, carestack, second, container } = await desk();
  await carestack.appointments.call(second.reference);
  rerender(<QueueBoard schedule={schedule} title="Room 4" />);

  expect(await screen.findByRole('heading', { name: 'Please come in' }, slow)).toBeVisible();
  const [now, next] = screen.getAllByRole('list');
  expect(within(now ?? container).getByRole('listitem')).toHaveTextContent(/^2$/);
  expect(within(next ?? container).getByRole('listitem')).toHaveTextContent('1 about 10 min');
  expect(container.outerHTML).not.toMatch(/Asha|Ravi|Rao|Kumar/);
  expect(container.outerHTML).not.toContain(second.reference);
  expect(container.outerHTML).not.toContain(second.patientReference);
  expect(await brokenRules(container)).toEqual([]);
});

test('in Hindi no English word is left, and no rule of accessibility is broken', async () => {
  const { open, container, rows } = await desk({ messages: hi });
  open();

  expect(await screen.findByRole('button', { name: 'अगले को बुलाएँ' }, slow)).toBeVisible();
  await waitFor(() => expect(rows('waiting')).toHaveLength(2), slow);
  await screen.findByText('Asha Rao');
  expect(container.textContent.replace(/Asha Rao|Ravi Kumar|Dr\. Anita Bose|am/g, '')).not.toMatch(/[a-z]{2}/i);
  expect(await brokenRules(container)).toEqual([]);
});
