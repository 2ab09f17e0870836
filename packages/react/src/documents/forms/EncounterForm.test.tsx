import type { CaseType } from '@carestack/core/ai';
import { ValidationError } from '@carestack/core/errors';
import { validateDocument } from '@carestack/core/fhir';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { hasUnsavedChanges } from '../../provider/index.js';
import { brokenRules } from '../../testing/axe.js';
import { doctor, patientDetails } from '../../testing/clinicalDocuments.js';
import { renderWithCarestack, type RenderOptions } from '../../testing/index.js';
import { EncounterForm, type EncounterFormProps } from './EncounterForm.js';
import type { FilledEncounter } from './useEncounterForm.js';

async function open(
  caseType: CaseType,
  { onSubmit, ...props }: Partial<EncounterFormProps> = {},
  setting: RenderOptions = {},
) {
  const filled = vi.fn<(filled: FilledEncounter) => Promise<void>>(onSubmit ?? (async () => {}));
  const rendered = await renderWithCarestack(
    <EncounterForm caseType={caseType} onSubmit={filled} {...props} />,
    setting,
  );
  return { ...rendered, filled };
}

const save = () => screen.getByRole('button', { name: 'Save' });
const box = (name: string) => screen.findByRole('combobox', { name });
const section = (name: string) => within(screen.getByRole('region', { name }));
const sent = (filled: { mock: { lastCall?: [FilledEncounter] | undefined } }) => filled.mock.lastCall?.[0];
const problems = async () =>
  within(await screen.findByRole('alert'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

async function write(user: UserEvent, label: string, text: string) {
  await user.click(screen.getByLabelText(label));
  await user.paste(text);
}

async function writeDate(user: UserEvent, name: string) {
  const date = within(screen.getByRole('group', { name }));
  for (const [part, value] of Object.entries({ Day: '31', Month: '01', Year: '2026' })) {
    await user.type(date.getByLabelText(part), value);
  }
}

async function addFile(user: UserEvent) {
  const input = (await screen.findByRole('group', { name: 'Documents' })).querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no picker.');
  await user.upload(input, new File(['Hb 13.5'], 'lab.txt'));
  await screen.findByText(/Text · /);
}

const fill: Readonly<Record<CaseType, (user: UserEvent) => Promise<void>>> = {
  OPConsultation: async (user) => {
    await user.type(await box('Complaint 1'), 'Fever for three days');
    await write(user, 'Blood pressure', '120/80');
    await write(user, 'Physical examination', 'Chest clear');
  },
  DischargeSummary: async (user) => {
    await user.type(await box('Complaint 1'), 'Fever');
    await write(user, 'Physical examination', 'Chest clear');
    const result = within(screen.getByRole('group', { name: 'Result 1' }));
    await user.type(result.getByLabelText('Name'), 'Platelets');
    await user.type(result.getByLabelText('Value'), '90000');
    await user.selectOptions(screen.getByLabelText('State of the investigations'), 'Final');
    await writeDate(user, 'Investigations recorded on');
  },
  Prescription: async (user) => {
    await user.type(await box('Name'), 'Paracetamol');
    await user.type(screen.getByLabelText('Dose'), '650 mg');
    await user.selectOptions(screen.getByLabelText('Route'), 'Oral');
    await user.type(screen.getByLabelText('Frequency'), 'thrice a day');
    await user.type(screen.getByLabelText('Duration'), '3 days');
  },
  DiagnosticReport: async (user) => {
    await user.type(screen.getByLabelText('Kind of report'), 'Haematology');
    await user.type(screen.getByLabelText('Name'), 'Haemoglobin');
    await user.type(screen.getByLabelText('Value'), '13.5');
    await user.type(screen.getByLabelText('Unit'), 'g/dL');
    await user.type(screen.getByLabelText('Conclusion'), 'Normal');
    await user.selectOptions(screen.getByLabelText('State of the report'), 'Final');
    await writeDate(user, 'Recorded on');
    await addFile(user);
  },
  'Radiology Report': async (user) => {
    await user.type(screen.getByLabelText('Study (optional)'), 'Chest X-ray');
    await user.type(screen.getByLabelText('Finding 1'), 'Clear lungs');
    await write(user, 'Impression', 'Normal study');
  },
  ImmunizationRecord: async (user) => {
    await user.type(await box('Vaccine'), 'BCG');
    await writeDate(user, 'Given on');
    await user.type(screen.getByLabelText('Lot number'), 'AB12');
  },
  WellnessRecord: async (user) => {
    await write(user, 'Heart rate', '72');
    await write(user, 'Weight', '64');
  },
  HealthDocumentRecord: addFile,
};

const said: Readonly<Record<CaseType, object>> = {
  OPConsultation: {
    chiefComplaints: 'Fever for three days',
    vitalSigns: ['Blood pressure: 120/80 mmHg'],
    physicalExamination: 'Chest clear',
  },
  DischargeSummary: {
    chiefComplaints: 'Fever',
    investigations: { observations: ['Platelets: 90000'], status: 'final', recordedDate: '2026-01-31' },
  },
  Prescription: { prescribedMedications: ['Paracetamol 650 mg, oral, thrice a day, 3 days'] },
  DiagnosticReport: {
    labReports: {
      category: 'Haematology',
      observations: ['Haemoglobin: 13.5 g/dL'],
      conclusion: 'Normal',
      status: 'final',
      recordedDate: '2026-01-31',
    },
  },
  'Radiology Report': { studyType: 'Chest X-ray', findings: ['Clear lungs'], impression: 'Normal study' },
  ImmunizationRecord: { immunizations: ['BCG, 2026-01-31, lot AB12'] },
  WellnessRecord: { vitalSigns: ['Heart rate: 72 bpm'], bodyMeasurements: ['Weight: 64 kg'] },
  HealthDocumentRecord: {},
};

const kinds: readonly CaseType[] = [
  'OPConsultation',
  'DischargeSummary',
  'Prescription',
  'DiagnosticReport',
  'Radiology Report',
  'ImmunizationRecord',
  'WellnessRecord',
  'HealthDocumentRecord',
];

describe.each(kinds)('%s', (caseType) => {
  test('is typed into sections of which the service makes a document without errors', async () => {
    const { user, filled, carestack } = await open(caseType);

    await fill[caseType](user);
    await user.click(save());

    await waitFor(() => expect(filled).toHaveBeenCalledOnce());
    const { sections, documentReferences, draft } = sent(filled) ?? { documentReferences: [] };
    expect(sections).toMatchObject(said[caseType]);
    expect(draft).toMatchObject({ caseType, origin: 'typed' });
    const bundle = await carestack.ai.generateFhirBundle({
      caseType,
      // A health document has no sections: it is its files.
      enableExtraction: caseType !== 'HealthDocumentRecord',
      extractedData: sections,
      documentReferences,
      patientDetails,
      doctorsDetails: [doctor],
    });
    expect(validateDocument(bundle).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('with nothing in it says what is missing, and nothing is sent', async () => {
    const { user, filled, container } = await open(caseType);

    await user.click(save());

    expect((await problems()).length).toBeGreaterThan(0);
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(filled).not.toHaveBeenCalled();
    expect(await brokenRules(container)).toEqual([]);
  });
});

describe('what is wrong', () => {
  test('stands at its field and leads there; a change takes it away', async () => {
    const { user } = await open('OPConsultation');
    await box('Complaint 1');

    await user.click(save());

    expect(await problems()).toEqual([
      'Chief complaints: Fill this in. The document needs it.',
      'Physical examination: Fill this in. The document needs it.',
    ]);
    await user.click(screen.getByRole('link', { name: /^Chief complaints/ }));
    expect(await box('Complaint 1')).toHaveFocus();
    expect(await box('Complaint 1')).toHaveAccessibleDescription('Fill this in. The document needs it.');
    await user.keyboard('Fever');
    expect(await box('Complaint 1')).not.toBeInvalid();
  });

  test.each([
    ['Blood pressure', '120', 'Vital signs: Write both values with a slash, such as 120/80.'],
    ['Heart rate', 'seventy', 'Vital signs: Write a number, such as 98.6.'],
  ])('a value of %s that is none', async (label, typed, sentence) => {
    const { user, filled } = await open('WellnessRecord');

    await write(user, label, typed);
    await user.click(save());

    expect(await problems()).toEqual([sentence]);
    expect(screen.getByLabelText(label)).toHaveValue(typed);
    expect(filled).not.toHaveBeenCalled();
  });

  test('a row without what it is about; an empty row is no mistake', async () => {
    const { user, filled } = await open('Prescription');
    await user.type(await box('Name'), 'Paracetamol');
    await user.click(screen.getByRole('button', { name: 'Add: Medicine' }));
    await user.click(screen.getByRole('button', { name: 'Add: Medicine' }));
    await user.type(within(screen.getByRole('group', { name: 'Medicine 2' })).getByLabelText('Dose'), '5 ml');

    await user.click(save());
    expect(await problems()).toEqual(['Prescribed medicines: Fill this in, or remove the row.']);
    await user.click(screen.getByRole('button', { name: 'Remove Medicine 2' }));
    await user.click(save());

    await waitFor(() => expect(sent(filled)?.sections).toEqual({ prescribedMedications: ['Paracetamol'] }));
  });

  test('a date that does not exist', async () => {
    const { user } = await open('ImmunizationRecord');
    await user.type(await box('Vaccine'), 'BCG');
    await user.type(screen.getByLabelText('Day'), '31');
    await user.type(screen.getByLabelText('Month'), '02');
    await user.type(screen.getByLabelText('Year'), '2026');

    await user.click(save());

    expect(await problems()).toEqual(['Immunizations: Enter a real date with day, month and year.']);
  });

  test.each([
    ['extractedData.prescribedMedications[1]', 'Medicine 2'],
    ['dto.payload.prescribedMedications.0', 'Medicine 1'],
    ['prescribedMedications', 'Medicine 1'],
  ])('a refusal of the server of %s lands on %s, and what was typed stays', async (path, row) => {
    const { user } = await open('Prescription', {
      initialSections: { prescribedMedications: ['Paracetamol 650 mg', 'Cetirizine'] },
      onSubmit: async () => {
        throw new ValidationError('validation_failed', 'refused', { fields: { [path]: 'Asha does not exist' } });
      },
    });
    const name = within(screen.getByRole('group', { name: row }));
    await name.findByRole('combobox', { name: 'Name' });

    await user.click(save());

    await waitFor(() =>
      expect(name.getByRole('combobox', { name: 'Name' })).toHaveAccessibleDescription(
        /The service did not accept this. Check it./,
      ),
    );
    expect(document.body).not.toHaveTextContent('Asha');
    expect(hasUnsavedChanges()).toBe(false);
  });

  test('a call that fails is told, and the second attempt is one call more', async () => {
    let isDown = true;
    const { user, filled, carestack, setOffline } = await open('WellnessRecord', {
      onSubmit: async ({ caseType, sections }) => {
        await carestack.ai.generateFhirBundle({ caseType, enableExtraction: true, extractedData: sections });
        isDown = false;
      },
    });
    setOffline(true);
    await write(user, 'Heart rate', '72');

    await user.dblClick(save());
    expect(await problems()).toEqual([expect.stringContaining('There is no connection.')]);
    expect(hasUnsavedChanges()).toBe(true);
    setOffline(false);
    await user.click(save());

    await waitFor(() => expect(isDown).toBe(false));
    expect(filled).toHaveBeenCalledTimes(2);
    await waitFor(() => expect(hasUnsavedChanges()).toBe(false));
  });

  test('too few and too many files', async () => {
    const { user } = await open('HealthDocumentRecord');
    await screen.findByRole('group', { name: 'Documents' });

    await user.click(save());

    expect(await problems()).toEqual(['Add the file that the document is about.']);
  });
});

describe('rows', () => {
  test('are added with the focus in them, and removed with the focus at the button', async () => {
    const { user } = await open('OPConsultation');
    await box('Complaint 1');

    await user.click(screen.getByRole('button', { name: 'Add: Diagnosis' }));
    expect(await box('Diagnosis 1')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Remove Diagnosis 1' }));

    expect(screen.getByRole('button', { name: 'Add: Diagnosis' })).toHaveFocus();
    await waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Diagnosis 1 removed'),
    );
  });

  test('keep the code that was chosen, for whoever approves', async () => {
    const { user, filled } = await open('Prescription');

    await user.type(await box('Name'), 'paracetamol');
    await user.click(await screen.findByRole('option', { name: /Paracetamol.*387517004/ }));
    await user.click(save());

    await waitFor(() =>
      expect(sent(filled)?.draft.items).toMatchObject([
        { parts: { name: 'Paracetamol' }, codes: { name: { code: '387517004', system: 'http://snomed.info/sct' } } },
      ]),
    );
  });

  test('begin with what is known', async () => {
    const { user, filled } = await open('OPConsultation', {
      initialSections: {
        chiefComplaints: 'Fever\nCough',
        physicalExamination: 'Chest clear',
        vitalSigns: ['Heart rate: 92 bpm', 'GCS: 15'],
        familyHistory: [{ relation: 'Father', condition: 'Diabetes' }],
      },
    });
    expect(await box('Complaint 2')).toHaveValue('Cough');
    expect(screen.getByLabelText('Heart rate')).toHaveValue('92');

    await user.click(save());

    await waitFor(() =>
      expect(sent(filled)?.sections).toEqual({
        chiefComplaints: 'Fever, Cough',
        physicalExamination: 'Chest clear',
        vitalSigns: ['Heart rate: 92 bpm', 'GCS: 15'],
        familyHistory: [{ relation: 'Father', condition: 'Diabetes' }],
      }),
    );
  });
});

describe('a vital sign is marked', () => {
  test.each([
    ['Heart rate', '72', 'Within 60–100 bpm'],
    ['Heart rate', '१२०', 'Above 60–100 bpm'],
    ['Oxygen saturation', '91', 'Below 95–100 %'],
    ['Blood pressure', '150/70', 'Upper: Above 90–120 mmHg'],
  ])('%s of %s', async (label, typed, mark) => {
    const { user } = await open('OPConsultation');

    await write(user, label, typed);

    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(expect.stringContaining(mark));
  });

  test('by the range of its unit', async () => {
    const { user } = await open('WellnessRecord');
    await write(user, 'Temperature', '37');
    expect(screen.getByLabelText('Temperature')).toHaveAccessibleDescription(/Below 97–99.5 °F/);

    await user.selectOptions(screen.getByLabelText('Unit: Temperature'), '°C');

    expect(screen.getByLabelText('Temperature')).toHaveAccessibleDescription(/Within 36.1–37.5 °C/);
  });
});

test('what is typed is in no cache, storage or address', async () => {
  const { user, queryClient } = await open('WellnessRecord');

  await write(user, 'Heart rate', '77');
  await user.click(save());

  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])).not.toContain('77');
  expect(queryClient.getMutationCache().getAll()).toEqual([]);
});

test('speaks Hindi', async () => {
  await open('WellnessRecord', {}, { messages: hi });

  expect(screen.getByRole('form', { name: 'स्वास्थ्य-कल्याण रिकॉर्ड' })).toBeVisible();
  expect(screen.getByLabelText('हृदय गति')).toBeVisible();
  expect(section('जीवनशैली (वैकल्पिक)').getByRole('button', { name: 'जोड़ें: आदत' })).toBeVisible();
});
