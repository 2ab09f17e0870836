import type { Carestack, NewPractitioner } from '@carestack/core';
import type { HprRegistrationResult } from '@carestack/core/hpr';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { hasUnsavedChanges } from '../provider/index.js';
import { renderWithCarestack } from '../testing/index.js';
import { dot, meera } from '../testing/people.js';
import { PractitionerForm } from './PractitionerForm.js';

const add = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Add practitioner' }));
const save = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Save changes' }));

async function put(user: UserEvent, label: string, text: string) {
  await user.click(screen.getByLabelText(label));
  await user.paste(text);
}

async function date(user: UserEvent, group: string, [day, month, year]: [string, string, string]) {
  const parts = within(screen.getByRole('group', { name: group }));
  await user.type(parts.getByLabelText('Day'), day);
  await user.type(parts.getByLabelText('Month'), month);
  await user.type(parts.getByLabelText('Year'), year);
}

async function fillIn(user: UserEvent) {
  await put(user, 'First name', 'मीरा');
  await user.click(screen.getByLabelText('Female'));
  await put(user, 'Council registration number', 'MCI/2004/77');
  await user.selectOptions(screen.getByLabelText('Department'), 'Paediatrics');
  await put(user, 'Designation', 'Consultant');
  await user.selectOptions(screen.getByLabelText('Kind of staff'), 'Doctor');
  await date(user, 'Joined on', ['15', '1', '2020']);
  await put(user, 'Address', '12 Lake Road, Pune');
}

/** Of whoever has the number that `fillIn` writes. */
const registered = async ({ practitioners }: Carestack) =>
  (await practitioners.findByFilters({ registration: 'MCI/2004/77' })).items;
const creations = (requests: readonly Request[]) => requests.filter(({ url }) => url.endsWith('/add/Practitioner'));

describe('a new practitioner', () => {
  test('is on record with everything that was entered', async () => {
    const onCreated = vi.fn();
    const { user, carestack } = await renderWithCarestack(<PractitionerForm onCreated={onCreated} />);

    await fillIn(user);
    await date(user, 'Date of birth (optional)', ['20', '8', '1975']);
    await user.click(screen.getByRole('button', { name: 'Add a qualification' }));
    await put(user, 'Degree', 'MBBS');
    await put(user, 'University (optional)', 'AIIMS Delhi');
    await put(user, 'Year (optional)', '१९९८');
    await put(user, 'Experience (optional)', '23');
    await user.type(await screen.findByRole('combobox', { name: 'Specialisations (optional)' }), 'Neonatology{Enter}');
    await user.type(screen.getByRole('combobox', { name: 'Languages (optional)' }), 'tel');
    await user.click(screen.getByRole('option', { name: 'Telugu' }));
    await user.type(screen.getByRole('combobox', { name: 'Languages (optional)' }), 'Tulu{Enter}');
    await put(user, 'Consultation fee (optional)', '1500.5');
    await put(user, 'Mobile number (optional)', '९८७६५ ४३२१०');
    await put(user, 'PIN code (optional)', '411001');
    await user.selectOptions(screen.getByLabelText('State (optional)'), 'Maharashtra');
    expect(screen.getByLabelText('Consultation fee (optional)')).toHaveValue('1,500.50');
    await add(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(await registered(carestack)).toMatchObject([
      {
        firstName: 'मीरा',
        gender: 'female',
        birthDate: '1975-08-20',
        registrationId: 'MCI/2004/77',
        department: 'pediatrics',
        designation: 'Consultant',
        staffType: 'Doctor',
        status: 'Active',
        joiningDate: '2020-01-15',
        qualifications: [{ degree: 'MBBS', university: 'AIIMS Delhi', year: '1998' }],
        experience: 23,
        specialization: ['Neonatology'],
        languages: ['Telugu', 'Tulu'],
        consultationFee: 1500.5,
        mobileNumber: '+919876543210',
        address: '12 Lake Road, Pune',
        pincode: '411001',
        state: 'Maharashtra',
      },
    ]);
  });

  test('is checked before anything is sent, with a sentence at each field', async () => {
    const { user, requests } = await renderWithCarestack(<PractitionerForm onCreated={vi.fn()} />);

    await user.click(screen.getByRole('button', { name: 'Add a qualification' }));
    await put(user, 'Year (optional)', '2999');
    await put(user, 'Experience (optional)', 'many');
    await put(user, 'Consultation fee (optional)', '1500.555');
    await put(user, 'Mobile number (optional)', '12345');
    await put(user, 'PIN code (optional)', '011001');
    await put(user, 'Email (optional)', 'meera');
    await add(user);

    const problems = within(await screen.findByRole('alert'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(problems).toEqual([
      'Enter the first name.',
      'Choose the gender.',
      'Enter the number in the register.',
      'Choose a department.',
      'Enter the designation.',
      'Choose the kind of staff.',
      'Enter the day of joining.',
      'Enter the years as a number, such as 12.',
      'Enter the degree, or remove this qualification.',
      'Enter a year with four digits that has begun.',
      'Enter rupees like 1,500 or 1,500.50.',
      'Enter a 10-digit mobile number that starts with 6, 7, 8 or 9.',
      'Enter an email address like name@example.com.',
      'Enter the address.',
      'A PIN code has 6 digits and does not start with 0.',
    ]);
    await user.click(screen.getByRole('link', { name: 'Enter the degree, or remove this qualification.' }));
    expect(screen.getByLabelText('Degree')).toHaveFocus();
    expect(screen.getByLabelText('Year (optional)')).toHaveAccessibleDescription(/four digits/);
    expect(requests).toHaveLength(0);
  });

  test('whose registration number is taken is told so at that field, and nothing typed is lost', async () => {
    const { user, carestack } = await renderWithCarestack(<PractitionerForm onCreated={vi.fn()} />);
    await carestack.practitioners.create({ ...meera, registrationId: 'MCI/2004/77' });

    await fillIn(user);
    await add(user);

    await waitFor(() =>
      expect(screen.getByLabelText('Council registration number')).toHaveAccessibleDescription(/already on record/),
    );
    expect(screen.getByLabelText('First name')).toHaveValue('मीरा');
  });

  test('is one, however often the button is clicked', async () => {
    const onCreated = vi.fn();
    const { user, requests } = await renderWithCarestack(<PractitionerForm onCreated={onCreated} />);
    await fillIn(user);

    await Promise.all(Array.from({ length: 20 }, () => add(user)));

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(creations(requests)).toHaveLength(1);
  });

  test('whose answer is lost is looked up before anything is said', async () => {
    const onCreated = vi.fn();
    const { user, carestack } = await renderWithCarestack(<PractitionerForm onCreated={onCreated} />, {
      faults: [{ kind: 'drop-after', operation: 'practitioners.create', times: 1 }],
    });
    await fillIn(user);

    await add(user);

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(await registered(carestack)).toHaveLength(1);
  });

  test('of whom nobody knows whether they are on record is not called added', async () => {
    const onCreated = vi.fn();
    const { user } = await renderWithCarestack(<PractitionerForm onCreated={onCreated} />, {
      faults: [
        { kind: 'drop-after', operation: 'practitioners.create', times: 1 },
        { kind: 'status', status: 403, operation: 'practitioners.findByFilters', times: 1 },
      ],
    });
    await fillIn(user);

    await add(user);

    expect(await screen.findByRole('alert')).toHaveTextContent(/we check first/);
    expect(onCreated).not.toHaveBeenCalled();
  });
});

describe('from HPR', () => {
  const hprResult: HprRegistrationResult = {
    outcome: 'created',
    hprIdNumber: '71-1111-2222-3333',
    hprId: 'ritu.bose@hpr.abdm',
    consent: null,
    person: {
      name: 'Ritu Bose',
      firstName: 'Ritu',
      middleName: null,
      lastName: 'Bose',
      gender: 'female',
      birthDate: { year: '1984', month: '02', day: '03' },
      mobile: '******3210',
      email: 'ritu@example.in',
      address: '5 Park Street, Kolkata',
      pincode: '700016',
      stateName: 'WEST BENGAL',
      stateCode: '19',
      districtName: null,
      districtCode: null,
      photo: dot,
    },
  };

  test('what HPR tells is filled in and says so, until something else is written', async () => {
    const { user } = await renderWithCarestack(<PractitionerForm onCreated={vi.fn()} hprResult={hprResult} />);

    expect(screen.getByRole('group', { name: 'From HPR' })).toHaveTextContent('71-1111-2222-3333');
    expect(screen.getByLabelText('First name')).toHaveValue('Ritu');
    expect(screen.getByLabelText('First name')).toHaveAccessibleDescription(/From HPR/);
    expect(screen.getByLabelText('State (optional)')).toHaveValue('West Bengal');
    expect(await screen.findByRole('img', { name: 'The photo' })).toHaveAttribute(
      'src',
      `data:image/png;base64,${dot}`,
    );
    expect(screen.getByLabelText('Mobile number (optional)')).toHaveValue('');
    expect(screen.getByLabelText('Mobile number (optional)')).not.toHaveAccessibleDescription(/From HPR/);
    await user.type(screen.getByLabelText('First name'), 'ka');
    expect(screen.getByLabelText('First name')).not.toHaveAccessibleDescription(/From HPR/);
  });
});

describe('changing a practitioner', () => {
  const stored = { ...meera, consultationFee: 1500, specialization: ['Electrophysiology'], languages: ['Hindi'] };

  async function open(
    onUpdated = vi.fn(),
    faults: Parameters<typeof renderWithCarestack>[1] = {},
    more: Partial<NewPractitioner> = {},
  ) {
    const rendered = await renderWithCarestack(<p />, faults);
    const { id } = await rendered.carestack.practitioners.create({ ...stored, ...more });
    const practitioner = await rendered.carestack.practitioners.findById(id ?? '');
    rendered.rerender(<PractitionerForm practitioner={practitioner} onUpdated={onUpdated} />);
    return { ...rendered, onUpdated, id: id ?? '', now: () => rendered.carestack.practitioners.findById(id ?? '') };
  }

  test('sends only what was changed, and what is emptied is taken away', async () => {
    const { user, onUpdated, now } = await open();

    await user.clear(screen.getByLabelText('Consultation fee (optional)'));
    await user.click(await screen.findByRole('button', { name: 'Remove Electrophysiology' }));
    await user.clear(screen.getByLabelText('Designation'));
    await put(user, 'Designation', 'Head of Department');
    await save(user);

    await waitFor(() =>
      expect(onUpdated).toHaveBeenCalledWith({
        designation: 'Head of Department',
        consultationFee: null,
        specialization: [],
      }),
    );
    const record = await now();
    expect(record).toMatchObject({ designation: 'Head of Department', languages: ['Hindi'] });
    expect(record.consultationFee ?? null).toBeNull();
  });

  test('takes a photo away that is not wanted any more', async () => {
    const { user, onUpdated, now } = await open(vi.fn(), {}, { photo: dot });
    expect((await now()).photo).toBe(dot);

    await user.click(await screen.findByRole('button', { name: 'Remove the photo' }));
    await save(user);

    await waitFor(() => expect(onUpdated).toHaveBeenCalledWith({ photo: '' }));
    expect((await now()).photo || null).toBeNull();
  });

  test('without a change nothing is sent', async () => {
    const { user, onUpdated, requests } = await open();
    const before = requests.length;

    await save(user);

    await waitFor(() => expect(onUpdated).toHaveBeenCalledWith({}));
    expect(requests).toHaveLength(before);
  });

  test('what is required cannot be emptied', async () => {
    const { user, onUpdated } = await open();

    await user.clear(screen.getByLabelText('First name'));
    await save(user);

    expect(await screen.findByRole('alert')).toHaveTextContent('Enter the first name.');
    expect(onUpdated).not.toHaveBeenCalled();
  });

  test('that somebody else changed meanwhile shows both versions, and the chosen one is saved', async () => {
    const { user, onUpdated, carestack, plant, id, now } = await open();
    await carestack.practitioners.update(id, { designation: 'Resident', address: '1 New Road, Pune' });
    await plant({ kind: 'status', status: 409, operation: 'practitioners.update', times: 1 });

    await user.clear(screen.getByLabelText('Designation'));
    await put(user, 'Designation', 'Head of Department');
    await save(user);

    const both = within(await screen.findByRole('region', { name: /Somebody else changed this practitioner/ }));
    expect(both.getByLabelText('On record now: Resident')).not.toBeChecked();
    expect(both.getByLabelText('Yours: Head of Department')).toBeChecked();
    expect(screen.queryByRole('button', { name: 'Save changes' })).not.toBeInTheDocument();
    await user.click(both.getByLabelText('On record now: 1 New Road, Pune'));
    await user.click(both.getByRole('button', { name: 'Use this choice' }));
    expect(screen.getByLabelText('Designation')).toHaveValue('Head of Department');
    await save(user);

    await waitFor(() => expect(onUpdated).toHaveBeenCalledWith({ designation: 'Head of Department' }));
    expect(await now()).toMatchObject({ designation: 'Head of Department', address: '1 New Road, Pune' });
  });
});

describe('an address', () => {
  const pincode = () => screen.getByLabelText('PIN code (optional)');
  const state = () => screen.getByLabelText('State (optional)');

  test('gets its state from a PIN code that leaves no doubt, and says so', async () => {
    const { user } = await renderWithCarestack(<PractitionerForm onCreated={vi.fn()} />);

    await user.type(pincode(), '४११०३८');

    expect(state()).toHaveValue('Maharashtra');
    expect(state()).toHaveAccessibleDescription('From the PIN code. Change it if it is not right.');
  });

  test('whose PIN code lies elsewhere is asked about, and put right with one press', async () => {
    const { user } = await renderWithCarestack(<PractitionerForm onCreated={vi.fn()} />);

    await user.selectOptions(state(), 'Karnataka');
    await user.type(pincode(), '411038');
    await user.click(await screen.findByRole('button', { name: 'Change to Maharashtra' }));

    expect(state()).toHaveValue('Maharashtra');
    expect(screen.queryByText(/PIN code 411038 is in/)).not.toBeInTheDocument();
  });

  test('on record is not changed by being looked at', async () => {
    const { carestack, rerender } = await renderWithCarestack(<p />);
    const { id } = await carestack.practitioners.create({ ...meera, pincode: '411038' });
    const practitioner = await carestack.practitioners.findById(id ?? '');

    rerender(<PractitionerForm practitioner={practitioner} onUpdated={vi.fn()} />);

    expect(pincode()).toHaveValue('411038');
    expect(state()).toHaveValue('');
    expect(hasUnsavedChanges()).toBe(false);
  });
});

describe('leaving for another screen', () => {
  test('keeps what was typed, lists too, without the number in the register', async () => {
    const { user, rerender } = await renderWithCarestack(<PractitionerForm onCreated={vi.fn()} />);
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Add a qualification' }));
    await put(user, 'Degree', 'MBBS');
    await user.type(await screen.findByRole('combobox', { name: 'Languages (optional)' }), 'Tulu{Enter}');
    rerender(<p>Another screen</p>);

    rerender(<PractitionerForm onCreated={vi.fn()} />);

    expect(await screen.findByText(/What was typed here before is back, except the registration number/)).toBeVisible();
    expect(screen.getByLabelText('First name')).toHaveValue('मीरा');
    expect(screen.getByLabelText('Degree')).toHaveValue('MBBS');
    expect(await screen.findByRole('button', { name: 'Remove Tulu' })).toBeVisible();
    expect(screen.getByLabelText('Council registration number')).toHaveValue('');

    await user.click(screen.getByRole('button', { name: 'Start again' }));
    expect(screen.getByLabelText('First name')).toHaveValue('');
    expect(screen.queryByLabelText('Degree')).not.toBeInTheDocument();
  });

  test('without a word leaves nothing to come back to', async () => {
    const { rerender } = await renderWithCarestack(<PractitionerForm onCreated={vi.fn()} />);
    rerender(<p>Another screen</p>);

    rerender(<PractitionerForm onCreated={vi.fn()} />);

    expect(screen.queryByRole('button', { name: 'Start again' })).not.toBeInTheDocument();
  });

  test('does not bring one person’s draft into the form of another', async () => {
    const { user, rerender } = await renderWithCarestack(<PractitionerForm onCreated={vi.fn()} />);
    await fillIn(user);
    rerender(<p>Another screen</p>);

    rerender(<PractitionerForm onCreated={vi.fn()} initialValues={{ firstName: 'Ritu' }} />);

    expect(screen.getByLabelText('First name')).toHaveValue('Ritu');
    expect(screen.getByLabelText('Designation')).toHaveValue('');
  });
});

test('the whole form reads in Hindi', async () => {
  await renderWithCarestack(<PractitionerForm onCreated={vi.fn()} />, { messages: hi });

  expect(screen.getByRole('form', { name: 'चिकित्सक जोड़ें' })).toBeInTheDocument();
  expect(screen.getByLabelText('परिषद पंजीकरण संख्या')).toBeInTheDocument();
});
