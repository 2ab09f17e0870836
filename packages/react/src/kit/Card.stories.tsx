import type { Meta, StoryObj } from '@storybook/react-vite';
import { Card } from './Card.js';

const meta = { component: Card, args: { children: 'Asha Rao, 38 years' } } satisfies Meta<typeof Card>;
export default meta;

export const Plain: StoryObj<typeof meta> = {};
