import { createCarestack } from '@carestack/core';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';

const mebibyte = 1024 * 1024;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ patients: 0 });
});
afterAll(() => sandbox.close());

/** A page of text, and a weight that no compression takes away. */
async function heavyPdf(bytes: number): Promise<string> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage().drawText('Diagnosis: Dengue fever', { x: 50, y: 700, font });
  const weight = new Uint8Array(bytes);
  for (let start = 0; start < bytes; start += 65_536) {
    crypto.getRandomValues(weight.subarray(start, Math.min(start + 65_536, bytes)));
  }
  await document.attach(weight, 'scan.bin');
  return `data:application/pdf;base64,${await document.saveAsBase64()}`;
}

/** A body without a stated length; `pulled` tells how much of it was taken. */
async function postEndless(path: string) {
  let pulled = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      pulled += mebibyte;
      controller.enqueue(new Uint8Array(mebibyte));
    },
  });
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.apiKey}` },
    body,
    duplex: 'half',
  };
  const answer = await sandbox.fetch(`http://sandbox${path}`, init);
  return { status: answer.status, body: await answer.json(), pulled };
}

test('a PDF of more than 5 MB travels sealed to its end and is read', { timeout: 60_000 }, async () => {
  const { ai } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
  const file = await heavyPdf(5_300_000);

  const { extractedData } = await ai.generateDischargeSummary({ files: [file] });

  expect(file.length).toBeGreaterThan(7_000_000);
  expect(extractedData).toMatchObject({ conditions: ['Dengue fever'] });
});

test.each([
  ['/ai/generate-discharge-summary', 16],
  ['/ai/generate-radiology-report', 16],
  ['/ai/generate-careplan', 16],
  ['/ai/generate-fhir-bundle', 16],
  ['/decrypt', 16],
  ['/demo/generate-discharge-summary', 16],
  ['/demo/generate-fhir-bundle', 16],
  ['/abdm-flows/update-visit-records', 16],
  ['/register-facility', 40],
  ['/encrypt', 12],
  ['/add/Patient', 5],
])('%s takes %i MiB; more is refused with 413, and the rest is not read', async (path, limit) => {
  const { status, body, pulled } = await postEndless(path);

  expect({ status, body }).toMatchObject({
    status: 413,
    body: {
      status: 'error',
      error_code: 'PAYLOAD_TOO_LARGE',
      message: `The body is larger than ${limit} MiB.`,
      details: [],
      request_id: expect.any(String),
    },
  });
  expect(pulled / mebibyte).toBeLessThanOrEqual(limit + 3);
});

test('a body that says it is too large is not read at all', async () => {
  const answer = await sandbox.fetch('http://sandbox/ai/generate-careplan', {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-length': String(17 * mebibyte) },
    body: '{}',
  });

  expect(answer.status).toBe(413);
});
