import { scheduleSchema, type Schedule } from '@carestack/core/availability';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { hasUnsavedChanges } from '../../provider/index.js';
import { brokenRules } from '../../testing/axe.js';
import { renderWithCarestack } from '../../testing/index.js';
import type { RenderOptions } from '../../testing/renderWithCarestack.js';
import { ScheduleEditor } from './ScheduleEditor.js';

vi.setConfig({ testTimeout: 20_000 });
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-07T10:00:00+05:30') }));
afterEach(() => vi.useRealTimers());

const schedule = scheduleSchema.parse({
  practitionerReference: 'd-1',
  slotMinutes: 30,
  week: { monday: [{ from: '09:00', to: '11:00' }], friday: [{ from: '14:00', to: '15:00' }] },
});
const mondayVisit = {
  id: 'a-1',
  reference: 'a-1',
  practitionerReference: 'd-1',
  patientReference: 'p-1',
  startTime: '2030-01-14T10:30:00+05:30',
  endTime: '2030-01-14T11:00:00+05:30',
};

async function editor(options: RenderOptions = {}, save: (schedule: Schedule) => void | Promise<void> = () => {}) {
  const onSave = vi.fn(save);
  const shown = await renderWithCarestack(
    <ScheduleEditor
      schedule={schedule}
      practitionerName="Dr. Meenakshi Rao"
      appointments={[mondayVisit]}
      onSave={onSave}
    />,
    options,
  );
  const { user } = shown;
  const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
  const session = (name: string) => within(screen.getByRole('group', { name }));
  const type = async (box: HTMLElement, value: string) => {
    await user.clear(box);
    await user.type(box, value);
  };
  return { ...shown, onSave, press, session, type };
}

test('a session is added, and the schedule that the host gets has it', async () => {
  const { press, session, type, onSave } = await editor();

  await press('Add a session: Tuesday');
  const { getByLabelText } = session('Tuesday, Session 1');
  expect(getByLabelText('From')).toHaveFocus();
  await type(getByLabelText('From'), '16:00');
  await type(getByLabelText('To'), '18:00');
  await press('Save the hours');

  expect(onSave).toHaveBeenCalledExactlyOnceWith(
    scheduleSchema.parse({ ...schedule, week: { ...schedule.week, tuesday: [{ from: '16:00', to: '18:00' }] } }),
  );
  expect(await screen.findByText('The hours are saved.', { selector: 'p' })).toBeVisible();
});

test('sessions that overlap are named at their place, and are not saved', async () => {
  const { press, session, type, onSave } = await editor();

  await press('Add a session: Monday');
  const row = screen.getByRole('group', { name: 'Monday, Session 2' });
  expect(within(row).queryByText(/Enter a time/)).not.toBeInTheDocument();
  await type(session('Monday, Session 2').getByLabelText('From'), '10:30');
  await type(session('Monday, Session 2').getByLabelText('To'), '12:00');

  expect(row).toHaveAccessibleDescription(/This session begins before an earlier one ends/);
  await press('Save the hours');
  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getByRole('alert', { name: 'The hours are not saved yet' })).toHaveFocus();
  expect(screen.getByText('Correct the marked fields to see the week here.')).toBeVisible();
});

test('what is missing is said when one wants to save, with a way to its field', async () => {
  const { press, user, onSave } = await editor();
  await press('Add leave');
  await press('Save the hours');

  expect(onSave).not.toHaveBeenCalled();
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Leave 1, From: Enter a date and a time.',
    'Leave 1, To: Enter a date and a time.',
  ]);
  await user.click(screen.getByRole('link', { name: 'Leave 1, From: Enter a date and a time.' }));
  expect(within(screen.getByRole('group', { name: 'Leave 1' })).getByLabelText('From')).toHaveFocus();
});

test('a removed session can be put back, and focus stays where the person is', async () => {
  const { press, onSave } = await editor();

  await press('Remove: Monday, Session 1');
  expect(screen.queryByRole('group', { name: 'Monday, Session 1' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Put it back' })).toHaveFocus();
  await press('Put it back');

  expect(within(screen.getByRole('group', { name: 'Monday, Session 1' })).getByLabelText('From')).toHaveFocus();
  await press('Save the hours');
  expect(onSave).toHaveBeenCalledWith(schedule);
});

test('the sessions of a day are copied to others, in place of theirs', async () => {
  const { press, user, onSave } = await editor();
  const monday = screen.getAllByText('Copy to other days')[0];
  if (monday) await user.click(monday);

  await user.click(screen.getAllByRole('checkbox', { name: 'Tuesday' })[0] ?? document.body);
  await user.click(screen.getAllByRole('checkbox', { name: 'Friday' })[0] ?? document.body);
  await user.click(screen.getAllByRole('button', { name: 'Copy' })[0] ?? document.body);
  await press('Save the hours');

  const { monday: sessions = [] } = schedule.week;
  expect(onSave.mock.calls[0]?.[0].week).toEqual({ monday: sessions, tuesday: sessions, friday: sessions });
});

test('booked visits that would fall outside are listed by their time', async () => {
  const { session, type } = await editor();
  expect(screen.queryByText(/falls outside/)).not.toBeInTheDocument();

  await type(session('Monday, Session 1').getByLabelText('To'), '10:00');

  const notice = (await screen.findByText('1 booked visit falls outside these hours')).closest('[role="alert"]');
  expect(notice).toHaveTextContent('Mon, 14 Jan, 10:30 am');
});

test('the week is shown as it would be, while one types', async () => {
  const { type, press } = await editor();
  const monday = () => screen.getByRole('heading', { name: 'Mon, 7 Jan' }).parentElement;
  expect(monday()).toHaveTextContent('4 slots');

  await type(screen.getByLabelText('Length of a slot'), '60');
  expect(monday()).toHaveTextContent('2 slots');
  await press('Next week');
  expect(screen.getByRole('heading', { name: 'Mon, 14 Jan' })).toBeVisible();
});

test('leave, holidays and other dates are in what the host gets', async () => {
  const { press, session, type, onSave } = await editor();

  await press('Add leave');
  await type(session('Leave 1').getByLabelText('From'), '2030-02-04T09:00');
  await type(session('Leave 1').getByLabelText('To'), '2030-02-08T18:00');
  await press('Add a holiday');
  await type(screen.getByLabelText('Holiday 1'), '2030-01-26');
  await press('Add a date');
  await type(screen.getByLabelText('Date 1'), '2030-03-04');
  await press('Save the hours');

  await waitFor(() => expect(onSave).toHaveBeenCalledOnce());
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({
    leave: [{ startTime: '2030-02-04T09:00:00+05:30', endTime: '2030-02-08T18:00:00+05:30' }],
    holidays: ['2030-01-26'],
    overrides: { '2030-03-04': [] },
  });
});

test('the page asks before unsaved changes are left, until they are saved or discarded', async () => {
  const { type, press } = await editor();
  expect(hasUnsavedChanges()).toBe(false);

  await type(screen.getByLabelText('Length of a slot'), '20');
  expect(hasUnsavedChanges()).toBe(true);
  await press('Discard changes');
  expect(hasUnsavedChanges()).toBe(false);
  expect(screen.getByLabelText('Length of a slot')).toHaveValue('30');

  await type(screen.getByLabelText('Length of a slot'), '20');
  await press('Save the hours');
  await waitFor(() => expect(hasUnsavedChanges()).toBe(false));
});

test('what could not be kept is said, and nothing typed is lost', async () => {
  const { type, press } = await editor({}, () => Promise.reject(new Error('no line')));

  await type(screen.getByLabelText('Length of a slot'), '20');
  await press('Save the hours');

  expect(await screen.findByText('The hours were not saved')).toBeVisible();
  expect(screen.getByLabelText('Length of a slot')).toHaveValue('20');
  expect(hasUnsavedChanges()).toBe(true);
});

test('in Hindi no English word is left, and no rule of accessibility is broken', async () => {
  const { container, press } = await editor({ messages: hi });
  await press('छुट्टी जोड़ें');

  expect(container.textContent.replace(/Dr\. Meenakshi Rao|Asia\/Kolkata|am|pm/g, '')).not.toMatch(/[a-z]{2}/i);
  expect(await brokenRules(container)).toEqual([]);
});
