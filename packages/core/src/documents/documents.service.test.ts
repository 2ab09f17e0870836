import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createHttp } from '../client/http.js';
import { connectionBroke, stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import { DocumentLinkingError } from './DocumentLinkingError.js';
import { createDocumentsService, type LinkingProgress } from './documents.service.js';
import type { HealthDocumentLinkingDTO } from './linking.schema.js';
import type { DocumentLinkingState } from './linkingState.js';

function documentsWith(...answers: readonly StubAnswer[]) {
  const { fetch, asked } = stubFetch(...answers);
  const steps = () => asked.map(({ path }) => path.replace('/abdm-flows/', ''));
  return { documents: createDocumentsService(createHttp({ baseUrl: 'https://api.test', fetch })), asked, steps };
}

const patientReference = '123e4567-e89b-12d3-a456-426614174000';
const practitionerReference = '321e4567-e89b-12d3-a456-426614174000';
const reference = '987e6543-e21b-12d3-a456-426614174999';

const document: HealthDocumentLinkingDTO = {
  patientReference,
  practitionerReference,
  reference,
  patientName: 'Asha Rao',
  patientAddress: '12 Lake Road, Pune',
  patientAbhaAddress: 'asha.rao@sbx',
  appointmentStartDate: '2025-08-15T14:00:00+05:30',
  appointmentEndDate: '2025-08-15T14:30:00+05:30',
  appointmentPriority: 'ROUTINE',
  organizationId: 'Org987',
  mobileNumber: '9998887776',
  hiType: 'OPConsultation',
  healthRecords: [{ rawFhir: true, fhirDocument: { resourceType: 'Bundle' }, informationType: 'OPConsultation' }],
};

const context = { careContextReference: 'context-1', requestId: 'request-1', authModes: ['DEMOGRAPHICS'] };
const created = { body: context };
const yes = { body: true };
const no = { body: false };

/** The state that a failed call carries. */
async function stateOf(call: Promise<unknown>): Promise<DocumentLinkingState> {
  const error = await thrownBy(call);
  if (error instanceof DocumentLinkingError) return error.state;
  throw error;
}

describe('linking', () => {
  test('is three calls, and the answer says what each of them did', async () => {
    const { documents, asked } = documentsWith(created, yes, yes);

    const result = await documents.linkHealthDocument(document);

    expect(asked.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      {
        method: 'POST',
        path: '/abdm-flows/create-carecontext',
        body: {
          patientReference,
          patientAbhaAddress: 'asha.rao@sbx',
          practitionerReference,
          appointmentReference: reference,
          hiType: 'OPConsultation',
          appointmentDate: '02:00 pm - 02:30 pm',
          resendOtp: false,
        },
      },
      {
        method: 'POST',
        path: '/abdm-flows/update-visit-records',
        body: {
          careContextReference: 'context-1',
          patientReference,
          practitionerReference,
          appointmentReference: reference,
          patientAbhaAddress: 'asha.rao@sbx',
          healthRecords: document.healthRecords,
          mobileNumber: '+919998887776',
          requestId: 'request-1',
        },
      },
      {
        method: 'POST',
        path: '/abdm-flows/link-carecontext',
        body: {
          requestId: 'request-1',
          appointmentReference: reference,
          patientAddress: 'asha.rao@sbx',
          patientName: 'Asha Rao',
          patientReference,
          careContextReference: 'context-1',
          authMode: 'DEMOGRAPHICS',
        },
      },
    ]);
    expect(result).toMatchObject({
      success: true,
      careContextId: 'context-1',
      visitRecordsUpdated: true,
      healthDocumentLinked: true,
      transactionState: {
        careContextCreated: true,
        visitRecordsUpdated: true,
        careContextLinked: true,
        completedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        failedAt: null,
      },
      message: 'Health document linking completed successfully',
    });
  });

  test('of a patient without an ABHA address leaves it out and gives the postal address', async () => {
    const { documents, asked } = documentsWith(created, yes, yes);

    await documents.linkHealthDocument({ ...document, patientAbhaAddress: '' });

    for (const { body } of asked.slice(0, 2)) expect(body).not.toHaveProperty('patientAbhaAddress');
    expect(asked[2]?.body).toMatchObject({ patientAddress: '12 Lake Road, Pune' });
  });

  test('without records links the visit and says that no records went with it', async () => {
    const { documents, steps } = documentsWith(created, yes);

    const result = await documents.linkHealthDocument({ ...document, healthRecords: [] });

    expect(steps()).toEqual(['create-carecontext', 'link-carecontext']);
    expect(result).toMatchObject({ success: true, visitRecordsUpdated: false, healthDocumentLinked: true });
  });

  test('tells each step as it begins and ends', async () => {
    const { documents } = documentsWith(created, yes, yes);
    const told: LinkingProgress[] = [];

    await documents.linkHealthDocument(document, { onProgress: (progress) => told.push(progress) });

    expect(told.map(({ step, status }) => `${step} ${status}`)).toEqual([
      'care_context_creation started',
      'care_context_creation done',
      'visit_records_update started',
      'visit_records_update done',
      'care_context_linking started',
      'care_context_linking done',
    ]);
    expect(told[1]?.state).toMatchObject({ careContextReference: 'context-1', careContextCreated: true });
  });

  test('goes on when the listener of its progress fails', async () => {
    const { documents } = documentsWith(created, yes, yes);
    const onProgress = () => {
      throw new Error('The host has a bug.');
    };

    await expect(documents.linkHealthDocument(document, { onProgress })).resolves.toMatchObject({ success: true });
  });

  test.each([
    ['2025-08-15T14:00:00Z', '2025-08-15T14:30:00Z', '02:00 pm - 02:30 pm'],
    ['2025-08-15T00:05:00+05:30', '2025-08-15T00:35:00+05:30', '12:05 am - 12:35 am'],
    ['2025-08-15T11:45:00-04:00', '2025-08-15T12:15:00-04:00', '11:45 am - 12:15 pm'],
    ['2025-08-15T23:30:00+05:30', '2025-08-16T00:30:00+05:30', '11:30 pm - 12:30 am'],
  ])('from %s to %s is the range %s, on the clock of the input', async (start, end, range) => {
    const { documents, asked } = documentsWith(created, yes, yes);

    await documents.linkHealthDocument({ ...document, appointmentStartDate: start, appointmentEndDate: end });

    expect(asked[0]?.body).toMatchObject({ appointmentDate: range });
  });

  test('takes references without dashes and kinds in other spellings', async () => {
    const { documents, asked } = documentsWith(created, yes, yes);

    await documents.linkHealthDocument({
      ...document,
      patientReference: patientReference.replace(/-/g, ''),
      hiType: 'Health Document Record',
    });

    expect(asked[0]?.body).toMatchObject({ patientReference, hiType: 'HealthDocumentRecord' });
  });

  test.each<[Partial<HealthDocumentLinkingDTO>, Record<string, string>]>([
    [{ patientReference: 'p-1' }, { patientReference: 'reference_invalid' }],
    [{ practitionerReference: '' }, { practitionerReference: 'required' }],
    [{ patientName: ' ' }, { patientName: 'required' }],
    [{ organizationId: '' }, { organizationId: 'required' }],
    [{ mobileNumber: '99988*7776' }, { mobileNumber: 'mobile_invalid' }],
    [{ hiType: 'Letter' }, { hiType: 'information_type_invalid' }],
    [{ appointmentStartDate: '2025-08-15' }, { appointmentStartDate: 'time_missing' }],
    [{ appointmentEndDate: '2025-08-15T13:00:00+05:30' }, { appointmentEndDate: 'date_order' }],
    [
      { healthRecords: [{ rawFhir: true, informationType: 'Prescription' }] },
      { 'healthRecords[0].fhirDocument': 'required' },
    ],
  ])('refuses %j before anything is sent', async (wrong, fields) => {
    const { documents, asked } = documentsWith(created);

    const error = await thrownBy(documents.linkHealthDocument({ ...document, ...wrong }));

    expect(error).toMatchObject({ name: 'ValidationError', fields });
    expect(asked).toHaveLength(0);
  });

  test("without the appointment's id, as in the README, says what to give", async () => {
    const { documents } = documentsWith(created);

    await expect(documents.linkHealthDocument({ ...document, reference: '' })).rejects.toMatchObject({
      message: 'documents.linkHealthDocument: not sent, give the id of the appointment as reference',
      fields: { reference: 'required' },
    });
  });
});

describe('a step that fails', () => {
  test('at first leaves nothing behind, and linking starts over', async () => {
    const { documents, steps } = documentsWith({ status: 503 }, created, yes, yes);

    const error = await thrownBy(documents.linkHealthDocument(document));
    expect(error).toMatchObject({
      name: 'DocumentLinkingError',
      code: 'service_down',
      statusCode: 503,
      outcome: 'failed',
      failedAt: 'care_context_creation',
      state: { careContextCreated: false, failedAt: 'care_context_creation', errorDetails: 'service_down' },
      reason: { name: 'ServerError' },
    });

    const { state } = error as DocumentLinkingError;
    await expect(documents.linkHealthDocument(document, { state })).resolves.toMatchObject({ success: true });
    expect(steps()).toEqual(['create-carecontext', 'create-carecontext', 'update-visit-records', 'link-carecontext']);
  });

  test('in the middle resumes there, in the same care context', async () => {
    const { documents, asked, steps } = documentsWith(created, { status: 500 }, yes, yes);
    const state = await stateOf(documents.linkHealthDocument(document));
    expect(state).toMatchObject({
      careContextReference: 'context-1',
      requestId: 'request-1',
      careContextCreated: true,
      visitRecordsUpdated: false,
      uncertainStep: 'visit_records_update',
    });

    const stored: DocumentLinkingState = JSON.parse(JSON.stringify(state));
    await expect(documents.linkHealthDocument(document, { state: stored })).resolves.toMatchObject({
      success: true,
      careContextId: 'context-1',
    });
    expect(steps()).toEqual(['create-carecontext', 'update-visit-records', 'update-visit-records', 'link-carecontext']);
    expect(asked[2]?.body).toEqual(asked[1]?.body);
  });

  test('at last resumes there; the records are not handed over again', async () => {
    const { documents, steps } = documentsWith(created, yes, connectionBroke, yes);
    const told: string[] = [];
    const state = await stateOf(documents.linkHealthDocument(document));

    const result = await documents.linkHealthDocument(document, {
      state,
      onProgress: ({ step, status }) => told.push(`${step} ${status}`),
    });

    expect(result).toMatchObject({ success: true, visitRecordsUpdated: true, healthDocumentLinked: true });
    expect(steps()).toEqual(['create-carecontext', 'update-visit-records', 'link-carecontext', 'link-carecontext']);
    expect(told).toEqual([
      'care_context_creation skipped',
      'visit_records_update skipped',
      'care_context_linking started',
      'care_context_linking done',
    ]);
  });

  test.each([connectionBroke, { status: 502 }, { text: '' }, { body: { unexpected: true } }])(
    'at first with its answer lost says that a care context may exist, and does not make a second one',
    async (lost) => {
      const { documents, asked } = documentsWith(lost, created, yes, yes);
      const told: string[] = [];

      const error = await thrownBy(
        documents.linkHealthDocument(document, { onProgress: ({ status }) => told.push(status) }),
      );
      expect(error).toMatchObject({ outcome: 'unknown', state: { uncertainStep: 'care_context_creation' } });
      expect(String(error)).toContain('a care context may have been created');
      expect(told).toEqual(['started', 'unknown']);

      const { state } = error as DocumentLinkingError;
      await expect(documents.linkHealthDocument(document, { state })).rejects.toMatchObject({
        name: 'ValidationError',
        fields: { state: 'care_context_uncertain' },
        recovery: 'contact-admin',
      });
      expect(asked).toHaveLength(1);

      await expect(documents.linkHealthDocument(document, { state, isCareContextAbsent: true })).resolves.toMatchObject(
        { success: true },
      );
    },
  );

  test('at first with its answer lost goes on once its references are found', async () => {
    const { documents, steps } = documentsWith(connectionBroke, yes, yes);
    const state = await stateOf(documents.linkHealthDocument(document));

    const found = { ...state, careContextReference: 'context-1', requestId: 'request-1' };
    await documents.linkHealthDocument(document, { state: found });

    expect(steps()).toEqual(['create-carecontext', 'update-visit-records', 'link-carecontext']);
  });

  test('has a message with masked references, and nothing of the patient or the record', async () => {
    const canary = {
      ...document,
      patientName: 'Canary',
      patientAddress: 'canary street',
      patientAbhaAddress: 'canary@sbx',
    };
    const { documents } = documentsWith(created, { status: 422, body: { message: 'canary', details: ['canary'] } });

    const error = await thrownBy(documents.linkHealthDocument(canary));

    expect(String(error)).toContain(
      '(careContextReference=co*****-1, requestId=re*****-1, careContextCreated=true, visitRecordsUpdated=false, careContextLinked=false)',
    );
    expect(String(error)).not.toContain('context-1');
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(/canary/i);
  });

  test.each([
    ['ABDM-1036', 'validation_failed', 'reenter'],
    ['ABDM-1062', 'transaction_stale', 'restart'],
    ['ABDM-1056', 'conflict', 'contact-admin'],
    ['ABDM-1092', 'rate_limited', 'wait'],
    ['ABDM-1035', 'forbidden', 'contact-admin'],
  ])("keeps ABDM's own code %s, which is ours as %s", async (upstreamCode, code, recovery) => {
    const { documents } = documentsWith(created, yes, {
      status: 400,
      body: { error: { code: upstreamCode, message: 'no' } },
    });

    await expect(documents.linkHealthDocument(document)).rejects.toMatchObject({ upstreamCode, code, recovery });
  });
});

describe('a step that is answered with no', () => {
  test('for the records stops there: an empty visit is not linked, and a later call goes on', async () => {
    const { documents, steps } = documentsWith(created, no, yes, yes);

    const result = await documents.linkHealthDocument(document);
    expect(result).toMatchObject({
      success: false,
      visitRecordsUpdated: false,
      healthDocumentLinked: false,
      transactionState: { failedAt: 'visit_records_update', completedAt: null },
    });

    await documents.linkHealthDocument(document, { state: result.transactionState });
    expect(steps()).toEqual(['create-carecontext', 'update-visit-records', 'update-visit-records', 'link-carecontext']);
  });

  test('for the link is no success', async () => {
    const { documents } = documentsWith(created, yes, no);
    const told: string[] = [];

    await expect(
      documents.linkHealthDocument(document, { onProgress: ({ status }) => told.push(status) }),
    ).resolves.toMatchObject({ success: false, visitRecordsUpdated: true, healthDocumentLinked: false });
    expect(told.at(-1)).toBe('refused');
  });

  test('or yes as a text is understood', async () => {
    const { documents } = documentsWith(created, { text: '"true"' }, { text: 'false' });

    await expect(documents.linkHealthDocument(document)).resolves.toMatchObject({
      visitRecordsUpdated: true,
      healthDocumentLinked: false,
    });
  });
});

describe('a state', () => {
  test('of another visit or kind is refused', async () => {
    const { documents, asked } = documentsWith(created, { status: 503 });
    const state = await stateOf(documents.linkHealthDocument(document));

    for (const other of [{ reference: practitionerReference }, { hiType: 'Prescription' }]) {
      await expect(documents.linkHealthDocument({ ...document, ...other }, { state })).rejects.toMatchObject({
        fields: { state: 'state_of_another_document' },
      });
    }
    expect(asked).toHaveLength(2);
  });

  test('that was finished is not done again', async () => {
    const { documents, asked } = documentsWith(created, yes, yes);
    const { transactionState } = await documents.linkHealthDocument(document);

    await expect(documents.linkHealthDocument(document, { state: transactionState })).resolves.toMatchObject({
      success: true,
    });
    expect(asked).toHaveLength(3);
  });

  test('is kept through an abort, which says nothing of what happened', async () => {
    const { documents } = documentsWith(created, yes);
    const controller = new AbortController();

    const error = await thrownBy(
      documents.linkHealthDocument(document, {
        signal: controller.signal,
        onProgress: ({ step, status }) => {
          if (step === 'care_context_creation' && status === 'done') controller.abort();
        },
      }),
    );

    expect(error).toMatchObject({ code: 'aborted', state: { careContextCreated: true, visitRecordsUpdated: false } });
  });
});
