import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { CompactEncrypt, importSPKI } from 'jose';
import { describe, expect, test } from 'vitest';
import type { ClientConfig } from '../client/config.js';
import { createHttp } from '../client/http.js';
import { ValidationError } from '../errors/EhrApiError.js';
import { connectionBroke, stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import { createAiService } from './ai.service.js';

function aiWith(answers: readonly StubAnswer[], config: Partial<ClientConfig> = {}) {
  const { fetch, asked } = stubFetch(...answers);
  return { ai: createAiService(createHttp({ baseUrl: 'https://api.test', fetch, ...config })), asked };
}

/** What `/encrypt` answers. */
const sealed = { body: { encryptedPayload: 'jwe-1' } };

const summary = {
  id: 'record-1',
  dischargeSummary: { diagnosis: 'Dengue fever' },
  extractedData: { 'Patient Details': { Name: 'Asha Rao' } },
  fhirBundle: null,
};

const caller = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

async function encryptedForCaller(content: unknown): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
    .encrypt(await importSPKI(caller.publicKey, 'RSA-OAEP-256'));
}

describe('a discharge summary', () => {
  test('is drafted from files that the service encrypts first, and a direct answer is taken as it is', async () => {
    const { ai, asked } = aiWith([sealed, { body: summary }]);

    const draft = await ai.generateDischargeSummary({ files: ['https://files.test/sheet.pdf'] });

    expect(draft).toEqual(summary);
    expect(asked.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: 'POST', path: '/encrypt', body: { input: { files: ['https://files.test/sheet.pdf'] } } },
      {
        method: 'POST',
        path: '/ai/generate-discharge-summary',
        body: { caseType: 'DischargeSummary', encryptedData: 'jwe-1', callbackUrl: null },
      },
    ]);
  });

  test('that is a job is followed to its result', async () => {
    const job = { jobId: 'job-1', recordId: 'record-1', status: 'QUEUED', estimatedCompletionMs: 0 };
    const { ai, asked } = aiWith([
      sealed,
      { body: job },
      { body: { jobId: 'job-1', status: 'success', result: summary } },
    ]);

    await expect(ai.generateDischargeSummary({ files: ['a.pdf'] })).resolves.toEqual(summary);
    expect(asked.at(-1)).toMatchObject({ method: 'GET', path: '/jobs?jobId=job-1' });
  });

  test.each([
    ['encryptedData', 'publicKey', 'callbackUrl'],
    ['encrypted_data', 'public_key', 'callback_url'],
  ])(
    'takes %s, %s and %s: what is encrypted already is not encrypted again and wins over files',
    async (data, key, callback) => {
      const { ai, asked } = aiWith([{ body: summary }]);

      await ai.generateDischargeSummary({
        files: ['never.sent'],
        [data]: 'jwe-mine',
        [key]: 'pem-mine',
        [callback]: 'https://clinic.test/done',
      });

      expect(asked).toHaveLength(1);
      expect(asked[0]?.body).toEqual({
        caseType: 'DischargeSummary',
        encryptedData: 'jwe-mine',
        publicKey: 'pem-mine',
        callbackUrl: 'https://clinic.test/done',
      });
    },
  );

  test("the caller's public key goes with the request and never to /encrypt", async () => {
    const { ai, asked } = aiWith([sealed, { body: summary }]);

    await ai.generateDischargeSummary({ files: ['a.pdf'], publicKey: caller.publicKey });

    expect(asked[0]?.body).toEqual({ input: { files: ['a.pdf'] } });
    expect(asked[1]?.body).toMatchObject({ publicKey: caller.publicKey });
  });

  test("an answer encrypted for the caller is opened with the caller's private key, which is not sent", async () => {
    const { ai, asked } = aiWith([sealed, { body: { encryptedResponse: await encryptedForCaller(summary) } }]);

    const draft = await ai.generateDischargeSummary(
      { files: ['a.pdf'], publicKey: caller.publicKey },
      { privateKey: caller.privateKey },
    );

    expect(draft).toEqual(summary);
    expect(asked.map(({ path }) => path)).toEqual(['/encrypt', '/ai/generate-discharge-summary']);
    expect(JSON.stringify(asked.map(({ body }) => body))).not.toContain('PRIVATE');
  });

  test('without the private key an encrypted answer is handed over closed, also when the job gives it bare', async () => {
    const jwe = await encryptedForCaller(summary);
    const { ai } = aiWith([sealed, { body: { jobId: 'job-1', estimatedCompletionMs: 0 } }, { body: { result: jwe } }]);

    await expect(ai.generateDischargeSummary({ files: ['a.pdf'] })).resolves.toMatchObject({
      dischargeSummary: null,
      encryptedResponse: jwe,
    });
  });

  test('an empty text for the summary means that there is none', async () => {
    const { ai } = aiWith([sealed, { body: { id: 'record-1', dischargeSummary: '' } }]);

    await expect(ai.generateDischargeSummary({ files: ['a.pdf'] })).resolves.toEqual({
      id: 'record-1',
      dischargeSummary: null,
      extractedData: null,
      fhirBundle: null,
    });
  });

  test.each([{}, { files: [] }, { files: undefined, encryptedData: '' }])(
    'with neither files nor encrypted data, %j, is refused without a call',
    async (input) => {
      const { ai, asked } = aiWith([sealed]);

      const error = await thrownBy(ai.generateDischargeSummary(input));

      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ statusCode: 422, fields: { files: 'files_required' } });
      expect(asked).toHaveLength(0);
    },
  );

  test('an answer that is lost leaves the outcome unknown, and it is not asked for again', async () => {
    const { ai, asked } = aiWith([sealed, connectionBroke]);

    await expect(ai.generateDischargeSummary({ files: ['a.pdf'] })).rejects.toMatchObject({ outcome: 'unknown' });
    expect(asked).toHaveLength(2);
  });

  test('nothing of the document is in an error', async () => {
    const { ai } = aiWith([sealed, { status: 500, body: { message: 'canary', details: [{ message: 'canary' }] } }]);

    const error = await thrownBy(ai.generateDischargeSummary({ files: ['https://files.test/canary.pdf'] }));

    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('canary');
  });
});

describe('the other drafts', () => {
  test('a consultation differs by its case type', async () => {
    const { ai, asked } = aiWith([sealed, { body: summary }]);

    await ai.generateOpConsultationSummary({ files: ['a.pdf'] });

    expect(asked[1]).toMatchObject({ path: '/ai/generate-discharge-summary', body: { caseType: 'OPConsultation' } });
  });

  test('radiology reports come as a list, from files of any kind', async () => {
    const report = { reportId: 'r-1', age: 42, findings: 'No focal lesion', recommendations: ['None'] };
    const { ai, asked } = aiWith([sealed, { body: [report] }]);

    const { reports } = await ai.generateRadiologyReport({ files: ['scan.dicom'] });

    expect(reports).toEqual([report]);
    expect(asked.map(({ path, body }) => ({ path, body }))).toEqual([
      { path: '/encrypt', body: { input: { files: ['scan.dicom'] } } },
      { path: '/ai/generate-radiology-report', body: { caseType: 'DiagnosticReport', encryptedData: 'jwe-1' } },
    ]);
  });

  test('one radiology report alone is a list of one, and encrypted ones are opened', async () => {
    const one = aiWith([sealed, { body: { reportId: 'r-1', findings: 'Clear' } }]);
    await expect(one.ai.generateRadiologySummary({ files: ['a.pdf'] })).resolves.toEqual({
      reports: [{ reportId: 'r-1', findings: 'Clear' }],
    });

    const hidden = aiWith([sealed, { body: { encryptedResponse: await encryptedForCaller([{ reportId: 'r-2' }]) } }]);
    await expect(
      hidden.ai.generateRadiologyReport({ files: ['a.pdf'] }, { privateKey: caller.privateKey }),
    ).resolves.toEqual({ reports: [{ reportId: 'r-2' }] });
  });

  test('a care plan has no case type', async () => {
    const plan = { id: 'plan-1', carePlan: { patientDetails: { name: 'Asha Rao', age: 42 } } };
    const { ai, asked } = aiWith([sealed, { body: plan }]);

    await expect(ai.generateCarePlan({ files: ['a.pdf'] })).resolves.toEqual(plan);
    expect(asked[1]).toMatchObject({ path: '/ai/generate-careplan' });
    expect(asked[1]?.body).toEqual({ encryptedData: 'jwe-1' });
  });
});

describe('a stay', () => {
  test('takes its first upload without an encounter, dated now in UTC to the second', async () => {
    const { ai, asked } = aiWith([sealed, { body: { id: 'stay-1', dischargeSummary: {}, extractedData: {} } }]);

    await expect(ai.partialUploadForDischargeSummary({ files: ['day1.pdf'] })).resolves.toMatchObject({ id: 'stay-1' });
    expect(asked[1]?.body).toEqual({
      caseType: 'DischargeSummary',
      uploadMode: 'Partial',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      encounterId: null,
      encryptedData: 'jwe-1',
    });
  });

  test.each([
    ['2025-04-12T23:24:57Z', '2025-04-12T23:24:57Z'],
    ['2025-04-13T04:54:57.250+05:30', '2025-04-12T23:24:57Z'],
    [new Date('2025-04-12T23:24:57Z'), '2025-04-12T23:24:57Z'],
  ])('a later upload of %s is dated %s', async (date, expected) => {
    const { ai, asked } = aiWith([sealed, { body: summary }]);

    await ai.partialUpload({ files: ['day2.pdf'], encounterId: 'stay-1', date });

    expect(asked[1]?.body).toMatchObject({ encounterId: 'stay-1', date: expected });
  });

  test.each(['2025-04-12', '2025-04-12T23:24:57', 'canary'])(
    'the date %s, which is no moment, is refused',
    async (date) => {
      const { ai, asked } = aiWith([sealed]);

      const error = await thrownBy(Promise.resolve().then(() => ai.partialUpload({ files: ['day2.pdf'], date })));

      expect(error).toMatchObject({ fields: { date: 'date_invalid' } });
      expect(inspect(error)).not.toContain('canary');
      expect(asked).toHaveLength(0);
    },
  );

  test('is summed up on request; the answer within the answer is read', async () => {
    const { ai, asked } = aiWith([{ body: { data: '{"diagnosis":"Dengue fever"}', message: 'Done' } }]);

    await expect(ai.triggerDischargeSummary('stay/1')).resolves.toEqual({
      data: { diagnosis: 'Dengue fever' },
      message: 'Done',
    });
    expect(asked).toMatchObject([
      {
        method: 'PUT',
        path: '/ai/updateFile/DischargeSummary/stay%2F1',
        body: { updateType: 'Generate Discharge' },
      },
    ]);
  });

  test.each([
    [{ data: { diagnosis: 'x' } }, { diagnosis: 'x' }],
    [{ data: '' }, null],
    [{ message: 'Started' }, null],
  ])('the answer %j holds %j', async (body, data) => {
    const { ai } = aiWith([{ body }]);

    await expect(ai.triggerDischargeSummary('stay-1')).resolves.toMatchObject({ data });
  });

  test('an inner answer that is no object is invalid, and is not quoted', async () => {
    const { ai } = aiWith([{ body: { data: 'canary {' } }]);

    const error = await thrownBy(ai.triggerDischargeSummary('stay-1'));

    expect(error).toMatchObject({ name: 'InvalidAnswerError', outcome: 'unknown' });
    expect(inspect(error)).not.toContain('canary');
  });
});

describe('the preview', () => {
  const pdf = '%PDF-1.7\n\u00e2\u00e3';

  test.each([
    { fileName: 'summary.pdf', mimeType: 'application/pdf', pdf: btoa(pdf) },
    { fileName: 'summary.pdf', pdf: `data:application/pdf;base64,${btoa(pdf)}` },
  ])('comes as the bytes of a PDF', async (body) => {
    const { ai, asked } = aiWith([{ body }]);

    const preview = await ai.previewPdf('record-1');

    expect(preview.bytes).toBeInstanceOf(Uint8Array);
    expect(preview).toEqual({
      fileName: 'summary.pdf',
      mimeType: 'application/pdf',
      bytes: new Uint8Array(Buffer.from(pdf, 'latin1')),
    });
    expect(asked).toMatchObject([{ method: 'GET', path: '/ai/discharge-summary/record-1/preview' }]);
  });

  test.each([btoa('<html>'), 'no base64!', ''])('%s is no PDF and is refused', async (notPdf) => {
    const { ai } = aiWith([{ body: { pdf: notPdf } }]);

    await expect(ai.previewPdf('record-1')).rejects.toMatchObject({ name: 'InvalidAnswerError' });
  });
});

describe('a FHIR bundle', () => {
  const bundle = {
    resourceType: 'Bundle',
    id: 'b-1',
    type: 'document',
    timestamp: '2026-01-15T14:30:00Z',
    entry: [{ fullUrl: 'urn:uuid:1', resource: { resourceType: 'Patient', id: 'p-1' } }],
  };
  const person = {
    firstName: 'Asha',
    lastName: 'Rao',
    birthDate: '1988-01-30',
    gender: 'F',
    mobileNumber: '98765 43210',
    address: '12 Lake Road, Pune',
    pincode: '411001',
    state: 'maharashtra',
  };
  const patientDetails = { ...person, idNumber: '91-1234-5678-9012', idType: 'abha' };
  const doctor = { ...person, designation: 'Consultant', department: 'Cardiology', registrationId: 'MMC-1' };

  test('is made from extracted data', async () => {
    const { ai, asked } = aiWith([sealed, { body: bundle }]);

    const made = await ai.generateFhirBundle(
      {
        caseType: 'Discharge Summary',
        enableExtraction: true,
        documentReferences: ['doc-1'],
        recordId: 'record-1',
        extractedData: { diagnosis: 'Dengue fever' },
        publicKey: 'pem-mine',
      },
      { privateKey: caller.privateKey },
    );

    expect(made).toEqual(bundle);
    expect(asked.map(({ path, body }) => ({ path, body }))).toEqual([
      {
        path: '/encrypt',
        body: { input: { extractedData: { diagnosis: 'Dengue fever' }, documentReferences: ['doc-1'] } },
      },
      {
        path: '/ai/generate-fhir-bundle',
        body: {
          caseType: 'DischargeSummary',
          enableExtraction: true,
          recordId: 'record-1',
          publicKey: 'pem-mine',
          encryptedData: 'jwe-1',
        },
      },
    ]);
  });

  test('is made from the details of patient and doctors, who travel as practitioners', async () => {
    const { ai, asked } = aiWith([sealed, { body: bundle }]);

    await ai.generateFhirBundle({
      caseType: 'HealthDocumentRecord',
      enableExtraction: false,
      extractedData: { not: 'sent' },
      patientDetails,
      doctorsDetails: [doctor],
    });

    const onWire = { ...person, gender: 'female', mobileNumber: '+919876543210', state: 'Maharashtra' };
    expect(asked[0]?.body).toEqual({
      input: {
        patientDetails: { ...onWire, idNumber: '91-1234-5678-9012', idType: 'ABHA' },
        practitionersDetails: [
          { ...onWire, designation: 'Consultant', department: 'cardiology', registrationId: 'MMC-1' },
        ],
      },
    });
  });

  test('a name in one piece, as the README writes it, becomes two', async () => {
    const { ai, asked } = aiWith([sealed, { body: bundle }]);
    const { firstName: _, lastName: __, ...nameless } = patientDetails;

    await ai.generateFhirBundle({
      caseType: 'OPConsultation',
      enableExtraction: true,
      extractedData: { a: 1 },
      patientDetails: { ...nameless, name: 'Asha Rani Rao' },
    });

    expect(asked[0]?.body).toMatchObject({ input: { patientDetails: { firstName: 'Asha Rani', lastName: 'Rao' } } });
  });

  test.each([
    [{ enableExtraction: true }, { extractedData: 'required' }],
    [{ enableExtraction: true, extractedData: {} }, { extractedData: 'required' }],
    [{ enableExtraction: false }, { patientDetails: 'required' }],
    [{ enableExtraction: false, patientDetails }, { doctorsDetails: 'required' }],
    [{ enableExtraction: false, patientDetails, doctorsDetails: [] }, { doctorsDetails: 'required' }],
  ])('without what it needs, %j, it is refused as unprocessable', async (input, fields) => {
    const { ai, asked } = aiWith([sealed]);

    await expect(ai.generateFhirBundle({ caseType: 'OPConsultation', ...input })).rejects.toMatchObject({
      statusCode: 422,
      fields,
    });
    expect(asked).toHaveLength(0);
  });

  test('details are checked before anything is sent, and no value is in the error', async () => {
    const { ai, asked } = aiWith([sealed]);

    const error = await thrownBy(
      ai.generateFhirBundle({
        caseType: 'OPConsultation',
        enableExtraction: false,
        patientDetails: { ...patientDetails, pincode: 'canary', mobileNumber: 'canary' },
        doctorsDetails: [{ ...doctor, registrationId: ' ' }],
      }),
    );

    expect(error).toMatchObject({
      fields: {
        'patientDetails.pincode': 'pincode_invalid',
        'patientDetails.mobileNumber': 'mobile_invalid',
        'doctorsDetails[0].registrationId': 'required',
      },
    });
    expect(inspect(error, { showHidden: true })).not.toContain('canary');
    expect(asked).toHaveLength(0);
  });

  test('that is no kind of document is refused', async () => {
    const { ai } = aiWith([sealed]);

    await expect(
      ai.generateFhirBundle({ caseType: 'Letter', enableExtraction: true, extractedData: { a: 1 } }),
    ).rejects.toMatchObject({ fields: { caseType: 'case_type_invalid' } });
  });

  test('that comes encrypted is opened with the private key, here', async () => {
    const { ai } = aiWith([sealed, { body: { encryptedResponse: await encryptedForCaller(bundle) } }]);
    const input = { caseType: 'OPConsultation', enableExtraction: true, extractedData: { a: 1 }, publicKey: 'mine' };

    await expect(ai.generateFhirBundle(input, { privateKey: caller.privateKey })).resolves.toEqual(bundle);
  });

  test('that comes encrypted for the service is opened by it', async () => {
    const { ai, asked } = aiWith([
      sealed,
      { body: { encryptedResponse: 'jwe-2' } },
      { body: { decryptedPayload: bundle } },
    ]);
    const input = { caseType: 'OPConsultation', enableExtraction: true, extractedData: { a: 1 } };

    await expect(ai.generateFhirBundle(input)).resolves.toEqual(bundle);
    expect(asked.at(-1)).toMatchObject({ method: 'POST', path: '/decrypt' });
  });

  test('sealed for a key that nobody could open is not asked for', async () => {
    const { ai, asked } = aiWith([]);
    const input = { caseType: 'OPConsultation', enableExtraction: true, extractedData: { a: 1 }, publicKey: 'mine' };

    await expect(ai.generateFhirBundle(input)).rejects.toMatchObject({ fields: { privateKey: 'required' } });
    expect(asked).toEqual([]);
  });

  test('an answer that is no bundle is invalid', async () => {
    const { ai } = aiWith([sealed, { body: { unexpected: true } }]);

    await expect(
      ai.generateFhirBundle({ caseType: 'OPConsultation', enableExtraction: true, extractedData: { a: 1 } }),
    ).rejects.toMatchObject({ name: 'InvalidAnswerError', outcome: 'unknown' });
  });
});
