import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent } from 'storybook/test';
import { Button } from './Button.js';
import { Dialog } from './Dialog.js';

const meta = {
  component: Dialog,
  args: {
    isOpen: true,
    onClose: fn(),
    title: 'Delete this patient?',
    closeLabel: 'Close',
    children: <p>The record is removed from this clinic. This cannot be undone.</p>,
    actions: (
      <>
        <Button variant="danger">Delete patient</Button>
        <Button variant="quiet">Keep</Button>
      </>
    ),
  },
} satisfies Meta<typeof Dialog>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Open: Story = {};
export const GivesFocusBack: Story = {
  render: function Asked(args) {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setIsOpen(true)}>Delete…</Button>
        <Dialog {...args} isOpen={isOpen} onClose={() => setIsOpen(false)} />
      </>
    );
  },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Delete…' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));

    await expect(canvas.getByRole('button', { name: 'Delete…' })).toHaveFocus();
  },
};
