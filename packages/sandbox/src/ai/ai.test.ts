import { createCarestack, type EhrApiError } from '@carestack/core';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { faultsIn } from '../testing/documentRules.js';
import { pagesOf, readableFiles } from './pages.js';

const firstPage = [
  'LAKESIDE HOSPITAL, KOCHI',
  'Patient Name: Meera Nair   Age/Sex: 37/F   UHID: LH-4711',
  'Date of Admission: 28-Jan-2026',
  'Treating Doctor: Dr Arun Iyer',
  'Chief Complaints: Fever for three days',
  'Past History:',
  '1. Type 2 diabetes',
  'Family History',
  'Father: Hypertension',
  'Vitals: BP: 120/80 mmHg, Pulse 92/min, Temp 101.2 F, SpO2 98%',
  'Allergies: Nil',
];
const secondPage = [
  'Diagnosis: Dengue fever',
  'Investigations',
  'Haemoglobin: 13.5 g/dL',
  'Medications:',
  '1. Tab Paracetamol 650 mg TDS for 3 days',
  'Advice: Drink plenty of water',
  'Follow-up: after one week',
];

async function pdfOf(...pages: string[][]): Promise<string> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const lines of pages) {
    const page = document.addPage([595, 842]);
    for (const [index, line] of lines.entries()) page.drawText(line, { x: 50, y: 780 - index * 20, size: 11, font });
  }
  return `data:application/pdf;base64,${await document.saveAsBase64()}`;
}
const textOf = (text: string) =>
  `data:text/plain;base64,${btoa(String.fromCharCode(...new TextEncoder().encode(text)))}`;

let sandbox: Sandbox;
let direct: Sandbox;
beforeAll(async () => {
  const options = { patients: 1, now: () => Date.UTC(2026, 0, 31) };
  [sandbox, direct] = await Promise.all([createSandbox(options), createSandbox({ ...options, isAiSynchronous: true })]);
});
afterAll(() => Promise.all([sandbox.close(), direct.close()]));

const clientOf = ({ apiKey, fetch }: Sandbox) => createCarestack({ baseUrl: 'http://sandbox', apiKey, fetch });

async function sealed(on: Sandbox, files: readonly string[]) {
  return (await call(on, 'POST /encrypt', { json: { input: { files } } })).body['encryptedPayload'];
}

async function endOf(jobId: unknown) {
  for (;;) {
    const { body } = await call(sandbox, `GET /jobs?jobId=${String(jobId)}`);
    if (body['completedAt']) return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a PDF becomes a summary: each part in the words of the file', async () => {
  const { extractedData, dischargeSummary } = await clientOf(direct).ai.generateDischargeSummary({
    files: [await pdfOf(firstPage, secondPage)],
  });

  expect(extractedData).toMatchObject({
    'Patient Details': { Name: 'Meera Nair', Age: '37', Sex: 'F', UHID: 'LH-4711', 'Date of Admission': '2026-01-28' },
    'Doctor Details': [{ Name: 'Dr Arun Iyer' }],
    chiefComplaints: 'Fever for three days',
    medicalHistory: [{ condition: 'Type 2 diabetes' }],
    familyHistory: [{ relation: 'Father', condition: 'Hypertension' }],
    vitalSigns: ['BP: 120/80 mmHg', 'Pulse 92/min', 'Temp 101.2 F', 'SpO2 98%'],
    conditions: ['Dengue fever'],
    investigations: { observations: ['Haemoglobin: 13.5 g/dL'] },
    prescribedMedications: ['Tab Paracetamol 650 mg TDS for 3 days'],
    medicationDetails: [{ name: 'Tab Paracetamol', dose: '650 mg', frequency: 'TDS', duration: '3 days' }],
    advisoryNotes: ['Drink plenty of water'],
    followUp: ['after one week'],
  });
  expect(dischargeSummary).toMatchObject({ Diagnosis: 'Dengue fever', Allergies: 'Nil' });
});

test('nothing is made up: what the file does not say is not there', async () => {
  const { extractedData } = await clientOf(direct).ai.generateDischargeSummary({
    files: [textOf('Dear colleague, thank you for the nice evening.\nAllergies: Nil\nDiagnosis: Asthma')],
  });

  expect(Object.keys(extractedData ?? {})).toEqual(['conditions', 'condtions', 'sources']);
});

test('every item has its place: file, page and span hold its very text', async () => {
  const files = [await pdfOf(firstPage, secondPage), textOf('निदान: डेंगू बुखार\nसलाह:\n- खूब पानी पिएँ')];
  const { extractedData } = await clientOf(direct).ai.generateDischargeSummary({ files });
  const pages = await pagesOf(readableFiles(files, false), null);

  const sources: object = Object(extractedData?.['sources']);
  const texts = Object.entries(sources).map(([path, { file, page, start, end, text }]) => {
    const read = pages.find((candidate) => candidate.file === file && candidate.page === page);
    return [path, read?.text.slice(start, end), text];
  });
  expect(texts.length).toBeGreaterThan(15);
  expect(texts.filter(([, read, text]) => read !== text)).toEqual([]);
  expect(sources).toMatchObject({
    'conditions[0]': { file: 'files[0]', page: 2, text: 'Dengue fever' },
    'conditions[1]': { file: 'files[1]', page: 1, text: 'डेंगू बुखार' },
    'advisoryNotes[1]': { file: 'files[1]', text: 'खूब पानी पिएँ' },
  });
});

test('a job is queued, then read, then done; its result is the summary', async () => {
  const encryptedData = await sealed(sandbox, [textOf('Diagnosis: Asthma')]);
  const json = { caseType: 'DischargeSummary', encryptedData, callbackUrl: null };
  const { body } = await call(sandbox, 'POST /ai/generate-discharge-summary', { json });

  expect(body).toMatchObject({ status: 'QUEUED', jobId: expect.any(String), estimatedCompletionMs: 300 });
  expect(await endOf(body['jobId'])).toMatchObject({
    status: 'SUCCESS',
    recordId: body['recordId'],
    result: { id: body['recordId'], extractedData: { conditions: ['Asthma'] } },
  });
});

test('files without text fail their job with a reason', async () => {
  const encryptedData = await sealed(sandbox, [await pdfOf([])]);
  const json = { caseType: 'DischargeSummary', encryptedData };
  const { body } = await call(sandbox, 'POST /ai/generate-discharge-summary', { json });

  expect(await endOf(body['jobId'])).toMatchObject({ status: 'FAILED', error: { code: 'no_text' } });
});

test.each([
  ['an image', `data:image/png;base64,${btoa('\x89PNG\r\n\x1a\n')}`, 'image_not_read'],
  ['a link', 'https://files.example/sheet.pdf', 'file_link_not_fetched'],
  ['what is neither a PDF nor text', btoa('\u0000\u0001\u0002\u00ff'), 'file_kind_not_read'],
])('%s is refused at once', async (_, file, reason) => {
  const json = { caseType: 'DischargeSummary', encryptedData: await sealed(sandbox, [file]) };
  const { status, body } = await call(sandbox, 'POST /ai/generate-discharge-summary', { json });

  expect({ status, details: body['details'] }).toMatchObject({ status: 422, details: [{ field: 'files[0]', reason }] });
});

test('the uploads of a stay become one summary, the oldest day first, and a PDF to look at', async () => {
  const { ai } = clientOf(sandbox);
  const later = { files: [textOf('Advice: Walk daily')], date: '2026-01-30T10:00:00Z' };
  const first = await ai.partialUploadForDischargeSummary(later);
  const encounterId = first.id ?? '';
  const earlier = { files: [textOf('Diagnosis: Asthma\nAdvice: Stop smoking')], date: '2026-01-28T10:00:00Z' };
  await ai.partialUploadForDischargeSummary({ ...earlier, encounterId });

  const { data } = await ai.triggerDischargeSummary(encounterId);
  const { bytes } = await ai.previewPdf(encounterId);

  expect(data).toMatchObject({
    extractedData: { conditions: ['Asthma'], advisoryNotes: ['Stop smoking', 'Walk daily'] },
  });
  const [page] = await pagesOf([{ name: 'preview', kind: 'pdf', bytes }], null);
  expect(page?.text).toContain('Stop smoking');
  await expect(ai.triggerDischargeSummary('nobody')).rejects.toMatchObject({ statusCode: 404 });
  await expect(ai.previewPdf('nobody')).rejects.toMatchObject({ statusCode: 404 });
});

test('case sheets become a FHIR document by way of a job', async () => {
  const bundle = await clientOf(sandbox).encounters.create({
    caseType: 'DischargeSummary',
    dto: { caseSheets: [await pdfOf(firstPage, secondPage)] },
  });

  expect(faultsIn(bundle)).toEqual([]);
  expect(JSON.stringify(bundle)).toContain('Dr Arun Iyer');
});

test('a radiology report and a care plan hold what was written', async () => {
  const { ai } = clientOf(direct);
  const xray = textOf(
    'Name: Meera\nStudy: Chest X-ray\nFindings: Clear lungs\nImpression: Normal\nRecommendations: None',
  );
  const { reports } = await ai.generateRadiologyReport({ files: [xray] });
  const { carePlan } = await ai.generateCarePlan({ files: [textOf('Name: Meera\nPlan:\n- Inhaler twice a day')] });

  expect(reports).toMatchObject([
    { patientName: 'Meera', studyType: 'Chest X-ray', findings: 'Clear lungs', impression: 'Normal' },
  ]);
  expect(carePlan).toMatchObject({ patientDetails: { name: 'Meera' }, carePlan: ['Inhaler twice a day'] });
});

test('two X-rays of one day are two reports, each with its own words, their places, and an id', async () => {
  const { ai } = clientOf(direct);
  const chest = textOf('Name: Meera\nStudy: Chest X-ray\nFindings: Clear lungs\nImpression: Normal');
  const wrist = textOf('Name: Meera\nStudy: Wrist X-ray\nFindings: Break of the radius\nImpression: Fracture');
  const { reports } = await ai.generateRadiologyReport({ files: [chest, wrist] });

  expect(reports).toMatchObject([
    { patientName: 'Meera', studyType: 'Chest X-ray', findings: 'Clear lungs', impression: 'Normal' },
    { patientName: 'Meera', studyType: 'Wrist X-ray', findings: 'Break of the radius', impression: 'Fracture' },
  ]);
  expect(reports[1]).toMatchObject({ sources: { 'impression[0]': { file: 'files[1]', page: 1, text: 'Fracture' } } });
  expect(new Set(reports.map(({ reportId }) => reportId)).size).toBe(2);
});

test('the result is posted to this machine, and nowhere else', async () => {
  let receive: (text: string) => void = () => {};
  const received = new Promise<string>((resolve) => {
    receive = resolve;
  });
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      receive(text);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const order = async (callbackUrl: string) => {
    const encryptedData = await sealed(sandbox, [textOf('Diagnosis: Asthma')]);
    const json = { caseType: 'DischargeSummary', encryptedData, callbackUrl };
    return call(sandbox, 'POST /ai/generate-discharge-summary', { json });
  };

  const { body } = await order(`http://127.0.0.1:${port}/done`);
  const posted: unknown = JSON.parse(await received);
  server.close();

  expect(posted).toMatchObject({ jobId: body['jobId'], status: 'SUCCESS', result: expect.anything() });
  for (const url of [
    'http://169.254.169.254/',
    'http://10.0.0.1/',
    'https://127.0.0.1.example/',
    'file:///etc/passwd',
    'x',
  ]) {
    expect((await order(url)).body).toMatchObject({ details: [{ reason: 'callback_not_allowed' }] });
  }
});

test('a job that nobody began is not found', async () => {
  const error = await clientOf(sandbox)
    .ai.jobStatus('nobody')
    .catch((thrown: EhrApiError) => thrown);

  expect(error).toMatchObject({ statusCode: 404 });
});
