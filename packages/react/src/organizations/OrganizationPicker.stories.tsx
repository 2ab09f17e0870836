import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { OrganizationPicker } from './OrganizationPicker.js';

const meta: Meta<typeof OrganizationPicker> = {
  component: OrganizationPicker,
  args: { onChange: fn() },
  parameters: { sandbox: { seed: 1 } },
};
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Found: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'Hospital');

    await expect(await canvas.findByText(/facilities found/, { selector: 'p' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
  },
};

export const Chosen: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole('combobox'), '411001');
    await userEvent.click(await canvas.findByRole('option', { name: /Pune/ }));

    await expect(args.onChange).toHaveBeenCalledWith(expect.stringMatching(/^IN\d+$/));
    await waitFor(() => expect(canvas.getByRole('combobox')).toHaveAccessibleDescription(/411001/));
  },
};

export const TooShort: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'Pu');

    await expect(await canvas.findByText('Type at least three letters.', { selector: 'p' })).toBeVisible();
  },
};

export const NewFacility: Story = {
  args: { onCreate: fn() },
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'Nayi Roshni Clinic');
    await userEvent.click(await canvas.findByRole('option', { name: /Register “Nayi Roshni Clinic”/ }));

    await expect(args.onCreate).toHaveBeenCalledWith('Nayi Roshni Clinic', expect.any(Function));
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'Pune');

    await expect(await canvas.findByRole('option', { name: 'Try again' }, { timeout: 10_000 })).toBeVisible();
  },
};
