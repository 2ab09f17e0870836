import type { NewPatient } from '@carestack/core';
import { screen, waitFor, within } from '@testing-library/react';
import type { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { brokenRules } from '../testing/axe.js';
import { asha, ashaProfile, ravi, yearOnlyProfile } from '../testing/people.js';
import { renderWithCarestack, type RenderOptions } from '../testing/index.js';
import { PatientForm } from './PatientForm.js';

type User = ReturnType<typeof userEvent.setup>;

async function typeDate(user: User, day: string, month: string, year: string) {
  const date = within(screen.getByRole('group', { name: 'Date of birth' }));
  await user.type(date.getByLabelText('Day'), day);
  await user.type(date.getByLabelText('Month'), month);
  await user.type(date.getByLabelText('Year'), year);
}

async function fillIn(user: User) {
  await user.type(screen.getByLabelText('First name'), 'Meera');
  await typeDate(user, '30', '1', '1988');
  await user.click(screen.getByLabelText('Female'));
  await user.type(screen.getByLabelText('ABHA number'), '91 7654 3210 9876');
  await user.type(screen.getByLabelText('Address'), '2 Hill Road, Pune');
}

const submit = (user: User) => user.click(screen.getByRole('button', { name: 'Register patient' }));
const field = (label: string) => screen.getByLabelText(label);

async function renderForm(options?: RenderOptions) {
  const onCreated = vi.fn<(created: { id: string }, patient: NewPatient) => void>();
  const rendered = await renderWithCarestack(<PatientForm onCreated={onCreated} />, options);
  return { ...rendered, onCreated, onRecord: async () => (await rendered.carestack.patients.findAll()).items };
}

describe('registering', () => {
  test('puts the patient on record as the API spells it, and hands the id to the app', async () => {
    const { user, onCreated, onRecord } = await renderForm();
    await fillIn(user);
    await user.type(field('Mobile number (optional)'), '+91 ९८७६५-४३२१०');
    await user.selectOptions(field('State (optional)'), 'Chhattisgarh');
    await user.click(field('Send messages to this number on WhatsApp'));

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    const [stored] = await onRecord();
    expect(stored).toMatchObject({
      firstName: 'Meera',
      lastName: null,
      birthDate: '1988-01-30',
      gender: 'female',
      idType: 'ABHA',
      idNumber: '91-7654-3210-9876',
      mobileNumber: '+919876543210',
      state: 'Chattisgarh',
      wantsToLinkWhatsapp: true,
      patientType: 'NEW',
    });
    expect(onCreated.mock.calls[0]?.[0].id).toBe(stored?.id);
  });

  test('takes a name of one letter, without a last name, in any script', async () => {
    const { user, onCreated, onRecord } = await renderForm();
    await fillIn(user);
    await user.clear(field('First name'));
    await user.type(field('First name'), 'ஆ');

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(await onRecord()).toMatchObject([{ firstName: 'ஆ' }]);
  });

  test('makes one patient of twenty fast clicks', async () => {
    const { user, onCreated, onRecord } = await renderForm();
    await fillIn(user);
    await user.selectOptions(field('Identity document'), 'Driving licence');
    const button = screen.getByRole('button', { name: 'Register patient' });

    for (let click = 0; click < 20; click += 1) button.click();

    await waitFor(() => expect(onCreated).toHaveBeenCalled());
    expect(onCreated).toHaveBeenCalledOnce();
    expect(await onRecord()).toHaveLength(1);
  });

  test('leaves nothing of the patient in the form, the page or a cache of what was sent', async () => {
    const { user, onCreated, queryClient, container } = await renderForm();
    await fillIn(user);

    await submit(user);
    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());

    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
    for (const input of container.querySelectorAll('input')) expect(input.value).not.toMatch(/Meera|9876|Hill/);
    expect(JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + location.href).not.toContain('Meera');
  });
});

describe('what is not right', () => {
  test('is told at each field and in a summary that leads there, and nothing is sent', async () => {
    const { user, requests, container } = await renderForm();

    await submit(user);

    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Enter the first name.',
      'Enter the date of birth.',
      'Choose the gender.',
      'Enter the number of the document.',
      'Enter the address.',
    ]);
    await user.click(within(summary).getByRole('link', { name: 'Choose the gender.' }));
    expect(field('Male')).toHaveFocus();
    expect(requests).toHaveLength(0);
    expect(await brokenRules(container)).toEqual([]);
  });

  test.each([
    ['First name', 'M33ra', 'A name has letters, spaces, dots and hyphens.'],
    ['Middle name (optional)', '4', 'A name has letters, spaces, dots and hyphens.'],
    ['Last name (optional)', '@', 'A name has letters, spaces, dots and hyphens.'],
    ['ABHA number', '1234', 'An ABHA number has 14 digits.'],
    ['ABHA address (optional)', 'asha', 'An ABHA address looks like asha.rao@abdm.'],
    ['Mobile number (optional)', '12345', 'Enter a 10-digit mobile number that starts with 6, 7, 8 or 9.'],
    ['Email (optional)', 'asha', 'Enter an email address like name@example.com.'],
    ['Address', 'ab', 'Enter at least 5 letters of the address.'],
    ['PIN code (optional)', '012345', 'A PIN code has 6 digits and does not start with 0.'],
  ])('in %s (%s) is said in plain words', async (label, typed, sentence) => {
    const { user } = await renderForm();
    await user.type(field(label), typed);

    await submit(user);

    await waitFor(() => expect(field(label)).toHaveAccessibleDescription(expect.stringContaining(sentence)));
    expect(field(label)).toHaveValue(typed);
  });

  test.each([
    ['31', '2', '1988', 'Enter a real date with day, month and year.'],
    ['', '', '1988', 'Enter a real date with day, month and year.'],
    ['1', '1', '2999', 'The date of birth cannot lie in the future.'],
  ])('in the date of birth (%s %s %s) is said in plain words', async (day, month, year, sentence) => {
    const { user } = await renderForm();
    const date = within(screen.getByRole('group', { name: 'Date of birth' }));
    if (day) await user.type(date.getByLabelText('Day'), day);
    if (month) await user.type(date.getByLabelText('Month'), month);
    await user.type(date.getByLabelText('Year'), year);

    await submit(user);

    await waitFor(() =>
      expect(screen.getByRole('group', { name: 'Date of birth' })).toHaveAccessibleDescription(
        expect.stringContaining(sentence),
      ),
    );
  });

  test('in a PAN is said in plain words', async () => {
    const { user } = await renderForm();
    await user.selectOptions(field('Identity document'), 'PAN');
    await user.type(screen.getByRole('textbox', { name: 'PAN' }), 'ABC');

    await submit(user);

    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'PAN' })).toHaveAccessibleDescription(
        expect.stringContaining('A PAN has 5 letters, 4 digits and 1 letter.'),
      ),
    );
  });

  test('goes away at its field as soon as it is put right, and focus stays where the person types', async () => {
    const { user } = await renderForm();
    await submit(user);
    await screen.findByRole('alert');

    await user.type(field('First name'), 'Meera');
    await waitFor(() => expect(field('First name')).not.toHaveAttribute('aria-invalid'));
    await user.clear(field('First name'));

    await waitFor(() => expect(field('First name')).toHaveAttribute('aria-invalid'));
    expect(field('First name')).toHaveFocus();
  });

  test('is said in Hindi to those who read Hindi', async () => {
    const { user } = await renderForm({ messages: hi });

    await user.click(screen.getByRole('button', { name: 'पंजीकरण करें' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('पहला नाम लिखें।');
  });
});

describe('a failed call', () => {
  test('because the ABHA is taken is told at its field, and all that was typed stays', async () => {
    const { user, onCreated, onRecord } = await renderForm({ patients: [asha] });
    await fillIn(user);

    await submit(user);

    await waitFor(() =>
      expect(field('ABHA number')).toHaveAccessibleDescription(
        expect.stringContaining('A patient with this number is already registered.'),
      ),
    );
    expect(field('First name')).toHaveValue('Meera');
    expect(onCreated).not.toHaveBeenCalled();
    expect(await onRecord()).toHaveLength(1);
  });

  test.each([
    ['status', { status: 429 }, 'Too many requests.'],
    ['status', { status: 401 }, 'You are no longer signed in.'],
    ['status', { status: 503 }, 'The service is not available right now.'],
    ['drop-before', {}, 'The answer was lost, so we do not know whether the patient was registered.'],
    ['status', { status: 500 }, 'The answer was lost, so we do not know whether the patient was registered.'],
  ] as const)('(%s %o) is said in words, loses nothing, and can be tried again', async (kind, detail, sentence) => {
    const { user, onCreated, onRecord } = await renderForm({
      faults: [{ kind, ...detail, operation: 'patients.create', times: 1 }],
    });
    await fillIn(user);

    await submit(user);
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
    expect(field('Address')).toHaveValue('2 Hill Road, Pune');
    expect(onCreated).not.toHaveBeenCalled();

    await submit(user);
    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(await onRecord()).toHaveLength(1);
  });

  test('whose answer alone was lost is no failure: the patient is there, once', async () => {
    const { user, onCreated, onRecord } = await renderForm({
      faults: [{ kind: 'drop-after', operation: 'patients.create', times: 1 }],
    });
    await fillIn(user);

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(await onRecord()).toHaveLength(1);
  });
});

describe('from ABHA', () => {
  test('shows what ABHA vouches for, asks only for the rest, and registers it', async () => {
    const onCreated = vi.fn();
    const { user, carestack } = await renderWithCarestack(
      <PatientForm abhaProfile={ashaProfile} onCreated={onCreated} />,
    );
    expect(screen.getByText('30 January 1988')).toBeVisible();
    expect(screen.queryByLabelText('First name')).not.toBeInTheDocument();
    expect(field('Mobile number (optional)')).toHaveValue('98765 43210');

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    const { items } = await carestack.patients.findAll();
    expect(items).toMatchObject([{ ...asha, emailId: null }]);
  });

  test('marks each field that ABHA filled in, until somebody writes something else; what was written is kept', async () => {
    const onCreated = vi.fn();
    const { user, carestack } = await renderWithCarestack(
      <PatientForm abhaProfile={ashaProfile} onCreated={onCreated} />,
    );
    const filled = ['Mobile number (optional)', 'Address', 'PIN code (optional)', 'State (optional)'];
    for (const label of filled) expect(field(label)).toHaveAccessibleDescription(expect.stringContaining('From ABHA.'));
    expect(field('Email (optional)')).not.toHaveAccessibleDescription(expect.stringContaining('From ABHA.'));

    await user.clear(field('Mobile number (optional)'));
    await user.type(field('Mobile number (optional)'), '9000000001');
    expect(field('Mobile number (optional)')).toHaveAccessibleDescription(expect.stringContaining('10 digits'));
    expect(field('Address')).toHaveAccessibleDescription('From ABHA. Change it if it is no longer right.');
    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect((await carestack.patients.findAll()).items).toMatchObject([{ mobileNumber: '+919000000001' }]);
  });

  test('with only a year of birth asks for day and month, and invents neither', async () => {
    const onCreated = vi.fn();
    const { user, carestack, requests } = await renderWithCarestack(
      <PatientForm abhaProfile={yearOnlyProfile} onCreated={onCreated} />,
    );
    const date = within(screen.getByRole('group', { name: 'Date of birth' }));
    expect(date.getByLabelText('Day')).toHaveValue('');
    expect(date.getByLabelText('Month')).toHaveValue('');
    expect(date.getByLabelText('Year')).toHaveValue('1957');

    await submit(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('Enter a real date with day, month and year.');
    expect(requests).toHaveLength(0);

    await user.type(date.getByLabelText('Day'), '4');
    await user.type(date.getByLabelText('Month'), '7');
    await submit(user);
    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect((await carestack.patients.findAll()).items).toMatchObject([{ birthDate: '1957-07-04', mobileNumber: null }]);
  });

  test('lets a person put right what the API refuses, even if ABHA vouches for it', async () => {
    const { user } = await renderWithCarestack(<PatientForm abhaProfile={ashaProfile} onCreated={vi.fn()} />, {
      patients: [{ ...asha, firstName: 'Somebody' }],
    });

    await submit(user);

    expect(await screen.findByLabelText('ABHA number')).toHaveAccessibleDescription(
      expect.stringContaining('A patient with this number is already registered.'),
    );
  });
});

describe('changing a patient', () => {
  async function renderChanges(options: RenderOptions = {}) {
    const onUpdated = vi.fn();
    const { carestack, ...rest } = await renderWithCarestack(<p />, { patients: [asha], ...options });
    const [patient] = (await carestack.patients.findAll()).items;
    if (!patient) throw new Error('Asha is not on record.');
    rest.rerender(<PatientForm patient={patient} onUpdated={onUpdated} />);
    return { ...rest, onUpdated, stored: () => carestack.patients.findById(patient.id) };
  }
  const save = (user: User) => user.click(screen.getByRole('button', { name: 'Save changes' }));

  test('sends what was changed and nothing else', async () => {
    const { user, onUpdated, stored } = await renderChanges();
    expect(field('Mobile number (optional)')).toHaveValue('98765 43210');
    await user.clear(field('Mobile number (optional)'));
    await user.type(field('Mobile number (optional)'), '70000 11111');

    await save(user);

    await waitFor(() => expect(onUpdated).toHaveBeenCalledExactlyOnceWith({ mobileNumber: '+917000011111' }));
    expect(await stored()).toMatchObject({ mobileNumber: '+917000011111', emailId: asha.emailId, firstName: 'Asha' });
  });

  test('without a change calls nobody', async () => {
    const { user, onUpdated, requests } = await renderChanges();
    const before = requests.length;

    await save(user);

    await waitFor(() => expect(onUpdated).toHaveBeenCalledExactlyOnceWith({}));
    expect(requests).toHaveLength(before);
  });

  test('does not pretend to remove what the API cannot remove', async () => {
    const { user, onUpdated } = await renderChanges();
    await user.clear(field('Email (optional)'));

    await save(user);

    expect(await screen.findByRole('alert')).toHaveTextContent('The email address can be changed, but not removed.');
    expect(onUpdated).not.toHaveBeenCalled();
  });

  test('that fails keeps what was typed', async () => {
    const { user, onUpdated } = await renderChanges({
      faults: [{ kind: 'status', status: 503, operation: 'patients.update' }],
    });
    await user.type(field('Email (optional)'), 'x');

    await save(user);

    expect(await screen.findByRole('alert')).toHaveTextContent('The service is not available right now.');
    expect(field('Email (optional)')).toHaveValue('asha.rao@example.inx');
    expect(onUpdated).not.toHaveBeenCalled();
  });
});

test('a patient without ABHA is told apart by the document', async () => {
  const { user, onCreated, onRecord } = await renderForm();
  await fillIn(user);
  await user.selectOptions(field('Identity document'), 'PAN');
  const pan = screen.getByRole('textbox', { name: 'PAN' });
  await user.clear(pan);
  await user.type(pan, ravi.idNumber);

  await submit(user);

  await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
  expect(await onRecord()).toMatchObject([{ idType: 'PAN', idNumber: ravi.idNumber, abhaAddress: null }]);
});
