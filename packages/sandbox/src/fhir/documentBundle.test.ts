import { readDocument, validateDocument } from '@carestack/core/fhir';
import { Fhir } from 'fhir';
import { Severities } from 'fhir/validator.js';
import { describe, expect, test } from 'vitest';
import { faultsIn } from '../testing/documentRules.js';
import { documentBundle, type DocumentSource } from './documentBundle.js';
import type { DocumentKind } from './kinds.js';
import { doctorsIn, patientIn, sectionsIn } from './source.js';

const now = Date.UTC(2026, 0, 31, 4, 45);
const pdf = `data:application/pdf;base64,${btoa('%PDF-1.4 a small file')}`;

const patient = {
  firstName: 'Meera',
  lastName: 'Nair',
  birthDate: '1988-01-30',
  gender: 'female',
  mobileNumber: '+919812345678',
  address: '4 Lake Road, Kochi',
  pincode: '682001',
  state: 'Kerala',
  idType: 'ABHA',
  idNumber: '91111111111111',
  abhaAddress: 'meera.nair@sbx',
};
const doctor = {
  firstName: 'Arun',
  lastName: 'Iyer',
  gender: 'male',
  designation: 'Consultant',
  department: 'cardiology',
  registrationId: 'KER-1234',
  hprId: 'arun.iyer@hpr.abdm',
};
const visit = {
  chiefComplaints: 'Fever for three days',
  physicalExamination: 'Blood pressure: 120/80 mmHg, Heart rate: 92 bpm, Temperature: 101.2 °F',
  medicalHistory: [{ condition: 'Type 2 diabetes' }, { procedure: 'Appendicectomy' }],
  familyHistory: [{ relation: 'Father', condition: 'Hypertension' }],
  conditions: ['Dengue fever'],
  condtions: ['Dengue fever'],
  currentProcedures: [{ description: 'Intravenous fluids', complications: 'None' }],
  currentMedications: ['Metformin 500 mg, twice a day'],
  prescribedMedications: ['Paracetamol 650 mg, thrice a day, 3 days', 'Oral rehydration salts'],
  allergies: ['Penicillin'],
  immunizations: ['Tetanus toxoid, 2025-05-01'],
  advisoryNotes: ['Drink plenty of water'],
  carePlan: ['Platelet count daily'],
  followUp: ['After one week'],
  investigations: {
    observations: ['Haemoglobin, 13.5, g/dL', 'Dengue NS1 antigen: positive'],
    status: 'final',
    recordedDate: '2026-01-30',
  },
};
const contents: Record<DocumentKind, { extracted: Record<string, unknown>; documents: string[] }> = {
  OPConsultation: { extracted: visit, documents: [pdf] },
  DischargeSummary: { extracted: visit, documents: [pdf] },
  Prescription: { extracted: visit, documents: [pdf] },
  DiagnosticReport: {
    extracted: { labReports: { ...visit.investigations, category: 'Haematology', conclusion: 'Dengue is confirmed' } },
    documents: [pdf, pdf],
  },
  ImmunizationRecord: { extracted: { immunizations: ['BCG, 2025-05-01, lot AB12', 'Hepatitis B'] }, documents: [pdf] },
  HealthDocumentRecord: { extracted: {}, documents: [pdf, 'https://files.example/scan.jpg', 'doc123'] },
  WellnessRecord: {
    extracted: {
      vitalSigns: ['Heart rate: 72 bpm', 'Blood pressure: 118/76 mmHg'],
      bodyMeasurements: { weight: { value: '61', unit: 'kg' } },
      physicalActivities: ['Steps: 8000'],
      womenHealth: ['Last menstrual period: 2026-01-10'],
      lifeStyle: ['Smoking: never'],
      others: ['Sleeps well'],
    },
    documents: [pdf],
  },
  Invoice: {
    extracted: {
      invoice: {
        number: 'INV-7',
        date: '2026-01-31',
        items: [
          { description: 'Consultation', quantity: 1, rate: 500 },
          { description: 'Dressing', quantity: 2, rate: 120.5, discount: 41, cgst: 18, sgst: 18 },
        ],
      },
    },
    documents: [],
  },
};
const kinds: readonly DocumentKind[] = [
  'OPConsultation',
  'DischargeSummary',
  'Prescription',
  'DiagnosticReport',
  'ImmunizationRecord',
  'HealthDocumentRecord',
  'WellnessRecord',
  'Invoice',
];

function sourceOf(
  kind: DocumentKind,
  extracted = contents[kind].extracted,
  people = [patient, doctor],
): DocumentSource {
  const [patientDetails = {}, ...doctors] = people;
  return {
    kind,
    patient: patientIn(patientDetails, extracted),
    doctors: doctorsIn(doctors, extracted),
    sections: sectionsIn(extracted),
    documents: contents[kind].documents,
  };
}

const oracle = new Fhir();
function errorsOf(bundle: unknown) {
  return oracle
    .validate(bundle ?? {}, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity === Severities.Error || severity === Severities.Fatal)
    .filter(({ location, message }) => !isExplainedAbsence(location, message));
}

/** R4 allows a mandatory primitive to consist of the reason for its absence; this validator does not know that yet. */
function isExplainedAbsence(location: string | undefined, message: string | undefined): boolean {
  return location === 'Immunization.occurrence' && message === 'Missing property';
}

const resourcesIn = (bundle: Awaited<ReturnType<typeof documentBundle>>, type: string) =>
  (bundle?.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource] : []));

describe.each(kinds)('%s', (kind) => {
  test('a document keeps the rules of the guide', async () => {
    expect(faultsIn(await documentBundle(sourceOf(kind), now))).toEqual([]);
  });

  test('an independent validator of FHIR R4 finds no error', async () => {
    expect(errorsOf(await documentBundle(sourceOf(kind), now))).toEqual([]);
  });

  test('the client’s own validator finds no error, and its reader leaves nothing unread', async () => {
    const bundle = await documentBundle(sourceOf(kind), now);

    expect(validateDocument(bundle).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readDocument(bundle)).toMatchObject({ kind, patient: { name: 'Meera Nair' }, others: [] });
  });

  test('people known by nothing but a name make a document that keeps the rules too', async () => {
    const source = sourceOf(kind, { ...contents[kind].extracted, 'Patient Details': { Name: 'Meera' } }, []);
    const bundle = await documentBundle(source, now);

    expect(faultsIn(bundle)).toEqual([]);
    expect(errorsOf(bundle)).toEqual([]);
  });

  test('the same source at the same time makes the same bundle, another time another one', async () => {
    const [first, second, later] = await Promise.all(
      [now, now, now + 1].map((time) => documentBundle(sourceOf(kind), time)),
    );

    expect(second).toEqual(first);
    expect(later?.identifier?.value).not.toBe(first?.identifier?.value);
  });

  test('hostile text stays text', async () => {
    const hostile = `</p></div><script>alert("1")</script> & ' \u0000\u0007 \ud800 "urn:uuid:x"`;
    const extracted: unknown = JSON.parse(JSON.stringify(contents[kind].extracted), (key, value: unknown) =>
      typeof value === 'string' && !/date|status/i.test(key) ? `${value} ${hostile}` : value,
    );
    const people = [
      { ...patient, firstName: hostile, address: hostile },
      { ...doctor, lastName: hostile },
    ];
    const bundle = await documentBundle(sourceOf(kind, { ...(extracted as Record<string, unknown>) }, people), now);

    expect(faultsIn(bundle)).toEqual([]);
    expect(JSON.stringify(bundle)).not.toMatch(/\\u0000|\\u0007|\\ud800/);
    expect(errorsOf(bundle)).toEqual([]);
  });
});

test('the rules find what is wrong', async () => {
  const bundle = await documentBundle(sourceOf('OPConsultation'), now);
  const broken = (change: (text: string) => string): unknown => JSON.parse(change(JSON.stringify(bundle)));

  expect(faultsIn(broken((text) => text.replace('371530004', '1')))).toContain(
    'Composition: type 1 Clinical consultation report',
  );
  expect(faultsIn(broken((text) => text.replace(/"entry":\[\{/, '"entry":[{"request":{},')))).toContain(
    'no request, response or search',
  );
  expect(
    faultsIn(
      broken((text) => text.replace(/"subject":\{"reference":"[^"]+"/, '"subject":{"reference":"urn:uuid:none"')),
    ),
  ).toContain('every reference resolves');
  expect(errorsOf(broken((text) => text.replace('"status":"final"', '"status":"finished"')))).not.toEqual([]);
});

test('the ABHA number and address are told apart by their codes, and an Aadhaar number never leaves', async () => {
  const withAadhaar = { ...patient, idType: 'AADHAAR', idNumber: '999941057058' };
  const abha = await documentBundle(sourceOf('OPConsultation'), now);
  const aadhaar = await documentBundle(sourceOf('OPConsultation', visit, [withAadhaar, doctor]), now);

  expect(resourcesIn(abha, 'Patient')).toMatchObject([
    {
      identifier: [
        { type: { coding: [{ code: 'HIN' }] }, value: '91-1111-1111-1111' },
        { type: { coding: [{ code: 'ABHA' }] }, value: 'meera.nair@sbx' },
      ],
    },
  ]);
  expect(JSON.stringify(aadhaar)).not.toContain('999941057058');
});

test('measures are read with their codes and units', async () => {
  const observations = resourcesIn(await documentBundle(sourceOf('OPConsultation'), now), 'Observation');

  expect(observations.slice(2, 5)).toMatchObject([
    {
      code: { coding: [{ code: '85354-9' }] },
      component: [
        { code: { coding: [{ code: '8480-6' }] }, valueQuantity: { value: 120, unit: 'mmHg', code: 'mm[Hg]' } },
        { code: { coding: [{ code: '8462-4' }] }, valueQuantity: { value: 80 } },
      ],
    },
    { code: { coding: [{ code: '8867-4' }] }, valueQuantity: { value: 92, code: '/min' } },
    { code: { text: 'Temperature' }, valueQuantity: { value: 101.2, code: '[degF]' } },
  ]);
});

describe('a radiology report', () => {
  const xray = {
    studyType: 'Chest X-ray',
    findings: ['Clear lungs', 'Heart of normal size'],
    impression: 'Normal study',
    recommendations: ['None'],
  };
  const picture = `data:image/png;base64,${btoa('\x89PNG\r\n\x1a\n')}`;
  const report = (documents: string[]) => documentBundle({ ...sourceOf('DiagnosticReport', xray), documents }, now);

  test.each([
    ['with its picture', [picture, pdf]],
    ['without one', []],
  ])('%s keeps the rules of the guide and of FHIR R4', async (_, documents) => {
    const bundle = await report(documents);
    expect(faultsIn(bundle)).toEqual([]);
    expect(errorsOf(bundle)).toEqual([]);
  });

  test('tells its findings and its impression, and shows its picture', async () => {
    const bundle = await report([picture, pdf]);

    expect(resourcesIn(bundle, 'DiagnosticReport')).toMatchObject([
      { code: { text: 'Chest X-ray' }, conclusion: 'Normal study\nNone', result: [{}, {}], media: [{ link: {} }] },
    ]);
    expect(JSON.stringify(resourcesIn(bundle, 'Observation'))).toContain('Heart of normal size');
    expect(resourcesIn(bundle, 'Media')).toMatchObject([{ content: { contentType: 'image/png' } }]);
    expect(resourcesIn(bundle, 'DocumentReference')).toMatchObject([{ content: [{}] }]);
  });
});

test('what the source does not hold is not in the document', async () => {
  const bundle = await documentBundle(sourceOf('ImmunizationRecord'), now);
  const [dated, undated] = resourcesIn(bundle, 'Immunization');

  expect(dated).toMatchObject({ vaccineCode: { text: 'BCG' }, occurrenceDateTime: '2025-05-01', lotNumber: 'AB12' });
  expect(undated).toMatchObject({ _occurrenceDateTime: { extension: [{ valueCode: 'unknown' }] } });
  expect(undated).not.toHaveProperty('occurrenceDateTime');
});

test('an invoice adds up: net without taxes, gross with them', async () => {
  expect(resourcesIn(await documentBundle(sourceOf('Invoice'), now), 'Invoice')).toMatchObject([
    { totalNet: { value: 700, currency: 'INR' }, totalGross: { value: 736, currency: 'INR' } },
  ]);
});

test('nothing to tell makes no document', async () => {
  const empty: DocumentSource = { ...sourceOf('Prescription', {}), documents: [] };

  expect(await documentBundle(empty, now)).toBeNull();
});
