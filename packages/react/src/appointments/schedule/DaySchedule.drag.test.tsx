import { act, createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { tomorrowAt, visitAt } from '../../testing/clinicHours.js';
import { layOutSchedule, pointerOn, scheduleDesk } from '../../testing/scheduleDesk.js';

const ashasVisit = () => screen.findByRole('button', { name: /^9:30 am to 10:00 am, Asha Rao/ });
const at = (clock: string) => Date.parse(tomorrowAt(clock));
const writes = ({ requests }: { requests: readonly { method: string }[] }) =>
  requests.filter(({ method }) => method === 'PUT');

/** True when the page would scroll. */
function scrolls(block: HTMLElement): boolean {
  const touch = createEvent.touchMove(block, { cancelable: true });
  fireEvent(block, touch);
  return !touch.defaultPrevented;
}

test('a mouse drags a visit to another time, as the server then has it', async () => {
  const { timesOf } = await scheduleDesk();
  layOutSchedule();
  const mouse = pointerOn(await ashasVisit());

  mouse.down();
  mouse.move(60);
  expect(await screen.findByRole('button', { name: 'Move to 10:30 am' })).toBeVisible();
  mouse.up(60);

  expect(await screen.findByText('Moved. The visit of Asha Rao is at 10:30 am now.')).toBeVisible();
  expect(await timesOf()).toBe(at('10:30'));
  expect(document.querySelector('.cs-schedule-ghost')).toBeNull();
});

test('while a mouse drags nothing waits for fingers, and in the end every column shows its free times', async () => {
  await scheduleDesk();
  layOutSchedule();
  const visit = await ashasVisit();
  const mouse = pointerOn(visit);

  mouse.down();
  mouse.move(60);

  await screen.findByRole('button', { name: 'Move to 10:30 am' });
  expect(scrolls(visit)).toBe(true);
  await waitFor(() => {
    const columns = screen.getAllByRole('gridcell');
    expect(columns.length).toBeGreaterThan(1);
    for (const column of columns) expect(column.querySelector('.cs-schedule-target')).not.toBeNull();
  });
  mouse.up(0);
});

test('a finger that rests on a visit picks it up, and from then on moves it instead of the page', async () => {
  const { timesOf } = await scheduleDesk();
  layOutSchedule();
  const visit = await ashasVisit();
  const finger = pointerOn(visit, 'touch');

  finger.down();
  expect(scrolls(visit)).toBe(true);
  expect(await screen.findByRole('button', { name: 'Leave it' })).toBeVisible();
  expect(scrolls(visit)).toBe(false);
  finger.move(30);
  expect(await screen.findByRole('button', { name: 'Move to 10:00 am' })).toBeVisible();
  finger.up(30);

  expect(await screen.findByText('Moved. The visit of Asha Rao is at 10:00 am now.')).toBeVisible();
  expect(await timesOf()).toBe(at('10:00'));
});

test('a finger that moves at once scrolls, and picks nothing up', async () => {
  await scheduleDesk();
  layOutSchedule();
  const visit = await ashasVisit();
  const finger = pointerOn(visit, 'touch');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  finger.down();
  finger.move(20);
  act(() => void vi.advanceTimersByTime(2_000));
  vi.useRealTimers();

  expect(scrolls(visit)).toBe(true);
  expect(document.querySelector('.cs-schedule-ghost')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Leave it' })).not.toBeInTheDocument();
});

test('Escape ends a drag: the visit stays, and letting go moves nothing', async () => {
  const desk = await scheduleDesk();
  layOutSchedule();
  const mouse = pointerOn(await ashasVisit());
  mouse.down();
  mouse.move(60);
  await screen.findByRole('button', { name: 'Move to 10:30 am' });

  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(document.querySelector('.cs-schedule-ghost')).toBeNull();
  mouse.up(60);

  await waitFor(() => expect(screen.getByText('The visit of Asha Rao stays at 9:30 am.')).toBeInTheDocument());
  expect(screen.queryByRole('button', { name: 'Leave it' })).not.toBeInTheDocument();
  expect(writes(desk)).toHaveLength(0);
});

test('a visit that is dropped on the column of another practitioner goes there', async () => {
  const { carestack } = await scheduleDesk();
  layOutSchedule();
  const mouse = pointerOn(await ashasVisit());

  mouse.down();
  mouse.move(60, 1);
  expect(await screen.findByText('10:30 am to 11:00 am, Dr. Suresh Iyer')).toBeVisible();
  mouse.up(60, 1);

  expect(
    await screen.findByText('Moved. The visit of Asha Rao is at 10:30 am with Dr. Suresh Iyer now.'),
  ).toBeVisible();
  const { items } = await carestack.appointments.findByFilters({ practitionerReference: 'd-2' });
  expect(items).toMatchObject([{ status: 'booked' }]);
});

test.each([
  ['a time that is full', 50, 0],
  ['no column', 30, 9],
])('a visit that is dropped on %s stays where it was, and nothing is sent', async (_, minutes, columns) => {
  const desk = await scheduleDesk();
  await desk.carestack.appointments.book(visitAt('d-1', '10:00', '10:30'));
  await desk.carestack.appointments.book(visitAt('d-1', '10:30', '11:00'));
  window.dispatchEvent(new Event('visibilitychange'));
  await screen.findByRole('button', { name: /^10:30 am to 11:00 am, / });
  layOutSchedule();
  const mouse = pointerOn(await ashasVisit());

  mouse.down();
  mouse.move(minutes, columns);
  await screen.findByRole('button', { name: 'Leave it' });
  mouse.up(minutes, columns);

  await waitFor(() => expect(screen.getByText('The visit of Asha Rao stays at 9:30 am.')).toBeInTheDocument());
  expect(writes(desk)).toHaveLength(0);
  expect(await desk.timesOf()).toBe(at('09:30'));
});
