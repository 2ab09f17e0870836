import type { Meta, StoryObj } from '@storybook/react-vite';
import { Field } from './Field.js';

const meta = {
  component: Field,
  args: {
    label: 'Notes',
    hint: 'What the doctor should know.',
    children: (control) => <textarea {...control} className="cs-input" rows={4} />,
  },
} satisfies Meta<typeof Field>;
export default meta;

type Story = StoryObj<typeof meta>;

export const AroundATextArea: Story = {};
export const WithError: Story = { args: { error: 'Write at most 500 letters.' } };
