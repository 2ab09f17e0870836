import type { Carestack } from '@carestack/core';
import { dateAfter, dateAt, instantAt } from '@carestack/core/availability';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { useRoom } from '../../provider/index.js';
import { layoutFaults } from '../../testing/layoutFaults.js';
import { asha, kamala, longNamed, ravi } from '../../testing/people.js';
import { AppointmentList } from './AppointmentList.js';

const today = dateAt(new Date());
type Rooms = Pick<Carestack, 'appointments' | 'patients'>;

/** Five visits on three days, of every status. */
async function fill({ appointments, patients }: Rooms) {
  const { items } = await patients.findAll();
  const book = (index: number, day: string, from: string, notes?: string) =>
    appointments.book({
      practitionerReference: 'd-1',
      patientReference: items[index % 3]?.id ?? '',
      startTime: instantAt(day, from),
      endTime: instantAt(day, from.replace(/0$/, '5')),
      priority: index === 1 ? 'Emergency' : 'New',
      notes,
    });
  const first = await book(0, today, '00:00');
  const second = await book(1, today, '10:00', 'Chest pain when climbing stairs');
  const third = await book(2, today, '11:00');
  await book(0, dateAfter(today, 1), '12:00');
  await book(1, dateAfter(today, 2), '09:30');
  await appointments.noShow(first.reference);
  await appointments.markArrived(second.reference);
  await appointments.cancel(third.reference, 'Travelling');
}

const meta: Meta<typeof AppointmentList> = {
  component: AppointmentList,
  args: {
    practitionerReference: 'd-1',
    practitionerNameOf: () => 'Dr. Meenakshi Rao',
    onOpen: fn(),
    onReschedule: fn(),
    onBook: fn(),
  },
  parameters: { sandbox: { patients: [asha, ravi, kamala] } },
  decorators: [
    function Filled(Story, { parameters }) {
      const appointments = useRoom('appointments');
      const patients = useRoom('patients');
      const isFilled = parameters['isFilled'] !== false;
      const [isReady, setReady] = useState(!isFilled);
      useEffect(() => {
        if (isFilled) void fill({ appointments, patients }).then(() => setReady(true));
      }, [isFilled, appointments, patients]);
      return isReady ? <Story /> : <p>…</p>;
    },
  ],
};
export default meta;

type Story = StoryObj<typeof meta>;

export const ThreeDays: Story = {
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText(/Rao$|Kumar$|देवी$/).length).toBeGreaterThan(9));
    await expect(canvas.getByRole('heading', { name: /^Today/ })).toBeVisible();
  },
};

export const AskedBeforeCancelling: Story = {
  play: async ({ canvas }) => {
    const [cancel] = await canvas.findAllByRole('button', { name: /^Cancel the visit/ });
    if (cancel) await userEvent.click(cancel);

    const dialog = await within(document.body).findByRole('dialog', {
      name: /^Cancel this visit\? (Asha Rao|Ravi Kumar|कमला देवी) .*\d{4} \d/,
    });
    await expect(within(dialog).getByLabelText('Reason (optional)')).toBeVisible();
  },
};

export const Empty: Story = {
  args: { day: '2030-01-09' },
  parameters: { isFilled: false },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No visits on Wednesday, 9 January 2030')).toBeVisible();
  },
};

export const Loading: Story = { parameters: { isFilled: false, sandbox: { isSilent: true } } };

export const Offline: Story = {
  parameters: { isFilled: false, sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('The visits could not be loaded', undefined, { timeout: 10_000 }),
    ).toBeVisible();
  },
};

export const LongNames: Story = {
  args: { practitionerNameOf: () => `Dr. ${longNamed.firstName} ${longNamed.lastName}` },
  parameters: { sandbox: { patients: [longNamed, longNamed, longNamed] } },
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvas.getAllByText(/^Venkata.*puramkar$/).length).toBeGreaterThan(4));

    await expect(layoutFaults(canvasElement)).toEqual([]);
  },
};

export const Hindi: Story = {
  globals: { language: 'hi' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: /^आज/ })).toBeVisible();
  },
};

export const RightToLeft: Story = {
  globals: { language: 'ur', direction: 'rtl' },
  parameters: { a11y: { test: 'off' } },
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvas.getAllByText(/Rao$|Kumar$|देवी$/).length).toBeGreaterThan(4));

    await expect(layoutFaults(canvasElement)).toEqual([]);
  },
};
