import type { Meta, StoryObj } from '@storybook/react-vite';
import { Countdown } from './Countdown.js';

const meta = {
  component: Countdown,
  args: {
    deadline: 0,
    text: (seconds) =>
      seconds > 0 ? `You can ask for a new code in ${seconds} seconds.` : 'You can ask for a new code now.',
    startMessage: 'A new code can be asked for in one minute.',
    endMessage: 'You can ask for a new code now.',
  },
} satisfies Meta<typeof Countdown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Running: Story = { render: (args) => <Countdown {...args} deadline={Date.now() + 60_000} /> };
export const Over: Story = {};
