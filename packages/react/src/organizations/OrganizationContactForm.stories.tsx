import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { OrganizationContactForm } from './OrganizationContactForm.js';

const meta = {
  component: OrganizationContactForm,
  args: {
    organization: {
      id: 'facility-1',
      facilityId: 'IN2710000001',
      basicInformation: { facilityName: 'Lakeside Polyclinic' },
      spocName: 'Meera Joshi',
      spocId: 'meera@hpr.abdm',
    },
    onUpdated: fn(),
    onCancel: fn(),
  },
} satisfies Meta<typeof OrganizationContactForm>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Filled: Story = {};

export const Unfinished: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.clear(canvas.getByLabelText('Their ID'));
    await userEvent.click(canvas.getByRole('button', { name: 'Save the contact' }));

    await expect(await canvas.findByRole('alert')).toHaveTextContent('Enter the ID.');
    await expect(args.onUpdated).not.toHaveBeenCalled();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Name of the person to contact'), ' Rao');
    await userEvent.click(canvas.getByRole('button', { name: 'Save the contact' }));

    await expect(await canvas.findByRole('alert', undefined, { timeout: 10_000 })).toHaveTextContent(/answer was lost/);
    await expect(canvas.getByLabelText('Name of the person to contact')).toHaveValue('Meera Joshi Rao');
  },
};
