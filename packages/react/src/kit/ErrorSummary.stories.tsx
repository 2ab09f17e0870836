import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { ErrorSummary } from './ErrorSummary.js';
import { Stack } from './Stack.js';
import { TextInput } from './TextInput.js';

const meta = {
  component: ErrorSummary,
  args: {
    title: 'There is a problem',
    errors: [{ message: 'Enter the first name.', fieldId: 'first-name' }, { message: 'The service did not answer.' }],
  },
  render: (args) => (
    <Stack>
      <ErrorSummary {...args} />
      <TextInput id="first-name" label="First name" error="Enter the first name." />
    </Stack>
  ),
} satisfies Meta<typeof ErrorSummary>;
export default meta;

type Story = StoryObj<typeof meta>;

export const TakesFocus: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveFocus();
  },
};
export const LeadsToTheField: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('link', { name: 'Enter the first name.' }));

    await expect(canvas.getByLabelText('First name')).toHaveFocus();
  },
};
