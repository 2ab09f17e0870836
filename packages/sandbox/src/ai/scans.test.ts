import { createCarestack } from '@carestack/core';
import { readFileSync } from 'node:fs';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { scanReader } from '../node/index.js';
import { placesIn } from '../testing/places.js';
import { pagesOf, readableFiles } from './pages.js';

/** An invented case sheet at 150 dpi. The name of its second medicine is smudged. */
const scan = readFileSync(new URL('../testing/scan.png', import.meta.url));
const photo = `data:image/png;base64,${scan.toString('base64')}`;

const patience = { timeout: 90_000 };

let seeing: Sandbox;
let blind: Sandbox;
beforeAll(async () => {
  const options = { patients: 0, isAiSynchronous: true };
  [seeing, blind] = await Promise.all([createSandbox({ ...options, readScan: scanReader() }), createSandbox(options)]);
});
afterAll(() => Promise.all([seeing.close(), blind.close()]));

const aiOf = ({ apiKey, fetch }: Sandbox) => createCarestack({ baseUrl: 'http://sandbox', apiKey, fetch }).ai;

/** A page of text, an empty one, and the scan. */
async function mixedPdf(): Promise<string> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage().drawText('Allergies: Penicillin', { x: 50, y: 700, size: 11, font });
  document.addPage();
  const image = await document.embedPng(scan);
  document.addPage([image.width, image.height]).drawImage(image, { x: 0, y: 0 });
  return `data:application/pdf;base64,${await document.saveAsBase64()}`;
}

test(
  'a photo is read, in English and Hindi, and each item says where it stands and how sure it is',
  patience,
  async () => {
    const { extractedData } = await aiOf(seeing).generateDischargeSummary({ files: [photo] });
    const [page] = await pagesOf(readableFiles([photo], true), scanReader());

    expect(extractedData).toMatchObject({
      'Patient Details': { Name: 'Meera Nair', Age: '37', Sex: 'F', 'Date of Admission': '2026-01-28' },
      chiefComplaints: 'Fever for three days',
      medicalHistory: [{ condition: 'Type 2 diabetes' }],
      vitalSigns: ['BP: 120/80 mmHg', 'Pulse 92/min'],
      conditions: ['Dengue fever', 'डेंगू बुखार'],
      medicationDetails: [{ name: 'Tab Paracetamol', dose: '650 mg', frequency: 'TDS', duration: '3 days' }],
      advisoryNotes: ['Drink plenty of water', 'खूब पानी पिएँ'],
    });
    const sources = placesIn(extractedData);
    expect(sources.length).toBeGreaterThan(10);
    for (const { file, start, end, text, confidence } of sources) {
      expect({ file, text: page?.text.slice(start, end) }).toEqual({ file: 'files[0]', text });
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  },
);

test('a smudged medicine is no item: its line is shown as unclear', patience, async () => {
  const { extractedData, dischargeSummary } = await aiOf(seeing).generateDischargeSummary({ files: [photo] });

  expect(extractedData?.['prescribedMedications']).toEqual(['Tab Paracetamol 650 mg TDS for 3 days']);
  expect(dischargeSummary?.['Medications']).toBe('Tab Paracetamol 650 mg TDS for 3 days');
  expect(extractedData?.['unclear']).toEqual([expect.stringMatching(/^Tab/)]);
  expect(extractedData?.['sources']).toMatchObject({ 'unclear[0]': { page: 1, confidence: expect.any(Number) } });
});

test(
  'of a PDF the scanned pages are read as pictures, the others as text; an empty page says nothing',
  patience,
  async () => {
    const { extractedData } = await aiOf(seeing).generateDischargeSummary({ files: [await mixedPdf()] });

    expect(extractedData).toMatchObject({
      allergies: ['Penicillin'],
      chiefComplaints: 'Fever for three days',
      sources: {
        'allergies[0]': { page: 1, text: 'Penicillin' },
        chiefComplaints: { page: 3, text: 'Fever for three days', confidence: expect.any(Number) },
      },
    });
    expect(extractedData?.['sources']).not.toHaveProperty(['allergies[0]', 'confidence']);
  },
);

test('without a reader of pictures a photo is refused at once, and a scanned page by its number: nothing is left out silently', async () => {
  const ai = aiOf(blind);

  await expect(ai.generateDischargeSummary({ files: [photo] })).rejects.toMatchObject({
    statusCode: 422,
    fields: { 'files[0]': 'image_not_read' },
  });
  const refused = ai.generateDischargeSummary({ files: [await mixedPdf()] });
  await expect(refused).rejects.toMatchObject({ statusCode: 422, fields: { 'files[0]': 'page_not_read' } });
  const [file] = readableFiles([await mixedPdf()], false);
  await expect(pagesOf(file ? [file] : [], null)).rejects.toThrow(/page 3 .* install tesseract\.js/);
});

test('a picture that is broken is refused with 422, and the next one is read', patience, async () => {
  const broken = `data:image/png;base64,${scan.subarray(0, 20_000).toString('base64')}`;

  await expect(aiOf(seeing).generateDischargeSummary({ files: [broken] })).rejects.toMatchObject({
    statusCode: 422,
    fields: { 'files[0]': 'file_not_readable' },
  });
  await expect(aiOf(seeing).generateDischargeSummary({ files: [photo] })).resolves.toMatchObject({
    extractedData: { chiefComplaints: 'Fever for three days' },
  });
});
