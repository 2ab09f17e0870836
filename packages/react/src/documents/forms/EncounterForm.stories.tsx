import type { Meta, StoryObj } from '@storybook/react-vite';
import { ServerError } from '@carestack/core/errors';
import { expect, fn, userEvent, within } from 'storybook/test';
import { EncounterForm } from './EncounterForm.js';

const meta: Meta<typeof EncounterForm> = {
  component: EncounterForm,
  args: { caseType: 'OPConsultation', onSubmit: fn(async () => {}) },
};
export default meta;
type Story = StoryObj<typeof meta>;

export const Consultation: Story = {
  args: {
    initialSections: {
      chiefComplaints: 'Fever for three days\nCough',
      vitalSigns: ['Blood pressure: 150/95 mmHg', 'Heart rate: 72 bpm', 'Oxygen saturation: 91 %'],
      physicalExamination: 'Chest clear',
      conditions: ['Dengue fever'],
      prescribedMedications: ['Paracetamol 650 mg, oral, thrice a day, 3 days, after food'],
      allergies: ['Penicillin'],
      familyHistory: [{ relation: 'Father', condition: 'Diabetes' }],
    },
  },
};

export const Prescription: Story = {
  args: { caseType: 'Prescription' },
  play: async ({ canvas, args }) => {
    await userEvent.type(await canvas.findByRole('combobox', { name: 'Name' }), 'paracetamol');
    await canvas.findByRole('option', { name: /387517004/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await userEvent.type(canvas.getByLabelText('Dose'), '650 mg');
    await userEvent.selectOptions(canvas.getByLabelText('Route'), 'Oral');
    await userEvent.type(canvas.getByLabelText('Frequency'), 'thrice a day');
    await userEvent.type(canvas.getByLabelText('Duration'), '3 days');
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));

    await expect(args.onSubmit).toHaveBeenCalledOnce();
    await expect(args.onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({
        sections: { prescribedMedications: ['Paracetamol 650 mg, oral, thrice a day, 3 days'] },
      }),
    );
  },
};

export const Missing: Story = {
  args: { caseType: 'DiagnosticReport' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Save' }));

    const told = within(await canvas.findByRole('alert'));
    await expect(told.getAllByRole('listitem')).toHaveLength(6);
  },
};

export const NotSaved: Story = {
  args: {
    caseType: 'WellnessRecord',
    onSubmit: async () => {
      throw new ServerError('service_down', 'down');
    },
  },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Heart rate'), '72');
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));

    await expect(await canvas.findByText(/Nothing you typed is lost/)).toBeVisible();
    await expect(canvas.getByLabelText('Heart rate')).toHaveValue('72');
  },
};

export const Immunization: Story = { args: { caseType: 'ImmunizationRecord' } };

export const Radiology: Story = { args: { caseType: 'Radiology Report' } };

export const HealthDocument: Story = { args: { caseType: 'HealthDocumentRecord' } };

export const HindiNarrow: Story = {
  args: { caseType: 'DischargeSummary', initialSections: { vitalSigns: ['Heart rate: 130 bpm'] } },
  globals: { language: 'hi' },
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
};
