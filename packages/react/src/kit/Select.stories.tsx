import type { Meta, StoryObj } from '@storybook/react-vite';
import { Select } from './Select.js';

const meta = {
  component: Select,
  args: {
    label: 'State',
    children: (
      <>
        <option value="">Choose a state</option>
        <option value="27">Maharashtra</option>
        <option value="29">Karnataka</option>
        <option value="33">Tamil Nadu</option>
      </>
    ),
  },
} satisfies Meta<typeof Select>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithError: Story = { args: { error: 'Choose a state.' } };
export const RightToLeft: Story = { globals: { direction: 'rtl' } };
