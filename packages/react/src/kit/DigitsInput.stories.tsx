import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { DigitsInput } from './DigitsInput.js';

const meta = {
  component: DigitsInput,
  args: {
    label: 'Aadhaar number',
    hint: 'Twelve digits. It is encrypted on this device before it is sent.',
    groups: [4, 4, 4],
    concealment: { showLabel: 'Show', hideLabel: 'Hide' },
  },
} satisfies Meta<typeof DigitsInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Grouped: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Aadhaar number'), '234567890124');

    await expect(canvas.getByLabelText('Aadhaar number')).toHaveValue('2345 6789 0124');
  },
};
export const Concealed: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Aadhaar number'), '234567890124');
    await userEvent.click(canvas.getByRole('button', { name: 'Hide' }));

    await expect(canvas.getByRole('button', { name: 'Show' })).toBeVisible();
  },
};
export const OneDigitTooMany: Story = {
  args: { error: 'Aadhaar Number is not valid' },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Aadhaar number'), '2345678901245');

    await expect(canvas.getByLabelText('Aadhaar number')).toHaveValue('2345 6789 0124 5');
  },
};
