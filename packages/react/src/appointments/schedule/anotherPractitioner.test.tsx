import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { drIyer, drRao, tomorrow, tomorrowAt, visitAt } from '../../testing/clinicHours.js';
import { renderWithCarestack } from '../../testing/index.js';
import { asha } from '../../testing/people.js';
import { DaySchedule } from './DaySchedule.js';

vi.setConfig({ testTimeout: 20_000 });

const slow = { timeout: 10_000 };
const practitioners = [drRao, drIyer];
const withRao = '9:30 am to 10:00 am, Asha Rao, Booked, Dr. Meenakshi Rao';

/** Tomorrow, when Asha has a visit with Dr. Rao at 9:30; moved by keyboard to the same time with Dr. Iyer. */
async function desk() {
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha] });
  const { carestack, user, rerender, sandbox } = shown;
  const [patient] = (await carestack.patients.findAll()).items;
  const visit = await carestack.appointments.book({
    ...visitAt('d-1', '09:30', '10:00', patient?.id),
    notes: 'Knee',
  });
  rerender(<DaySchedule practitioners={practitioners} defaultDate={tomorrow} />);
  await screen.findByRole('button', { name: withRao }, slow);
  const aim = async () => {
    (await screen.findByRole('button', { name: withRao }, slow)).focus();
    await user.keyboard('m{ArrowDown}{ArrowUp}{ArrowRight}');
  };
  const move = async () => {
    await aim();
    await user.keyboard('{Enter}');
  };
  const calm = () =>
    sandbox.fetch('http://sandbox.test/sandbox/faults', {
      method: 'DELETE',
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
    });
  /** What is booked with somebody. */
  const visitsOf = async (practitionerReference: string) => {
    const { items } = await carestack.appointments.findByFilters({ practitionerReference });
    return items.map(({ status, startTime }) => {
      const isAtHalfPastNine = Date.parse(startTime ?? '') === Date.parse(tomorrowAt('09:30'));
      return `${isAtHalfPastNine ? '9:30' : 'elsewhere'} ${status}`;
    });
  };
  return { ...shown, visit, patient, aim, move, calm, visitsOf };
}

const press = async (user: { click: (element: Element) => Promise<void> }, name: string) =>
  user.click(await screen.findByRole('button', { name }, slow));

test('before a visit goes to another practitioner it is said what will be done', async () => {
  const { aim, requests } = await desk();
  const writes = () => requests.filter(({ method }) => method !== 'GET').length;
  const before = writes();

  await aim();

  const moving = await screen.findByText('Moving the visit of Asha Rao');
  const bar = within(moving.parentElement ?? moving);
  expect(bar.getByText('9:30 am to 10:00 am, Dr. Suresh Iyer')).toBeVisible();
  expect(bar.getByText('A new visit with Dr. Suresh Iyer is booked first. Then this one is cancelled.')).toBeVisible();
  expect(writes()).toBe(before);
});

test('by keyboard a visit goes to another practitioner, and back, as the server then has it', async () => {
  const { user, move, visit, visitsOf, carestack } = await desk();

  await move();

  expect(
    await screen.findByText('Moved. The visit of Asha Rao is at 9:30 am with Dr. Suresh Iyer now.', undefined, slow),
  ).toBeVisible();
  expect([await visitsOf('d-1'), await visitsOf('d-2')]).toEqual([['9:30 cancelled'], ['9:30 booked']]);
  expect((await carestack.appointments.findById(visit.reference)).notes).toBe('Knee\nMoved to Dr. Suresh Iyer');
  expect(
    await screen.findByRole('button', { name: '9:30 am to 10:00 am, Asha Rao, Booked, Dr. Suresh Iyer' }, slow),
  ).toBeVisible();

  await press(user, 'Undo');
  expect(await screen.findByText('Undone. The visit of Asha Rao is at 9:30 am again.', undefined, slow)).toBeVisible();
  expect([...(await visitsOf('d-1'))].sort()).toEqual(['9:30 booked', '9:30 cancelled']);
  expect(await visitsOf('d-2')).toEqual(['9:30 cancelled']);
  expect(await screen.findByRole('button', { name: withRao }, slow)).toBeVisible();
});

test('a reason that the service did not keep with the new visit is said', async () => {
  const { move, plant, visitsOf } = await desk();
  await plant({ kind: 'not-kept', operation: 'appointments.create', fields: { notes: 'text_long' }, times: 1 });

  await move();

  expect(await screen.findByText(/^The reason was not kept: “Knee”/, undefined, slow)).toBeVisible();
  expect(await visitsOf('d-2')).toEqual(['9:30 booked']);
});

test('a time that the other practitioner just gave away leaves the visit where it was, and their next one is offered', async () => {
  const { user, carestack, aim, visitsOf } = await desk();
  await aim();
  await carestack.appointments.book(visitAt('d-2', '09:30', '10:00'));

  await user.keyboard('{Enter}');

  const notice = await screen.findByRole('alert', undefined, slow);
  expect(notice).toHaveTextContent('9:30 am was just taken by somebody else');
  expect(await visitsOf('d-1')).toEqual(['9:30 booked']);
  await press(user, 'Move to 10:00 am instead');
  expect(
    await screen.findByText('Moved. The visit of Asha Rao is at 10:00 am with Dr. Suresh Iyer now.', undefined, slow),
  ).toBeVisible();
});

test('when the old visit cannot be cancelled, it is said that both stand, and it can be cancelled from there', async () => {
  const { user, plant, move, visitsOf } = await desk();
  await plant({ kind: 'status', status: 403, operation: 'appointments.update', times: 1 });

  await move();

  expect(await screen.findByText('Asha Rao has two visits now', undefined, slow)).toBeVisible();
  expect(
    screen.getByText(/9:30 am with Dr. Suresh Iyer is booked. The old one at 9:30 am with Dr. Meenakshi Rao/),
  ).toBeVisible();
  expect([await visitsOf('d-1'), await visitsOf('d-2')]).toEqual([['9:30 booked'], ['9:30 booked']]);
  await press(user, 'Cancel the old visit');

  expect(await screen.findByText(/^Moved\. The visit of Asha Rao/, undefined, slow)).toBeVisible();
  expect([await visitsOf('d-1'), await visitsOf('d-2')]).toEqual([['9:30 cancelled'], ['9:30 booked']]);
});

test('when nobody can say if the old visit was cancelled, that is said, and looking once more tells', async () => {
  const { user, plant, move, calm, visitsOf } = await desk();
  await plant({ kind: 'drop-after', operation: 'appointments.update', times: 1 });
  // The two looks before the cancellation are answered, and none after it.
  await plant({ kind: 'latency', ms: 1, operation: 'appointments.findById', times: 2 });
  await plant({ kind: 'status', status: 500, operation: 'appointments.findById', times: 40 });

  await move();

  expect(await screen.findByText('Asha Rao may have two visits now', undefined, slow)).toBeVisible();
  expect(
    screen.getByText(/We do not know if the old one at 9:30 am with Dr. Meenakshi Rao was cancelled/),
  ).toBeVisible();
  await calm();
  await press(user, 'Check, and cancel it if needed');

  expect(await screen.findByText(/^Moved\. The visit of Asha Rao/, undefined, slow)).toBeVisible();
  expect([await visitsOf('d-1'), await visitsOf('d-2')]).toEqual([['9:30 cancelled'], ['9:30 booked']]);
});

test('a visit that was cancelled meanwhile is not booked anew', async () => {
  const { user, aim, carestack, visit, visitsOf } = await desk();
  await aim();
  await carestack.appointments.cancel(visit.reference);

  await user.keyboard('{Enter}');

  expect(await screen.findByText('The visit was not moved', undefined, slow)).toBeVisible();
  await waitFor(async () => expect(await visitsOf('d-2')).toEqual([]));
});
