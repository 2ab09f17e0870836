import { dateAfter, instantAt } from '@carestack/core/availability';
import type { Patient } from '@carestack/core';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { renderWithCarestack } from '../../testing/index.js';
import { brokenRules } from '../../testing/axe.js';
import { drIyer, drKhan, drRao, practitionerWith, tomorrow, tomorrowAt, visitAt } from '../../testing/clinicHours.js';
import { asha } from '../../testing/people.js';
import type { RenderOptions } from '../../testing/renderWithCarestack.js';
import { AppointmentBookingWizard, type AppointmentBookingWizardProps } from './AppointmentBookingWizard.js';

const practitioners = [drRao, drIyer, drKhan];
const slow = { timeout: 10_000 };

type Props = Omit<AppointmentBookingWizardProps, 'practitioners'>;

/** A desk with the wizard, and Asha on record. */
async function desk(
  propsOf: (patient: Patient) => Props = () => ({}),
  options: RenderOptions = {},
  whom = practitioners,
) {
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha], ...options });
  const [patient] = (await shown.carestack.patients.findAll()).items;
  if (!patient) throw new Error('no patient');
  const onBooked = vi.fn();
  shown.rerender(<AppointmentBookingWizard practitioners={whom} onBooked={onBooked} {...propsOf(patient)} />);
  const { user } = shown;
  const press = async (name: string | RegExp) => {
    await waitFor(() => expect(screen.getByRole('button', { name })).toBeEnabled(), slow);
    await user.click(screen.getByRole('button', { name }));
  };
  const cell = (date: string) => screen.queryAllByRole('button').find(({ dataset }) => dataset['date'] === date);
  /** The calendar has opened at the first month in which somebody is free. */
  const daysAreRead = () =>
    waitFor(() => expect(screen.getByRole('grid').querySelector('[data-free]')).not.toBeNull(), slow);
  const chooseTomorrow = async () => {
    await daysAreRead();
    if (!cell(tomorrow)) await press('Next month');
    await waitFor(() => expect(cell(tomorrow)).toHaveAttribute('data-free'), slow);
    const found = cell(tomorrow);
    if (found) await user.click(found);
  };
  const toReview = async () => {
    await press(/Meenakshi Rao/);
    await chooseTomorrow();
    await press(/^9:30 am/);
    await user.type(await screen.findByLabelText('Reason (optional)'), 'Knee pain');
    await user.click(screen.getByRole('radio', { name: 'Follow-up' }));
    await press('Continue');
    await screen.findByRole('heading', { name: 'Is everything right?' });
  };
  return { ...shown, patient, onBooked, press, cell, daysAreRead, chooseTomorrow, toReview };
}

const withPatient = (patient: Patient): Props => ({ presets: { patient } });
const created = (requests: readonly Request[]) => requests.filter(({ url }) => url.endsWith('/add/Appointment'));

afterEach(() => vi.useRealTimers());

test('four moves book a visit, as the server then has it', async () => {
  const { press, chooseTomorrow, user, carestack, patient, onBooked } = await desk();

  await press(/Meenakshi Rao/);
  await chooseTomorrow();
  await press(/^9:30 am/);
  const box = await screen.findByRole('combobox', undefined, slow);
  await user.type(box, 'Asha');
  await user.click(await screen.findByRole('option', { name: /Asha Rao/ }, slow));
  await waitFor(() => expect(box).toHaveAccessibleDescription(/3210/));
  await user.type(screen.getByLabelText('Reason (optional)'), 'Knee pain');
  await user.click(screen.getByRole('radio', { name: 'Emergency' }));
  await press('Continue');
  await press('Book the visit');

  expect(await screen.findByRole('heading', { name: 'The visit is booked' }, slow)).toBeVisible();
  expect(onBooked).toHaveBeenCalledOnce();
  const { items } = await carestack.appointments.findByFilters({ patientReference: patient.id });
  expect(items).toMatchObject([{ practitionerReference: 'd-1', notes: 'Knee pain', priority: 'Emergency' }]);
  expect(Date.parse(items[0]?.startTime ?? '')).toBe(Date.parse(tomorrowAt('09:30')));
}, 90_000);

test('twenty fast clicks are one booking', async () => {
  const { toReview, carestack, requests } = await desk(withPatient);
  await toReview();

  const book = screen.getByRole('button', { name: 'Book the visit' });
  for (let click = 0; click < 20; click += 1) fireEvent.click(book);

  expect(await screen.findByRole('heading', { name: 'The visit is booked' }, slow)).toBeVisible();
  expect(created(requests)).toHaveLength(1);
  expect((await carestack.appointments.findByFilters({ practitionerReference: 'd-1' })).total).toBe(1);
}, 30_000);

test('a time taken meanwhile is said in words, with the next three, and what was typed stays', async () => {
  const { toReview, press, carestack, patient } = await desk(withPatient);
  await toReview();
  await carestack.appointments.book(visitAt('d-1', '09:30', '10:00'));

  await press('Book the visit');

  const notice = await screen.findByRole('alert', undefined, slow);
  expect(notice).toHaveTextContent('9:30 am was just taken by somebody else');
  expect(
    within(notice)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['10:00 am', '10:30 am', '2:00 pm']);
  await press('2:00 pm');
  expect(await screen.findByText('Knee pain')).toBeVisible();
  await press('Book the visit');
  expect(await screen.findByRole('heading', { name: 'The visit is booked' }, slow)).toBeVisible();
  const { items } = await carestack.appointments.findByFilters({ patientReference: patient.id });
  expect(items).toMatchObject([{ notes: 'Knee pain', priority: 'Follow-up visit' }]);
}, 30_000);

test('a lost answer is read back, and the visit is said to be booked, once', async () => {
  const { toReview, press, plant, carestack } = await desk(withPatient);
  await toReview();
  await plant({ kind: 'drop-after', operation: 'appointments.create', times: 1 });

  await press('Book the visit');

  expect(await screen.findByRole('heading', { name: 'The visit is booked' }, slow)).toBeVisible();
  expect((await carestack.appointments.findByFilters({ practitionerReference: 'd-1' })).total).toBe(1);
}, 30_000);

test('when nobody can be asked, that is said; trying again finds what was booked', async () => {
  const { toReview, press, plant, carestack, setOffline } = await desk(withPatient);
  await toReview();
  await plant({ kind: 'drop-after', operation: 'appointments.create', times: 1 });
  await plant({ kind: 'status', status: 403, operation: 'appointments.findByFilters', times: 2 });

  await press('Book the visit');
  expect(await screen.findByText('We do not know if it was booked', undefined, { timeout: 15_000 })).toBeVisible();
  setOffline(false);
  for (let left = 0; left < 2; left += 1) {
    await carestack.appointments.findByFilters({ practitionerReference: 'd-1' }).catch(() => null);
  }
  await press('Check, and book if needed');

  expect(await screen.findByRole('heading', { name: 'The visit is booked' }, { timeout: 15_000 })).toBeVisible();
  expect((await carestack.appointments.findByFilters({ practitionerReference: 'd-1' })).total).toBe(1);
}, 60_000);

test('a refusal says that nothing was booked, and why', async () => {
  const { toReview, press, plant } = await desk(withPatient);
  await toReview();
  await plant({ kind: 'status', status: 403, operation: 'appointments.create', times: 1 });

  await press('Book the visit');

  const notice = await screen.findByRole('alert', undefined, slow);
  expect(notice).toHaveTextContent('Nothing was booked');
  expect(notice).toHaveTextContent('This hospital is not set up for this.');
}, 30_000);

test('what is known before is not asked', async () => {
  const { chooseTomorrow, press } = await desk((patient) => ({
    presets: { choice: { by: 'practitioner', reference: 'd-2' }, patient, reason: 'Check-up' },
  }));

  expect(screen.getByRole('heading', { name: 'When?' })).toBeVisible();
  expect(screen.getByText('Step 1 of 3')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Back' })).not.toBeInTheDocument();
  await chooseTomorrow();
  await press(/^9:00 am/);

  expect(await screen.findByRole('heading', { name: 'Is everything right?' })).toBeVisible();
  expect(screen.getByText('Check-up')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Change: Patient' })).not.toBeInTheDocument();
}, 30_000);

test('a visit that the patient has that day is pointed out, with whom', async () => {
  const { press, chooseTomorrow, carestack, patient } = await desk(withPatient);
  await carestack.appointments.book(visitAt('d-2', '10:00', '10:30', patient.id));

  await press(/Meenakshi Rao/);
  await chooseTomorrow();
  await press(/^9:30 am/);

  expect(await screen.findByText('This patient already has a visit that day', undefined, slow)).toBeVisible();
  expect(screen.getByText('10:00 am with Dr. Suresh Iyer')).toBeVisible();
}, 30_000);

test('nobody is booked without a patient: the way on says what is missing', async () => {
  const { press, chooseTomorrow } = await desk();
  await press(/Meenakshi Rao/);
  await chooseTomorrow();
  await press(/^9:30 am/);
  await screen.findByRole('combobox', undefined, slow);

  await press('Continue');

  expect(await screen.findByRole('link', { name: 'Choose the patient.' })).toBeVisible();
  expect(screen.getByRole('combobox')).toBeInvalid();
}, 30_000);

test('a time that has begun is not offered, and the rule is stated', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instantAt(tomorrow, '09:30')) });
  const { press, cell, user } = await desk(withPatient);
  await press(/Meenakshi Rao/);
  await waitFor(() => expect(cell(tomorrow)).toHaveAttribute('data-free'), slow);
  const today = cell(tomorrow);
  if (today) await user.click(today);

  expect(await screen.findByRole('button', { name: /^10:00 am/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: /^9:00 am/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^9:30 am/ })).not.toBeInTheDocument();
  expect(screen.getByText('A time can be booked until the minute it starts.')).toBeVisible();
}, 30_000);

test('a place that is kept for walk-ins is not said to be taken, and not offered', async () => {
  const halfForWalkIns = practitionerWith('d-1', 'Dr. Meenakshi Rao', 'cardiology', { walkInShare: 0.5 });
  const { press, chooseTomorrow } = await desk(undefined, undefined, [halfForWalkIns]);

  await press(/Meenakshi Rao/);
  await chooseTomorrow();

  const morning = within(await screen.findByRole('group', { name: 'Morning' }, slow)).getAllByRole<HTMLButtonElement>(
    'button',
  );
  expect(morning.map(({ textContent, disabled }) => `${textContent} ${disabled}`)).toEqual([
    expect.stringMatching(/^9:00 am.* false$/),
    '9:30 am for walk-ins true',
    expect.stringMatching(/^10:00 am.* false$/),
    '10:30 am for walk-ins true',
  ]);
});

test('a cell says its day, its free places and the zone; one day is in the tab order', async () => {
  const { press, cell, container } = await desk();
  await press(/Farida Khan/);
  await waitFor(() => expect(screen.getAllByRole('gridcell').length).toBeGreaterThan(27));
  const after = dateAfter(tomorrow, 1);
  if (!cell(after)) await press('Next month');

  await waitFor(() => expect(cell(after)).toHaveAccessibleName(/9 free places/), slow);
  const name = cell(after)?.textContent ?? '';
  expect(name).toContain(new Date(after).toLocaleDateString('en-IN', { weekday: 'long', timeZone: 'UTC' }));
  expect(cell(after)).toHaveAccessibleName(/\b20\d\d, 9 free places, India Standard Time$/);
  const days = screen.getAllByRole('button').filter(({ dataset }) => dataset['date']);
  expect(days.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  expect(await brokenRules(container)).toEqual([]);
}, 30_000);

test('the keys of a calendar lead from day to day and month to month, and never before today', async () => {
  const { press, cell, user } = await desk();
  await press(/Meenakshi Rao/);
  await screen.findByRole('grid');
  // On the evening of a month's last day nothing of it is free.
  if (!cell(tomorrow)) await press('Next month');
  await waitFor(() => expect(cell(tomorrow)).toHaveAttribute('data-free'), slow);
  const reachable = screen.getAllByRole('button').find(({ dataset, tabIndex }) => dataset['date'] && tabIndex === 0);
  reachable?.focus();
  const from = reachable?.dataset['date'] ?? '';

  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(cell(dateAfter(from, 7))).toHaveFocus());
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-date', expect.stringMatching(/^\d{4}-/)));
  expect(cell(dateAfter(from, 7))).not.toBe(document.activeElement);
  await user.keyboard('{PageUp}{PageUp}{PageUp}');
  await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-current', 'date'));
}, 30_000);

test('N leads to the next free day, over days on which nobody sees patients', async () => {
  const sessions = [{ from: '09:00', to: '10:00' }];
  const inTen = dateAfter(tomorrow, 10);
  const rare = practitionerWith('d-9', 'Dr. Rare', 'cardiology', {
    week: {},
    overrides: { [tomorrow]: sessions, [inTen]: sessions },
  });
  const { press, cell, user } = await desk(() => ({}), {}, [rare]);
  await press(/Dr\. Rare/);
  await waitFor(() => expect(screen.getByRole('button', { name: /^Next free day/ })).toBeVisible(), slow);
  if (!cell(tomorrow)) await press('Next month');
  await waitFor(() => expect(cell(tomorrow)).toHaveAttribute('data-free'), slow);
  cell(tomorrow)?.focus();

  await user.keyboard('n');

  await waitFor(() => expect(cell(inTen)).toHaveFocus(), slow);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('button', { name: /^9:00 am/ }, slow)).toBeVisible();
}, 30_000);

test("the viewer's own time stands beside the facility's where they differ", async () => {
  const { press, cell, daysAreRead } = await desk(() => ({}), { timeZone: 'Pacific/Kiritimati' });
  await press(/Meenakshi Rao/);
  await screen.findByText('Times are those of the facility (Line Islands Time).');
  await daysAreRead();
  if (!cell(tomorrow)) await press('Next month');
  await press(/^Next free day/);

  expect((await screen.findAllByText(/ for you$/)).length).toBeGreaterThan(0);
}, 30_000);

test('in Hindi no English word is left, up to the booked visit', async () => {
  const { user, container, cell, daysAreRead } = await desk((patient) => ({ presets: { patient } }), { messages: hi }, [
    practitionerWith('d-1', 'डॉ. मीनाक्षी राव', 'cardiology'),
  ]);
  const seen = () => (container.textContent ?? '').replace(/Asha Rao|\bam\b|\bpm\b|\bN\b|[0-9a-f]{8}-[0-9a-f-]+/g, '');
  expect(seen()).not.toMatch(/[A-Za-z]{2}/);
  await user.click(screen.getByRole('button', { name: /मीनाक्षी/ }));
  await daysAreRead();
  if (!cell(tomorrow)) await user.click(screen.getByRole('button', { name: 'अगला महीना' }));
  await waitFor(() => expect(cell(tomorrow)).toHaveAttribute('data-free'), slow);
  expect(seen()).not.toMatch(/[A-Za-z]{2}/);
  const found = cell(tomorrow);
  if (found) await user.click(found);
  await user.click(await screen.findByRole('button', { name: /^9:30 am/ }));
  await user.click(await screen.findByRole('button', { name: 'आगे बढ़ें' }));
  expect(seen()).not.toMatch(/[A-Za-z]{2}/);
  await user.click(await screen.findByRole('button', { name: 'विज़िट बुक करें' }));

  expect(await screen.findByRole('heading', { name: 'विज़िट बुक हो गई' }, slow)).toBeVisible();
  expect(seen()).not.toMatch(/[A-Za-z]{2}/);
}, 30_000);

test('the card is printed alone, and another visit begins anew', async () => {
  const { toReview, press } = await desk(withPatient);
  const printed: boolean[] = [];
  vi.spyOn(window, 'print').mockImplementation(() => {
    printed.push(document.querySelector('.cs-booked[data-printing]') !== null);
  });
  await toReview();
  await press('Book the visit');
  await press('Print');
  await press('Book another visit');

  expect(printed).toEqual([true]);
  expect(await screen.findByRole('heading', { name: 'Who is the visit with?' })).toBeVisible();
}, 30_000);

test('whoever presses on before the record of the patient is read goes on when it is', async () => {
  const { press, chooseTomorrow, user, plant } = await desk();
  await press(/Meenakshi Rao/);
  await chooseTomorrow();
  await press(/^9:30 am/);
  const box = await screen.findByRole('combobox', undefined, slow);
  await user.type(box, 'Asha');
  const option = await screen.findByRole('option', { name: /Asha Rao/ }, slow);
  await plant({ kind: 'latency', ms: 300, operation: 'patients.findById', times: 3 });

  await user.click(option);
  await press('Continue');

  expect(screen.queryByRole('link', { name: 'Choose the patient.' })).not.toBeInTheDocument();
  expect(await screen.findByRole('heading', { name: 'Is everything right?' }, slow)).toBeVisible();
  expect(screen.getByText('Asha Rao')).toBeVisible();
}, 30_000);

test('of many practitioners the departments are shown, and the names when they are wanted or typed', async () => {
  const many = Array.from({ length: 15 }, (_, at) => practitionerWith(`m-${at}`, `Dr. Number ${at}`, 'cardiology'));
  const { user } = await desk(() => ({}), {}, [...many, drKhan]);

  expect(screen.getByRole('button', { name: 'Anyone in Cardiology' })).toBeVisible();
  expect(screen.getByRole('button', { name: /Number 3/, hidden: true })).not.toBeVisible();
  await user.click(screen.getByText('Show all 16 practitioners'));
  expect(screen.getByRole('button', { name: /Number 3/ })).toBeVisible();
  await user.type(screen.getByRole('searchbox'), 'khan');

  expect(screen.getByRole('button', { name: /Farida Khan/ })).toBeVisible();
  expect(screen.queryByText('Show all 16 practitioners')).not.toBeInTheDocument();
});

test('departments stand in the order of their names, as they are read', async () => {
  const whom = ['otorhinolaryngology', 'urology', 'cardiology', 'anesthesiology'].map((department, at) =>
    practitionerWith(`m-${at}`, `Dr. Number ${at}`, department),
  );
  await desk(() => ({}), {}, whom);

  expect(screen.getAllByRole('button', { name: /^Anyone in/ }).map(({ textContent }) => textContent)).toEqual([
    'Anyone in Anaesthesiology',
    'Anyone in Cardiology',
    'Anyone in Ear, nose and throat (ENT)',
    'Anyone in Urology',
  ]);
});

test('where nobody is free this month or next, one can choose somebody else', async () => {
  const away = practitionerWith('d-5', 'Dr. Away', 'cardiology', { week: {} });
  const { press } = await desk(() => ({}), {}, [away, drKhan]);
  await press(/Away/);
  expect(await screen.findByText('No day is free this month or next month.', undefined, slow)).toBeVisible();
  expect(screen.queryByText('Choose a day to see its free times.')).not.toBeInTheDocument();

  await press('Choose somebody else');

  expect(await screen.findByRole('heading', { name: 'Who is the visit with?' })).toBeVisible();
}, 30_000);

test('times of a department, or of whoever is free first, say whose they are', async () => {
  const { press } = await desk();
  await press('Anyone in Cardiology');
  expect(await screen.findByText('Anyone in Cardiology', { selector: 'p' })).toBeVisible();

  await press('Back');
  await press(/^First available/);

  expect(await screen.findByText('First available', { selector: 'p' })).toBeVisible();
}, 30_000);

test('a calendar that opens in the next month takes the focus along', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2030-01-31T23:30:00+05:30') });
  const { press, cell, plant } = await desk();
  await plant({ kind: 'latency', ms: 300, operation: 'appointments.findByFilters', times: 1 });
  await press(/Meenakshi Rao/);
  await screen.findByRole('grid');
  cell('2030-01-31')?.focus();
  expect(cell('2030-01-31')).toHaveFocus();

  await waitFor(() => expect(screen.getByRole('heading', { name: 'February 2030' })).toBeVisible(), slow);

  await waitFor(() => expect(cell('2030-02-01')).toHaveFocus(), slow);
}, 30_000);
