import { describe, expect, test } from 'vitest';
import {
  addItem,
  changeItem,
  draftOf,
  draftsOf,
  gapsOf,
  isApprovable,
  isEdited,
  itemLine,
  medicineParts,
  measureParts,
  rangeReadings,
  removeItem,
  restoreItem,
  sectionsOfDraft,
  standingItems,
  typedDraft,
  type DocumentDraft,
} from './index.js';

const source = (text: string, page = 1) => ({ file: 'files[0]', page, start: 0, end: text.length, text });

/** As the sandbox answers (contract 11.2 and 12.3), with a source for each item. */
const answer = {
  id: 'record-1',
  dischargeSummary: null,
  extractedData: {
    'Patient Details': { Name: 'Meera Kulkarni', 'Date of Admission': '2026-10-01' },
    chiefComplaints: 'Thirst\nTiredness',
    conditions: ['Type 2 diabetes mellitus'],
    condtions: ['Type 2 diabetes mellitus'],
    familyHistory: [{ relation: 'Father', condition: 'hypertension' }],
    prescribedMedications: ['Tab Metformin 500 mg twice a day for 30 days after food'],
    medicationDetails: [{ name: 'Tab Metformin' }],
    vitalSigns: ['BP: 148/92 mmHg'],
    investigations: { observations: ['HbA1c: 8.4 %', 'ECG normal'] },
    unclear: ['scrawl'],
    socialHistory: 'Never smoked',
    sources: {
      'chiefComplaints[1]': source('Tiredness'),
      'conditions[0]': source('Type 2 diabetes mellitus', 2),
      'investigations.observations[0]': source('HbA1c: 8.4 %'),
    },
  },
};

const drafted = (): DocumentDraft => draftOf('OPConsultation', answer);
const lines = (draft: DocumentDraft, section: string) =>
  standingItems(draft)
    .filter((item) => item.section === section)
    .map(itemLine);

describe('a draft of what the service read', () => {
  test('has an item for each thing said, once, in reading order', () => {
    const { items, recordId, patientName, unclear } = drafted();

    expect([...new Set(items.map(({ section }) => section))]).toEqual([
      'chiefComplaints',
      'vitalSigns',
      'conditions',
      'familyHistory',
      'investigations.observations',
      'prescribedMedications',
      'socialHistory',
    ]);
    expect(lines(drafted(), 'chiefComplaints')).toEqual(['Thirst', 'Tiredness']);
    expect({ recordId, patientName, unclear: unclear.map(itemLine) }).toEqual({
      recordId: 'record-1',
      patientName: 'Meera Kulkarni',
      unclear: ['scrawl'],
    });
  });

  test('knows the page of an item, and says of the others that it knows none', () => {
    const { items } = drafted();
    const pages = items.map((item) => [itemLine(item), item.source?.page ?? null]);

    expect(Object.fromEntries(pages)).toMatchObject({
      Thirst: null,
      Tiredness: 1,
      'Type 2 diabetes mellitus': 2,
      'HbA1c: 8.4 %': 1,
    });
  });

  test('of a prescription leaves out what a prescription cannot hold, and says so', () => {
    const { items, leftOut } = draftOf('Prescription', answer);

    expect(items.map(({ section }) => section)).toEqual(['prescribedMedications']);
    expect(leftOut.map(itemLine)).toContain('Type 2 diabetes mellitus');
  });

  test('of a laboratory report takes the results for the report itself', () => {
    const draft = draftOf('DiagnosticReport', answer);

    expect(lines(draft, 'labReports.observations')).toEqual(['HbA1c: 8.4 %', 'ECG normal']);
    expect(draft.items[0]?.source?.text).toBe('HbA1c: 8.4 %');
  });

  test('of radiology reads the report', () => {
    const report = { studyType: 'Chest X-ray', findings: 'Clear lungs\nNormal heart', impression: 'Normal' };
    const [draft = drafted(), ...others] = draftsOf('Radiology Report', {
      reports: [{ ...report, patientName: 'Asha Rao', sources: { 'findings[1]': source('Normal heart') } }],
    });

    expect(others).toEqual([]);
    expect(lines(draft, 'findings')).toEqual(['Clear lungs', 'Normal heart']);
    expect(draft.items.map(({ source: of }) => of?.text)).toContain('Normal heart');
    expect(draft.patientName).toBe('Asha Rao');
  });

  test('of radiology is one for each report, as a document holds one', () => {
    const chest = { studyType: 'Chest X-ray', findings: 'Clear lungs', impression: 'Normal' };
    const wrist = { studyType: 'Wrist X-ray', findings: 'Break of the radius', impression: 'Fracture' };
    const drafts = draftsOf('Radiology Report', { reports: [chest, wrist] });

    expect(drafts.map((draft) => lines(draft, 'studyType'))).toEqual([['Chest X-ray'], ['Wrist X-ray']]);
    expect(drafts.map((draft) => lines(draft, 'impression'))).toEqual([['Normal'], ['Fracture']]);
    expect(draftsOf('Radiology Report', { reports: [] })).toEqual([]);
    expect(draftsOf('DiagnosticReport', answer)).toEqual([draftOf('DiagnosticReport', answer)]);
  });

  test('is refused where the reports are no list, and where one draft is to be made of several reports', () => {
    expect(() => Reflect.apply(draftsOf, undefined, ['Radiology Report', { reports: 'two' }])).toThrow(
      'draftsOf: give a list as result.reports',
    );
    expect(() => Reflect.apply(draftOf, undefined, ['Radiology Report', { reports: [{}, {}] }])).toThrow(
      'draftOf: give a summary and no reports as result',
    );
  });

  test.each([[null], [{}], [{ conditions: 7, other: [[null], { deep: ['x'] }] }]])(
    'of %j holds nothing wrong',
    (data) => {
      expect(() =>
        draftOf('DischargeSummary', { id: null, dischargeSummary: null, extractedData: data }),
      ).not.toThrow();
    },
  );

  test('of measures in a map has their names, values and units', () => {
    const { items } = typedDraft('OPConsultation', {
      physicalExamination: { heartRate: { value: '72', unit: 'bpm' } },
    });

    expect(items.map(({ kind, parts }) => ({ kind, parts }))).toEqual([
      { kind: 'measure', parts: { name: 'Heart rate', value: '72', unit: 'bpm' } },
    ]);
  });
});

describe('a medicine', () => {
  test.each([
    [
      'Tab Paracetamol 650 mg thrice a day for 5 days',
      { name: 'Tab Paracetamol', dose: '650 mg', frequency: 'thrice a day', duration: '5 days' },
    ],
    [
      'Inj. Ceftriaxone 1 g IV BD x 3 days',
      { name: 'Inj. Ceftriaxone', dose: '1 g', route: 'IV', frequency: 'BD', duration: '3 days' },
    ],
    [
      'Metformin 500 mg, oral, 1-0-1, after food',
      { name: 'Metformin', dose: '500 mg', route: 'oral', frequency: '1-0-1', note: 'after food' },
    ],
    [
      'पैरासिटामोल 500 mg दिन में तीन बार 5 दिन',
      { name: 'पैरासिटामोल', dose: '500 mg', frequency: 'दिन में तीन बार', duration: '5 दिन' },
    ],
    ['Oral rehydration salts', { name: 'Oral rehydration salts' }],
  ])('%s is taken apart', (line, parts) => {
    expect(medicineParts(line)).toEqual(parts);
  });

  test.each(['Tab A 5 mg after breakfast OD and then stop', 'Syr B 5 ml at night if needed for 2 weeks, shake well'])(
    'loses no word: %s',
    (line) => {
      const kept = Object.values(medicineParts(line)).join(' ');

      for (const word of line.match(/[a-z]{4,}/gi) ?? []) expect(kept).toContain(word);
    },
  );
});

describe('a vital sign', () => {
  test.each([
    ['BP: 148/92 mmHg', { name: 'BP', value: '148/92', unit: 'mmHg' }],
    ['Pulse 84 /min', { name: 'Pulse', value: '84', unit: '/min' }],
    ['Hemoglobin, 13.5, g/dL', { name: 'Hemoglobin', value: '13.5', unit: 'g/dL' }],
    ['ECG normal', null],
    ['Seen on 2026-01-02', null],
  ])('%s is taken apart', (line, parts) => {
    expect(measureParts(line)).toEqual(parts);
  });

  test.each([
    ['BP: 148/58 mmHg', ['systolic above 90-120', 'diastolic below 60-80']],
    ['Heart rate: 72 bpm', ['value within 60-100']],
    ['Pulse: 101', ['value above 60-100']],
    ['RR: 11 breaths/min', ['value below 12-20']],
    ['Temp: 99.6 F', ['value above 97-99.5']],
    ['Temperature: 36 °C', ['value below 36.1-37.5']],
    ['SpO2: 95 %', ['value within 95-100']],
    ['Height: 1.39 m', ['value below 1.4-2']],
    ['Weight: 266 lb', ['value above 88-265']],
    // Nothing is guessed without a unit that tells, and for what has no range.
    ['Temp: 98', []],
    ['Weight: 70 stone', []],
    ['HbA1c: 8.4 %', []],
  ])('%s is read beside its range', (line, standings) => {
    const readings = rangeReadings(measureParts(line) ?? {});

    expect(readings.map(({ of, standing, low, high }) => `${of} ${standing} ${low}-${high}`)).toEqual(standings);
  });
});

describe('editing', () => {
  test('a change keeps the source, and the words of what is as it was', () => {
    const draft = drafted();
    const id = 'prescribedMedications[0]';
    const parts = draft.items.find((item) => item.id === id)?.parts ?? {};
    const changed = changeItem(draft, id, { parts: { ...parts, duration: '10 days' } });
    const back = changeItem(changed, id, { parts });

    expect(lines(changed, 'prescribedMedications')).toEqual(['Tab Metformin 500 mg, twice a day, 10 days, after food']);
    expect(isEdited(changed)).toBe(true);
    expect(lines(back, 'prescribedMedications')).toEqual(lines(draft, 'prescribedMedications'));
    expect(isEdited(back)).toBe(false);
  });

  test('what is removed comes back where it stood', () => {
    const draft = drafted();
    const removed = removeItem(draft, 'chiefComplaints[0]');

    expect(lines(removed, 'chiefComplaints')).toEqual(['Tiredness']);
    expect(lines(restoreItem(removed, 'chiefComplaints[0]'), 'chiefComplaints')).toEqual(['Thirst', 'Tiredness']);
    expect(removeItem(removed, 'chiefComplaints[0]')).toBe(removed);
    expect(removeItem(draft, 'nobody')).toBe(draft);
  });

  test('what is added has an id of its own and no source', () => {
    const once = addItem(drafted(), 'conditions', { parts: { text: ' Hypertension ' } });
    const twice = addItem(removeItem(once, once.items.at(-1)?.id ?? ''), 'conditions', { parts: { text: 'Asthma' } });

    expect(lines(once, 'conditions')).toEqual(['Type 2 diabetes mellitus', 'Hypertension']);
    expect(once.items.at(-1)).toMatchObject({ source: null, written: null });
    expect(new Set(twice.items.map(({ id }) => id)).size).toBe(twice.items.length);
  });
});

test('what stands travels in the shapes of the contract, medicines with their commas', () => {
  const draft = removeItem(
    addItem(drafted(), 'currentProcedures', { parts: { description: 'Appendectomy' } }),
    'investigations.observations[1]',
  );

  expect(sectionsOfDraft(draft)).toEqual({
    chiefComplaints: 'Thirst, Tiredness',
    physicalExamination: 'BP: 148/92 mmHg',
    conditions: ['Type 2 diabetes mellitus'],
    condtions: ['Type 2 diabetes mellitus'],
    familyHistory: [{ relation: 'Father', condition: 'hypertension' }],
    prescribedMedications: ['Tab Metformin 500 mg, twice a day, 30 days, after food'],
    investigations: { observations: ['HbA1c: 8.4 %'] },
    currentProcedures: [{ description: 'Appendectomy' }],
    socialHistory: ['Never smoked'],
  });
});

describe('what a document lacks', () => {
  const gaps = (draft: DocumentDraft, files = 0) =>
    gapsOf(draft, files).map((gap) => ('section' in gap ? gap.section : gap.reason));

  test('is told by the sections that the contract requires', () => {
    expect(gaps(drafted())).toEqual([]);
    expect(gaps(typedDraft('OPConsultation', { chiefComplaints: 'Fever' }))).toEqual(['physicalExamination']);
    expect(gaps(draftOf('DischargeSummary', answer))).toEqual(['investigations.status', 'investigations.recordedDate']);
    expect(gaps(typedDraft('Prescription'))).toEqual(['prescribedMedications', 'document_empty']);
    expect(gaps(typedDraft('WellnessRecord'))).toEqual(['document_empty']);
  });

  test.each([
    ['HealthDocumentRecord', 0, { reason: 'files_few', least: 1 }],
    ['DiagnosticReport', 3, { reason: 'files_many', most: 2 }],
    ['Prescription', 2, { reason: 'files_many', most: 1 }],
  ] as const)('is told by its files: %s with %i', (caseType, files, gap) => {
    expect(gapsOf(typedDraft(caseType), files)).toContainEqual(gap);
  });

  test.each([
    ['DiagnosticReport', { labReports: { conclusion: 'Normal', status: 'final' } }, 'labReports.observations'],
    ['DischargeSummary', { investigations: { recordedDate: '2026-01-31' } }, 'investigations.observations'],
    ['OPConsultation', { investigations: { status: 'final' } }, 'investigations.observations'],
  ] as const)(
    'is a result, where %s says something else of its report: that alone cannot be approved',
    (kind, said, section) => {
      const draft = typedDraft(kind, said);

      expect(gapsOf(draft, 1)).toContainEqual({ reason: 'results_missing', section });
      expect(isApprovable(draft, 1)).toBe(false);
      expect(isApprovable(addItem(draft, section, { parts: { name: 'Hb', value: '13' } }), 1)).toBe(true);
    },
  );

  test('does not hinder an approval, where it is a section of a visit', () => {
    expect(isApprovable(typedDraft('OPConsultation', { conditions: ['Asthma'] }), 0)).toBe(true);
    expect(isApprovable(typedDraft('DischargeSummary', { conditions: ['Asthma'] }), 0)).toBe(true);
    expect(isApprovable(typedDraft('Prescription'), 0)).toBe(false);
  });

  test('is told by items that say nothing', () => {
    const draft = typedDraft('OPConsultation', { familyHistory: [{ relation: 'Mother' }] });

    expect(gapsOf(draft, 0)).toContainEqual({
      reason: 'part_empty',
      section: 'familyHistory',
      itemId: 'familyHistory[0]',
      part: 'condition',
    });
  });
});
