import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { LiveRegion } from './LiveRegion.js';

const meta = { component: LiveRegion, args: { message: 'Code sent to ******0161.' } } satisfies Meta<typeof LiveRegion>;
export default meta;

export const Speaks: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Code sent to ******0161.')).toBeInTheDocument();
  },
};
