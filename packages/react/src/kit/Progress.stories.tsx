import type { Meta, StoryObj } from '@storybook/react-vite';
import { Progress } from './Progress.js';

const meta = { component: Progress, args: { value: 2, max: 5, label: 'Step 2 of 5' } } satisfies Meta<typeof Progress>;
export default meta;

export const SecondOfFive: StoryObj<typeof meta> = {};
