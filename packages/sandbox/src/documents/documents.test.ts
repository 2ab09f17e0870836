import { createCarestack, DocumentLinkingError, type Carestack, type HealthDocumentLinkingDTO } from '@carestack/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from '../createSandbox.js';
import type { Fault } from '../faults/fault.js';
import { openSandbox } from '../node/index.js';
import type { RunningSandbox } from '../options.js';
import { call } from '../testing/call.js';
import { asha, veer } from '../testing/people.js';

const folder = mkdtempSync(join(tmpdir(), 'carestack-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seeded = { patients: 0 };
let files = 0;
const ways: Record<string, () => Promise<RunningSandbox>> = {
  'in memory': () => createSandbox(seeded),
  'in a file': () => openSandbox({ ...seeded, file: join(folder, `${(files += 1)}.db`) }),
};

describe.each(Object.entries(ways))('%s', (_, open) => {
  let sandbox: RunningSandbox;
  let carestack: Carestack;
  let document: HealthDocumentLinkingDTO & { reference: string };

  beforeEach(async () => {
    sandbox = await open();
    carestack = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
    const { id: patientReference } = await carestack.patients.create(asha);
    document = await visitOf(patientReference);
  });
  afterEach(() => sandbox.close());

  /** A visit that is booked, and what is to be linked of it. */
  async function visitOf(patientReference: string, hour = '09') {
    const { items } = await carestack.practitioners.findAll();
    const practitionerReference = items[0]?.id ?? '';
    const startTime = `2030-01-07T${hour}:00:00+05:30`;
    const endTime = `2030-01-07T${hour}:30:00+05:30`;
    const { reference } = await carestack.appointments.create({
      practitionerReference,
      patientReference,
      startTime,
      endTime,
      priority: 'New',
    });
    return {
      patientReference,
      practitionerReference,
      reference,
      patientName: 'Asha Rao',
      patientAddress: asha.address,
      patientAbhaAddress: asha.abhaAddress,
      appointmentStartDate: startTime,
      appointmentEndDate: endTime,
      organizationId: 'org-1',
      mobileNumber: asha.mobileNumber,
      hiType: 'OPConsultation',
      healthRecords: [
        {
          rawFhir: true,
          fhirDocument: { resourceType: 'Bundle', type: 'document' },
          informationType: 'OPConsultation',
        },
      ],
    };
  }

  const plant = (fault: Fault) => call(sandbox, 'POST /sandbox/faults', { json: fault });
  const careContexts = async () => (await call(sandbox, 'GET /sandbox/care-contexts')).body['careContexts'];
  const linked = () => ({
    appointmentReference: document.reference,
    patientReference: document.patientReference,
    isLinked: true,
    records: ['OPConsultation'],
  });

  test('a visit is linked with its records', async () => {
    const result = await carestack.documents.linkHealthDocument(document);

    expect(result).toMatchObject({ success: true, visitRecordsUpdated: true, healthDocumentLinked: true });
    expect(await careContexts()).toEqual([{ careContextReference: result.careContextId, ...linked() }]);
  });

  test('a visit without records, and of a patient without an ABHA address, is linked', async () => {
    const { id } = await carestack.patients.create(veer);
    const visit = await visitOf(id, '15');

    const result = await carestack.documents.linkHealthDocument({
      ...visit,
      patientName: veer.firstName,
      patientAddress: veer.address,
      patientAbhaAddress: undefined,
      healthRecords: [],
    });

    expect(result).toMatchObject({ success: true, visitRecordsUpdated: false });
    expect(await careContexts()).toMatchObject([{ patientReference: id, isLinked: true, records: [] }]);
  });

  const steps = [
    ['documents.createCareContext', 'care_context_creation'],
    ['documents.updateVisitRecords', 'visit_records_update'],
    ['documents.linkCareContext', 'care_context_linking'],
  ] as const;

  test.each(steps)(
    'when %s is refused, linking resumes there and makes one care context',
    async (operation, failedAt) => {
      await plant({ kind: 'status', status: 503, operation, times: 1 });
      const error = await carestack.documents.linkHealthDocument(document).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(DocumentLinkingError);
      expect(error).toMatchObject({ failedAt, code: 'service_down', outcome: 'failed' });

      const { state } = error as DocumentLinkingError;
      const result = await carestack.documents.linkHealthDocument(document, { state });

      expect(result).toMatchObject({ success: true, visitRecordsUpdated: true });
      expect(await careContexts()).toEqual([{ careContextReference: result.careContextId, ...linked() }]);
    },
  );

  test.each(steps.slice(1))(
    'when the answer of %s is lost, linking resumes there; what was done twice is there once',
    async (operation, failedAt) => {
      await plant({ kind: 'drop-after', operation, times: 1 });
      const error = await carestack.documents.linkHealthDocument(document).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ failedAt, outcome: 'unknown', state: { uncertainStep: failedAt } });

      const { state } = error as DocumentLinkingError;
      const result = await carestack.documents.linkHealthDocument(document, { state });

      expect(await careContexts()).toEqual([{ careContextReference: result.careContextId, ...linked() }]);
    },
  );

  test('when the answer of the first step is lost, the care context is there and no second one is made', async () => {
    await plant({ kind: 'drop-after', operation: 'documents.createCareContext', times: 1 });
    const error = await carestack.documents.linkHealthDocument(document).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('a care context may have been created');
    expect(await careContexts()).toMatchObject([{ isLinked: false }]);

    const { state } = error as DocumentLinkingError;
    await expect(carestack.documents.linkHealthDocument(document, { state })).rejects.toMatchObject({
      fields: { state: 'care_context_uncertain' },
    });

    expect(await careContexts()).toHaveLength(1);
  });

  test('of a visit there is one care context, whatever two desks do at once and however many documents it has', async () => {
    const prescription = { ...document, hiType: 'Prescription' };

    const results = await Promise.all(
      [document, document, prescription].map((one) => carestack.documents.linkHealthDocument(one)),
    );

    expect(new Set(results.map(({ careContextId }) => careContextId)).size).toBe(1);
    expect(await careContexts()).toHaveLength(1);
  });

  const unknown = '00000000-0000-4000-8000-000000000000';

  test.each([
    [{ patientReference: unknown }, 404, 'not_found', { patientReference: 'not_found' }],
    [{ reference: unknown }, 404, 'not_found', { appointmentReference: 'not_found' }],
    [{ practitionerReference: unknown }, 409, 'conflict', { practitionerReference: 'of_another_visit' }],
  ])('%j is refused', async (wrong, statusCode, code, fields) => {
    await expect(carestack.documents.linkHealthDocument({ ...document, ...wrong })).rejects.toMatchObject({
      statusCode,
      code,
      fields,
    });
  });

  test.each([
    [{ patientAbhaAddress: 'someone.else@sbx' }, { patientAbhaAddress: 'mismatch' }],
    [{ patientName: 'Usha Rao' }, { patientName: 'mismatch' }],
  ])('%j does not fit the patient, as ABDM says it, and the field is named', async (wrong, fields) => {
    await expect(carestack.documents.linkHealthDocument({ ...document, ...wrong })).rejects.toMatchObject({
      statusCode: 400,
      upstreamCode: 'ABDM-1036',
      recovery: 'reenter',
      fields,
    });
  });

  test('the visit of another patient is refused, and nothing is told of that patient', async () => {
    const { id } = await carestack.patients.create(veer);
    const other = await visitOf(id, '15');

    const { status, text } = await call(sandbox, 'POST /abdm-flows/create-carecontext', {
      json: {
        patientReference: document.patientReference,
        practitionerReference: other.practitionerReference,
        appointmentReference: other.reference,
        hiType: 'OPConsultation',
        appointmentDate: '03:00 PM - 03:30 PM',
        resendOtp: false,
      },
    });

    expect(status).toBe(409);
    for (const value of [id, veer.firstName, other.practitionerReference]) expect(text).not.toContain(value);
  });

  test('answers as the contract says: references of text, then bare booleans; null stands for absent', async () => {
    const shared = { patientReference: document.patientReference, appointmentReference: document.reference };
    const first = await call(sandbox, 'POST /abdm-flows/create-carecontext', {
      json: {
        ...shared,
        practitionerReference: document.practitionerReference,
        patientAbhaAddress: null,
        hiType: 'OPConsultation',
        appointmentDate: '09:00 am - 09:30 am',
        resendOtp: false,
      },
    });
    expect(first).toMatchObject({
      status: 200,
      body: {
        careContextReference: expect.any(String),
        requestId: expect.any(String),
        authModes: expect.arrayContaining(['DEMOGRAPHICS']),
      },
    });

    const { careContextReference, requestId } = first.body;
    const second = await call(sandbox, 'POST /abdm-flows/update-visit-records', {
      json: {
        ...shared,
        careContextReference,
        requestId,
        practitionerReference: document.practitionerReference,
        healthRecords: document.healthRecords,
        mobileNumber: document.mobileNumber,
      },
    });
    const third = await call(sandbox, 'POST /abdm-flows/link-carecontext', {
      json: {
        ...shared,
        careContextReference,
        requestId,
        patientName: 'asha rani RAO',
        patientAddress: asha.address,
        authMode: 'DEMOGRAPHICS',
      },
    });
    expect([second.text, third.text]).toEqual(['true', 'true']);
  });

  test('a later step needs the request of the first, for this visit', async () => {
    const { transactionState } = await carestack.documents.linkHealthDocument(document);
    const state = { ...transactionState, careContextLinked: false, visitRecordsUpdated: false };

    for (const [wrong, statusCode] of [
      [{ requestId: unknown }, 404],
      [{ careContextReference: unknown }, 409],
    ] as const) {
      await expect(
        carestack.documents.linkHealthDocument(document, { state: { ...state, ...wrong } }),
      ).rejects.toMatchObject({ statusCode, failedAt: 'visit_records_update' });
    }
  });

  test('a visit may have thousands of records', async () => {
    const healthRecords = Array.from({ length: 7_000 }, () => ({ rawFhir: false, informationType: 'Prescription' }));

    await carestack.documents.linkHealthDocument({ ...document, healthRecords });

    const [context] = (await careContexts()) as { records: string[] }[];
    expect(context?.records).toHaveLength(7_000);
  });

  test('a reset takes the care contexts as well', async () => {
    await carestack.documents.linkHealthDocument(document);

    await call(sandbox, 'POST /sandbox/reset');

    expect(await careContexts()).toEqual([]);
  });
});
