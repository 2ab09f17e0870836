import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { asha, ravi } from '../testing/people.js';
import { PatientDetails } from './PatientDetails.js';

const meta = {
  component: PatientDetails,
  args: {
    patient: {
      ...asha,
      id: 'p-1',
      patientType: 'NEW',
      bloodGroup: 'B+',
      emergencyContact: '+919812345678',
      createdAt: '2026-01-05T04:00:00Z',
    },
  },
} satisfies Meta<typeof PatientDetails>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OnRecord: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show emergency contact' }));
    await expect(canvas.getByText('+91 98123 45678')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Hide emergency contact' }));
    await expect(canvas.getByText('******5678')).toBeVisible();
  },
};

export const AnotherDocument: Story = { args: { patient: { ...ravi, id: 'p-2' } } };

export const FieldsOfTheServer: Story = {
  args: { patient: { ...ravi, id: 'p-2', villageCode: 4194, insurance: { scheme: 'PM-JAY', isActive: true } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('insurance.scheme')).toBeVisible();
  },
};

export const AadhaarNeverWhole: Story = {
  args: { patient: { ...ravi, id: 'p-2', idType: 'AADHAAR', idNumber: '234567890124' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('XXXX-XXXX-0124')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: /Aadhaar/ })).not.toBeInTheDocument();
  },
};

export const NothingKnown: Story = { args: { patient: { id: 'p-7', gender: null } } };

export const Loading: Story = {
  parameters: { sandbox: { isSilent: true } },
  args: { patient: undefined, patientId: 'p-1' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the patient…')).toBeInTheDocument();
  },
};

export const NotFound: Story = {
  args: { patient: undefined, patientId: 'nobody' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No such patient')).toBeVisible();
  },
};
