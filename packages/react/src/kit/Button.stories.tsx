import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent } from 'storybook/test';
import { Actions } from './Actions.js';
import { Button } from './Button.js';

const meta = {
  component: Button,
  args: { children: 'Send code', variant: 'primary', onClick: fn() },
} satisfies Meta<typeof Button>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Primary: Story = {};
export const Pending: Story = {
  args: { isPending: true },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button'));

    await expect(args.onClick).not.toHaveBeenCalled();
  },
};
export const KeepsItsWidth: Story = {
  args: { pendingLabel: 'Sending…' },
  render: function KeepsItsWidth(args) {
    const [isPending, setIsPending] = useState(false);
    return <Button {...args} isPending={isPending} onClick={() => setIsPending(true)} />;
  },
  play: async ({ canvas }) => {
    const button = canvas.getByRole('button', { name: 'Send code' });
    const { width } = button.getBoundingClientRect();

    await userEvent.click(button);

    await expect(canvas.getByRole('button', { name: 'Sending…' })).toBe(button);
    await expect(button.getBoundingClientRect().width).toBe(width);
  },
};
export const EveryVariant: Story = {
  render: () => (
    <Actions>
      <Button variant="primary">Continue</Button>
      <Button>Save for later</Button>
      <Button variant="danger">Delete patient</Button>
      <Button variant="quiet">Back</Button>
      <Button aria-disabled="true">Send a new code</Button>
      <Button variant="primary" isPending>
        Continue
      </Button>
    </Actions>
  ),
};
export const InTheDark: Story = { ...EveryVariant, globals: { appearance: 'dark' } };
