import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { CarePlanView } from './CarePlanView.js';
import { PdfPreview } from './PdfPreview.js';
import { RadiologyReportView } from './RadiologyReportView.js';

type Example = 'carePlan' | 'radiology' | 'empty' | 'noPdf';

const carePlan = {
  patientDetails: { name: 'Asha Rao', age: 42, sex: 'Female', uhid: 'UH-2201' },
  doctorDetails: [{ name: 'Arun Iyer', department: 'Pulmonology' }],
  conditions: ['Bronchial asthma, moderate'],
  prescribedMedications: ['Budesonide inhaler, 2 puffs twice a day', 'Salbutamol, 2 puffs when needed'],
  carePlan: ['Breathing exercises every morning', 'Avoid dust and smoke'],
  followUp: ['After six weeks with peak-flow diary'],
  sources: {
    'conditions[0]': { file: 'files[0]', page: 1, text: 'Diagnosis: Bronchial asthma, moderate' },
    'prescribedMedications[0]': { file: 'files[0]', page: 2, text: 'Budesonide 2 puffs BD' },
  },
};
const report = {
  reportId: 'r-1',
  patientName: 'Asha Rao',
  age: 42,
  gender: 'Female',
  studyType: 'Chest X-ray, PA view',
  findings: 'Both lung fields are clear.\nHeart of normal size.',
  impression: 'Normal study',
  recommendations: ['No further imaging'],
};

function Shown({ example }: { example: Example }) {
  switch (example) {
    case 'carePlan':
      return <CarePlanView carePlan={{ id: 'plan-1', carePlan }} />;
    case 'radiology':
      return <RadiologyReportView reports={{ reports: [report] }} />;
    case 'empty':
      return <CarePlanView carePlan={{ id: 'plan-1', carePlan: {} }} />;
    case 'noPdf':
      return <PdfPreview recordId="unknown" />;
    default:
      return example satisfies never;
  }
}

const meta: Meta<typeof Shown> = { component: Shown, args: { example: 'carePlan' } };
export default meta;
type Story = StoryObj<typeof meta>;

export const CarePlan: Story = {};

export const RadiologyReport: Story = { args: { example: 'radiology' } };

export const Empty: Story = { args: { example: 'empty' } };

export const PaperFailed: Story = {
  args: { example: 'noPdf' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/The PDF could not be loaded/)).toBeVisible();
    await userEvent.tab();
  },
};

export const HindiNarrow: Story = {
  globals: { language: 'hi' },
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
};
