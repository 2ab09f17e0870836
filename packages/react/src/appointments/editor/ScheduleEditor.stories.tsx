import { dateAfter, dateAt, instantAt, scheduleSchema } from '@carestack/core/availability';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { layoutFaults } from '../../testing/layoutFaults.js';
import { ScheduleEditor } from './ScheduleEditor.js';

const sessions = [
  { from: '09:00', to: '12:00', breaks: [{ from: '10:30', to: '10:45' }] },
  { from: '16:00', to: '18:00' },
];
const tomorrow = dateAfter(dateAt(new Date()), 1);

const meta: Meta<typeof ScheduleEditor> = {
  component: ScheduleEditor,
  args: {
    practitionerName: 'Dr. Meenakshi Rao',
    schedule: scheduleSchema.parse({
      practitionerReference: 'd-1',
      slotMinutes: 15,
      walkInShare: 0.2,
      week: { monday: sessions, tuesday: sessions, wednesday: sessions, thursday: sessions, friday: sessions },
      holidays: ['2027-01-26'],
      overrides: { '2027-03-22': [{ from: '10:00', to: '13:00' }] },
      leave: [{ startTime: '2027-05-03T00:00:00+05:30', endTime: '2027-05-17T00:00:00+05:30' }],
    }),
    onSave: fn(),
  },
};
export default meta;

type Story = StoryObj<typeof meta>;

/** To go by hand. */
export const Whole: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('group', { name: 'Monday, Session 2' })).toBeVisible();
    await expect(canvas.getByText('Kept free after a visit')).toBeVisible();
  },
};

export const Saved: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Remove: Friday, Session 2' }));
    await expect(canvas.getByRole('button', { name: 'Put it back' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Save the hours' }));

    await expect(await canvas.findByText('The hours are saved.', { selector: 'p' })).toBeVisible();
    await expect(args.onSave).toHaveBeenCalledOnce();
  },
};

export const Contradicting: Story = {
  play: async ({ canvas }) => {
    const second = within(canvas.getByRole('group', { name: 'Monday, Session 2' }));
    const from = second.getByLabelText('From');
    await userEvent.clear(from);
    await userEvent.type(from, '11:00');
    await userEvent.click(canvas.getByRole('button', { name: 'Add leave' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Save the hours' }));

    await expect(await canvas.findByRole('alert', { name: 'The hours are not saved yet' })).toHaveFocus();
    await expect(second.getByText(/begins before an earlier one ends/)).toBeVisible();
    await expect(canvas.getByRole('link', { name: /^Monday, Session 2: / })).toBeVisible();
  },
};

export const VisitsOutside: Story = {
  args: {
    appointments: ['07:00', '07:15', '20:00'].map((from, index) => ({
      id: `a-${index}`,
      reference: `a-${index}`,
      practitionerReference: 'd-1',
      patientReference: `p-${index}`,
      startTime: instantAt(tomorrow, from),
      endTime: instantAt(tomorrow, `${from.slice(0, 3)}${Number(from.slice(3)) + 15}`),
    })),
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('3 booked visits fall outside these hours')).toBeVisible();
  },
};

export const NotKept: Story = {
  args: { onSave: () => Promise.reject(new Error('no line')) },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save the hours' }));

    await expect(await canvas.findByText('The hours were not saved')).toBeVisible();
  },
};

export const Hindi: Story = {
  globals: { language: 'hi' },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('button', { name: 'समय सहेजें' })).toBeVisible();
  },
};

export const RightToLeft: Story = {
  globals: { language: 'ur', direction: 'rtl' },
  parameters: { a11y: { test: 'off' } },
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async ({ canvasElement }) => {
    await expect(layoutFaults(canvasElement)).toEqual([]);
  },
};
