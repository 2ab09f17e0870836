import type { Meta, StoryObj } from '@storybook/react-vite';
import { Skeleton } from './Skeleton.js';

const meta = { component: Skeleton } satisfies Meta<typeof Skeleton>;
export default meta;

export const ThreeLines: StoryObj<typeof meta> = {};
