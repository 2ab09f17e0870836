/// <reference types="node" />

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import key from '../../../../fixtures/papers/key.json' with { type: 'json' };
import { keyOf, papers } from '../../../../fixtures/papers/papers.mjs';
import { score, total } from '../../../../fixtures/papers/score.mjs';
import { extract } from './extraction.js';
import { pdfPages } from './pdfPages.js';

const bytesOf = (file: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../../fixtures/papers', `${file}.pdf`)));

const read = async (bytes: Uint8Array) => extract(await pdfPages('files[0]', bytes, null)).extractedData;

/** Those with words; the scanned one is read by a library of its own. */
const written = papers.filter(({ layout }) => layout !== 'scan');

const scores = await Promise.all(written.map(async (paper) => score(await read(bytesOf(paper.file)), paper)));

test('the key beside the papers is what they were drawn from', () => {
  expect(key).toEqual(Object.fromEntries(papers.map((paper) => [paper.file, { kind: paper.kind, ...keyOf(paper) }])));
});

describe('of the twelve papers', () => {
  test.each(['conditions', 'medicines'] as const)(
    'nine in ten %s are found, and as many of those found are right',
    (fact) => {
      const { precision, recall, expected } = total(scores, fact);

      expect(expected).toBeGreaterThan(8);
      expect(precision).toBeGreaterThanOrEqual(0.9);
      expect(recall).toBeGreaterThanOrEqual(0.9);
    },
  );

  test('nothing is found that a paper does not say', () => {
    expect(scores.flatMap((of) => [...of.values()].flatMap(({ invented }) => invented))).toEqual([]);
  });

  test('what a paper denies is no diagnosis', async () => {
    const { conditions, pertinentNegatives } = await read(bytesOf('discharge-child'));

    expect(conditions).toEqual(['Acute gastroenteritis with some dehydration']);
    expect(pertinentNegatives).toContain('Cholera: ruled out');
  });
});

test('words in Hindi are read letter by letter where the PDF keeps them beside its signs', async () => {
  expect(await read(bytesOf('op-hindi'))).toMatchObject({
    chiefComplaints: 'बुखार',
    conditions: ['डेंगू बुखार'],
    prescribedMedications: ['पैरासिटामोल 500 mg दिन में तीन बार 5 दिन'],
  });
});

test('a page whose letters cannot be told makes no item: its lines are unclear', async () => {
  const { conditions, prescribedMedications, unclear } = await read(await withoutOwnWords(bytesOf('op-hindi')));

  expect({ conditions, prescribedMedications }).toEqual({ conditions: undefined, prescribedMedications: undefined });
  expect(unclear).not.toEqual([]);
});

/** The same page, drawn by signs alone. */
async function withoutOwnWords(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes);
  const { node } = document.getPage(0);
  const contents = node.Contents();
  if (!(contents instanceof PDFRawStream)) throw new Error('The page has several streams.');
  const drawn = Buffer.from(decodePDFRawStream(contents).decode())
    .toString('latin1')
    .replaceAll('/ActualText', '/NothingSaid');
  node.set(PDFName.of('Contents'), document.context.register(document.context.stream(Buffer.from(drawn, 'latin1'))));
  return document.save();
}
