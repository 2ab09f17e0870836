import { createCarestack, type Carestack, type ClientConfig } from '@carestack/core';
import { createSandbox, type Sandbox } from '@carestack/sandbox';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as abha from './abha.js';
import * as ai from './ai.js';
import * as appointments from './appointments.js';
import * as configuration from './configuration.js';
import * as documents from './documents.js';
import * as encounters from './encounters.js';
import * as envelopes from './envelopes.js';
import * as hpr from './hpr.js';
import * as organizations from './organizations.js';
import * as patients from './patients.js';
import * as practitioners from './practitioners.js';
import { quickStart } from './quickStart.js';
import * as troubleshooting from './troubleshooting.js';

let sandbox: Sandbox;
let config: ClientConfig;
let carestack: Carestack;
beforeAll(async () => {
  sandbox = await createSandbox({ patients: 25, apiKey: 'your_api_key' });
  config = { ...configuration.written, fetch: sandbox.fetch };
  carestack = createCarestack(config);
});
afterAll(() => sandbox.close());

const textFile = (text: string) => `data:text/plain;base64,${btoa(text)}`;
const caseSheet = textFile('Chief Complaints: Fever and cough\nDiagnosis: Viral fever\nAdvice: Rest');

async function answerOf(path: string) {
  const response = await sandbox.fetch(`http://sandbox${path}`);
  return response.text();
}

/** The newest code, as the patient reads it. */
const codeOnPhone = async () => /\b\d{6}\b/.exec(await answerOf('/sandbox/inbox'))?.[0] ?? '';

async function newPatient(idNumber: string) {
  const { id } = await carestack.patients.create({
    idNumber,
    idType: 'ABHA',
    abhaAddress: 'jane.doe@sbx',
    firstName: 'Jane',
    lastName: 'Doe',
    birthDate: '1988-01-30',
    gender: 'F',
    address: '123 Cedar Street',
  });
  return id;
}

async function visit(idNumber: string, index: number) {
  const patient = await newPatient(idNumber);
  const { items } = await carestack.practitioners.findAll();
  const practitioner = items[index]?.id ?? '';
  const { reference } = await carestack.appointments.create({
    patientReference: patient,
    practitionerReference: practitioner,
    startTime: '2030-08-15T14:00:00Z',
    endTime: '2030-08-15T14:30:00Z',
  });
  return {
    patient,
    practitioner,
    appointment: reference,
    patientName: 'Jane Doe',
    patientAddress: '123 Cedar Street',
    patientAbhaAddress: 'jane.doe@sbx',
  };
}

async function keys() {
  const algorithm = {
    name: 'RSA-OAEP',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['encrypt', 'decrypt']);
  const pem = async (key: CryptoKey, format: 'spki' | 'pkcs8', label: string) => {
    const bytes = new Uint8Array(await crypto.subtle.exportKey(format, key));
    return `-----BEGIN ${label}-----\n${btoa(String.fromCharCode(...bytes))}\n-----END ${label}-----`;
  };
  return {
    publicKey: await pem(pair.publicKey, 'spki', 'PUBLIC KEY'),
    privateKey: await pem(pair.privateKey, 'pkcs8', 'PRIVATE KEY'),
  };
}

test('2. the configuration, written out, makes a client', async () => {
  expect((await createCarestack(config).patients.findAll()).items).toHaveLength(10);
});

test('4. the configuration comes from the environment', () => {
  vi.stubEnv('CARESTACK_API_URL', 'https://carestack.example');
  vi.stubEnv('CARESTACK_API_KEY', 'your_api_key');
  vi.stubEnv('CARESTACK_HPRID_AUTH', 'your_hpr_id');

  expect(configuration.fromEnvironment()).toMatchObject(configuration.written);
});

test('5. quick start: a patient is created, listed and read', async () => {
  // Sample 6 registers the same number.
  const another = await sandbox.fork();
  const { message, patient } = await quickStart({ ...config, fetch: another.fetch });
  await another.close();

  expect(message).not.toContain('patients.create');
  expect(patient?.id).toEqual(expect.any(String));
});

test('6. patients: every operation', async () => {
  const { created, firstPage, secondPage, patient, isThere, updated, found } = await patients.basicOperations(config);

  expect(patient).toMatchObject({
    id: created.id,
    idType: 'AADHAAR',
    patientType: 'NEW',
    gender: 'female',
    bloodGroup: 'B+',
    maritalStatus: 'Married',
    occupation: 'Teacher',
    emergencyContact: '+919876543211',
  });
  expect(firstPage.total).toBeGreaterThan(10);
  expect(secondPage?.items[0]?.id).not.toBe(firstPage.items[0]?.id);
  expect(isThere).toBe(true);
  expect(updated.id).toBe(created.id);
  expect(found.items).toMatchObject([{ id: created.id, address: '789 New Address, Updated City' }]);
  expect(await carestack.patients.exists(created.id)).toBe(false);
});

test('7. patients: the answers', async () => {
  const { written, page } = await patients.answers(config);

  expect(written).toMatchObject({ id: page.items[0]?.id, message: expect.any(String) });
  expect(page).toMatchObject({ total: expect.any(Number), nextPage: expect.any(String) });
});

test('8. practitioners: every operation', async () => {
  const { created, items, practitioner, updated, found } = await practitioners.workflow(config);

  expect(items.length).toBeGreaterThan(0);
  expect(practitioner).toMatchObject({ id: created.id, department: 'cardiology', gender: 'female', experience: 23 });
  expect(practitioner.qualifications).toMatchObject([{ degree: 'MBBS' }, { degree: 'MD Cardiology' }]);
  expect(updated.id).toBe(created.id);
  expect(found.items).toContainEqual(
    expect.objectContaining({ id: created.id, consultationFee: 1800, registrationId: 'REG12345' }),
  );
});

test('9. practitioners: the answer', async () => {
  expect(await practitioners.answers(config)).toMatchObject({ id: expect.any(String), department: expect.any(String) });
});

test('10. organizations: master data and every operation', async () => {
  const { states, districts, subDistricts, facilityTypes, ...rest } = await organizations.management(config);

  expect(states).toHaveLength(36);
  expect(districts.map(({ name }) => name)).toContain('Pune');
  expect(subDistricts.length).toBeGreaterThan(0);
  expect(facilityTypes).toContainEqual({ code: 'HOSP', value: 'Hospital' });
  expect(rest.items.length).toBeGreaterThan(0);
  expect(rest.organization).toMatchObject({
    facilityId: rest.created.facilityId,
    basicInformation: { facilityName: 'Advanced Care Medical Center' },
  });
  expect(rest.updated.message).not.toBe('');
  expect(await carestack.organizations.findById('id', rest.organization.id)).toMatchObject({ spocName: 'Meera Rao' });
  expect(rest.found.organizations.map(({ facilityId }) => facilityId)).toContain(rest.created.facilityId);
});

test('11. organizations: the answer', async () => {
  expect(await organizations.answers(config)).toMatchObject({
    id: expect.any(String),
    basicInformation: { facilityName: expect.any(String) },
  });
});

test('12. appointments: every operation, in our names and in Python’s', async () => {
  const { items } = await carestack.practitioners.findAll();
  const people = { patient: await newPatient('91-1111-2222-3333'), practitioner: items[0]?.id ?? '' };
  const { created, taken, items: all, appointment, updated, isThere } = await appointments.lifecycle(config, people);

  expect(appointment).toMatchObject({ reference: created.reference, priority: 'New' });
  expect(taken).toMatchObject({ startTime: appointment.startTime, endTime: appointment.endTime });
  expect(all.length).toBeGreaterThan(0);
  expect(updated.appointment).toMatchObject({ priority: 'Emergency', notes: 'Patient confirmed attendance' });
  expect(isThere).toBe(true);
  expect(await carestack.appointments.exists(created.reference)).toBe(false);

  const { appointment: inPython } = await appointments.inPythonNames(config, people);
  expect(inPython).toMatchObject({ startTime: '2030-08-15T14:00:00.000Z', priority: 'New', organizationId: 'Org987' });
});

test('13. appointments: the answers', async () => {
  const { one, total } = await appointments.answers(config);

  expect(one).toMatchObject({ reference: expect.any(String), patientReference: expect.any(String) });
  expect(total).toBeGreaterThan(1);
});

test('14. AI: a discharge summary, encrypted for the caller', async () => {
  const summary = await ai.dischargeSummary(config, [caseSheet], await keys());

  expect(summary.extractedData).toMatchObject({ chiefComplaints: 'Fever and cough', conditions: ['Viral fever'] });
});

test('15. AI: the summary of a consultation', async () => {
  expect((await ai.opSummary(config, [caseSheet])).extractedData).toMatchObject({ conditions: ['Viral fever'] });
});

test('16. AI: a FHIR bundle from extracted data', async () => {
  const { bundle, resourceTypes } = await ai.fhirBundle(config);

  expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'document' });
  expect(resourceTypes.get('Composition')).toBe(1);
});

test('17. AI: radiology reports', async () => {
  const files = [textFile('Study: Chest X-ray\nFindings: Clear lungs\nImpression: Normal study')];

  expect(await ai.radiologyReport(config, files)).toMatchObject([{ findings: expect.stringContaining('Clear lungs') }]);
});

test('18. and 19. AI: a stay is uploaded in parts, and its summary is written from all of them', async () => {
  const { encounterId, data } = await ai.partialUpload(config, [caseSheet], [textFile('Diagnosis: Dengue fever')]);

  expect(encounterId).not.toBe('');
  expect(JSON.stringify(data)).toContain('Viral fever');
  expect(JSON.stringify(data)).toContain('Dengue fever');
});

test('20. AI: a care plan', async () => {
  expect(await ai.carePlan(config, [caseSheet])).toEqual(expect.any(Object));
});

test('21. AI: the answers', async () => {
  const { id, dischargeSummary, bytes } = await ai.answers(config, [caseSheet]);

  expect(id).toEqual(expect.any(String));
  expect(dischargeSummary).toEqual(expect.any(Object));
  expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('%PDF');
});

test('22. linking: one call creates the care context, hands over the records and links', async () => {
  const bundle = await encounters.fromSections(config);
  const result = await documents.linking(config, await visit('91-2222-3333-4444', 1), bundle);

  expect(result).toMatchObject({ success: true, visitRecordsUpdated: true });
});

test('23. linking: the steps are reported', async () => {
  const bundle = await encounters.fromSections(config);

  expect(await documents.steps(config, await visit('91-3333-4444-5555', 2), bundle)).toEqual([
    { step: 'care_context_creation', status: 'started' },
    { step: 'care_context_creation', status: 'done' },
    { step: 'visit_records_update', status: 'started' },
    { step: 'visit_records_update', status: 'done' },
    { step: 'care_context_linking', status: 'started' },
    { step: 'care_context_linking', status: 'done' },
  ]);
});

test('24. linking: the answer, and the error that says where to go on', async () => {
  const bundle = await encounters.fromSections(config);
  const given = await visit('91-4444-5555-6666', 3);
  await sandbox.fetch('http://sandbox/sandbox/faults', {
    method: 'POST',
    headers: { authorization: 'Bearer your_api_key', 'content-type': 'application/json' },
    body: JSON.stringify({ operation: 'documents.updateVisitRecords', kind: 'status', status: 503, times: 1 }),
  });
  const { failed, result } = await documents.answers(config, given, bundle);

  expect(failed).toMatchObject({
    careContextCreated: true,
    visitRecordsUpdated: false,
    careContextLinked: false,
    failedAt: 'visit_records_update',
    errorDetails: 'service_down',
  });
  expect(result).toMatchObject({
    success: true,
    careContextId: failed?.careContextReference,
    visitRecordsUpdated: true,
    healthDocumentLinked: true,
    transactionState: { completedAt: expect.any(String) },
  });
});

test('25. encounters: a FHIR bundle from sections', async () => {
  const bundle = await encounters.fromSections(config);

  expect(bundle.entry[0]?.resource).toMatchObject({ resourceType: 'Composition' });
  expect(JSON.stringify(bundle)).toContain('Fever and cough');
});

test('26. encounters: a FHIR bundle from files', async () => {
  expect(JSON.stringify(await encounters.fromFiles(config, [caseSheet]))).toContain('Viral fever');
});

test('27. encounters: the answer', async () => {
  const { resources, ...bundle } = await encounters.answers(config);

  expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'document', timestamp: expect.any(String) });
  expect(resources).toEqual(expect.arrayContaining(['Composition', 'Patient', 'Practitioner', 'MedicationRequest']));
});

test('28. ABHA: a registration, with a mobile that is not the linked one', async () => {
  const { started, enrolled, suggested, claimed, profile } = await abha.registration(
    config,
    '2345 6789 0124',
    '9876543299',
    codeOnPhone,
  );

  expect(started.nextStep).toBe('enroll_with_aadhaar');
  expect(enrolled.nextStep).toBe('generate_mobile_otp');
  expect(suggested.nextStep).toBe('create_abha_address');
  expect(claimed).toMatchObject({ nextStep: null, data: { abhaAddress: expect.stringContaining('@sbx') } });
  expect(profile).toMatchObject({ firstName: 'Asha' });
});

test('29. ABHA: the answer of a step', async () => {
  expect(await abha.answers(config, '9999 4105 7058')).toMatchObject({
    message: 'A code is on its way.',
    data: { txnId: expect.any(String), sentTo: expect.any(String) },
    nextStep: 'enroll_with_aadhaar',
    nextStepPayloadHint: { requiredFields: ['otp', 'txnId', 'mobile'] },
  });
});

test('30. HPR: a registration, and one of somebody who has an HPR ID', async () => {
  const ask = async (question: string) => (question === 'A password' ? 'Correct-horse-7' : codeOnPhone());
  const { created } = await hpr.registration(config, '3000 0000 0017', '9876510001', ask);
  const { existing } = await hpr.registration(config, '3000 0000 0040', '9876510004', ask);

  expect(created).toMatchObject({ nextStep: null, data: { hprProfile: { hprId: expect.any(String) } } });
  expect(existing).toEqual(expect.stringContaining('@hpr.abdm'));
});

test('31. HPR: the answer of a step', async () => {
  expect(await hpr.answers(config, '3000 0000 0029')).toMatchObject({
    message: 'A code is on its way.',
    data: { txnId: expect.any(String) },
    nextStep: 'verify_aadhaar_otp',
    nextStepPayloadHint: { requiredFields: ['otp', 'txnId'] },
  });
});

test('32. the answer of a call that worked', async () => {
  const { items, raw } = await envelopes.success(config);

  expect(raw).toMatchObject({ type: 'success', message: 'Patient Found !!!' });
  expect(items).toHaveLength(10);
});

test('33. the error of a call that failed', async () => {
  expect(await envelopes.failure(config)).toMatchObject({
    name: 'ValidationError',
    code: 'validation_failed',
    statusCode: 400,
    fields: { emailId: 'email_invalid' },
    recovery: 'reenter',
  });
});

test('34. a page', async () => {
  const { items, total, hasNext } = await envelopes.page(config);

  expect(items).toHaveLength(2);
  expect(total).toBeGreaterThan(2);
  expect(hasNext).toBe(true);
});

test('35. why calls are refused: nothing is configured, the key is wrong, or all is well', async () => {
  vi.stubEnv('CARESTACK_API_URL', '');
  vi.stubEnv('API_URL', '');
  expect(await troubleshooting.diagnose(sandbox.fetch)).toContain('set CARESTACK_API_URL');

  vi.stubEnv('CARESTACK_API_URL', 'https://carestack.example');
  vi.stubEnv('CARESTACK_API_KEY', 'another_key');
  expect(await troubleshooting.diagnose(sandbox.fetch)).toBe('Invalid credentials');

  vi.stubEnv('CARESTACK_API_KEY', 'your_api_key');
  expect(await troubleshooting.diagnose(sandbox.fetch)).toBe('Authentication successful');
});

test('36. what would be refused is known before the call', () => {
  expect(troubleshooting.faultsIn({ firstName: 'John', lastName: 'Doe', gender: 'X', birthDate: '1.2.1980' })).toEqual([
    'Check idNumber',
    'Check idType',
    'Check birthDate',
    'Check gender',
    'Check address',
  ]);
});
