import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { asha, ashaProfile, yearOnlyProfile } from '../testing/people.js';
import { connectionOf } from '../testing/stories.js';
import type { NewPatientFormProps } from './NewPatientForm.js';
import { PatientForm } from './PatientForm.js';

const meta: Meta<NewPatientFormProps> = {
  component: PatientForm,
  args: { onCreated: fn(), onCancel: fn() },
};
export default meta;

type Story = StoryObj<NewPatientFormProps>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

async function fillIn(canvas: Canvas) {
  await userEvent.type(canvas.getByLabelText('First name'), 'मीरा');
  const date = within(canvas.getByRole('group', { name: 'Date of birth' }));
  await userEvent.type(date.getByLabelText('Day'), '30');
  await userEvent.type(date.getByLabelText('Month'), '1');
  await userEvent.type(date.getByLabelText('Year'), '1988');
  await userEvent.click(canvas.getByLabelText('Female'));
  await userEvent.type(canvas.getByLabelText('ABHA number'), '91 7654 3210 9876');
  await userEvent.type(canvas.getByLabelText('Mobile number (optional)'), '९८७६५ ४३२१०');
  await userEvent.type(canvas.getByLabelText('Address'), '2 Hill Road, Pune');
}

const submit = (canvas: Canvas) => userEvent.click(canvas.getByRole('button', { name: 'Register patient' }));

export const Empty: Story = {};

export const Registered: Story = {
  play: async ({ canvas, args, id }) => {
    await fillIn(canvas);
    await submit(canvas);

    await waitFor(() => expect(args.onCreated).toHaveBeenCalledOnce());
    const { items } = await connectionOf(id).carestack.patients.findAll();
    await expect(items).toMatchObject([{ firstName: 'मीरा', birthDate: '1988-01-30', mobileNumber: '+919876543210' }]);
  },
};

export const Unfinished: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('ABHA number'), '1234');
    await submit(canvas);

    const summary = await canvas.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    await userEvent.click(within(summary).getByText('An ABHA number has 14 digits.'));
    await expect(canvas.getByLabelText('ABHA number')).toHaveFocus();
  },
};

export const AlreadyRegistered: Story = {
  parameters: { sandbox: { patients: [asha] } },
  play: async ({ canvas, args }) => {
    await fillIn(canvas);
    await submit(canvas);

    await waitFor(() =>
      expect(canvas.getByLabelText('ABHA number')).toHaveAccessibleDescription(
        /A patient with this number is already registered/,
      ),
    );
    await expect(canvas.getByLabelText('First name')).toHaveValue('मीरा');
    await expect(args.onCreated).not.toHaveBeenCalled();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await fillIn(canvas);
    await submit(canvas);

    await expect(await canvas.findByRole('alert', undefined, { timeout: 10_000 })).toHaveTextContent(/we check first/);
    await expect(canvas.getByLabelText('Address')).toHaveValue('2 Hill Road, Pune');
  },
};

export const Pending: Story = {
  parameters: { sandbox: { isSilent: true } },
  play: async ({ canvas }) => {
    await fillIn(canvas);
    await submit(canvas);

    await expect(canvas.getByRole('button', { name: 'Registering…' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const FromAbha: Story = { args: { abhaProfile: ashaProfile } };

export const FromAbhaWithYearOnly: Story = {
  args: { abhaProfile: yearOnlyProfile },
  play: async ({ canvas }) => {
    const date = within(await canvas.findByRole('group', { name: 'Date of birth' }));
    await expect(date.getByLabelText('Year')).toHaveValue('1957');
    await expect(date.getByLabelText('Day')).toHaveValue('');
  },
};

export const ChangingContact: Story = {
  render: ({ onCancel }) => <PatientForm patient={{ ...asha, id: 'asha' }} onUpdated={fn()} onCancel={onCancel} />,
  play: async ({ canvas }) => {
    await userEvent.clear(canvas.getByLabelText('Mobile number (optional)'));
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }));

    await expect(await canvas.findByRole('alert')).toHaveTextContent(
      'The mobile number can be changed, but not removed.',
    );
  },
};
