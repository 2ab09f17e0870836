import type { Meta, StoryObj } from '@storybook/react-vite';
import { Checkbox } from './Checkbox.js';

const meta = {
  component: Checkbox,
  args: {
    label:
      'I share my Aadhaar number and the demographic details with the National Health Authority of my own free will, for the sole purpose of creating an ABHA number.',
  },
} satisfies Meta<typeof Checkbox>;
export default meta;

type Story = StoryObj<typeof meta>;

export const LongLabel: Story = {};
export const Ticked: Story = { args: { defaultChecked: true } };
export const WithHint: Story = { args: { label: 'Send reminders by SMS', hint: 'At most one a week.' } };
export const WithError: Story = { args: { error: 'Tick this box to go on, or choose another document.' } };
export const InHindi: Story = {
  globals: { language: 'hi' },
  args: { label: 'मैं अपनी इच्छा से अपना आधार संख्या केवल आभा नंबर बनाने के लिए साझा करता/करती हूँ।', defaultChecked: true },
};
