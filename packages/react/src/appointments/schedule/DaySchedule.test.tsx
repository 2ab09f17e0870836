import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../../testing/axe.js';
import { drIyer, drRao, tomorrow, tomorrowAt, visitAt } from '../../testing/clinicHours.js';
import { renderWithCarestack } from '../../testing/index.js';
import { asha } from '../../testing/people.js';
import type { RenderOptions } from '../../testing/renderWithCarestack.js';
import { DaySchedule, type DayScheduleProps } from './DaySchedule.js';

const practitioners = [drRao, drIyer];
const booked = 'Asha Rao, Booked, Dr. Meenakshi Rao';

/** A desk that sees tomorrow, where Asha has a visit from 9:30 to 10:00. */
async function desk(props: Partial<DayScheduleProps> = {}, options: RenderOptions = {}) {
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha], ...options });
  const { carestack } = shown;
  const [patient] = (await carestack.patients.findAll()).items;
  const visit = await carestack.appointments.book(visitAt('d-1', '09:30', '10:00', patient?.id));
  shown.rerender(<DaySchedule practitioners={practitioners} defaultDate={tomorrow} {...props} />);
  await screen.findByRole('grid');
  await screen.findByRole('button', { name: /Asha Rao/ });
  const timesOf = async () => {
    const { startTime } = await carestack.appointments.findById(visit.reference);
    return Date.parse(startTime ?? '');
  };
  return { ...shown, visit, patient, timesOf };
}

const block = (name: string) => screen.findByRole('button', { name });
const at = (clock: string) => Date.parse(tomorrowAt(clock));

test('a day shows its visits and free places by practitioner, each with a name that says all of it', async () => {
  await desk({ onBook: vi.fn() });

  expect(await block(`9:30 am to 10:00 am, ${booked}`)).toBeVisible();
  const rao = screen.getByRole('list', { name: 'Dr. Meenakshi Rao' });
  expect(
    within(rao)
      .getAllByRole('button')
      .slice(0, 3)
      .map((one) => one.getAttribute('aria-label')),
  ).toEqual([
    '9:00 am to 9:30 am, free, Dr. Meenakshi Rao',
    `9:30 am to 10:00 am, ${booked}`,
    '10:00 am to 10:30 am, free, Dr. Meenakshi Rao',
  ]);
  expect(screen.getByRole('columnheader', { name: /Meenakshi Rao\s*1 visit, 8 free/ })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: /Suresh Iyer\s*0 visits, 9 free/ })).toBeVisible();
});

test('a free place is chosen with its practitioner and its times', async () => {
  const onBook = vi.fn();
  const { user } = await desk({ onBook });

  await user.click(await block('10:00 am to 10:30 am, free, Dr. Suresh Iyer'));

  expect(onBook).toHaveBeenCalledExactlyOnceWith({
    practitionerReference: 'd-2',
    startTime: tomorrowAt('10:00'),
    endTime: tomorrowAt('10:30'),
  });
});

test('it passes the rules of accessibility', async () => {
  const { container } = await desk({ onBook: vi.fn() });

  expect(await brokenRules(container)).toEqual([]);
});

test('by keyboard a visit is picked up, moved to a later time, and undone, as the server then has it', async () => {
  const { user, timesOf } = await desk();
  (await block(`9:30 am to 10:00 am, ${booked}`)).focus();

  await user.keyboard('m{ArrowDown}');
  await user.keyboard('{ArrowDown}{Enter}');

  expect(await screen.findByText('Moved. The visit of Asha Rao is at 10:30 am now.')).toBeVisible();
  expect(await timesOf()).toBe(at('10:30'));
  await waitFor(() => expect(screen.getByRole('button', { name: `10:30 am to 11:00 am, ${booked}` })).toHaveFocus());

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone. The visit of Asha Rao is at 9:30 am again.')).toBeVisible();
  expect(await timesOf()).toBe(at('09:30'));
});
