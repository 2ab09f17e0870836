import { instantAt } from '@carestack/core/availability';
import type { Patient } from '@carestack/core';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { brokenRules } from '../../testing/axe.js';
import { renderWithCarestack } from '../../testing/index.js';
import { asha, ravi } from '../../testing/people.js';
import { watchViews } from '../../testing/watchViews.js';
import type { RenderOptions } from '../../testing/renderWithCarestack.js';
import { AppointmentList, type AppointmentListProps } from './AppointmentList.js';

const slow = { timeout: 10_000 };
vi.setConfig({ testTimeout: 20_000 });

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-07T10:00:00+05:30') }));
afterEach(() => vi.useRealTimers());

const today = '2030-01-07';

/** Ten in the morning, with a way to put visits on record. */
async function desk(options: RenderOptions = {}) {
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha, ravi], ...options });
  const { carestack, user, rerender } = shown;
  const { items } = await carestack.patients.findAll();
  const named = (name: string): Patient => {
    const found = items.find(({ firstName }) => firstName === name);
    if (!found) throw new Error('no such patient');
    return found;
  };
  const book = (patient: string, day: string, from: string, more: { notes?: string; practitioner?: string } = {}) =>
    carestack.appointments.book({
      practitionerReference: more.practitioner ?? 'd-1',
      patientReference: named(patient).id,
      startTime: instantAt(day, from),
      endTime: instantAt(day, from.replace(/0$/, '5')),
      priority: 'New',
      notes: more.notes,
    });
  const open = (props: AppointmentListProps = { day: today }) => rerender(<AppointmentList {...props} />);
  const press = async (name: string | RegExp) => {
    await waitFor(() => expect(screen.getByRole('button', { name })).not.toHaveAttribute('aria-disabled'), slow);
    await user.click(screen.getByRole('button', { name }));
  };
  const statusOf = async ({ reference }: { reference: string }) =>
    (await carestack.appointments.findById(reference)).status;
  return { ...shown, named, book, open, press, statusOf };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-part="visit"]')];

test('visits stand by day of the facility, in order, with status and reason in words', async () => {
  const { book, open } = await desk();
  await book('Ravi', '2030-01-08', '00:10', { notes: 'Knee pain' });
  await book('Asha', today, '23:50');
  await book('Ravi', today, '09:00');
  open({ practitionerReference: 'd-1', practitionerNameOf: () => 'Dr. Meenakshi Rao' });

  expect(await screen.findByText('Asha Rao', undefined, slow)).toBeVisible();
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Today, Monday, 7 January 2030 2 visits',
    'Tuesday, 8 January 2030 1 visit',
  ]);
  await waitFor(() => expect(rows()[2]).toHaveTextContent('Ravi Kumar'));
  expect(rows()[0]).toHaveTextContent(/9:00 am to 9:05 am.*Ravi Kumar.*Dr\. Meenakshi Rao.*Booked/);
  expect(rows()[2]).toHaveTextContent('Knee pain');
});

test('an arrival is noted once, and what can be done follows the status', async () => {
  const { book, open, press, statusOf } = await desk();
  const visit = await book('Asha', today, '10:30');
  open();
  await screen.findByText('Asha Rao', undefined, slow);
  expect(screen.queryByRole('button', { name: /^Did not come/ })).not.toBeInTheDocument();

  await press(/^Arrived Asha Rao/);

  expect(await screen.findByText('Arrived', undefined, slow)).toBeVisible();
  await waitFor(async () => expect(await statusOf(visit)).toBe('arrived'), slow);
  expect(screen.queryByRole('button', { name: /^Arrived/ })).not.toBeInTheDocument();
  expect(rows()[0]).toHaveFocus();
});

test('who is not there after the time began did not come, and may still arrive', async () => {
  const { book, open, press, statusOf } = await desk();
  const visit = await book('Asha', today, '09:50');
  open();

  await press(/^Did not come/);
  await waitFor(async () => expect(await statusOf(visit)).toBe('noshow'), slow);
  await press(/^Arrived/);

  await waitFor(async () => expect(await statusOf(visit)).toBe('arrived'), slow);
});

test('a cancellation asks first, keeps the reason, and gives focus back to its button, or to the visit when that is gone', async () => {
  const { book, open, press, user, carestack, statusOf } = await desk();
  const visit = await book('Asha', today, '10:30', { notes: 'Knee pain' });
  open();

  await press(/^Cancel the visit/);
  await press('Keep the visit');
  expect(await statusOf(visit)).toBe('booked');
  expect(screen.getByRole('button', { name: /^Cancel the visit/ })).toHaveFocus();
  await press(/^Cancel the visit/);
  const dialog = screen.getByRole('dialog', {
    name: 'Cancel this visit? Asha Rao Monday, 7 January 2030 10:30 am to 10:35 am',
  });
  await user.type(within(dialog).getByLabelText('Reason (optional)'), 'Fell ill');
  await user.click(within(dialog).getByRole('button', { name: 'Cancel the visit' }));

  expect(await screen.findByText('Cancelled', undefined, slow)).toBeVisible();
  await waitFor(async () => expect(await statusOf(visit)).toBe('cancelled'), slow);
  expect((await carestack.appointments.findById(visit.reference)).notes).toBe('Knee pain\nFell ill');
  expect(rows()[0]).toHaveFocus();
});

test('before a visit is cancelled, it is said whom it is with', async () => {
  const { book, open, press } = await desk();
  await book('Asha', today, '10:30');
  open({ day: today, practitionerNameOf: () => 'Dr. Meenakshi Rao' });

  await press(/^Cancel the visit/);

  expect(
    screen.getByRole('dialog', {
      name: 'Cancel this visit? Asha Rao Practitioner: Dr. Meenakshi Rao Monday, 7 January 2030 10:30 am to 10:35 am',
    }),
  ).toBeVisible();
});

test('a cancelled visit is not counted among those that take place', async () => {
  const { book, open, named, carestack } = await desk();
  const [first, only, wrong] = [
    await book('Asha', today, '10:30'),
    await book('Asha', '2030-01-08', '10:30'),
    await book('Asha', '2030-01-09', '10:30'),
  ];
  await book('Asha', today, '11:30');
  for (const { reference } of [first, only]) await carestack.appointments.cancel(reference);
  await carestack.appointments.update(wrong.reference, { status: 'entered-in-error' });

  open({ patientReference: named('Asha').id });

  await waitFor(() => expect(rows()).toHaveLength(4), slow);
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Today, Monday, 7 January 2030 1 visit, 1 cancelled',
    'Tuesday, 8 January 2030 1 cancelled',
    'Wednesday, 9 January 2030 ',
  ]);
});

test('opening and moving are the host’s, and only offered when it takes them', async () => {
  const { book, open, press } = await desk();
  const { reference } = await book('Asha', today, '10:30');
  open();
  await screen.findByText('Asha Rao', undefined, slow);
  expect(screen.queryByRole('button', { name: /^(Move|Open)/ })).not.toBeInTheDocument();

  const onOpen = vi.fn();
  const onReschedule = vi.fn();
  open({ day: today, onOpen, onReschedule });
  await press(/^Open/);
  await press(/^Move/);

  expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ reference }));
  expect(onReschedule).toHaveBeenCalledWith(expect.objectContaining({ reference }));
});

test('a refused change is said with its time, and the visit stands as before', async () => {
  const { book, open, press, plant } = await desk();
  await book('Asha', today, '10:30');
  open();
  await screen.findByText('Asha Rao', undefined, slow);
  await plant({ kind: 'status', status: 403, operation: 'appointments.update', times: 1 });

  await press(/^Arrived/);

  expect(await screen.findByText('Not done: the visit at 10:30 am is as it was', undefined, slow)).toBeVisible();
  expect(screen.getByText('Booked')).toBeVisible();
});

test('a lost answer that nobody can look up is neither yes nor no', async () => {
  const { book, open, press, plant } = await desk();
  await book('Asha', today, '10:30');
  open();
  await screen.findByText('Asha Rao', undefined, slow);
  await plant({ kind: 'drop-after', operation: 'appointments.update', times: 1 });
  await plant({ kind: 'status', status: 500, operation: 'appointments.findById', times: 9 });

  await press(/^Arrived/);

  expect(
    await screen.findByText('We do not know if the visit at 10:30 am was changed', undefined, { timeout: 15_000 }),
  ).toBeVisible();
});

test('of a patient, the visits to come are shown, and the past ones latest first', async () => {
  const { book, open, press, named } = await desk();
  for (const day of ['2029-12-03', '2029-12-10', '2030-02-01']) await book('Asha', day, '10:00');
  await book('Asha', today, '09:30');
  await book('Asha', today, '10:30');
  open({ patientReference: named('Asha').id, pageSize: 2 });

  await waitFor(() => expect(rows()).toHaveLength(1), slow);
  await press('Show more');
  await waitFor(() => expect(rows()).toHaveLength(2), slow);
  expect(screen.getByRole('button', { name: 'Upcoming' })).toHaveAttribute('aria-pressed', 'true');
  expect(rows()[0]).toHaveTextContent('10:30 am');
  await press('Past');

  await waitFor(() => expect(rows()).toHaveLength(3), slow);
  expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Today, Monday, 7 January 2030 1 visit',
    'Monday, 10 December 2029 1 visit',
    'Monday, 3 December 2029 1 visit',
  ]);
});

test('more are read when they are wanted, and focus goes to the first of them', async () => {
  const { book, open, press } = await desk();
  for (const from of ['10:00', '10:10', '10:20']) await book('Asha', today, from);
  open({ day: today, pageSize: 2 });
  await waitFor(() => expect(rows()).toHaveLength(2), slow);

  await press('Show more');

  await waitFor(() => expect(rows()).toHaveLength(3), slow);
  expect(rows()[2]).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('printing reads all of them first', async () => {
  const { book, open, press } = await desk();
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  for (const from of ['10:00', '10:10', '10:20']) await book('Asha', today, from);
  open({ day: today, pageSize: 1 });
  await waitFor(() => expect(rows()).toHaveLength(1), slow);

  await press('Print');

  await waitFor(() => expect(print).toHaveBeenCalledOnce(), slow);
  expect(rows()).toHaveLength(3);
  print.mockRestore();
});

test('printed from the browser’s menu it says that not all of it is there, and is whole the next time', async () => {
  const { book, open } = await desk();
  const missing = 'Not everything was loaded yet when this was printed. Print again to have all of it.';
  const print = (event: 'beforeprint' | 'afterprint') => act(() => void window.dispatchEvent(new Event(event)));
  for (const from of ['10:00', '10:10', '10:20']) await book('Asha', today, from);
  open({ day: today, pageSize: 1 });
  await waitFor(() => expect(rows()).toHaveLength(1), slow);

  print('beforeprint');
  expect(screen.getByText(missing)).toBeVisible();
  print('afterprint');
  expect(screen.queryByText(missing)).not.toBeInTheDocument();

  await waitFor(() => expect(screen.getAllByText('Asha Rao')).toHaveLength(3), slow);
  print('beforeprint');
  expect(screen.queryByText(missing)).not.toBeInTheDocument();
  print('afterprint');
});

test('a day without visits says so, and offers to book one', async () => {
  const { open, press } = await desk();
  const onBook = vi.fn();
  open({ day: '2030-01-09', onBook });

  expect(await screen.findByText('No visits on Wednesday, 9 January 2030', undefined, slow)).toBeVisible();
  await press('Book a visit');
  expect(onBook).toHaveBeenCalledOnce();
});

test('without a connection nothing is shown as empty, and another try helps', async () => {
  const { book, open, press, setOffline } = await desk();
  await book('Asha', today, '10:30');
  setOffline(true);
  open();

  expect(await screen.findByText('The visits could not be loaded', undefined, slow)).toBeVisible();
  expect(screen.queryByText(/^No (upcoming |past )?visits/)).not.toBeInTheDocument();
  setOffline(false);
  await press('Try again');
  expect(await screen.findByText('Asha Rao', undefined, slow)).toBeVisible();
});

test('what cannot be read again stays, and is said to be old', async () => {
  const { book, open, setOffline, queryClient } = await desk();
  await book('Asha', today, '10:30');
  open();
  await screen.findByText('Asha Rao', undefined, slow);
  setOffline(true);

  await queryClient.refetchQueries();

  expect(
    await screen.findByText(/could not be refreshed\. What you see may be out of date/, undefined, slow),
  ).toBeVisible();
  expect(screen.getByText('Asha Rao')).toBeVisible();
});

test('a cancellation whose answer is lost is read back, and one that never arrived is said not to be done', async () => {
  const { book, open, press, plant, statusOf } = await desk();
  const [first, second] = [await book('Asha', today, '10:30'), await book('Ravi', today, '11:00')];
  const cancel = async (name: RegExp) => {
    await press(name);
    await press('Cancel the visit');
  };
  open();
  await screen.findByText('Asha Rao', undefined, slow);
  await screen.findByText('Ravi Kumar', undefined, slow);

  await plant({ kind: 'drop-after', operation: 'appointments.update', times: 1 });
  await cancel(/^Cancel the visit Asha/);
  await waitFor(() => expect(rows()[0]).toHaveTextContent('Cancelled'), slow);
  expect(screen.queryByText(/do not know/)).not.toBeInTheDocument();
  expect(await statusOf(first)).toBe('cancelled');

  await plant({ kind: 'drop-before', operation: 'appointments.update', times: 1 });
  await cancel(/^Cancel the visit Ravi/);
  expect(await screen.findByText('Not done: the visit at 11:00 am is as it was', undefined, slow)).toBeVisible();
  expect(await statusOf(second)).toBe('booked');
});

test('a reason for cancelling that the service did not keep is said, as it was typed', async () => {
  const { book, open, press, plant, user, statusOf } = await desk();
  const visit = await book('Asha', today, '10:30');
  open();
  await plant({ kind: 'not-kept', operation: 'appointments.update', fields: { notes: 'text_long' }, times: 1 });

  await press(/^Cancel the visit/);
  await user.type(screen.getByLabelText('Reason (optional)'), 'Fell ill');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel the visit' }));

  expect(await screen.findByText('The reason was not kept: “Fell ill”.', undefined, slow)).toBeVisible();
  expect(await statusOf(visit)).toBe('cancelled');
});

test('names are read for what is in view, and for all of them before they are printed', async () => {
  const seen = watchViews();
  const { book, open, press, requests } = await desk();
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  await book('Asha', today, '10:00');
  await book('Ravi', today, '10:30');
  open();
  await waitFor(() => expect(rows()).toHaveLength(2), slow);
  const reads = () => requests.filter(({ url }) => url.includes('/get/Patient/')).length;

  seen(rows()[0]);
  expect(await screen.findByText('Asha Rao', undefined, slow)).toBeVisible();
  expect(reads()).toBe(1);
  await press('Print');
  await waitFor(() => expect(print).toHaveBeenCalledOnce(), slow);

  expect(rows()[1]).toHaveTextContent('Ravi Kumar');
  expect(reads()).toBe(2);
  print.mockRestore();
});

test('in Hindi no English word is left, and no rule of accessibility is broken', async () => {
  const { book, open, container } = await desk({ messages: hi });
  await book('Asha', today, '10:30');
  open({ day: today, onOpen: vi.fn(), onReschedule: vi.fn() });

  expect(await screen.findByText('Asha Rao', undefined, slow)).toBeVisible();
  expect(container.textContent.replace(/Asha Rao|am/g, '')).not.toMatch(/[a-z]{2}/i);
  expect(await brokenRules(container)).toEqual([]);
});
