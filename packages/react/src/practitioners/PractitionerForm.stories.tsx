import type { HprRegistrationResult } from '@carestack/core/hpr';
import type { Practitioner } from '@carestack/core/practitioners';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { useRoom } from '../provider/index.js';
import { meera } from '../testing/people.js';
import { connectionOf } from '../testing/stories.js';
import type { NewPractitionerFormProps } from './NewPractitionerForm.js';
import { PractitionerForm } from './PractitionerForm.js';

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
    mobile: '9812345670',
    email: 'ritu@example.in',
    address: '5 Park Street, Kolkata',
    pincode: '700016',
    stateName: 'WEST BENGAL',
    stateCode: '19',
    districtName: null,
    districtCode: null,
    photo: null,
  },
};

const meta: Meta<NewPractitionerFormProps> = {
  component: PractitionerForm,
  args: { onCreated: fn(), onCancel: fn() },
};
export default meta;

type Story = StoryObj<NewPractitionerFormProps>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

async function fillIn(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('First name'), 'मीरा');
  await userEvent.click(canvas.getByLabelText('Female'));
  await userEvent.type(canvas.getByLabelText('Council registration number'), 'MCI/2004/1');
  await userEvent.selectOptions(canvas.getByLabelText('Department'), 'Paediatrics');
  await userEvent.type(canvas.getByLabelText('Designation'), 'Consultant');
  await userEvent.selectOptions(canvas.getByLabelText('Kind of staff'), 'Doctor');
  const joined = within(canvas.getByRole('group', { name: 'Joined on' }));
  await userEvent.type(joined.getByLabelText('Day'), '15');
  await userEvent.type(joined.getByLabelText('Month'), '1');
  await userEvent.type(joined.getByLabelText('Year'), '2020');
  await userEvent.type(canvas.getByLabelText('Consultation fee (optional)'), '150000.5');
  await userEvent.type(canvas.getByLabelText('Address'), '12 Lake Road, Pune');
}

const submit = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: 'Add practitioner' }));

export const Empty: Story = {};

export const Filled: Story = {
  play: async ({ canvas }) => {
    await fillIn(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Add a qualification' }));
    await userEvent.type(canvas.getByLabelText('Degree'), 'MBBS');
    const languages = await canvas.findByRole('combobox', { name: 'Languages (optional)' });
    await userEvent.type(languages, 'Hindi{Enter}');
    await userEvent.type(languages, 'मारवाड़ी{Enter}');

    await expect(canvas.getByLabelText('Consultation fee (optional)')).toHaveValue('1,50,000.50');
    await expect(canvas.getByRole('button', { name: 'Remove मारवाड़ी' })).toBeVisible();
  },
};

export const Added: Story = {
  play: async ({ canvas, args, id }) => {
    await fillIn(canvas);
    await submit(canvas);

    await waitFor(() => expect(args.onCreated).toHaveBeenCalledOnce());
    const { items } = await connectionOf(id).carestack.practitioners.findByFilters({ registration: 'MCI/2004/1' });
    await expect(items).toMatchObject([{ firstName: 'मीरा', consultationFee: 150000.5 }]);
  },
};

export const Unfinished: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add a qualification' }));
    await userEvent.type(canvas.getByLabelText('Year (optional)'), '99');
    await submit(canvas);

    const summary = await canvas.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    await expect(summary).toHaveTextContent('Enter the degree, or remove this qualification.');
  },
};

export const AlreadyOnRecord: Story = {
  play: async ({ canvas, args, id }) => {
    await connectionOf(id).carestack.practitioners.create(meera);
    await fillIn(canvas);
    await submit(canvas);

    await waitFor(() =>
      expect(canvas.getByLabelText('Council registration number')).toHaveAccessibleDescription(/already on record/),
    );
    await expect(args.onCreated).not.toHaveBeenCalled();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await fillIn(canvas);
    await submit(canvas);

    await expect(await canvas.findByRole('alert', undefined, { timeout: 10_000 })).toHaveTextContent(/we check first/);
  },
};

export const Pending: Story = {
  parameters: { sandbox: { isSilent: true } },
  play: async ({ canvas }) => {
    await fillIn(canvas);
    await submit(canvas);

    await expect(canvas.getByRole('button', { name: 'Adding…' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const FromHpr: Story = {
  args: { hprResult },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('First name')).toHaveAccessibleDescription(/From HPR/);
  },
};

/** Meera as she is on record. */
function Stored({ onUpdated }: { onUpdated: () => void }) {
  const practitioners = useRoom('practitioners');
  const [practitioner, setPractitioner] = useState<Practitioner>();
  useEffect(() => {
    const read = async () => {
      const { id } = await practitioners.create({
        ...meera,
        consultationFee: 1500,
        languages: ['Hindi', 'Marathi'],
        specialization: ['Electrophysiology'],
        qualifications: [{ degree: 'MBBS', university: 'AIIMS Delhi', year: '1998' }],
      });
      setPractitioner(await practitioners.findById(id ?? ''));
    };
    void read();
  }, [practitioners]);
  return practitioner ? <PractitionerForm practitioner={practitioner} onUpdated={onUpdated} /> : <p data-part="wait" />;
}

const onUpdated = fn();

export const Changing: Story = {
  render: () => <Stored onUpdated={onUpdated} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Consultation fee (optional)')).toHaveValue('1,500');
    await expect(await canvas.findByRole('button', { name: 'Remove Marathi' })).toBeVisible();
  },
};

export const ChangedMeanwhile: Story = {
  render: () => <Stored onUpdated={onUpdated} />,
  play: async ({ canvas, id }) => {
    const designation = await canvas.findByLabelText('Designation');
    const { carestack, plant } = connectionOf(id);
    const { items } = await carestack.practitioners.findByFilters({ registration: meera.registrationId });
    await carestack.practitioners.update(items[0]?.id ?? '', { designation: 'Resident' });
    await plant({ kind: 'status', status: 409, operation: 'practitioners.update', times: 1 });
    await userEvent.clear(designation);
    await userEvent.type(designation, 'Head of Department');
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }));

    const both = within(await canvas.findByRole('region', { name: /Somebody else changed this practitioner/ }));
    await expect(both.getByLabelText('On record now: Resident')).not.toBeChecked();
    await expect(both.getByLabelText('Yours: Head of Department')).toBeChecked();
  },
};

export const SavedInPart: Story = {
  parameters: {
    sandbox: {
      faults: [
        {
          kind: 'not-kept',
          operation: 'practitioners.create',
          fields: { qualifications: 'invalid', emailId: 'email_invalid' },
          times: 1,
        },
      ],
    },
  },
  args: {
    initialValues: { emailId: 'meera@example.in', qualifications: [{ degree: 'MBBS', university: '', year: '1998' }] },
  },
  play: async ({ canvas, args }) => {
    await fillIn(canvas);
    await submit(canvas);

    const summary = await canvas.findByRole('alert', { name: 'The record is saved, but not all of it' });
    await expect(within(summary).getByText('Qualifications: not saved. Check this.')).toBeVisible();
    await expect(canvas.getByLabelText('Email (optional)')).toHaveAccessibleDescription(/^Not saved/);
    await expect(canvas.getByRole('button', { name: 'Save again' })).toBeVisible();
    await expect(args.onCreated).not.toHaveBeenCalled();
  },
};
