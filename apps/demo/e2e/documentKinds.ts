import type { CaseType } from '@carestack/core/ai';
import type { Page } from 'playwright-core';

interface Walk {
  /** Its title in a list. */
  title: string;
  fill: (page: Page) => Promise<void>;
  /** What its reading view says of it. */
  says: string;
  /** As the API files it. */
  informationType: string;
}

const write = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

async function writeDate(page: Page, name: string): Promise<void> {
  const date = page.getByRole('group', { name });
  for (const [part, value] of Object.entries({ Day: '31', Month: '1', Year: '2026' })) {
    await date.getByLabel(part).fill(value);
  }
}

async function addPaper(page: Page): Promise<void> {
  const picker = page.getByRole('group', { name: 'Documents' }).locator('input[type=file]').first();
  await picker.setInputFiles({
    name: 'referral.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('To whom it concerns'),
  });
  await page.getByText(/Text · /).waitFor();
}

/** What is typed for each kind of document, and where it is found again. */
export const walks: Readonly<Record<CaseType, Walk>> = {
  OPConsultation: {
    title: 'Consultation',
    fill: async (page) => {
      await page.getByRole('combobox', { name: 'Complaint 1' }).fill('Fever for three days');
      await write(page, 'Blood pressure', '150/95');
      await write(page, 'Physical examination', 'Chest clear');
    },
    says: 'Fever for three days',
    informationType: 'OPConsultation',
  },
  DischargeSummary: {
    title: 'Discharge summary',
    fill: async (page) => {
      await page.getByRole('combobox', { name: 'Complaint 1' }).fill('Fever');
      await write(page, 'Physical examination', 'Chest clear');
      const result = page.getByRole('group', { name: 'Result 1' });
      await result.getByLabel('Name').fill('Platelets');
      await result.getByLabel('Value').fill('90000');
      await page.getByLabel('State of the investigations').selectOption({ label: 'Final' });
      await writeDate(page, 'Investigations recorded on');
    },
    says: 'Platelets',
    informationType: 'DischargeSummary',
  },
  Prescription: {
    title: 'Prescription',
    fill: async (page) => {
      await page.getByRole('combobox', { name: 'Name', exact: true }).fill('Paracetamol');
      await write(page, 'Dose', '650 mg');
      await page.getByLabel('Route').selectOption({ label: 'Oral' });
      await write(page, 'Frequency', 'thrice a day');
      await write(page, 'Duration', '3 days');
    },
    says: 'Paracetamol',
    informationType: 'Prescription',
  },
  DiagnosticReport: {
    title: 'Diagnostic report',
    fill: async (page) => {
      await write(page, 'Kind of report', 'Haematology');
      await write(page, 'Name', 'Haemoglobin');
      await write(page, 'Value', '13.5');
      await write(page, 'Unit', 'g/dL');
      await write(page, 'Conclusion', 'Normal');
      await page.getByLabel('State of the report').selectOption({ label: 'Final' });
      await writeDate(page, 'Recorded on');
      await addPaper(page);
    },
    says: 'Haemoglobin',
    informationType: 'DiagnosticReport',
  },
  'Radiology Report': {
    title: 'Radiology report',
    fill: async (page) => {
      await write(page, 'Study (optional)', 'Chest X-ray');
      await write(page, 'Finding 1', 'Clear lungs');
      await write(page, 'Impression', 'Normal study');
    },
    says: 'Normal study',
    informationType: 'DiagnosticReport',
  },
  ImmunizationRecord: {
    title: 'Immunization record',
    fill: async (page) => {
      await page.getByRole('combobox', { name: 'Vaccine' }).fill('BCG');
      await writeDate(page, 'Given on');
      await write(page, 'Lot number', 'AB12');
    },
    says: 'AB12',
    informationType: 'ImmunizationRecord',
  },
  WellnessRecord: {
    title: 'Wellness record',
    fill: async (page) => {
      await write(page, 'Heart rate', '72');
      await write(page, 'Weight', '64');
    },
    says: '64',
    informationType: 'WellnessRecord',
  },
  HealthDocumentRecord: {
    title: 'Health document',
    fill: addPaper,
    says: 'Attached file',
    informationType: 'HealthDocumentRecord',
  },
};
