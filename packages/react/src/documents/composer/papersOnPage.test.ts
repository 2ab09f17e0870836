/// <reference types="node" />

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Carestack } from '@carestack/core';
import { draftsOf, type DraftItem } from '@carestack/core/ai';
import { beforeAll, describe, expect, test } from 'vitest';
import { papers } from '../../../../../fixtures/papers/papers.mjs';
import { connect } from '../../testing/connect.js';
import { boxesOf, openPdf } from './pdfDocument.js';

/** Those that are drawn by letters; of a scan the place of no word is known. */
const written = papers.filter(({ layout }) => layout !== 'scan');

const bytesOf = (file: string) =>
  readFileSync(join(import.meta.dirname, '../../../../../fixtures/papers', `${file}.pdf`));

/** What the service reads in a paper, and where that is marked on its page. */
async function marksOf({ ai }: Carestack, { file, kind: of }: (typeof papers)[number]) {
  const kind = file === 'radiology-chest' ? 'Radiology Report' : of;
  const bytes = bytesOf(file);
  const files = [`data:application/pdf;base64,${bytes.toString('base64')}`];
  const result =
    kind === 'Radiology Report'
      ? await ai.generateRadiologyReport({ files })
      : await ai.extract({ files, caseType: kind });
  const pdf = await openPdf(new Blob([new Uint8Array(bytes)]));
  const marked = [];
  for (const item of draftsOf(kind, result).flatMap(({ items }) => items))
    marked.push({ item, boxes: await boxesIn(item) });
  await pdf.destroy();
  return marked;

  async function boxesIn({ source }: DraftItem) {
    if (!source) return [];
    const page = await pdf.getPage(source.page);
    return boxesOf(await page.getTextContent(), source.text, page.getViewport({ scale: 1 }), source.start);
  }
}

type Marks = Awaited<ReturnType<typeof marksOf>>;
const marks = new Map<string, Marks>();
beforeAll(async () => {
  const { carestack, sandbox } = await connect();
  for (const paper of written) marks.set(paper.file, await marksOf(carestack, paper));
  await sandbox.close();
});
const of = (file: string): Marks => marks.get(file) ?? [];

describe('whatever was read in a paper is marked on its page', () => {
  test.each(written.map(({ file }) => [file]))('%s', (file) => {
    const unmarked = of(file).filter(({ boxes }) => boxes.length === 0);

    expect(of(file).length).toBeGreaterThan(2);
    expect(unmarked.map(({ item }) => item.source?.text ?? item)).toEqual([]);
  });
});

test('in Hindi one mark covers the line and no other', () => {
  const rows = of('op-hindi').map(({ item, boxes }) => {
    const [left, right] = [
      Math.min(...boxes.map((box) => box.left)),
      Math.max(...boxes.map((box) => box.left + box.width)),
    ];
    return [item.source?.text, boxes.length, Math.round(left * 595), Math.round(right * 595)];
  });

  // Points from the left edge, as the fixture draws these lines.
  expect(rows).toEqual([
    ['बुखार', 1, 57, 80],
    ['डेंगू बुखार', 1, 57, 95],
    ['पैरासिटामोल 500 mg दिन में तीन बार 5 दिन', 1, 57, 235],
    ['पानी और तरल अधिक लें', 1, 57, 154],
  ]);
});

test('the same words in two parts of a page are marked each in its own', () => {
  const diabetes = of('discharge-heart').filter(({ item }) => item.source?.text === 'Type 2 diabetes mellitus');
  const tops = diabetes.map(({ boxes }) => boxes[0]?.top ?? 0);

  expect(diabetes.map(({ item }) => item.section)).toEqual(['conditions', 'medicalHistory']);
  expect(new Set(tops).size).toBe(2);
});
