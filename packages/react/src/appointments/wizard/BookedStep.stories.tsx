import type { Patient } from '@carestack/core';
import type { Fault } from '@carestack/sandbox';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, userEvent } from 'storybook/test';
import { useRoom } from '../../provider/index.js';
import { drRao, slotAt } from '../../testing/clinicHours.js';
import { asha } from '../../testing/people.js';
import { AppointmentBookingWizard } from './AppointmentBookingWizard.js';

const slot = slotAt('d-1', '09:30', '10:00');

/** One press from a booked visit. */
function Reviewed({ reason }: { reason: string }) {
  const patients = useRoom('patients');
  const [patient, setPatient] = useState<Patient>();
  useEffect(() => {
    void patients.findAll().then(({ items }) => setPatient(items[0]));
  }, [patients]);
  return patient ? (
    <AppointmentBookingWizard
      practitioners={[drRao]}
      presets={{ slot, patient, reason }}
      facilityName="Lakeside Clinic"
    />
  ) : (
    <p data-part="wait" />
  );
}

const meta: Meta<typeof Reviewed> = {
  component: Reviewed,
  args: { reason: 'Chest pain when climbing stairs' },
};
export default meta;

type Story = StoryObj<typeof meta>;

const without = (fields?: Fault['fields']) => ({
  sandbox: {
    patients: [asha],
    faults: [{ kind: 'not-kept', operation: 'appointments.create', ...(fields && { fields }), times: 1 } as const],
  },
});

export const ReasonNotKept: Story = {
  parameters: without({ notes: 'invalid' }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Book the visit' }));

    await expect(await canvas.findByRole('heading', { name: 'The visit is booked' })).toBeVisible();
    await expect(canvas.getByRole('alert')).toHaveTextContent('“Chest pain when climbing stairs”');
  },
};

export const ReasonNotKeptInHindi: Story = {
  args: { reason: 'सीढ़ी चढ़ते समय सीने में दर्द' },
  globals: { language: 'hi' },
  parameters: without({ notes: 'invalid', priority: 'priority_invalid' }),
  decorators: [(Story) => <div style={{ inlineSize: 320 }}>{Story()}</div>],
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'विज़िट बुक करें' }));

    await expect(await canvas.findByRole('alert')).toHaveTextContent('“सीढ़ी चढ़ते समय सीने में दर्द”');
    await expect(canvasElement.scrollWidth).toBe(canvasElement.clientWidth);
  },
};
