import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { asha, ravi } from '../testing/people.js';
import { AbhaBadge } from './AbhaBadge.js';

const meta = { component: AbhaBadge, args: { patient: { ...asha, id: 'p-1' } } } satisfies Meta<typeof AbhaBadge>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Linked: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('asha.rao@sbx')).toBeVisible();
  },
};

export const NumberOnly: Story = {
  args: { patient: { ...asha, id: 'p-1', abhaAddress: null } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('ABHA number, no address')).toBeVisible();
  },
};

export const None: Story = {
  args: { patient: { ...ravi, id: 'p-2' } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('No ABHA')).toBeVisible();
  },
};
