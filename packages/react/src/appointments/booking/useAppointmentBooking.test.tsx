import { type Carestack, createCarestack } from '@carestack/core';
import { dateAfter, dateAt, instantAt, scheduleSchema } from '@carestack/core/availability';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { connect, renderWithCarestack } from '../../testing/index.js';
import { asha } from '../../testing/people.js';
import type { BookingPresets } from './bookingState.js';
import { useAppointmentBooking } from './useAppointmentBooking.js';

const tomorrow = dateAfter(dateAt(new Date()), 1);
const sessions = [{ from: '09:00', to: '11:00' }];
const week = Object.fromEntries(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((name) => [name, sessions]),
);
const doctor = (practitionerReference: string, name: string, department: string) => ({
  name,
  department,
  schedule: scheduleSchema.parse({ practitionerReference, slotMinutes: 30, week }),
});
const practitioners = [doctor('d-1', 'Dr. Rao', 'cardiology'), doctor('d-2', 'Dr. Iyer', 'cardiology')];
const at = (clock: string) => instantAt(tomorrow, clock);
const taken = (practitionerReference: string, from: string, to: string, patientReference = 'p-9') => ({
  practitionerReference,
  patientReference,
  startTime: at(from),
  endTime: at(to),
  priority: 'New',
});
const clockOf = ({ startTime }: { startTime: string }) => startTime.slice(11, 16);

function Booker({ presets, onBooked }: { presets?: BookingPresets; onBooked?: () => void }) {
  const booking = useAppointmentBooking({ practitioners, presets, onBooked });
  return (
    <>
      <h1>{booking.step}</h1>
      <p>problem: {booking.problem?.code ?? 'none'}</p>
      <p>instead: {booking.alternatives.map(clockOf).join()}</p>
      <p>same day: {booking.sameDay.length}</p>
      <p>with: {booking.practitioner?.name}</p>
      <p>reason: {booking.reason}</p>
      <p>next: {booking.nextFreeDay}</p>
      <p>month: {booking.month}</p>
      <p>free tomorrow: {booking.days.find(({ date }) => date === tomorrow)?.free}</p>
      <button onClick={() => booking.choosePractitioner({ by: 'department', department: 'cardiology' })}>
        Cardiology
      </button>
      <button onClick={() => booking.choosePractitioner({ by: 'practitioner', reference: 'd-1' })}>Dr. Rao</button>
      <button onClick={() => booking.showMonth(tomorrow.slice(0, 7))}>Its month</button>
      <button onClick={() => booking.showMonth('2030-01')}>January</button>
      <button onClick={() => booking.chooseDay(tomorrow)}>Tomorrow</button>
      {booking.slots.map((slot) => (
        <button key={slot.startTime} disabled={slot.free === 0} onClick={() => booking.chooseSlot(slot)}>
          {clockOf(slot)}
        </button>
      ))}
      <button onClick={() => booking.describeVisit({ reason: 'Knee' })}>Describe</button>
      <button onClick={() => void booking.book()}>Book</button>
    </>
  );
}

async function clinic(
  presets: BookingPresets = {},
  before: (carestack: Carestack) => Promise<unknown> = () => Promise.resolve(),
) {
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha] });
  const [patient] = (await shown.carestack.patients.findAll()).items;
  if (!patient) throw new Error('no patient');
  await before(shown.carestack);
  const onBooked = vi.fn();
  shown.rerender(<Booker presets={{ patient, ...presets }} onBooked={onBooked} />);
  const press = async (name: string) => {
    await waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled());
    await shown.user.click(screen.getByRole('button', { name }));
  };
  const upTo = async (slot: string, whom = 'Dr. Rao') => {
    for (const name of [whom, 'Tomorrow', slot, 'Describe']) await press(name);
    expect(await screen.findByRole('heading', { name: 'review' })).toBeVisible();
  };
  return { ...shown, patient, press, upTo, onBooked };
}

afterEach(() => vi.useRealTimers());

test('on the last evening of a month the calendar opens in the next one, and turns back for who wants it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-31T18:00:00+05:30') });
  const { press } = await clinic();

  await press('Dr. Rao');

  expect(await screen.findByText('month: 2030-02')).toBeVisible();
  expect(await screen.findByText('next: 2030-02-01')).toBeVisible();
  await press('January');
  expect(await screen.findByText('month: 2030-01')).toBeVisible();
});

test('while a day of this month is free, the calendar opens there', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-30T18:00:00+05:30') });
  const { press } = await clinic();

  await press('Dr. Rao');

  expect(await screen.findByText('next: 2030-01-31')).toBeVisible();
  expect(screen.getByText('month: 2030-01')).toBeVisible();
});

test('a visit is booked step by step, as the server then has it', async () => {
  const { upTo, press, carestack, patient, onBooked } = await clinic();
  await upTo('09:30');

  await press('Book');

  expect(await screen.findByRole('heading', { name: 'booked' })).toBeVisible();
  expect(onBooked).toHaveBeenCalledOnce();
  const { items } = await carestack.appointments.findByFilters({ patientReference: patient.id });
  expect(items).toMatchObject([{ practitionerReference: 'd-1', notes: 'Knee', priority: 'New', status: 'booked' }]);
  expect(Date.parse(items[0]?.startTime ?? '')).toBe(Date.parse(at('09:30')));
});

test('a slot taken meanwhile is said, with the next three, and all that was typed stays', async () => {
  const { upTo, press, carestack } = await clinic();
  await upTo('09:30');
  await carestack.appointments.book(taken('d-1', '09:30', '10:00'));

  await press('Book');

  expect(await screen.findByText('problem: slot_taken')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'slot' })).toBeVisible();
  expect(screen.getByText('instead: 10:00,10:30,09:00')).toBeVisible();
  expect(screen.getByText('reason: Knee')).toBeVisible();
  await press('10:00');
  expect(await screen.findByRole('heading', { name: 'review' })).toBeVisible();
  await press('Book');
  expect(await screen.findByRole('heading', { name: 'booked' })).toBeVisible();
});

test('of two desks that book one slot at once one has it, and the other is told', async () => {
  const { upTo, press, sandbox, plant } = await clinic();
  await upTo('09:00');
  const other = createCarestack({
    baseUrl: 'http://x',
    apiKey: sandbox.apiKey,
    fetch: sandbox.fetch,
    dangerouslyAllowBrowser: true,
  });
  await plant({ kind: 'latency', ms: 200, operation: 'appointments.create', times: 1 });

  const theirs = press('Book');
  const booked = await Promise.allSettled([other.appointments.book(taken('d-1', '09:00', '09:30'))]);
  await theirs;

  const isOurs = booked[0]?.status === 'rejected';
  expect(await screen.findByText(isOurs ? 'problem: none' : 'problem: slot_taken')).toBeVisible();
  expect((await other.appointments.findByFilters({ practitionerReference: 'd-1' })).total).toBe(1);
});

test('a lost answer is read back, and the truth is said', async () => {
  const { upTo, press, plant, carestack } = await clinic();
  await upTo('09:30');
  await plant({ kind: 'drop-after', operation: 'appointments.create', times: 1 });

  await press('Book');

  expect(await screen.findByRole('heading', { name: 'booked' })).toBeVisible();
  expect((await carestack.appointments.findByFilters({ practitionerReference: 'd-1' })).total).toBe(1);
});

test('when nobody can be asked it is said to be unknown, and booking again finds what was booked', async () => {
  const { upTo, press, plant, carestack, setOffline } = await clinic();
  await upTo('09:30');
  await plant({ kind: 'drop-after', operation: 'appointments.create', times: 1 });
  await plant({ kind: 'status', status: 500, operation: 'appointments.findByFilters', times: 9 });

  await press('Book');
  expect(await screen.findByText('problem: unknown', undefined, { timeout: 9_000 })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'review' })).toBeVisible();
  setOffline(false);
  await waitFor(
    async () => {
      await press('Book');
      expect(screen.getByRole('heading', { name: 'booked' })).toBeVisible();
    },
    { timeout: 9_000 },
  );

  expect((await carestack.appointments.findByFilters({ practitionerReference: 'd-1' })).total).toBe(1);
}, 30_000);

test('a department offers each time once, with whoever is free', async () => {
  const { upTo } = await clinic({}, async ({ appointments }) => {
    await appointments.book(taken('d-1', '09:30', '10:00'));
  });
  await upTo('09:30', 'Cardiology');

  expect(screen.getByText('with: Dr. Iyer')).toBeVisible();
  expect(screen.getByText('free tomorrow: 7')).toBeVisible();
});

test('what the patient has that day already is pointed out, but not what was cancelled', async () => {
  const { upTo } = await clinic({}, async ({ appointments, patients }) => {
    const id = (await patients.findAll()).items[0]?.id ?? '';
    await appointments.book(taken('d-2', '10:00', '10:30', id));
    const { reference } = await appointments.book(taken('d-2', '10:30', '11:00', id));
    await appointments.cancel(reference);
  });
  await upTo('09:30');

  expect(await screen.findByText('same day: 1')).toBeVisible();
});

test('the next free day passes over a full one', async () => {
  const { press } = await clinic({}, ({ appointments }) => appointments.book(taken('d-1', '09:00', '11:00')));
  await press('Dr. Rao');
  await press('Its month');
  await screen.findByText('free tomorrow: 0');
  await press('Tomorrow');

  expect(await screen.findByText(`next: ${dateAfter(tomorrow, 1)}`)).toBeVisible();
});

test('slots that have begun are not offered', async () => {
  const today = dateAt(new Date());
  const allDay = scheduleSchema.parse({
    practitionerReference: 'd-1',
    slotMinutes: 5,
    week: Object.fromEntries(Object.keys(week).map((name) => [name, [{ from: '00:00', to: '00:00' }]])),
  });
  const desks = [{ name: 'Dr. Rao', schedule: allDay }];
  function Today() {
    const { slots } = useAppointmentBooking({ practitioners: desks, presets: { choice: { by: 'first' }, day: today } });
    return <p>first: {slots[0]?.startTime ?? 'none'}</p>;
  }
  const { sandbox } = await connect();
  await sandbox.close();
  await renderWithCarestack(<Today />);

  const shown = await screen.findByText(/first: \d/);
  expect(Date.parse(shown.textContent.slice(7))).toBeGreaterThan(Date.now() - 1_000);
});
