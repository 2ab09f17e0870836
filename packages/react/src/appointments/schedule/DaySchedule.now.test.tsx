import { instantAt } from '@carestack/core/availability';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { drRao } from '../../testing/clinicHours.js';
import { renderWithCarestack } from '../../testing/index.js';
import { DaySchedule } from './DaySchedule.js';

afterEach(() => vi.useRealTimers());

const moment = (clock: string) => Date.parse(`2030-01-07T${clock}+05:30`);
const visit = (from: string, to: string) => ({
  practitionerReference: 'd-1',
  patientReference: 'p-9',
  startTime: instantAt('2030-01-07', from),
  endTime: instantAt('2030-01-07', to),
  priority: 'New',
});

/** Minutes after nine o'clock, at which the first column begins. */
function nowLine(): string | undefined {
  return document.querySelector<HTMLElement>('.cs-schedule-now')?.style.insetBlockStart;
}

async function today(clock: string, faked: ('Date' | 'setInterval' | 'clearInterval')[] = ['Date']) {
  vi.useFakeTimers({ toFake: faked, now: moment(clock) });
  const shown = await renderWithCarestack(<DaySchedule practitioners={[drRao]} onBook={vi.fn()} />);
  await screen.findByRole('grid');
  return shown;
}

test('a line stands at the minute it is, and moves with each full minute; what has begun is no longer free', async () => {
  await today('10:29:59.900');
  expect(nowLine()).toContain('* 89)');
  expect(screen.getByRole('button', { name: /^10:30 am to 11:00 am, free/ })).toBeVisible();

  vi.setSystemTime(moment('10:30:59.900'));

  await waitFor(() => expect(nowLine()).toContain('* 90)'));
  expect(screen.queryByRole('button', { name: /^10:30 am to 11:00 am, free/ })).not.toBeInTheDocument();
});

test('where nobody is seen the line stands behind the word that says why', async () => {
  await today('11:10:00');

  const line = document.querySelector('.cs-schedule-shade > .cs-schedule-now');
  expect(line?.nextElementSibling).toHaveTextContent('Closed');
  expect(nowLine()).toContain('* 10)');
  expect(document.querySelectorAll('.cs-schedule-now')).toHaveLength(1);
});

test('a page that is seen again shows the time it is by then', async () => {
  await today('10:05:00');
  expect(nowLine()).toContain('* 65)');

  vi.setSystemTime(moment('14:20:00'));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));

  expect(nowLine()).toContain('* 320)');
});

test('another day has no line', async () => {
  const { user } = await today('10:05:00');

  await user.click(screen.getByRole('button', { name: 'Next day' }));

  await waitFor(() => expect(screen.getByRole('button', { name: /^9:00 am to 9:30 am, free/ })).toBeVisible());
  expect(nowLine()).toBeUndefined();
});

test('what others book is there a minute later', async () => {
  const { carestack } = await today('10:05:00', ['Date', 'setInterval', 'clearInterval']);
  await carestack.appointments.book(visit('14:00', '14:30'));

  act(() => void vi.advanceTimersByTime(60_000));
  vi.useRealTimers();

  expect(await screen.findByRole('button', { name: /^2:00 pm to 2:30 pm, .*Booked/ })).toBeVisible();
});

test('what others book is there when the page gets the focus again', async () => {
  const { carestack } = await today('10:05:00');
  await carestack.appointments.book(visit('14:00', '14:30'));

  act(() => void window.dispatchEvent(new Event('visibilitychange')));

  expect(await screen.findByRole('button', { name: /^2:00 pm to 2:30 pm, .*Booked/ })).toBeVisible();
});
