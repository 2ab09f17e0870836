import type { Meta, StoryObj } from '@storybook/react-vite';
import { PasswordInput } from './PasswordInput.js';

const meta = {
  component: PasswordInput,
  args: { label: 'Password', reveal: { showLabel: 'Show', hideLabel: 'Hide' } },
} satisfies Meta<typeof PasswordInput>;
export default meta;

export const Empty: StoryObj<typeof meta> = {};

export const Invalid: StoryObj<typeof meta> = { args: { error: 'The password still needs: a digit.' } };
