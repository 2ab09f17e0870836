import type { Meta, StoryObj } from '@storybook/react-vite';
import { Notice } from './Notice.js';

const meta = { component: Notice, args: { children: 'A code was sent to ******0161.' } } satisfies Meta<typeof Notice>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Info: Story = {};
export const Success: Story = { args: { tone: 'success', title: 'Your ABHA is ready' } };
export const Warning: Story = {
  args: {
    tone: 'warning',
    title: 'We do not know whether this worked',
    children: 'The connection broke off. Look before trying again.',
  },
};
export const Danger: Story = {
  args: { tone: 'danger', title: 'Too many wrong codes', children: 'Wait 30 minutes, or go on without ABHA.' },
};
export const InTheDark: Story = { ...Danger, globals: { appearance: 'dark' } };
