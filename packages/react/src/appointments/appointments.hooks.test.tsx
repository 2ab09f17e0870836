import type { Carestack } from '@carestack/core';
import { instantAt, rangeOfDays, scheduleSchema } from '@carestack/core/availability';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { renderWithCarestack } from '../testing/index.js';
import { useAppointment, useAppointments, useAppointmentsInfinite } from './appointments.hooks.js';
import { useBookAppointment } from './changes/useBookAppointment.js';
import { useRescheduleAppointment } from './changes/useRescheduleAppointment.js';
import { useCancelAppointment, useMarkArrived } from './changes/useVisitStatus.js';
import { useAvailability } from './useAvailability.js';

// A Monday to come.
const day = '2030-01-07';
const at = (clock: string) => instantAt(day, clock);
const hour = { from: '09:00', to: '10:30' };
const schedule = scheduleSchema.parse({ practitionerReference: 'd-1', slotMinutes: 30, week: { monday: [hour] } });
const bookingAt = (from: string, to: string, patientReference = 'p-1') => ({
  practitionerReference: 'd-1',
  patientReference,
  startTime: at(from),
  endTime: at(to),
  priority: 'New',
});
const range = rangeOfDays(day, day);

function Desk({ reference = '' }: { reference?: string }) {
  const { data: slots } = useAvailability({ schedules: schedule, ...range });
  const { data: list } = useAppointments({ day, filters: { practitionerReference: 'd-1' } });
  const one = useAppointment(reference, { enabled: reference !== '' });
  const booking = useBookAppointment();
  const moving = useRescheduleAppointment();
  const cancelling = useCancelAppointment();
  const arriving = useMarkArrived();
  const error = booking.error ?? moving.error ?? cancelling.error ?? arriving.error;
  return (
    <>
      <p>{slots ? `free: ${slots.map(({ free }) => free).join('')}` : 'no slots yet'}</p>
      <p>
        {list
          ? `list: ${list.items.map(({ startTime, status }) => `${startTime?.slice(11, 16)} ${status}`).join()}`
          : ''}
      </p>
      <p>{error ? `${error.code} ${error.outcome}` : booking.isSuccess ? 'booked' : ''}</p>
      <button onClick={() => booking.mutate(bookingAt('09:30', '10:00'))}>Book</button>
      <button
        onClick={() =>
          one.data && moving.mutate({ appointment: one.data, startTime: at('10:00'), endTime: at('10:30') })
        }
      >
        Move
      </button>
      {moving.undoable && <button onClick={moving.undo}>Undo</button>}
      <button onClick={() => cancelling.mutate({ reference, reason: 'Unwell' })}>Cancel</button>
      <button onClick={() => arriving.mutate(reference)}>Arrived</button>
    </>
  );
}

async function desk(before: (carestack: Carestack) => Promise<unknown> = () => Promise.resolve()) {
  const shown = await renderWithCarestack(<p>Closed</p>);
  const { appointments } = shown.carestack;
  const { reference } = await appointments.book(bookingAt('09:00', '09:30', 'p-9'));
  await before(shown.carestack);
  shown.rerender(<Desk reference={reference} />);
  const press = (name: string) => shown.user.click(screen.getByRole('button', { name }));
  const count = (method: string) => shown.requests.filter((request) => request.method === method).length;
  return { ...shown, reference, press, count };
}

test('a booking takes its slot at once, before the server has answered', async () => {
  const { press, plant, carestack } = await desk();
  expect(await screen.findByText('free: 011')).toBeVisible();
  await plant({ kind: 'latency', ms: 400, operation: 'appointments.create', times: 1 });

  await press('Book');

  expect(screen.getByText('free: 001')).toBeVisible();
  expect(screen.queryByText('booked')).not.toBeInTheDocument();
  expect(await screen.findByText('booked')).toBeVisible();
  expect(screen.getByText('free: 001')).toBeVisible();
  expect((await carestack.appointments.findByFilters({ patientReference: 'p-1' })).total).toBe(1);
});

test('a slot that somebody else took is said, and stays taken', async () => {
  const { press, carestack } = await desk();
  expect(await screen.findByText('free: 011')).toBeVisible();
  await carestack.appointments.book(bookingAt('09:30', '10:00', 'p-2'));

  await press('Book');

  expect(await screen.findByText('conflict failed')).toBeVisible();
  expect(await screen.findByText('free: 001')).toBeVisible();
});

test('a booking whose answer is lost is booked when the server has it, once', async () => {
  const { press, plant, carestack } = await desk();
  await screen.findByText('free: 011');
  await plant({ kind: 'drop-after', operation: 'appointments.create', times: 1 });

  await press('Book');

  expect(await screen.findByText('booked')).toBeVisible();
  expect((await carestack.appointments.findByFilters({ patientReference: 'p-1' })).total).toBe(1);
});

test('a booking that never arrived is said not to be booked', async () => {
  const { press, plant, carestack } = await desk();
  await screen.findByText('free: 011');
  await plant({ kind: 'drop-before', operation: 'appointments.create', times: 1 });

  await press('Book');

  expect(await screen.findByText(/ failed$/, undefined, { timeout: 5_000 })).toBeVisible();
  expect((await carestack.appointments.findByFilters({ patientReference: 'p-1' })).total).toBe(0);
  expect(screen.getByText('free: 011')).toBeVisible();
});

test('a move is shown at once, frees the old time, and is undone', async () => {
  const { press, reference, carestack } = await desk();
  await screen.findByText('free: 011');
  await screen.findByText('list: 03:30 booked');

  await press('Move');
  expect(await screen.findByText('list: 04:30 booked')).toBeVisible();
  expect(await screen.findByText('free: 110')).toBeVisible();
  await press(await screen.findByRole('button', { name: 'Undo' }).then(() => 'Undo'));

  expect(await screen.findByText('list: 03:30 booked')).toBeVisible();
  expect(await screen.findByText('free: 011')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument());
  expect(await carestack.appointments.findById(reference)).toMatchObject({ startTime: '2030-01-07T03:30:00.000Z' });
});

test('a move to a time that is taken leaves the appointment where it was', async () => {
  const { press } = await desk(({ appointments }) => appointments.book(bookingAt('10:00', '10:30', 'p-2')));
  await screen.findByText('free: 010');
  await screen.findByText('list: 03:30 booked,04:30 booked');

  await press('Move');

  expect(await screen.findByText('conflict failed')).toBeVisible();
  expect(await screen.findByText('list: 03:30 booked,04:30 booked')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
});

test('a cancelled appointment gives its slot back, and its reason is kept', async () => {
  const { press, reference, carestack } = await desk();
  await screen.findByText('free: 011');

  await press('Cancel');

  expect(await screen.findByText('list: 03:30 cancelled')).toBeVisible();
  expect(await screen.findByText('free: 111')).toBeVisible();
  await waitFor(async () =>
    expect(await carestack.appointments.findById(reference)).toMatchObject({ status: 'cancelled', notes: 'Unwell' }),
  );
});

test('who has arrived is shown as arrived', async () => {
  const { press, reference, carestack } = await desk();
  await screen.findByText('list: 03:30 booked');

  await press('Arrived');

  expect(await screen.findByText('list: 03:30 arrived')).toBeVisible();
  await waitFor(async () =>
    expect(await carestack.appointments.findById(reference)).toMatchObject({ status: 'arrived' }),
  );
});

test('slots are read again when the page gets the focus', async () => {
  const { carestack } = await desk();
  await screen.findByText('free: 011');
  await carestack.appointments.book(bookingAt('09:30', '10:00', 'p-2'));

  act(() => {
    window.dispatchEvent(new Event('visibilitychange'));
  });

  expect(await screen.findByText('free: 001')).toBeVisible();
});

test('slots are read again every minute while the page is seen, and not while it is hidden', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { carestack, requests } = await desk();
  await screen.findByText('free: 011');
  await carestack.appointments.book(bookingAt('09:30', '10:00', 'p-2'));
  const reads = () => requests.filter(({ url }) => url.includes('/get-profiles/Appointment')).length;
  const before = reads();

  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(reads()).toBe(before);
  visibility.mockRestore();

  await act(() => vi.advanceTimersByTimeAsync(59_000));
  expect(reads()).toBe(before);
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(await screen.findByText('free: 001')).toBeVisible();
});

test('appointments are read page by page, by patient too', async () => {
  function Pages() {
    const { data, hasNextPage, fetchNextPage } = useAppointmentsInfinite({ day, pageSize: 1 });
    const his = useAppointments({ filters: { patientReference: 'p-2' } });
    return (
      <>
        <p>{data?.pages.flatMap(({ items }) => items.map(({ patientReference }) => patientReference)).join()}</p>
        <p>his: {his.data?.total}</p>
        {hasNextPage && <button onClick={() => void fetchNextPage()}>More</button>}
      </>
    );
  }
  const { rerender, carestack, user } = await renderWithCarestack(<p>Closed</p>);
  await carestack.appointments.book(bookingAt('09:30', '10:00', 'p-2'));
  await carestack.appointments.book(bookingAt('09:00', '09:30', 'p-1'));
  await carestack.appointments.book({
    ...bookingAt('09:00', '09:30', 'p-3'),
    startTime: instantAt('2030-01-06', '09:00'),
    endTime: instantAt('2030-01-06', '09:30'),
  });

  rerender(<Pages />);
  await user.click(await screen.findByRole('button', { name: 'More' }));

  expect(await screen.findByText('p-1,p-2')).toBeVisible();
  expect(await screen.findByText('his: 1')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
