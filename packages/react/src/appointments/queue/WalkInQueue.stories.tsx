import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { layoutFaults } from '../../testing/layoutFaults.js';
import { asha, kamala, longNamed, ravi } from '../../testing/people.js';
import { practitionerWith } from '../../testing/clinicHours.js';
import { bookToday, drBose, longQueue, numberToday } from '../../testing/queueDay.js';
import { connectionOf } from '../../testing/stories.js';
import { WalkInQueue } from './WalkInQueue.js';

const meta: Meta<typeof WalkInQueue> = {
  component: WalkInQueue,
  args: { schedule: drBose.schedule, practitionerName: 'Dr. Anita Bose', refreshEvery: 300 },
  parameters: { sandbox: { patients: [asha, ravi, kamala] } },
};
export default meta;

type Story = StoryObj<typeof meta>;

/** Number 1 is called, two wait, one is here without a number, and one is still to come. */
async function bookDay({ id }: Pick<StoryContext, 'id'>) {
  const { carestack } = connectionOf(id);
  const { items } = await carestack.patients.findAll();
  const ids = [...items.map((patient) => patient.id), items[0]?.id ?? '', items[1]?.id ?? ''];
  const times = ['09:00', '10:30', '10:10', '11:00', '12:00'];
  const references: string[] = [];
  for (const [index, from] of times.entries()) {
    const type = index === 1 ? 'WALKIN' : 'ROUTINE';
    const visit = await bookToday(carestack, ids[index] ?? '', from, from.replace(/0$/, '5'), type);
    references.push(visit.reference);
  }
  await numberToday(carestack, ...references.slice(0, 3));
  await carestack.appointments.call(references[0] ?? '');
  await carestack.appointments.markArrived(references[3] ?? '');
  return { second: references[2] ?? '' };
}

async function openDesk({ canvasElement, id }: Pick<StoryContext, 'canvasElement' | 'id'>) {
  await bookDay({ id });
  // It is read anew every so often, and shows by then that the first one was called.
  await waitFor(() => expect(canvasElement.querySelectorAll('[data-part=called]')).toHaveLength(1));
}

/** To go by hand. */
export const NobodyYet: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nobody is waiting.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Call next' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const ADay: Story = {
  play: async (context) => {
    await openDesk(context);

    await expect(await context.canvas.findByText('2 waiting, 0 seen today')).toBeVisible();
    await expect(context.canvas.getByText('Arrived, without a number')).toBeVisible();
  },
};

export const CalledByKeyboard: Story = {
  play: async (context) => {
    await openDesk(context);
    context.canvas.getByRole('button', { name: 'Call next' }).focus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(context.canvas.getAllByRole('button', { name: /^Seen/ })).toHaveLength(2));
    await expect(context.canvas.getByRole('button', { name: 'Call next' })).toHaveFocus();
  },
};

/** This screen does not know yet that number 3 was called. */
export const CalledElsewhere: Story = {
  args: { refreshEvery: 600_000 },
  loaders: [bookDay],
  play: async ({ canvas, id, loaded }) => {
    await canvas.findByText('2 waiting, 0 seen today');
    await connectionOf(id).carestack.appointments.call(String(loaded['second']));
    await userEvent.click(canvas.getByRole('button', { name: 'Call next' }));

    await expect(await canvas.findByText('Number 3 was just called at another desk')).toBeVisible();
    await expect(canvas.getByText(/^Nobody was called here\./)).toBeVisible();
    await expect(await canvas.findByText('1 waiting, 0 seen today')).toBeVisible();
  },
};

/** Number 3 stands as after desks that came in each other's way: called in, and by none of them for sure. */
export const CalledSomewhere: Story = {
  args: { refreshEvery: 600_000 },
  loaders: [bookDay],
  play: async ({ canvas, id, loaded }) => {
    await canvas.findByText('2 waiting, 0 seen today');
    const { findById, update } = connectionOf(id).carestack.appointments;
    const { reference, slot } = await findById(String(loaded['second']));
    await update(reference, { status: 'checked-in', slot: `${slot}; calling 1x7k2m9` });
    await userEvent.click(canvas.getByRole('button', { name: 'Call next' }));

    await expect(
      await canvas.findByText('Number 3 is called in already', undefined, { timeout: 10_000 }),
    ).toBeVisible();
  },
};

export const NoPlaceLeft: Story = {
  args: { schedule: practitionerWith('d-7', 'Dr. Anita Bose', 'general medicine', { week: {} }).schedule },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add a walk-in' }));
    await userEvent.type(await canvas.findByRole('combobox'), 'Asha');
    await userEvent.click(await canvas.findByRole('option', { name: /Asha Rao/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Give a number' }));

    await expect(await canvas.findByText(/^There is no free place left today, so no number was given/)).toBeVisible();
  },
};

/** Two hundred wait, and every other one has a very long name. */
export const VeryLong: Story = {
  args: { refreshEvery: 600_000 },
  parameters: { sandbox: { patients: [asha, longNamed] } },
  loaders: [({ id }) => longQueue(connectionOf(id).carestack, 200).then(() => ({}))],
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('200 waiting, 0 seen today')).toBeVisible();
    await canvas.findAllByText(/^Venkatanarasimharajuvaripeta/);

    await expect(layoutFaults(canvasElement)).toEqual([]);
  },
};

export const AskedBeforeTakenOut: Story = {
  play: async (context) => {
    await openDesk(context);
    const [takeOut] = context.canvas.getAllByRole('button', { name: /^Take out/ });
    if (takeOut) await userEvent.click(takeOut);

    await expect(await within(document.body).findByRole('dialog', { name: /^Take number/ })).toBeVisible();
  },
};

export const SomebodyCame: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add a walk-in' }));
    await canvas.findByRole('combobox');
    await userEvent.click(canvas.getByRole('button', { name: 'Give a number' }));

    await expect(await canvas.findByText('Choose the patient.')).toBeVisible();
  },
};

export const Loading: Story = { parameters: { sandbox: { isSilent: true } } };

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('The queue could not be loaded', undefined, { timeout: 10_000 }),
    ).toBeVisible();
  },
};

export const Hindi: Story = { globals: { language: 'hi' }, play: openDesk };

export const RightToLeft: Story = {
  globals: { language: 'ur', direction: 'rtl' },
  parameters: { a11y: { test: 'off' } },
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async (context) => {
    await openDesk(context);

    await expect(layoutFaults(context.canvasElement)).toEqual([]);
  },
};
