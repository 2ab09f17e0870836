import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { CodeInput } from './CodeInput.js';

const meta = {
  component: CodeInput,
  args: { label: 'Code', hint: 'Six digits, sent to ******0161.', onFull: fn() },
} satisfies Meta<typeof CodeInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const HalfTyped: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Code'), '123');

    await expect(canvas.getByLabelText('Code')).toHaveValue('123');
  },
};
export const Full: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByLabelText('Code'), '123456');

    await expect(args.onFull).toHaveBeenCalledOnce();
  },
};
export const WrongCode: Story = {
  ...Full,
  args: { error: 'This is not the code we sent. You can try twice more.' },
};
export const RightToLeft: Story = { ...HalfTyped, globals: { direction: 'rtl' } };
