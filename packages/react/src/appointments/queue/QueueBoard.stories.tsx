import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { bookToday, drBose, longQueue, numberToday } from '../../testing/queueDay.js';
import { connectionOf } from '../../testing/stories.js';
import { QueueBoard } from './QueueBoard.js';

const meta: Meta<typeof QueueBoard> = {
  component: QueueBoard,
  args: { schedule: drBose.schedule, title: 'Room 4', refreshEvery: 300 },
};
export default meta;

type Story = StoryObj<typeof meta>;

const fill: Story['play'] = async ({ canvas, id }) => {
  const { carestack } = connectionOf(id);
  const times = ['09:00', '10:00', '10:20', '10:40', '11:00', '11:20'];
  const references: string[] = [];
  for (const [index, from] of times.entries()) {
    references.push((await bookToday(carestack, `p-${index}`, from, from.replace(/0$/, '5'))).reference);
  }
  await numberToday(carestack, ...references);
  await carestack.appointments.call(references[0] ?? '');
  await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(6));
};

export const ADay: Story = {
  play: async (context) => {
    await fill(context);

    await expect(await context.canvas.findByText('Please come in')).toBeVisible();
    await expect(await context.canvas.findByText('about 10 min')).toBeVisible();
  },
};

export const NobodyYet: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Please wait until your number is called')).toBeVisible();
  },
};

export const VeryLong: Story = {
  args: { refreshEvery: 600_000 },
  parameters: { sandbox: { seed: 2 } },
  loaders: [({ id }) => longQueue(connectionOf(id).carestack, 200).then(() => ({}))],
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('192 more are waiting')).toBeVisible();
  },
};

export const Narrow: Story = {
  globals: { language: 'hi' },
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: fill,
};
