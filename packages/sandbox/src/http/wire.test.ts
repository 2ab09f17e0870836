import { createCarestack } from '@carestack/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { sevadham } from '../testing/facility.js';
import { asha, meera } from '../testing/people.js';

// Raw calls as the other SDKs make them (contract 2 to 13 and 15). Nothing of our client is between.

const text = expect.any(String);
const count = expect.any(Number);
const hpr = { 'x-hprid-auth': 'manager@hpr.abdm' };

let sandbox: Sandbox;
const ids = { patient: '', practitioner: '', appointment: '', facility: '', facilityId: '' };

beforeAll(async () => {
  sandbox = await createSandbox({ patients: 30 });
  const { patients, practitioners, appointments, organizations } = createCarestack({
    baseUrl: 'http://sandbox',
    apiKey: sandbox.apiKey,
    hprId: 'manager@hpr.abdm',
    fetch: sandbox.fetch,
  });
  ids.patient = (await patients.create(asha)).id;
  ids.practitioner = (await practitioners.create(meera)).id;
  const { reference } = await appointments.create({
    patientReference: ids.patient,
    practitionerReference: ids.practitioner,
    startTime: '2031-03-04T09:00:00+05:30',
    endTime: '2031-03-04T09:30:00+05:30',
    priority: 'ROUTINE',
  });
  ids.appointment = reference;
  await organizations.create(sevadham);
  const { id, facilityId } = await organizations.findById('account_id', 'account-77');
  Object.assign(ids, { facility: id, facilityId });
});
afterAll(() => sandbox.close());

/** `{patient}` stands for the id of the one that was registered. */
const filled = (path: string) =>
  Object.entries(ids).reduce((written, [name, id]) => written.replace(`{${name}}`, id), path);
const send = (route: string, { json, headers }: { json?: unknown; headers?: Record<string, string> } = {}) =>
  call(sandbox, filled(route), {
    ...(route.startsWith('P') && { json }),
    headers: { ...hpr, ...headers },
  });

const patient = { resourceId: text, firstName: 'Asha', birthDate: '1988-01-30', gender: 'female' };
const practitioner = { resourceId: text, registrationId: 'MCI/2004/1', department: 'cardiology' };
const appointment = {
  reference: text,
  practitionerReference: text,
  patientReference: text,
  slot: '',
  priority: 'New',
  start: text,
  end: text,
  organizationId: '',
};
const list = (message: string) => ({
  type: 'success',
  message,
  requestResource: expect.any(Array),
  totalNumberOfRecords: count,
  nextPageLink: text,
});
const one = (message: string, requestResource: object) => ({
  type: 'success',
  message,
  requestResource,
  totalNumberOfRecords: 1,
});
const search = (total: number) => ({ entry: expect.any(Array), link: expect.any(Object), total });
const query = (filters: object) =>
  `filters=${new URLSearchParams([['', JSON.stringify(filters)]]).toString().slice(1)}`;

describe('reading', () => {
  test.each<[string, object]>([
    ['/get/Patient', list('Patient Found !!!')],
    ['/get/Practitioner', list('Practitioner Found !!!')],
    ['/get/Appointment', list('Appointment Found !!!')],
    ['/get/Patient/{patient}', one('Patient Found !!!', patient)],
    ['/get/Practitioner/{practitioner}', one('Practitioner Found !!!', practitioner)],
    ['/get/Appointment/{appointment}', one('Appointment Found !!!', appointment)],
    ['/facilities/', { message: 'Records Found!!', data: expect.any(Array), totalNumberOfRecords: count }],
    ['/facilities/facilityId/{facilityId}', { message: 'Facility Found !!!', totalNumberOfRecords: 1 }],
    ['/facilities/accountId/account-77', { message: 'Records Found!!', totalNumberOfRecords: 1 }],
    ['/facilities/id/{facility}', { message: 'Facility Found !!!', totalNumberOfRecords: 1 }],
    ['/master-types', { masterTypes: expect.arrayContaining([{ type: 'FAC-STATUS', desc: text }]) }],
    ['/master-data/OWNER', { type: 'OWNER', data: expect.arrayContaining([{ code: 'P', value: 'Private' }]) }],
    ['/latlongs?address=12+Tulsi+Lane,+Mysuru', { lat: count, lng: count }],
  ])('GET %s', async (path, body) => {
    const answer = await send(`GET ${path}`);

    expect(answer).toMatchObject({ status: 200, body });
  });

  test('Java’s list: so many to a page, the next by its token, spaces as plus signs', async () => {
    const first = await send('GET /health-lake/get-profiles/Patient?filters=%7B%22_count%22%3A+20%7D');
    const { link } = first.body as { link: { nextPage: string } };
    const second = await send(
      `GET /health-lake/get-profiles/Patient?${query({ _count: 20 })}&nextPage=${encodeURIComponent(link.nextPage)}`,
    );
    const facilities = await send('GET /facilities?pageSize=2');

    expect(
      [first.body['entry'], second.body['entry'], facilities.body['data']].map((page) => Object(page).length),
    ).toEqual([20, 11, 2]);
    expect(second.body['link']).toEqual({ nextPage: null });
  });

  test.each<[string, Record<string, unknown>, number]>([
    ['Patient', { name: 'Asha', family: 'Rao', birthdate: '1988-01-30', gender: 'female' }, 1],
    ['Patient', { firstName: 'Asha', lastName: 'Rao', birthDate: '1988-01-30', phone: '+919876543210' }, 1],
    ['Patient', { email: 'asha.rao@example.in', 'address-state': 'Karnataka', 'address-postalcode': '560011' }, 1],
    ['Patient', { identifier: '91-4321-8765-2109', _count: '5' }, 1],
    ['Patient', { _lastUpdated: ['ge2020-01-01', 'le2020-01-02'] }, 0],
    ['Practitioner', { name: 'Meera', family: 'Joshi', phone: '+919876543299' }, 1],
    ['Practitioner', { name: 'Meera', mobileNumber: '+919876543299', gender: 'female' }, 1],
    ['Practitioner', { identifier: 'MCI/2004/1', _count: 1 }, 1],
  ])('a search of %s by %j finds %i', async (resource, filters, total) => {
    const answer = await send(`GET /health-lake/get-profiles/${resource}?${query(filters)}`);

    expect(answer).toMatchObject({ status: 200, body: search(total) });
  });

  test('states hold their districts, a district its sub-districts, as bare lists', async () => {
    const states: unknown = JSON.parse((await send('GET /lgd-states')).text);
    const districts: unknown = JSON.parse((await send('GET /lgd-subdistricts?districtCode=490')).text);

    expect(states).toContainEqual({
      code: '27',
      name: 'Maharashtra',
      districts: expect.arrayContaining([{ code: '490', name: 'Pune' }]),
    });
    expect(districts).toContainEqual({ code: '4194', name: text });
  });

  test.each<[string, object]>([
    ['/owner-subtype', { ownershipCode: 'P', ownerSubtypeCode: null }],
    ['/specialities', { systemOfMedicineCode: 'M' }],
    ['/facility-type', { ownershipCode: 'P', systemOfMedicineCode: null }],
    ['/facility-subtypes', { facilityTypeCode: '5' }],
  ])('POST %s answers codes with their words', async (path, json) => {
    const answer = await send(`POST ${path}`, { json });

    expect(answer).toMatchObject({ status: 200, body: { type: text, data: expect.any(Array) } });
  });

  test('a search of facilities answers every text that Python requires', async () => {
    const { status, body } = await send('POST /search-facility', {
      json: {
        facilityName: 'Sevadham Polyclinic',
        ownershipCode: null,
        stateLGDCode: null,
        page: 1,
        resultsPerPage: 10,
      },
    });
    const required =
      'facilityId facilityName facilityStatus ownership ownershipCode systemOfMedicineCode systemOfMedicine facilityTypeCode facilityType stateName stateLGDCode districtName districtLGDCode subDistrictName subDistrictLGDCode villageCityTownLGDCode address pincode latitude longitude';

    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        message: text,
        totalFacilities: 1,
        numberOfPages: 1,
        facilities: [Object.fromEntries(required.split(' ').map((name) => [name, text]))],
      },
    });
  });
});

const nulls = (...names: string[]) => Object.fromEntries(names.map((name) => [name, null]));

describe('writing, with null for what Python leaves out', () => {
  const newPatient = {
    ...nulls('abhaAddress', 'middleName', 'emailId', 'pincode', 'photo', 'wantsToLinkWhatsapp', 'resourceId', 'state'),
    idNumber: 'ABCDE1234F',
    idType: 'PAN',
    patientType: 'OLD',
    firstName: 'Ira',
    lastName: null,
    birthDate: '1990-02-03',
    gender: 'Female',
    mobileNumber: null,
    address: '4 Lake Road',
    resourceType: 'Patient',
  };
  const newPractitioner = {
    ...nulls(
      'middleName',
      'lastName',
      'birthDate',
      'mobileNumber',
      'emailId',
      'pincode',
      'state',
      'photo',
      'resourceId',
    ),
    registrationId: 'KMC/77',
    department: 'hematology',
    designation: 'Consultant',
    status: 'Active',
    joiningDate: '01-02-2020',
    staffType: 'Doctor',
    firstName: 'Jo',
    gender: 'MALE',
    address: 'Kochi',
    wantsToLinkWhatsapp: null,
    resourceType: 'Practitioner',
  };

  test.each<[string, object, object]>([
    [
      'POST /add/Patient',
      newPatient,
      { type: 'success', resourceId: text, validationErrors: null, resource: { gender: 'female' } },
    ],
    [
      'POST /add/Patient',
      {
        ...newPatient,
        patientType: 'OPD',
        resourceType: 'PATIENT',
        bloodGroup: 'O+',
        emergencyContact: '+919876543211',
      },
      { resource: { bloodGroup: 'O+', emergencyContact: '+919876543211' } },
    ],
    [
      'PUT /update/Patient',
      { resourceId: '{patient}', emailId: 'new@example.in', mobileNumber: null, resourceType: 'Patient' },
      { type: 'success', resourceId: text, validationErrors: null, resource: { emailId: 'new@example.in' } },
    ],
    ['POST /add/Practitioner', newPractitioner, { type: 'success', message: text, resourceId: text }],
    [
      'PUT /update/Practitioner',
      { ...newPractitioner, registrationId: 'MCI/2004/1', resourceId: '{practitioner}' },
      { type: 'success', message: text, resourceId: text },
    ],
    [
      'POST /add/Appointment',
      {
        practitionerReference: 'd-9',
        patientReference: 'p-9',
        start: '2031-08-10T14:30:00Z',
        end: '2031-08-10T15:00:00Z',
      },
      {
        type: 'success',
        message: text,
        resource: { ...appointment, priority: 'Emergency', start: text, end: text },
      },
    ],
    [
      'PUT /update/Appointment',
      { reference: '{appointment}', slot: 'A-1', priority: 'Follow-up visit', status: 'arrived', notes: 'by lift' },
      { type: 'success', message: text, requestResource: { slot: 'A-1', priority: 'Follow-up visit' } },
    ],
    [
      'POST /register-facility',
      {
        ...sevadham,
        accountId: 'account-78',
        facilityId: null,
        id: null,
        basicInformation: { ...sevadham.basicInformation, facilityName: 'Second' },
      },
      { response: text, status: 'success', message: text, facilityId: expect.stringMatching(/^IN\d+/) },
    ],
    [
      'PUT /update-facility',
      {
        id: '{facility}',
        spocName: 'Asha Rao',
        spocId: 'asha@hpr.abdm',
        consentManagerName: null,
        consentManagerId: null,
      },
      { response: text, status: 'success', message: text },
    ],
  ])('%s %j', async (route, json, body) => {
    const answer = await send(route, { json: JSON.parse(filled(JSON.stringify(json))) });

    expect(answer).toMatchObject({ status: 200, body });
  });

  test('linking answers two references, then bare booleans', async () => {
    const visit = {
      patientReference: ids.patient,
      practitionerReference: ids.practitioner,
      appointmentReference: ids.appointment,
      patientAbhaAddress: null,
    };
    const begun = await send('POST /abdm-flows/create-carecontext', {
      json: { ...visit, hiType: 'OPConsultation', appointmentDate: '09:00 AM - 09:30 AM', resendOtp: false },
    });
    expect(begun).toMatchObject({
      status: 200,
      body: { careContextReference: text, requestId: text, authModes: expect.arrayContaining(['DEMOGRAPHICS']) },
    });
    const { careContextReference, requestId } = begun.body;
    const written = await send('POST /abdm-flows/update-visit-records', {
      json: {
        ...visit,
        careContextReference,
        requestId,
        mobileNumber: '+919876543210',
        healthRecords: [{ rawFhir: false, informationType: 'OPConsultation' }],
      },
    });
    const linked = await send('POST /abdm-flows/link-carecontext', {
      json: {
        ...visit,
        careContextReference,
        requestId,
        patientAddress: 'asha.rao@sbx',
        patientName: 'Asha Rani Rao',
        authMode: 'DEMOGRAPHICS',
      },
    });

    expect([written, linked].map(({ status, text: body }) => [status, body])).toEqual([
      [200, 'true'],
      [200, 'true'],
    ]);
  });
});

describe('AI', () => {
  const sealed = async (input: object) => (await send('POST /encrypt', { json: { input } })).body['encryptedPayload'];
  const file = `data:text/plain;base64,${btoa('Diagnosis: Asthma')}`;

  test.each([
    ['/ai/generate-discharge-summary', { caseType: 'DischargeSummary', callbackUrl: null }],
    ['/ai/generate-discharge-summary', { caseType: 'OPConsultation', callbackUrl: null, publicKey: null }],
    ['/demo/generate-discharge-summary', { caseType: 'DischargeSummary', files: [file] }],
    [
      '/ai/generate-discharge-summary',
      {
        caseType: 'DischargeSummary',
        uploadMode: 'Partial',
        date: '2026-01-05T09:00:00Z',
        encounterId: null,
        callbackUrl: null,
      },
    ],
    ['/ai/generate-radiology-report', { caseType: 'DiagnosticReport', callbackUrl: null }],
    ['/ai/generate-careplan', { callbackUrl: null }],
  ])('POST %s %j answers a job', async (path, json) => {
    const { status, body } = await send(`POST ${path}`, {
      json: { ...json, encryptedData: await sealed({ files: [file] }) },
    });

    expect({ status, body }).toMatchObject({
      status: 200,
      body: { jobId: text, recordId: text, status: 'QUEUED', estimatedCompletionMs: count, message: text },
    });
    expect(await send(`GET /jobs?jobId=${String(body['jobId'])}`)).toMatchObject({
      status: 200,
      body: { jobId: body['jobId'], recordId: text, status: text },
    });
  });

  test.each(['Health Document Record', 'HealthDocumentRecord'])('a bundle of a %s, by both paths', async (caseType) => {
    const encryptedData = await sealed({
      extractedData: { conditions: ['Asthma'] },
      documentReferences: ['https://files.example/a.pdf'],
    });
    for (const path of ['/ai/generate-fhir-bundle', '/demo/generate-fhir-bundle']) {
      const answer = await send(`POST ${path}`, {
        json: { caseType, enableExtraction: true, recordId: null, publicKey: null, encryptedData },
      });

      expect(answer).toMatchObject({
        status: 200,
        body: { resourceType: 'Bundle', type: 'document', id: text, timestamp: text, entry: expect.any(Array) },
      });
    }
  });

  test('Java’s entities of a text, JSON or plain', async () => {
    const inputText = JSON.stringify({ chiefComplaints: 'Fever', allergies: ['Penicillin'], note: null });
    const entities = await send('POST /entity/extraction', { json: { inputText, caseType: 'OPConsultation' } });
    const plain = await send('POST /entity/extraction', {
      json: { inputText: 'Diagnosis: Asthma', caseType: 'OPConsultation' },
    });

    expect(entities).toMatchObject({ status: 200, body: { chiefComplaints: 'Fever', allergies: ['Penicillin'] } });
    expect(plain).toMatchObject({ status: 200, body: { conditions: ['Asthma'] } });
  });

  test('codes are a bare list', async () => {
    const answer = await send('POST /ai/get-code', { json: { semanticTag: 'diagnosis', searchTerm: 'dengue' } });

    expect(JSON.parse(answer.text)).toContainEqual(expect.objectContaining({ code: '38362002', text: text }));
  });
});

describe('deleting by each spelling', () => {
  test.each([
    ['Patient', 'DELETE /health-lake/delete/Patient/'],
    ['Patient', 'DELETE /patients/'],
    ['Practitioner', 'DELETE /health-lake/delete/Practitioner/'],
    ['Practitioner', 'DELETE /practitioners/'],
    ['Appointment', 'DELETE /delete/Appointment/'],
    ['Appointment', 'DELETE /appointments/'],
  ])('%s: %s', async (resource, route) => {
    const { body } = await send(`GET /get/${resource}`);
    const [last] = (body['requestResource'] as { resourceId?: string; reference?: string }[]).slice(-1);
    const id = last?.resourceId ?? last?.reference ?? '';

    expect((await send(route + id)).status).toBe(200);
    expect((await send(`GET /get/${resource}/${id}`)).status).toBe(404);
    expect((await send(route + id)).status).toBe(404);
  });

  test('a facility', async () => {
    const [facility] = (await send('GET /facilities')).body['data'] as { id: string }[];

    expect((await send(`DELETE /facility/${facility?.id}`)).status).toBe(200);
    expect((await send(`GET /facilities/id/${facility?.id}`)).status).toBe(404);
  });
});

describe('what is not let in', () => {
  const noKey = { authorization: '' };
  const noHpr = { 'x-hprid-auth': ' ' };
  const errorBody = (error_code: string) => ({
    message: text,
    details: expect.any(Array),
    status: 'error',
    error_code,
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    request_id: text,
  });
  // Every room, and every method.
  const routes = [
    'GET /get/Patient',
    'POST /add/Practitioner',
    'PUT /update/Appointment',
    'DELETE /patients/1',
    'GET /facilities',
    'POST /patient/registration/abha/aadhaar/request-otp',
    'POST /aadhaar/generateOtp',
    'POST /encrypt',
    'POST /demo/generate-fhir-bundle',
    'GET /jobs?jobId=1',
    'POST /ai/get-code',
    'POST /entity/extraction',
    'POST /abdm-flows/create-carecontext',
    'POST /sandbox/reset',
  ];

  test.each(routes)('%s without the API key', async (route) => {
    expect(await send(route, { json: {}, headers: noKey })).toMatchObject({
      status: 401,
      body: errorBody('AUTHENTICATION_ERROR'),
    });
  });

  test.each([
    'GET /facilities/',
    'GET /facilities',
    'GET /facilities/id/1',
    'POST /register-facility',
    'PUT /update-facility',
    'DELETE /facility/1',
    'POST /search-facility',
    'GET /master-types',
    'GET /master-data/OWNER',
    'GET /lgd-states',
    'GET /lgd-subdistricts?districtCode=490',
    'POST /owner-subtype',
    'POST /specialities',
    'POST /facility-type',
    'POST /facility-subtypes',
    'GET /latlongs?address=Mysuru',
    'POST /aadhaar/generateOtp',
    'POST /aadhaar/verifyOtp',
    'POST /check/account-exist',
    'POST /demographic-auth/mobile',
    'POST /generate/mobileOtp',
    'POST /verify/mobileOtp',
    'POST /hpId/suggestion',
    'POST /hprId/create',
  ])('%s without the HPR value', async (route) => {
    const answer = await send(route, { json: {}, headers: noHpr });

    expect(answer).toMatchObject({ status: 403, body: errorBody('AUTHORIZATION_ERROR') });
  });

  test.each(['GET /get/Patient', 'GET /get/Practitioner', 'GET /get/Appointment'])(
    '%s needs no HPR value',
    async (route) => {
      expect((await send(route, { headers: noHpr })).status).toBe(200);
    },
  );

  const required = (...fields: string[]) => fields.map((field) => ({ field, reason: 'required', message: text }));

  test.each<[string, object[]]>([
    [
      'POST /add/Patient',
      required('idNumber', 'idType', 'patientType', 'firstName', 'birthDate', 'gender', 'address', 'resourceType'),
    ],
    [
      'POST /add/Practitioner',
      required(
        'registrationId',
        'department',
        'designation',
        'status',
        'joiningDate',
        'staffType',
        'firstName',
        'gender',
        'address',
        'resourceType',
      ),
    ],
    ['POST /add/Appointment', required('practitionerReference', 'patientReference', 'start', 'end')],
    ['PUT /update/Patient', required('resourceId', 'resourceType')],
    ['PUT /update/Practitioner', required('resourceId', 'resourceType', 'registrationId')],
    ['POST /search-facility', required('page', 'resultsPerPage')],
    ['PUT /update/Appointment', required('reference')],
    ['PUT /update-facility', required('id', 'spocName', 'spocId')],
    ['POST /owner-subtype', required('ownershipCode')],
    ['POST /specialities', required('systemOfMedicineCode')],
    ['POST /facility-subtypes', required('facilityTypeCode')],
    ['POST /patient/registration/abha/aadhaar/request-otp', required('aadhaar')],
    ['POST /patient/registration/abha/aadhaar/enroll', required('otp', 'txnId')],
    ['POST /patient/registration/abha/update/mobile/request-otp', required('updateValue', 'txnId')],
    ['POST /patient/registration/abha/update/mobile/verify-otp', required('otp', 'txnId')],
    ['POST /patient/registration/abha/abha-address', required('abhaAddress', 'txnId')],
    ['POST /aadhaar/verifyOtp', required('otp', 'txnId', 'domainName', 'idType')],
    ['POST /check/account-exist', required('txnId', 'preverifiedCheck')],
    ['POST /hpId/suggestion', required('txnId')],
    ['POST /encrypt', required('input')],
    ['POST /decrypt', required('payload')],
    ['POST /ai/generate-discharge-summary', required('caseType', 'encryptedData')],
    ['POST /ai/generate-careplan', required('encryptedData')],
    ['POST /ai/generate-fhir-bundle', required('caseType', 'enableExtraction', 'encryptedData')],
    ['POST /ai/get-code', required('semanticTag', 'searchTerm')],
    ['POST /entity/extraction', required('inputText', 'caseType')],
    [
      'POST /abdm-flows/link-carecontext',
      required(
        'requestId',
        'appointmentReference',
        'patientAddress',
        'patientName',
        'patientReference',
        'careContextReference',
      ),
    ],
  ])('%s with nothing in it names every member that is required', async (route, details) => {
    const { status, body } = await send(route, { json: {} });

    expect({ status, body }).toMatchObject({ status: 400, body: errorBody('VALIDATION_ERROR') });
    expect(body['details']).toEqual(expect.arrayContaining(details));
  });
});
