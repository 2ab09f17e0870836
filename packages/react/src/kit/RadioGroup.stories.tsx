import type { Meta, StoryObj } from '@storybook/react-vite';
import { RadioGroup } from './RadioGroup.js';

const meta = {
  component: RadioGroup,
  args: {
    label: 'Choose an ABHA address',
    hint: 'It is what you tell a hospital to receive your records.',
    name: 'address',
    options: [
      { value: 'asha.rao', label: 'asha.rao@sbx' },
      { value: 'rao.asha88', label: 'rao.asha88@sbx' },
      { value: 'own', label: 'Another one', hint: 'You write it yourself.' },
    ],
  },
} satisfies Meta<typeof RadioGroup>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NothingChosen: Story = {};
export const Chosen: Story = { args: { defaultValue: 'rao.asha88' } };
export const WithError: Story = { args: { error: 'Choose an address.' } };
export const InTheDark: Story = { ...WithError, globals: { appearance: 'dark' } };
