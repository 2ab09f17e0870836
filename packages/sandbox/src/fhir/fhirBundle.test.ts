import { createCarestack } from '@carestack/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { faultsIn } from '../testing/documentRules.js';
import { encounterPeople } from '../testing/encounterPeople.js';

const { patientDetails, doctorsDetails } = encounterPeople;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ patients: 1, now: () => Date.UTC(2026, 0, 31) });
});
afterAll(() => sandbox.close());

const carestack = () => createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });

async function sealed(input: Readonly<Record<string, unknown>>) {
  return (await call(sandbox, 'POST /encrypt', { json: { input } })).body['encryptedPayload'];
}

test('the sections of a prescription become a document', async () => {
  const bundle = await carestack().encounters.create({
    caseType: 'Prescription',
    patientDetails,
    doctorsDetails,
    dto: { payload: { prescribedMedications: ['Paracetamol 500 mg, twice a day, 3 days'] } },
  });

  expect(faultsIn(bundle)).toEqual([]);
  expect(bundle.entry.find(({ resource }) => resource.resourceType === 'MedicationRequest')?.resource).toMatchObject({
    medicationCodeableConcept: { text: 'Paracetamol 500 mg' },
    dosageInstruction: [{ text: 'twice a day, 3 days' }],
  });
});

test('with extraction off the documents of reference are what the bundle is about', async () => {
  const bundle = await carestack().encounters.create({
    caseType: 'Health Document Record' as 'HealthDocumentRecord',
    enableExtraction: false,
    patientDetails,
    doctorsDetails,
    documentReferences: ['https://files.example/scan.pdf'],
    dto: { caseSheets: ['https://files.example/sheet.pdf'] },
  });

  expect(faultsIn(bundle)).toEqual([]);
  expect(bundle.entry.map(({ resource }) => resource.resourceType)).toEqual([
    'Composition',
    'Patient',
    'Practitioner',
    'DocumentReference',
  ]);
});

test('the free-form data of the README becomes a document, with its names as titles', async () => {
  const extractedData = { patientName: 'John Doe', diagnosis: 'Hypertension', treatment: 'Lifestyle changes' };
  const bundle = await carestack().ai.generateFhirBundle({
    caseType: 'DISCHARGE_SUMMARY',
    enableExtraction: true,
    documentReferences: ['doc123', 'doc456'],
    recordId: 'rec-789',
    extractedData,
  });

  expect(faultsIn(bundle)).toEqual([]);
  expect(bundle.entry[0]?.resource).toMatchObject({
    section: [{ title: 'Medical history' }, { title: 'Treatment' }, { title: 'Documents' }],
  });
});

test('an answer for the holder of a key is readable with that key alone', async () => {
  const pair = await crypto.subtle.generateKey(
    { name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    true,
    ['encrypt', 'decrypt'],
  );
  const pem = async (key: CryptoKey, format: 'spki' | 'pkcs8', label: string) => {
    const bytes = new Uint8Array(await crypto.subtle.exportKey(format, key));
    return `-----BEGIN ${label}-----\n${btoa(String.fromCharCode(...bytes))}\n-----END ${label}-----`;
  };
  const publicKey = await pem(pair.publicKey, 'spki', 'PUBLIC KEY');
  const privateKey = await pem(pair.privateKey, 'pkcs8', 'PRIVATE KEY');
  const input = {
    caseType: 'Prescription',
    enableExtraction: true,
    extractedData: { prescribedMedications: ['A, b'] },
  };

  const bundle = await carestack().ai.generateFhirBundle({ ...input, publicKey }, { privateKey });

  expect(faultsIn(bundle)).toEqual([]);
});

test.each([
  ['extractedData', { enableExtraction: true }, { patientDetails }],
  ['patientDetails', { enableExtraction: false }, { practitionersDetails: doctorsDetails }],
  ['practitionersDetails', { enableExtraction: false }, { patientDetails }],
])('without %s it is refused where that is needed', async (field, flags, content) => {
  const json = { caseType: 'OPConsultation', ...flags, encryptedData: await sealed(content) };
  const { status, body } = await call(sandbox, 'POST /ai/generate-fhir-bundle', { json });

  expect({ status, details: body['details'] }).toMatchObject({ status: 422, details: [{ field, reason: 'required' }] });
});

test('what nobody can open, or holds nothing, is refused', async () => {
  const post = (encryptedData: unknown) =>
    call(sandbox, 'POST /ai/generate-fhir-bundle', {
      json: { caseType: 'Prescription', enableExtraction: true, encryptedData },
    });
  const garbled = await post('not.a.jwe');
  const empty = await post(await sealed({ extractedData: { allergies: ['Penicillin'] } }));

  expect([garbled, empty].map(({ status, body }) => [status, body['details']])).toMatchObject([
    [422, [{ reason: 'jwe_invalid' }]],
    [422, [{ reason: 'nothing_to_document' }]],
  ]);
});
