import type { Meta, StoryObj } from '@storybook/react-vite';
import { Checkbox } from './Checkbox.js';
import { Fieldset } from './Fieldset.js';

const meta = {
  component: Fieldset,
  args: {
    label: 'Your consent',
    hint: 'Each point stands for itself. Only the first is needed.',
    children: (
      <>
        <Checkbox label="I share my Aadhaar number of my own free will." />
        <Checkbox label="My earlier records may be linked." />
      </>
    ),
  },
} satisfies Meta<typeof Fieldset>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Plain: Story = {};
export const WithError: Story = { args: { error: 'Agree to the first point to go on.' } };
