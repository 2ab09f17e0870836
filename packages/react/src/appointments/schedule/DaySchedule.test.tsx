import { dateAfter } from '@carestack/core/availability';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { brokenRules } from '../../testing/axe.js';
import { drIyer, drRao, practitionerWith, tomorrow, tomorrowAt, visitAt } from '../../testing/clinicHours.js';
import { renderWithCarestack } from '../../testing/index.js';
import { asha } from '../../testing/people.js';
import { scheduleDesk as desk } from '../../testing/scheduleDesk.js';
import { DaySchedule } from './DaySchedule.js';

const practitioners = [drRao, drIyer];
const booked = 'Asha Rao, Booked, Dr. Meenakshi Rao';

const held = (container: Element) => [...container.querySelectorAll('[data-status="awaited"]')];
const block = (name: string) => screen.findByRole('button', { name });
const at = (clock: string) => Date.parse(tomorrowAt(clock));
const longDay = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Kolkata', dateStyle: 'full' }).format(at('12:00'));

test('a day shows its visits and free places by practitioner, each with a name that says all of it', async () => {
  await desk({ onBook: vi.fn() });

  expect(await block(`9:30 am to 10:00 am, ${booked}`)).toBeVisible();
  const [first, second, third] = within(screen.getByRole('list', { name: 'Dr. Meenakshi Rao' })).getAllByRole('button');
  expect(first).toHaveAccessibleName('9:00 am to 9:30 am, free, Dr. Meenakshi Rao');
  expect(second).toHaveAccessibleName(`9:30 am to 10:00 am, ${booked}`);
  expect(third).toHaveAccessibleName('10:00 am to 10:30 am, free, Dr. Meenakshi Rao');
  expect(screen.getByRole('columnheader', { name: /Meenakshi Rao\s*1 visit, 8 free/ })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: /Suresh Iyer\s*0 visits, 9 free/ })).toBeVisible();
});

test('in narrow columns a visit shows its name alone until somebody looks at it, in wide ones its time and status too', async () => {
  const seen = async () => (await block(`9:30 am to 10:00 am, ${booked}`)).textContent;
  await desk();
  expect(await seen()).toBe('Asha Rao9:30 amBooked');

  vi.stubGlobal('innerWidth', 500);
  window.dispatchEvent(new Event('resize'));
  await waitFor(async () => expect(await seen()).toBe('Asha Rao'));

  (await block(`9:30 am to 10:00 am, ${booked}`)).focus();

  await waitFor(async () => expect(await seen()).toBe('Asha Rao9:30 amBooked'));
});

test('while the visits are on their way blocks hold their places, without a word, a name or the focus', async () => {
  const patientNameOf = vi.fn(() => 'Asha Rao');
  const { container } = await renderWithCarestack(
    <DaySchedule practitioners={practitioners} patientNameOf={patientNameOf} defaultDate={tomorrow} onBook={vi.fn()} />,
    { isSilent: true },
  );

  expect(await screen.findByText('Dr. Suresh Iyer')).toBeVisible();
  await waitFor(() => expect(held(container)).toHaveLength(18));
  expect(held(container).every((one) => one.matches(':disabled') && one.textContent === '')).toBe(true);
  expect(patientNameOf).not.toHaveBeenCalled();
  expect(screen.queryByText(/free|visits/)).not.toBeInTheDocument();
  expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  expect(container.querySelector('.cs-schedule-box [tabindex="0"]')).toBeNull();
  expect(await brokenRules(container)).toEqual([]);
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

describe('what is out of view is brought there', () => {
  const seen: string[] = [];
  beforeEach(() => {
    seen.length = 0;
    Element.prototype.scrollIntoView = function see() {
      seen.push(this.textContent ?? '');
    };
  });
  afterEach(() => void Reflect.deleteProperty(Element.prototype, 'scrollIntoView'));

  test('a visit that is moved by pointing, and moved back, where it stands then', async () => {
    const { user } = await desk();

    await user.click(await block(`9:30 am to 10:00 am, ${booked}`));
    await user.click(await screen.findByRole('button', { name: 'Move' }));
    await user.click(await block('5:00 pm to 5:30 pm, free, Dr. Meenakshi Rao'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone. The visit of Asha Rao is at 9:30 am again.');

    expect(seen).toEqual(['Asha Rao5:00 pmBooked', 'Asha Rao9:30 amBooked']);
  });

  test('the time that the keyboard chooses, and the visit when it is left', async () => {
    const { user } = await desk();
    (await block(`9:30 am to 10:00 am, ${booked}`)).focus();

    await user.keyboard('m{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}{Escape}');

    expect(seen).toEqual(['10:00 am', '10:30 am', '10:00 am', 'Asha Rao9:30 amBooked', 'Asha Rao9:30 amBooked']);
  });
});

test('a time taken meanwhile is said in words, the visit stays, and the next free time is offered', async () => {
  const { user, carestack, timesOf } = await desk();
  (await block(`9:30 am to 10:00 am, ${booked}`)).focus();
  await user.keyboard('m{ArrowDown}');
  expect(await screen.findByRole('button', { name: 'Move to 10:00 am' })).toBeVisible();
  await carestack.appointments.book(visitAt('d-1', '10:00', '10:30'));

  await user.keyboard('{Enter}');

  const notice = await screen.findByRole('alert');
  expect(notice).toHaveTextContent('10:00 am was just taken by somebody else');
  expect(notice).toHaveTextContent('The visit of Asha Rao stays at 9:30 am.');
  expect(await timesOf()).toBe(at('09:30'));
  expect(await block(`9:30 am to 10:00 am, ${booked}`)).toBeVisible();
  await user.click(await within(notice).findByRole('button', { name: 'Move to 10:30 am instead' }));
  expect(await screen.findByText('Moved. The visit of Asha Rao is at 10:30 am now.')).toBeVisible();
  expect(await timesOf()).toBe(at('10:30'));
});

test('a lost answer is read back: moved is what was moved', async () => {
  const { user, plant, timesOf } = await desk();
  await plant({ kind: 'drop-after', operation: 'appointments.update', times: 1 });
  (await block(`9:30 am to 10:00 am, ${booked}`)).focus();

  await user.keyboard('m{ArrowDown}{Enter}');

  expect(await screen.findByText('Moved. The visit of Asha Rao is at 10:00 am now.')).toBeVisible();
  expect(await timesOf()).toBe(at('10:00'));
});

test('when nobody could be asked, it says so, and claims neither', async () => {
  const { user, plant } = await desk();
  await plant({ kind: 'drop-after', operation: 'appointments.update', times: 1 });
  await plant({ kind: 'status', status: 500, operation: 'appointments.findById', times: 9 });
  (await block(`9:30 am to 10:00 am, ${booked}`)).focus();

  await user.keyboard('m{ArrowDown}{Enter}');

  expect(
    await screen.findByText('We do not know if the visit was moved', undefined, { timeout: 15_000 }),
  ).toBeVisible();
  expect(screen.queryByText(/^Moved\./)).not.toBeInTheDocument();
}, 30_000);

test('Escape leaves the visit where it was, and nothing is sent', async () => {
  const { user, requests } = await desk();
  (await block(`9:30 am to 10:00 am, ${booked}`)).focus();
  await user.keyboard('m{ArrowDown}');

  await user.keyboard('{Escape}');

  expect(screen.queryByRole('button', { name: 'Leave it' })).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByText('The visit of Asha Rao stays at 9:30 am.')).toBeInTheDocument());
  expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(0);
});

test('a visit is noted as arrived, and cancelled with a reason that is kept', async () => {
  const { user, visit, carestack } = await desk();
  await user.click(await block(`9:30 am to 10:00 am, ${booked}`));
  await user.click(await screen.findByRole('button', { name: 'Arrived' }));
  expect(await screen.findByText('Asha Rao has arrived.')).toBeVisible();
  expect((await carestack.appointments.findById(visit.reference)).status).toBe('arrived');

  await user.click(await screen.findByRole('button', { name: /Asha Rao, Arrived/ }));
  expect(screen.getByRole('dialog', { name: 'Visit of Asha Rao' })).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Cancel the visit' }));
  expect(screen.getByLabelText(/Reason/)).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Keep the visit' }));
  expect(screen.getByRole('button', { name: 'Cancel the visit' })).toHaveFocus();
  await user.keyboard('{Enter}');
  const name = `Cancel the visit of Asha Rao on ${longDay('en-IN')} at 9:30 am?`;
  expect(screen.getByRole('dialog', { name })).toBeVisible();
  await user.type(screen.getByLabelText('Reason (optional)'), 'Has fever');
  await user.click(screen.getByRole('button', { name: 'Cancel the visit now' }));

  expect(await screen.findByText('The visit of Asha Rao is cancelled. The time is free again.')).toBeVisible();
  expect(await carestack.appointments.findById(visit.reference)).toMatchObject({
    status: 'cancelled',
    notes: 'Has fever',
  });
});

test('a reason for cancelling that the service did not keep is said, as it was typed', async () => {
  const { user, visit, carestack, plant } = await desk();
  await plant({ kind: 'not-kept', operation: 'appointments.update', fields: { notes: 'text_long' }, times: 1 });

  await user.click(await block(`9:30 am to 10:00 am, ${booked}`));
  await user.click(await screen.findByRole('button', { name: 'Cancel the visit' }));
  await user.type(screen.getByLabelText('Reason (optional)'), 'Has fever');
  await user.click(screen.getByRole('button', { name: 'Cancel the visit now' }));

  expect(await screen.findByText('The reason was not kept: “Has fever”.')).toBeVisible();
  expect((await carestack.appointments.findById(visit.reference)).status).toBe('cancelled');
});

test('a change that failed is not shown as done', async () => {
  const { user, plant } = await desk();
  await plant({ kind: 'status', status: 403, operation: 'appointments.update', times: 1 });
  await user.click(await block(`9:30 am to 10:00 am, ${booked}`));

  await user.click(await screen.findByRole('button', { name: 'Did not come' }));

  expect(await screen.findByText('Nothing was changed for Asha Rao')).toBeVisible();
  expect(await block(`9:30 am to 10:00 am, ${booked}`)).toBeVisible();
});

test('one tab stop leads into the schedule, and arrows lead on', async () => {
  const { user } = await desk({ onBook: vi.fn() });
  const inOrder = () =>
    within(screen.getByRole('grid'))
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
  expect(inOrder()).toHaveLength(1);
  (await block('9:00 am to 9:30 am, free, Dr. Meenakshi Rao')).focus();

  await user.keyboard('{ArrowDown}');
  expect(await block(`9:30 am to 10:00 am, ${booked}`)).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(await block('9:30 am to 10:00 am, free, Dr. Suresh Iyer')).toHaveFocus();
  await user.keyboard('{End}');
  expect(await block('6:00 pm to 6:30 pm, free, Dr. Suresh Iyer')).toHaveFocus();
  expect(inOrder()).toHaveLength(1);
});

test('another day is a click away, and the host hears of it', async () => {
  const onDateChange = vi.fn();
  const { user } = await desk({ onDateChange });

  await user.click(screen.getByRole('button', { name: 'Next day' }));

  expect(onDateChange).toHaveBeenCalledExactlyOnceWith(dateAfter(tomorrow, 1));
  await waitFor(() => expect(screen.queryByRole('button', { name: /Asha Rao/ })).not.toBeInTheDocument());
});

test('a host that keeps the date decides which is shown', async () => {
  const { user } = await desk({ date: tomorrow });

  await user.click(screen.getByRole('button', { name: 'Next day' }));

  expect(await block(`9:30 am to 10:00 am, ${booked}`)).toBeVisible();
});

test('without a connection it says so and tries again', async () => {
  const shown = await renderWithCarestack(<DaySchedule practitioners={practitioners} defaultDate={tomorrow} />, {
    isOffline: true,
  });
  expect(await screen.findByText('The schedule could not be loaded')).toBeVisible();
  shown.setOffline(false);

  await shown.user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('grid')).toBeVisible();
});

test('on paper it is a list by time', async () => {
  await desk();

  window.dispatchEvent(new Event('beforeprint'));

  const row = screen.getByRole('row', { name: /^9:30 am to 10:00 am Asha Rao Booked$/, hidden: true });
  expect(row).toBeInTheDocument();
});

test('the time of somebody who did not come is free again: it is offered, and the server gives it to another', async () => {
  const { user, visit, carestack } = await desk({ onBook: vi.fn() });

  await user.click(await block(`9:30 am to 10:00 am, ${booked}`));
  await user.click(await screen.findByRole('button', { name: 'Did not come' }));

  expect(await screen.findByText('Noted: Asha Rao did not come. The time is free again.')).toBeVisible();
  expect(await block('9:30 am to 10:00 am, free, Dr. Meenakshi Rao')).toBeVisible();
  const another = await carestack.appointments.book(visitAt('d-1', '09:30', '10:00', 'p-2'));
  expect(another.reference).not.toBe(visit.reference);
});

test('the day of a visit is that of the facility, also after its midnight, and in Hindi', async () => {
  const atNight = practitionerWith('d-7', 'Dr. Anita Bose', 'general medicine', {
    overrides: { [tomorrow]: [{ from: '00:00', to: '02:00' }] },
  });
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha], messages: hi });
  const [patient] = (await shown.carestack.patients.findAll()).items;
  await shown.carestack.appointments.book(visitAt('d-7', '00:30', '01:00', patient?.id));
  shown.rerender(<DaySchedule practitioners={[atNight]} defaultDate={tomorrow} />);
  const day = longDay('hi-IN');

  await shown.user.click(await screen.findByRole('button', { name: /Asha Rao, बुक है/ }));
  expect(await screen.findByText(new RegExp(`^${day} · 12:30 am से 1:00 am`))).toBeVisible();
  await shown.user.click(screen.getByRole('button', { name: 'विज़िट रद्द करें' }));

  expect(screen.getByRole('dialog', { name: `Asha Rao की ${day}, 12:30 am की विज़िट रद्द करें?` })).toBeVisible();
});

test('it speaks Hindi, every word of it', async () => {
  const { carestack, visit, queryClient } = await desk({ onBook: vi.fn() }, { messages: hi });

  expect(screen.getByRole('button', { name: /Asha Rao, बुक है, Dr. Meenakshi Rao/ })).toBeVisible();
  expect(screen.getByRole('button', { name: 'अगला दिन' })).toBeVisible();
  await carestack.appointments.markArrived(visit.reference);
  await carestack.appointments.call(visit.reference);
  await queryClient.refetchQueries();
  expect(await screen.findByRole('button', { name: /Asha Rao, भीतर बुलाए गए, Dr. Meenakshi Rao/ })).toBeVisible();
});
