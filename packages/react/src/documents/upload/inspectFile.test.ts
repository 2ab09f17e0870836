/// <reference types="node" />

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectFile, uploadLimits } from './inspectFile.js';

const paper = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../../../fixtures/papers', `${name}.pdf`));

const look = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => inspectFile(new Blob(parts), uploadLimits);
const bytes = (...values: number[]) => new Uint8Array(values);

/** A PDF as older programs write it, with so many pages. */
const plainPdf = (pages: number, more = '') =>
  `%PDF-1.4\n${'1 0 obj << /Type /Page >> endobj\n'.repeat(pages)}<< /Type /Pages >> ${more}\nstartxref\n9\n%%EOF`;

describe('a file is what its content says', () => {
  test('a PDF', async () => {
    expect(await look(new Uint8Array(paper('op-diabetes')))).toMatchObject({
      kind: 'pdf',
      mimeType: 'application/pdf',
    });
  });

  test.each([
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image/png', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['image/webp', bytes(0x52, 0x49, 0x46, 0x46, 1, 2, 3, 4, 0x57, 0x45, 0x42, 0x50)],
  ])('a picture, %s', async (mimeType, content) => {
    expect(await look(content)).toEqual({ kind: 'picture', mimeType, pages: null, problem: null });
  });

  test('text in any script, also where a letter lies across two pieces', async () => {
    expect(await look('निदान: डेंगू\n'.repeat(30_000))).toMatchObject({ kind: 'text', mimeType: 'text/plain' });
  });

  test.each([
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2)],
    ['letters of no alphabet', bytes(0xc3, 0x28, 0xa0)],
  ])('%s is refused', async (_, content) => {
    expect(await look(content)).toEqual({ problem: 'kind' });
  });

  test('a photo of an iPhone is told apart, for there is something to do about it', async () => {
    expect(await look('\0\0\0\x18ftypheic')).toEqual({ problem: 'heic' });
  });
});

test('an empty file is refused as empty', async () => {
  expect(await look('')).toEqual({ problem: 'empty' });
});

describe('of a PDF', () => {
  test.each([1, 3, 40])('%i pages are counted', async (pages) => {
    expect(await look(plainPdf(pages))).toMatchObject({ problem: null, pages });
  });

  test('each page is counted once, wherever the pieces are cut', async () => {
    const filling = ' '.repeat(262_144 - 20);
    expect(
      await look(`%PDF-1.4\n${filling}<< /Type /Page >>${filling}<< /Type /Page >>${filling}\n%%EOF`),
    ).toMatchObject({
      pages: 2,
    });
  });

  test('more pages than allowed are refused, with their number', async () => {
    expect(await look(plainPdf(101))).toEqual({ problem: 'pages', pages: 101 });
  });

  test('a password is told apart', async () => {
    expect(await look(plainPdf(1, 'trailer << /Encrypt 8 0 R >>'))).toEqual({ problem: 'locked' });
  });

  test('one that breaks off is refused', async () => {
    expect(await look('%PDF-1.4\n<< /Type /Page >>')).toEqual({ problem: 'broken' });
  });
});

test('a file that went away meanwhile is unreadable, not wrong', async () => {
  const gone = new Blob(['%PDF-1.4']);
  Object.defineProperty(gone, 'slice', {
    value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
  });

  expect(await inspectFile(gone, uploadLimits)).toEqual({ problem: 'unreadable' });
});
