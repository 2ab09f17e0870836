import { dateAfter, instantAt } from '@carestack/core/availability';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { brokenRules } from '../../testing/axe.js';
import { drIyer, drRao, tomorrow, visitAt } from '../../testing/clinicHours.js';
import { renderWithCarestack } from '../../testing/index.js';
import { asha } from '../../testing/people.js';
import { weekOf } from './week.js';
import { WeekSchedule, type WeekScheduleProps } from './WeekSchedule.js';

const practitioners = [drRao, drIyer];

/** A desk that sees the week from tomorrow, with a visit of Asha tomorrow. */
async function desk(props: Partial<WeekScheduleProps> = {}) {
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha] });
  const [patient] = (await shown.carestack.patients.findAll()).items;
  const visit = await shown.carestack.appointments.book(visitAt('d-1', '09:30', '10:00', patient?.id));
  const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
  const firstDayOfWeek = names[new Date(tomorrow).getUTCDay()];
  shown.rerender(
    <WeekSchedule practitioners={practitioners} defaultDate={tomorrow} firstDayOfWeek={firstDayOfWeek} {...props} />,
  );
  await screen.findByRole('button', { name: /Asha Rao, Booked/ });
  return { ...shown, visit };
}

const longDay = (date: string) =>
  new Intl.DateTimeFormat('en-IN', { timeZone: 'UTC', dateStyle: 'full' }).format(Date.parse(date));

/** Everything is as wide as a phone. */
class Phone implements ResizeObserver {
  constructor(readonly tell: ResizeObserverCallback) {}
  observe(target: Element) {
    const none: never[] = [];
    const boxes = { borderBoxSize: none, contentBoxSize: none, devicePixelContentBoxSize: none };
    this.tell([{ target, contentRect: new DOMRect(0, 0, 360, 700), ...boxes }], this);
  }
  unobserve() {}
  disconnect() {}
}
afterEach(() => vi.unstubAllGlobals());

test('the week begins on the day that the host says', () => {
  expect(weekOf('2026-11-29', 'monday')).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ]);
  expect(weekOf('2026-11-29', 'sunday')[0]).toBe('2026-11-29');
  expect(weekOf('2024-02-29', 'monday')[6]).toBe('2024-03-03');
});

test('by keyboard a visit moves to the next day, as the server then has it', async () => {
  const { user, visit, carestack } = await desk();
  screen.getByRole('button', { name: /Asha Rao, Booked/ }).focus();

  await user.keyboard('m{ArrowRight}{Enter}');

  expect(await screen.findByText('Moved. The visit of Asha Rao is at 9:30 am now.')).toBeVisible();
  const { startTime } = await carestack.appointments.findById(visit.reference);
  expect(Date.parse(startTime ?? '')).toBe(Date.parse(instantAt(dateAfter(tomorrow, 1), '09:30')));
  await waitFor(() => expect(screen.getByRole('button', { name: /Asha Rao, Booked/ })).toHaveFocus());
});

test('on a phone a date leads to its day, and a day that is chosen there stays in the next week', async () => {
  vi.stubGlobal('ResizeObserver', Phone);
  const { user } = await desk();
  const day = () => screen.getByRole('combobox', { name: 'Day' });
  expect(day()).toHaveDisplayValue(longDay(tomorrow));

  fireEvent.change(screen.getByLabelText('Go to a date'), { target: { value: dateAfter(tomorrow, 3) } });
  expect(day()).toHaveDisplayValue(longDay(dateAfter(tomorrow, 3)));

  await user.selectOptions(day(), longDay(dateAfter(tomorrow, 5)));
  expect(day()).toHaveDisplayValue(longDay(dateAfter(tomorrow, 5)));
  await user.click(screen.getByRole('button', { name: 'Next week' }));
  expect(day()).toHaveDisplayValue(longDay(dateAfter(tomorrow, 12)));
});

test('on a phone “Today” leads from any other day to today, in this week and from the next', async () => {
  vi.stubGlobal('ResizeObserver', Phone);
  const { user } = await desk();
  const today = dateAfter(tomorrow, -1);
  const day = () => screen.getByRole('combobox', { name: 'Day' });
  const button = () => screen.getByRole('button', { name: 'Today' });
  expect(button()).not.toHaveAttribute('aria-disabled');

  await user.click(button());
  expect(day()).toHaveDisplayValue(longDay(today));
  expect(button()).toHaveAttribute('aria-disabled', 'true');

  await user.selectOptions(day(), longDay(dateAfter(today, -3)));
  await user.click(button());
  expect(day()).toHaveDisplayValue(longDay(today));

  await user.selectOptions(day(), longDay(dateAfter(today, -3)));
  await user.click(screen.getByRole('button', { name: 'Next week' }));
  await user.click(button());
  expect(day()).toHaveDisplayValue(longDay(today));
});

test('a heading opens its day', async () => {
  const onOpenDay = vi.fn();
  const { user } = await desk({ onOpenDay });

  const [heading] = screen.getAllByRole('button', { name: /^Open / });
  if (heading) await user.click(heading);

  expect(onOpenDay).toHaveBeenCalledExactlyOnceWith(tomorrow);
});

test('everybody has their week in figures, and a name leads to that week', async () => {
  const { user } = await desk();

  await user.selectOptions(screen.getByLabelText('Practitioner'), 'Everybody');

  const row = await screen.findByRole('row', { name: /Meenakshi Rao/ });
  expect(within(row).getByRole('cell', { name: '1 visit, 8 free' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Dr. Suresh Iyer' }));
  expect(await screen.findByRole('grid')).toBeVisible();
  expect(screen.getByLabelText('Practitioner')).toHaveValue('d-2');
});

test('it passes the rules of accessibility', async () => {
  const { container } = await desk({ onBook: vi.fn(), onOpenDay: vi.fn() });

  expect(await brokenRules(container)).toEqual([]);
});
