import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from './Button.js';
import { EmptyState } from './EmptyState.js';

const meta = {
  component: EmptyState,
  args: {
    title: 'No patients yet',
    children: <p>Those you register appear here.</p>,
    actions: <Button variant="primary">Register a patient</Button>,
  },
} satisfies Meta<typeof EmptyState>;
export default meta;

export const WithAction: StoryObj<typeof meta> = {};
