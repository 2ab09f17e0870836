import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { drIyer, drRao, practitionerWith, tomorrow, visitAt } from '../../testing/clinicHours.js';
import { asha } from '../../testing/people.js';
import { connectionOf } from '../../testing/stories.js';
import { WeekSchedule } from './WeekSchedule.js';

const onHoliday = practitionerWith('d-5', 'Dr. Holiday', 'surgery', { holidays: [tomorrow] });

const meta: Meta<typeof WeekSchedule> = {
  component: WeekSchedule,
  args: {
    practitioners: [drRao, drIyer, onHoliday],
    defaultDate: tomorrow,
    onBook: fn(),
    onOpen: fn(),
    onOpenDay: fn(),
  },
  parameters: { sandbox: { patients: [asha] } },
  loaders: [
    async ({ id }) => {
      const { carestack } = connectionOf(id);
      const [patient] = (await carestack.patients.findAll()).items;
      await carestack.appointments.book(visitAt('d-1', '09:30', '10:00', patient?.id));
      return {};
    },
  ],
};
export default meta;

type Story = StoryObj<typeof meta>;

export const Week: Story = {
  play: async ({ canvas, args }) => {
    await expect(await canvas.findByRole('button', { name: /Asha Rao, Booked/ })).toBeInTheDocument();
    await expect(canvas.getAllByRole('columnheader')).toHaveLength(7);
    const [heading] = canvas.getAllByRole('button', { name: /^Open / });
    if (heading) await userEvent.click(heading);

    await expect(args.onOpenDay).toHaveBeenCalledOnce();
  },
};

export const Everybody: Story = {
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByLabelText('Practitioner'), 'Everybody');

    await expect(await canvas.findByRole('cell', { name: 'Holiday' })).toBeVisible();
    await expect(canvas.getByRole('cell', { name: /^1 visit,/ })).toBeVisible();
  },
};

export const Hindi: Story = { globals: { language: 'hi' } };

export const Narrow: Story = {
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Day')).toBeVisible();
    // Tomorrow begins at its own hours, whatever time it is today.
    await expect(await canvas.findByRole('button', { name: /Asha Rao, Booked/ })).toBeVisible();
    await expect(canvas.getByRole('grid').scrollTop).toBe(0);
  },
};
