import type { PdfPreview as Pdf } from '@carestack/core/ai';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { expect, userEvent } from 'storybook/test';
import { CarePlanView } from './CarePlanView.js';
import { PdfPreview } from './PdfPreview.js';
import { RadiologyReportView } from './RadiologyReportView.js';
import paper from '../../../../../fixtures/papers/discharge-heart.pdf?url';

type Example = 'carePlan' | 'radiology' | 'empty' | 'pdf' | 'noPdf';

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

/** A PDF as the service gives it. */
function FetchedPaper() {
  const [pdf, setPdf] = useState<Pdf>();
  useEffect(() => {
    const read = async () => {
      const bytes = new Uint8Array(await (await fetch(paper)).arrayBuffer());
      setPdf({ fileName: 'discharge-summary.pdf', mimeType: 'application/pdf', bytes });
    };
    void read();
  }, []);
  return pdf ? <PdfPreview pdf={pdf} /> : null;
}

function Shown({ example }: { example: Example }) {
  switch (example) {
    case 'carePlan':
      return <CarePlanView carePlan={{ id: 'plan-1', carePlan }} />;
    case 'radiology':
      return <RadiologyReportView reports={{ reports: [report] }} />;
    case 'empty':
      return <CarePlanView carePlan={{ id: 'plan-1', carePlan: {} }} />;
    case 'pdf':
      return <FetchedPaper />;
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

/** Drawn by the browser where it can draw PDFs; where it cannot, said in words. Saved either way. */
export const Paper: Story = {
  args: { example: 'pdf' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Save the PDF' })).toBeVisible();
  },
};

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
