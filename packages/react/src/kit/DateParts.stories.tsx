import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { DateParts } from './DateParts.js';

const meta = {
  component: DateParts,
  args: {
    label: 'Date of birth',
    hint: 'For example, 30 1 1988',
    partLabels: { day: 'Day', month: 'Month', year: 'Year' },
    autoComplete: 'bday',
    onChange: fn(),
  },
} satisfies Meta<typeof DateParts>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { defaultValue: '1988-01-30' } };
export const MonthIsMissing: Story = {
  args: { defaultValue: '1988--30', error: 'The date of birth needs a month.', invalidParts: ['month'] },
};
export const Typed: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.type(canvas.getByLabelText('Day'), '30');
    await userEvent.type(canvas.getByLabelText('Month'), '1');
    await userEvent.type(canvas.getByLabelText('Year'), '१९८८');

    await expect(args.onChange).toHaveBeenLastCalledWith('1988-01-30');
  },
};
