import type { NewPatient } from '@carestack/core';
import { hasUnsavedChanges } from '../provider/index.js';
import { screen, waitFor, within } from '@testing-library/react';
import { Profiler } from 'react';
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
    ['1', '1', '2999', 'The date of birth cannot be in the future.'],
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
    await user.click(await screen.findByRole('button', { name: 'Not the same: register a new patient' }));

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
    await user.click(await screen.findByRole('button', { name: 'Not the same: register a new patient' }));

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

test('begins with what the host knows, which counts before ABHA and is not called ABHA’s', async () => {
  const initialValues = { mobileNumber: '9000000001', address: '' };
  await renderWithCarestack(
    <PatientForm abhaProfile={ashaProfile} initialValues={initialValues} onCreated={vi.fn()} />,
  );

  expect(field('Mobile number (optional)')).toHaveValue('90000 00001');
  expect(field('Mobile number (optional)')).not.toHaveAccessibleDescription(expect.stringContaining('From ABHA.'));
  expect(field('Address')).toHaveValue(ashaProfile.address);
  expect(field('Address')).toHaveAccessibleDescription(expect.stringContaining('From ABHA.'));
});

test('what the host knows is mixed with no draft of somebody else', async () => {
  const { user, rerender } = await renderWithCarestack(<PatientForm key="one" onCreated={vi.fn()} />);
  await user.type(field('First name'), 'Meenal');
  rerender(<PatientForm key="other" initialValues={{ mobileNumber: '9000000001' }} onCreated={vi.fn()} />);

  expect(field('First name')).toHaveValue('');
  expect(field('Mobile number (optional)')).toHaveValue('90000 00001');
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

describe('a date of birth', () => {
  const onlyKnown = (user: User, what: string) => user.click(screen.getByRole('button', { name: what }));

  test('of which only the year is known is sent as the year, and shown so', async () => {
    const { user, onCreated, onRecord } = await renderForm();
    await fillIn(user);
    await onlyKnown(user, 'Only the year is known');
    expect(field('Year of birth')).toHaveFocus();
    expect(field('Year of birth')).toHaveValue('1988');
    await user.clear(field('Year of birth'));
    await user.type(field('Year of birth'), '१९५७');

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    const [stored] = await onRecord();
    expect(stored).toMatchObject({ birthDate: '1957' });
    expect(stored?.birthDateEstimated).toBeUndefined();
  });

  test('of which only the age is known is kept as about that age', async () => {
    const { user, onCreated, onRecord } = await renderForm();
    await fillIn(user);
    await onlyKnown(user, 'Only the age is known');
    await user.type(field('Age in years, about'), '40');

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    const year = String(new Date().getFullYear() - 40);
    expect(await onRecord()).toMatchObject([{ birthDate: year, birthDateEstimated: true }]);
  });

  test.each([
    ['Only the year is known', 'Year of birth', '57', 'Enter the year with four digits, such as 1985.'],
    ['Only the year is known', 'Year of birth', '1057', 'Enter the year with four digits, such as 1985.'],
    ['Only the age is known', 'Age in years, about', 'old', 'Enter the age in years, from 0 to 130.'],
    ['Only the age is known', 'Age in years, about', '131', 'Enter the age in years, from 0 to 130.'],
  ])('%s: what is typed as %s (%s) is put right in plain words', async (known, label, typed, sentence) => {
    const { user, requests } = await renderForm();
    await fillIn(user);
    await onlyKnown(user, known);
    await user.clear(field(label));
    await user.type(field(label), typed);

    await submit(user);

    await waitFor(() => expect(field(label)).toHaveAccessibleDescription(expect.stringContaining(sentence)));
    expect(field(label)).toHaveValue(typed);
    expect(requests).toHaveLength(0);
  });

  test('goes back to day, month and year, with the year that was given', async () => {
    const { user } = await renderForm();
    await onlyKnown(user, 'Only the year is known');
    await user.type(field('Year of birth'), '1957');

    await onlyKnown(user, 'The full date is known');

    const date = within(screen.getByRole('group', { name: 'Date of birth' }));
    expect(date.getByLabelText('Year')).toHaveValue('1957');
    expect(date.getByLabelText('Day')).toHaveFocus();
  });

  test('of ABHA’s year alone may stay the year', async () => {
    const onCreated = vi.fn();
    const { user, carestack } = await renderWithCarestack(
      <PatientForm abhaProfile={yearOnlyProfile} onCreated={onCreated} />,
    );
    await onlyKnown(user, 'Only the year is known');

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect((await carestack.patients.findAll()).items).toMatchObject([{ birthDate: '1957' }]);
  });
});

describe('an address', () => {
  const pincode = () => field('PIN code (optional)');
  const state = () => field('State (optional)');

  test('gets its state from a PIN code that leaves no doubt, and says so', async () => {
    const { user } = await renderForm();
    await user.type(pincode(), '४११०३८');

    expect(state()).toHaveValue('Maharashtra');
    expect(state()).toHaveAccessibleDescription('From the PIN code. Change it if it is not right.');

    await user.clear(pincode());
    await user.type(pincode(), '570001');
    expect(state()).toHaveValue('Karnataka');
  });

  test('whose PIN code lies elsewhere is asked about, put right with one press, and never refused', async () => {
    const { user, onCreated, onRecord } = await renderForm();
    await fillIn(user);
    await user.selectOptions(state(), 'Karnataka');
    await user.type(pincode(), '411038');
    expect(await screen.findByText(/PIN code 411038 is in Maharashtra, and the state says Karnataka/)).toBeVisible();

    await submit(user);
    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());

    expect(await onRecord()).toMatchObject([{ pincode: '411038', state: 'Karnataka' }]);
    await user.selectOptions(state(), 'Karnataka');
    await user.type(pincode(), '411038');
    await user.click(await screen.findByRole('button', { name: 'Change to Maharashtra' }));
    expect(state()).toHaveValue('Maharashtra');
    expect(screen.queryByText(/PIN code 411038 is in/)).not.toBeInTheDocument();
  });

  test('with a PIN code of two states chooses neither', async () => {
    const { user } = await renderForm();
    await user.type(pincode(), '160017');

    expect(state()).toHaveValue('');
  });

  test('offers the states of the directory first, in its order and our spelling', async () => {
    await renderWithCarestack(
      <PatientForm onCreated={vi.fn()} states={['Kerala', 'JAMMU & KASHMIR', 'Chhattisgarh', 'Atlantis']} />,
    );

    const values = [...state().querySelectorAll('option')].map(({ value }) => value);
    expect(values.slice(0, 5)).toEqual(['', 'Kerala', 'Jammu and Kashmir', 'Chattisgarh', 'Andhra Pradesh']);
    expect(values).toHaveLength(38);
  });
});

test.each(['+91 98765-43210', '098765 43210', '919876543210', '0091 98765 43210', '९८७६५४३२१०', '(98765) 43210'])(
  'a mobile number pasted as %s stands as it is read',
  async (pasted) => {
    const { user } = await renderForm();
    await user.click(field('Mobile number (optional)'));
    await user.paste(pasted);
    await user.tab();

    expect(field('Mobile number (optional)')).toHaveValue('98765 43210');
  },
);

test('everything else the API knows can be said: the extras are on record', async () => {
  const { user, onCreated, onRecord } = await renderForm();
  await fillIn(user);
  await user.click(screen.getByText('Photo, blood group and more (optional)'));
  await user.type(field('Emergency contact (optional)'), '+91 98123 45678');
  await user.selectOptions(field('Blood group (optional)'), 'AB−');
  await user.selectOptions(field('Marital status (optional)'), 'Widowed');
  await user.type(field('Occupation (optional)'), 'शिक्षक');
  await user.click(field('Seen before'));
  await user.type(field('ABHA address (optional)'), 'meera@sbx');
  await user.type(field('Email (optional)'), 'meera@example.in');

  await submit(user);

  await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
  expect(await onRecord()).toMatchObject([
    {
      emergencyContact: '+919812345678',
      bloodGroup: 'AB-',
      maritalStatus: 'Widowed',
      occupation: 'शिक्षक',
      patientType: 'OLD',
      abhaAddress: 'meera@sbx',
      emailId: 'meera@example.in',
    },
  ]);
});

test('a problem among what can wait opens it', async () => {
  const { user, container } = await renderForm();
  await fillIn(user);
  await user.click(screen.getByText('Photo, blood group and more (optional)'));
  await user.type(field('Emergency contact (optional)'), '12');
  await user.click(screen.getByText('Photo, blood group and more (optional)'));

  await submit(user);

  await waitFor(() => expect(container.querySelector('details')).toHaveAttribute('open'));
  expect(field('Emergency contact (optional)')).toHaveAccessibleDescription(expect.stringContaining('10-digit'));
});

describe('somebody who may be on record already', () => {
  const meena: NewPatient = {
    ...ravi,
    firstName: 'मीरा',
    lastName: '',
    gender: 'female',
    birthDate: '1988',
    mobileNumber: '+919876543210',
  };
  const panel = () => screen.findByRole('region', { name: 'Is this the same person?' });

  async function renderAlike(patients: readonly NewPatient[]) {
    const onCreated = vi.fn();
    const onFound = vi.fn();
    const rendered = await renderWithCarestack(<PatientForm onCreated={onCreated} onFound={onFound} />, { patients });
    await fillIn(rendered.user);
    await rendered.user.type(field('Mobile number (optional)'), '98765 43210');
    return {
      ...rendered,
      onCreated,
      onFound,
      onRecord: async () => (await rendered.carestack.patients.findAll()).items,
    };
  }

  test('is shown before anything is written, with each reason, and can be opened', async () => {
    const { user, onCreated, onFound, onRecord, container } = await renderAlike([meena]);

    await submit(user);

    const shown = within(await panel());
    expect(screen.getByRole('heading', { name: 'Is this the same person?' })).toHaveFocus();
    for (const reason of ['Same mobile number', 'Name sounds the same', 'Same year of birth']) {
      expect(shown.getByText(reason)).toBeVisible();
    }
    expect(shown.getByText(/\*{6}3210/)).toBeVisible();
    expect(container).not.toHaveTextContent('+91 98765 43210');
    expect(await brokenRules(container)).toEqual([]);
    await user.click(shown.getByRole('button', { name: 'Open the record of मीरा' }));
    expect(onFound).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ firstName: 'मीरा' }));
    expect(onCreated).not.toHaveBeenCalled();
    expect(await onRecord()).toHaveLength(1);
  });

  test('and is somebody else is registered, once of twenty fast clicks', async () => {
    const { user, onCreated, onRecord } = await renderAlike([meena]);
    await submit(user);
    await panel();
    const goOn = screen.getByRole('button', { name: 'Not the same: register a new patient' });

    for (let click = 0; click < 20; click += 1) goOn.click();

    await waitFor(() => expect(onCreated).toHaveBeenCalled());
    expect(onCreated).toHaveBeenCalledOnce();
    expect(await onRecord()).toHaveLength(2);
  });

  test('is not looked for among those who share a phone and nothing else', async () => {
    const { user, onCreated } = await renderAlike([{ ...ravi, mobileNumber: '+919876543210' }]);

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
  });

  test('stops nobody when the search does not answer', async () => {
    const onCreated = vi.fn();
    const { user } = await renderWithCarestack(<PatientForm onCreated={onCreated} />, {
      patients: [meena],
      faults: [{ kind: 'status', status: 500, operation: 'patients.findByFilters', times: 20 }],
    });
    await fillIn(user);

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce(), { timeout: 10_000 });
  });
});

describe('leaving', () => {
  test('with something typed is asked about, and with nothing or after saving is not', async () => {
    const { user, onCreated } = await renderForm();
    expect(hasUnsavedChanges()).toBe(false);
    await fillIn(user);
    expect(hasUnsavedChanges()).toBe(true);

    await submit(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    await waitFor(() => expect(hasUnsavedChanges()).toBe(false));
  });

  test('for another screen keeps what was typed, without the number of the document', async () => {
    const { user, rerender } = await renderForm();
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Only the age is known' }));
    await user.type(field('Age in years, about'), '40');
    await user.type(field('ABHA address (optional)'), 'meera@sbx');
    rerender(<p>Another screen</p>);

    rerender(<PatientForm onCreated={vi.fn()} />);

    expect(await screen.findByText(/What was typed here before is back/)).toBeVisible();
    expect(field('First name')).toHaveValue('Meera');
    expect(field('Age in years, about')).toHaveValue('40');
    expect(field('Address')).toHaveValue('2 Hill Road, Pune');
    expect(field('ABHA number')).toHaveValue('');
    expect(field('ABHA address (optional)')).toHaveValue('');

    await user.click(screen.getByRole('button', { name: 'Start again' }));
    expect(field('First name')).toHaveValue('');
    expect(screen.getByRole('group', { name: 'Date of birth' })).toBeVisible();
  });

  test('after registering leaves nothing to come back to', async () => {
    const { user, onCreated, rerender } = await renderForm();
    await fillIn(user);
    await submit(user);
    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    rerender(<p>Another screen</p>);

    rerender(<PatientForm onCreated={vi.fn()} />);

    expect(field('First name')).toHaveValue('');
    expect(screen.queryByText(/is back/)).not.toBeInTheDocument();
  });
});

describe('two people changing one patient', () => {
  async function renderConflict() {
    const onUpdated = vi.fn();
    const { carestack, user, rerender, plant } = await renderWithCarestack(<p />, { patients: [asha] });
    const [patient] = (await carestack.patients.findAll()).items;
    if (!patient) throw new Error('Asha is not on record.');
    rerender(<PatientForm patient={patient} onUpdated={onUpdated} />);
    await carestack.patients.update(patient.id, { mobileNumber: '7000022222', emailId: 'new@example.in' });
    await plant({ kind: 'status', status: 409, operation: 'patients.update', times: 1 });
    await user.clear(field('Mobile number (optional)'));
    await user.type(field('Mobile number (optional)'), '70000 11111');
    await user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(
      await screen.findByRole('heading', { name: 'Somebody else changed this patient in the meantime' }),
    ).toHaveFocus();
    return { user, onUpdated, stored: () => carestack.patients.findById(patient.id) };
  }

  test('are both shown, field by field, and what is chosen is saved', async () => {
    const { user, onUpdated, stored } = await renderConflict();
    expect(screen.getByLabelText('On record now: 70000 22222')).not.toBeChecked();
    expect(screen.getByLabelText('Yours: 70000 11111')).toBeChecked();
    await user.click(screen.getByLabelText('On record now: new@example.in'));

    await user.click(screen.getByRole('button', { name: 'Save this choice' }));

    await waitFor(() => expect(onUpdated).toHaveBeenCalledExactlyOnceWith({ mobileNumber: '+917000011111' }));
    expect(await stored()).toMatchObject({ mobileNumber: '+917000011111', emailId: 'new@example.in' });
  });

  test('leave the record as it is when one of them gives way', async () => {
    const { user, onUpdated, stored } = await renderConflict();

    await user.click(screen.getByRole('button', { name: 'Keep what is on record' }));

    await waitFor(() => expect(onUpdated).toHaveBeenCalledExactlyOnceWith({}));
    expect(await stored()).toMatchObject({ mobileNumber: '+917000022222', emailId: 'new@example.in' });
  });
});

test('typing draws nothing again, once a field is known to be touched', async () => {
  let draws = 0;
  const { user } = await renderWithCarestack(
    <Profiler id="form" onRender={() => (draws += 1)}>
      <PatientForm onCreated={vi.fn()} />
    </Profiler>,
  );
  await user.type(field('First name'), 'M');
  await user.type(field('Address'), '2');
  const before = draws;

  await user.type(field('First name'), 'eenakshi Sundaram');
  await user.type(field('Address'), ' Hill Road, Pune');

  expect(draws).toBe(before);
});
