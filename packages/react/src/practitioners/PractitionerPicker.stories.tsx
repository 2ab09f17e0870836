import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { PractitionerPicker } from './PractitionerPicker.js';

const meta: Meta<typeof PractitionerPicker> = {
  component: PractitionerPicker,
  args: { onChange: fn() },
  parameters: { sandbox: { seed: 1 } },
};
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Found: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 's');

    await expect((await canvas.findAllByRole('option', { name: / · / })).length).toBeGreaterThan(1);
    await userEvent.keyboard('{ArrowDown}');
  },
};

export const Chosen: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByRole('combobox'), 's');
    await canvas.findAllByRole('option', { name: / · / });
    await userEvent.keyboard('{ArrowDown}{Enter}');

    await expect(args.onChange).toHaveBeenCalledOnce();
    await waitFor(() => expect(canvas.getByRole('combobox')).toHaveAccessibleDescription(/ · /));
  },
};

export const SomebodyNew: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'Zubin Mistry');
    // Clicked by itself: React’s `act` around a user event does not end while the form is being loaded.
    (await canvas.findByRole('option', { name: /Add “Zubin Mistry”/ })).click();

    const dialog = await within(document.body).findByRole('dialog', { name: 'New practitioner' });
    await expect(await within(dialog).findByLabelText('First name')).toHaveValue('Zubin');
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('combobox'), 'Asha');

    await expect(await canvas.findByRole('option', { name: 'Try again' }, { timeout: 10_000 })).toBeVisible();
  },
};
