import { describe, expect, test } from 'vitest';
import type { FhirBundle } from '../draft.schema.js';
import {
  addItem,
  approve,
  approvedBundle,
  bundleInput,
  changeItem,
  healthInformation,
  isApproved,
  removeItem,
  typedDraft,
  type ApprovedDocument,
  type DocumentDraft,
} from './index.js';

const practitioner = { id: 'practitioner-1', name: 'Dr Arun Iyer', registrationId: 'KER-1234' };
const at = '2026-11-29T10:00:00+05:30';
const typed = () => typedDraft('OPConsultation', { chiefComplaints: 'Fever\nCough', conditions: ['Dengue'] });

const bundle: FhirBundle = {
  resourceType: 'Bundle',
  type: 'document',
  entry: [
    { resource: { resourceType: 'Condition', code: { text: 'Dengue' }, note: [{ text: 'Dengue' }] } },
    { resource: { resourceType: 'Condition', code: { text: 'Fever' } } },
    {
      resource: {
        resourceType: 'MedicationRequest',
        medicationCodeableConcept: { text: 'Paracetamol 650 mg' },
      },
    },
  ],
};

test('an approval says who, when, and what was added, removed and changed', () => {
  const edited = addItem(
    removeItem(changeItem(typed(), 'conditions[0]', { parts: { text: 'Dengue fever' } }), 'chiefComplaints[1]'),
    'allergies',
    { parts: { text: 'Penicillin' } },
  );

  const approved = approve(edited, { practitioner, at });

  expect(approved).toMatchObject({ practitioner, at: '2026-11-29T04:30:00.000Z', caseType: 'OPConsultation' });
  expect(approved.diff).toMatchObject({
    added: [{ parts: { text: 'Penicillin' } }],
    removed: [{ parts: { text: 'Cough' } }],
    changed: [{ before: { parts: { text: 'Dengue' } }, after: { parts: { text: 'Dengue fever' } } }],
  });
  expect(approved.items.map(({ parts }) => parts.text)).toEqual(['Fever', 'Dengue fever', 'Penicillin']);
});

test('what was added and removed again is no difference', () => {
  const added = addItem(typed(), 'allergies', { parts: { text: 'Penicillin' } });

  const { diff } = approve(removeItem(added, added.items.at(-1)?.id ?? ''), { practitioner, at });

  expect(diff).toEqual({ added: [], removed: [], changed: [] });
});

test.each([
  ['nobody', { practitioner: { ...practitioner, id: '' }, at }, { 'practitioner.id': 'required' }],
  [
    'a practitioner without a name',
    { practitioner: { ...practitioner, name: ' ' }, at },
    { 'practitioner.name': 'required' },
  ],
  ['a time without its offset', { practitioner, at: '2026-11-29T10:00:00' }, { at: 'date_invalid' }],
  ['no time', { practitioner, at: new Date(Number.NaN) }, { at: 'date_invalid' }],
])('%s approves nothing', (_, approval, fields) => {
  expect(() => approve(typed(), approval)).toThrow(expect.objectContaining({ statusCode: 422, fields }));
});

test('a document in which nothing stands is not approved', () => {
  expect(() => approve(typedDraft('OPConsultation'), { practitioner, at })).toThrow(
    expect.objectContaining({ fields: { items: 'required' } }),
  );
});

describe('an approved document', () => {
  test('never changes afterwards', () => {
    const draft = typed();
    const approved = approve(draft, { practitioner, at });
    const [item] = approved.items;

    expect(() => Object.assign(approved, { at: 'yesterday' })).toThrow(TypeError);
    expect(() => Object.assign(item?.parts ?? {}, { text: 'Nothing' })).toThrow(TypeError);
    expect(approved.items[0]).not.toBe(draft.items[0]);
    expect(Object.isFrozen(draft.items[0])).toBe(false);
  });

  test('is no copy of one, and no JSON', () => {
    const approved = approve(typed(), { practitioner, at });
    const copy: unknown = { ...approved };

    expect(isApproved(approved)).toBe(true);
    expect(isApproved(copy)).toBe(false);
    expect(isApproved(JSON.parse(JSON.stringify(approved)))).toBe(false);
    expect(isApproved(Object.create(Object.getPrototypeOf(approved) as object))).toBe(false);
  });

  test('becomes a bundle whose author is who approved it', () => {
    const approved = approve(typed(), { practitioner, at });

    expect(bundleInput(approved, { documentReferences: ['data:,x'] })).toMatchObject({
      caseType: 'OPConsultation',
      enableExtraction: true,
      documentReferences: ['data:,x'],
      extractedData: { conditions: ['Dengue'], 'Doctor Details': [{ Name: 'Dr Arun Iyer' }] },
    });
  });

  test('is told from a forgery also where no type looks', () => {
    const forged = { ...approve(typed(), { practitioner, at }) };

    expect(() => Reflect.apply(bundleInput, null, [forged])).toThrow(expect.objectContaining({ statusCode: 422 }));
    expect(() => Reflect.apply(approvedBundle, null, [forged, bundle])).toThrow('nobody approved this document');
    expect(() => Reflect.apply(healthInformation, null, [{ approved: forged, bundle }])).toThrow('nobody approved');
  });
});

describe('the bundle of an approved document', () => {
  const made = (approved: ApprovedDocument) => approvedBundle(approved, bundle);

  const dengue = { code: '38362002', system: 'http://snomed.info/sct', display: 'Dengue' };
  const asthma = { code: '195967001', system: 'http://snomed.info/sct', display: 'Asthma' };
  const medicine = { code: '387517004', system: 'http://snomed.info/sct', display: 'Paracetamol' };
  const approvedOf = (draft: DocumentDraft) => approve(draft, { practitioner, at });
  const bundleOf = (...resources: FhirBundle['entry'][number]['resource'][]): FhirBundle => ({
    resourceType: 'Bundle',
    type: 'document',
    entry: resources.map((resource) => ({ resource })),
  });

  test('has the codes that were chosen, where the words of the item stand', () => {
    const draft = addItem(
      changeItem(typed(), 'conditions[0]', { parts: { text: 'Dengue' }, codes: { text: dengue } }),
      'prescribedMedications',
      { parts: { name: 'Paracetamol', dose: '650 mg', frequency: 'thrice a day' }, codes: { name: medicine } },
    );

    const { entry } = made(approvedOf(draft)).bundle;

    expect(entry[0]?.resource).toMatchObject({
      code: { text: 'Dengue', coding: [dengue] },
      note: [{ text: 'Dengue' }],
    });
    expect(entry[1]?.resource).toEqual({ resourceType: 'Condition', code: { text: 'Fever' } });
    expect(entry[2]?.resource).toMatchObject({ medicationCodeableConcept: { coding: [medicine] } });
  });

  test('has the chosen code and not one that the service gave by itself', () => {
    const guessed = { resourceType: 'Condition', code: { text: 'Dengue', coding: [asthma] } };
    const draft = changeItem(typed(), 'conditions[0]', { parts: { text: 'Dengue' }, codes: { text: dengue } });

    expect(approvedBundle(approvedOf(draft), bundleOf(guessed)).bundle.entry[0]?.resource).toEqual({
      resourceType: 'Condition',
      code: { text: 'Dengue', coding: [dengue] },
    });
  });

  test.each([
    ['other words', { resourceType: 'Condition', code: { text: 'Dengue, ruled out' } }],
    ['another kind of resource', { resourceType: 'AllergyIntolerance', code: { text: 'Dengue' } }],
    ['no words', { resourceType: 'Condition', code: {} }],
  ])('gives no code to %s, and says which has no place', (_, resource) => {
    const draft = changeItem(typed(), 'conditions[0]', { parts: { text: 'Dengue' }, codes: { text: dengue } });

    const { bundle: coded, unplacedCodes } = approvedBundle(approvedOf(draft), bundleOf(resource));

    expect(coded.entry[0]?.resource).toEqual(resource);
    expect(unplacedCodes).toMatchObject([{ item: { id: 'conditions[0]' }, part: 'text', code: dengue }]);
  });

  test('takes none of two different codes for the same words', () => {
    const draft = addItem(
      changeItem(typed(), 'conditions[0]', { parts: { text: 'Dengue' }, codes: { text: dengue } }),
      'medicalHistory',
      { parts: { condition: 'Dengue' }, codes: { condition: asthma } },
    );

    expect(made(approvedOf(draft)).bundle.entry[0]?.resource).toMatchObject({ code: { text: 'Dengue' } });
    expect(made(approvedOf(draft)).unplacedCodes.map(({ code }) => code)).toEqual([dengue, asthma]);
  });

  test('has the codes of relatives', () => {
    const resource = { resourceType: 'FamilyMemberHistory', condition: [{ code: { text: 'Asthma' } }] };
    const draft = addItem(typed(), 'familyHistory', {
      parts: { relation: 'Father', condition: 'Asthma' },
      codes: { condition: asthma },
    });

    expect(approvedBundle(approvedOf(draft), bundleOf(resource)).bundle.entry[0]?.resource).toMatchObject({
      condition: [{ code: { text: 'Asthma', coding: [asthma] } }],
    });
  });

  test('is what linking takes', () => {
    const radiology = typedDraft('Radiology Report', { findings: 'Clear lungs' });

    expect(healthInformation(made(approve(typed(), { practitioner, at })))).toEqual({
      rawFhir: true,
      fhirDocument: bundle,
      informationType: 'OPConsultation',
    });
    expect(healthInformation(made(approve(radiology, { practitioner, at }))).informationType).toBe('DiagnosticReport');
  });
});
