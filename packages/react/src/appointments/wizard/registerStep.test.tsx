import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { drRao, tomorrow } from '../../testing/clinicHours.js';
import { renderWithCarestack } from '../../testing/index.js';
import { asha } from '../../testing/people.js';
import { AppointmentBookingWizard } from './AppointmentBookingWizard.js';

const slow = { timeout: 10_000 };
const practitioners = [drRao];
const presets = { choice: { by: 'practitioner', reference: 'd-1' }, day: tomorrow } as const;

/** A page that patients open themselves, at the question who comes. Asha is on record. */
async function publicPage() {
  const onBooked = vi.fn();
  const shown = await renderWithCarestack(
    <AppointmentBookingWizard
      patientStep="register"
      practitioners={practitioners}
      presets={presets}
      onBooked={onBooked}
    />,
    { patients: [asha] },
  );
  const { user } = shown;
  const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }, slow));
  await press(/^9:30 am/);
  await screen.findByLabelText('First name', undefined, slow);

  const fillIn = async (firstName: string, abhaNumber: string) => {
    await user.type(screen.getByLabelText('First name'), firstName);
    const date = within(screen.getByRole('group', { name: 'Date of birth' }));
    await user.type(date.getByLabelText('Day'), '2');
    await user.type(date.getByLabelText('Month'), '3');
    await user.type(date.getByLabelText('Year'), '1991');
    await user.click(screen.getByLabelText('Female'));
    await user.type(screen.getByLabelText('ABHA number'), abhaNumber);
    await user.type(screen.getByLabelText('Address'), '2 Hill Road, Pune');
    await press('Continue');
  };
  return { ...shown, press, fillIn, onBooked };
}

const searches = (requests: readonly Request[]) =>
  requests.filter(({ url }) => /get-profiles\/Patient|get\/Patient/.test(url));

test('a patient who books alone registers in place, and no search over the patients is there or sent', async () => {
  const { press, fillIn, carestack, requests, onBooked } = await publicPage();
  const before = searches(requests).length;
  expect(screen.getByRole('heading', { name: 'Who is coming?' })).toHaveFocus();
  expect(screen.queryByRole('combobox', { name: /patient/i })).not.toBeInTheDocument();

  await fillIn('Meera', '91 2222 3333 4444');
  expect(await screen.findByRole('heading', { name: 'What is the visit for?' }, slow)).toHaveFocus();
  expect(screen.getByText('The visit is for').closest('p')).toHaveTextContent('The visit is for Meera');
  await press('Continue');
  await press('Book the visit');

  expect(await screen.findByRole('heading', { name: 'The visit is booked' }, slow)).toBeVisible();
  expect(searches(requests).length).toBe(before);
  const [meera] = (await carestack.patients.findByFilters({ firstName: 'Meera' })).items;
  expect(onBooked.mock.calls[0]?.[0]).toMatchObject({ patientReference: meera?.id });
}, 60_000);

test('somebody like a patient on record is shown nothing of that patient', async () => {
  const { fillIn } = await publicPage();

  await fillIn(asha.firstName, '91 2222 3333 4444');

  expect(await screen.findByRole('heading', { name: 'What is the visit for?' }, slow)).toBeVisible();
  expect(screen.queryByText(/may be/i)).not.toBeInTheDocument();
}, 60_000);

test('the visit can be for somebody else after all, and then nobody is taken over', async () => {
  const { press, fillIn, carestack, onBooked } = await publicPage();
  await fillIn('Meera', '91 2222 3333 4444');
  await press('For somebody else');
  await screen.findByLabelText('First name', undefined, slow);

  await fillIn('Kiran', '91 5555 6666 7777');
  await waitFor(() => expect(screen.getByText('Kiran')).toBeVisible(), slow);
  await press('Continue');
  await press('Book the visit');
  await screen.findByRole('heading', { name: 'The visit is booked' }, slow);

  const [kiran] = (await carestack.patients.findByFilters({ firstName: 'Kiran' })).items;
  expect(onBooked.mock.calls[0]?.[0]).toMatchObject({ patientReference: kiran?.id });
}, 60_000);
