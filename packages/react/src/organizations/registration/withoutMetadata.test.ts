import { expect, test } from 'vitest';
import { paper, picture } from '../../testing/facility.js';
import { largestFile, readAttachment } from './readAttachment.js';
import { jpegWithoutMetadata, pngWithoutMetadata } from './withoutMetadata.js';

const text = (words: string) => Array.from(words, (letter) => letter.charCodeAt(0));
const segment = (marker: number, body: number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
];

const directory = (orientation: number) => [
  0x2a,
  0,
  8,
  0,
  0,
  0,
  1,
  0,
  0x12,
  1,
  3,
  0,
  1,
  0,
  0,
  0,
  orientation,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
];
const exif = (orientation: number) =>
  segment(0xe1, [...text('Exif\0\0II'), ...directory(orientation), ...text('GPS 18.52N 73.85E')]);
const tables = segment(0xdb, [1, 2, 3]);
const scan = [...segment(0xda, [1, 2]), 9, 0xff, 0x00, 9, 0xff, 0xd3, 9];
const jpeg = (...parts: number[][]) => Uint8Array.from([0xff, 0xd8, ...parts.flat(), 0xff, 0xd9]);
const readable = (bytes: Uint8Array | null) => String.fromCharCode(...(bytes ?? []));

test('a photo loses its place, its comment and what hides behind its end, and keeps the picture', () => {
  const taken = [...jpeg(exif(1), segment(0xfe, text('Asha Rao')), tables, scan), ...text('a second photo')];

  const clean = jpegWithoutMetadata(Uint8Array.from(taken));

  expect(clean).toEqual(jpeg(tables, scan));
  expect(readable(clean)).not.toMatch(/GPS|Asha|second/);
});

test('a photo that a telephone took on its side still stands upright', () => {
  const clean = jpegWithoutMetadata(jpeg(exif(6), tables, scan));

  expect(readable(clean)).toContain('Exif');
  expect(readable(clean)).not.toContain('GPS');
  expect(jpegWithoutMetadata(clean ?? new Uint8Array())).toEqual(clean);
});

test('a photo keeps its colour profile', () => {
  const profile = segment(0xe2, [...text('ICC_PROFILE\0'), 1, 1, 7]);

  expect(jpegWithoutMetadata(jpeg(profile, tables, scan))).toEqual(jpeg(profile, tables, scan));
});

test.each([2, 10, 30])('a photo cut off after %i bytes is no photo', (length) => {
  expect(jpegWithoutMetadata(jpeg(exif(1), tables, scan).slice(0, length))).toBeNull();
});

test('a PNG loses its texts and stays the same picture', async () => {
  const plain = new Uint8Array(await picture().arrayBuffer());
  const note = [0, 0, 0, 8, ...text('tEXt'), ...text('Asha Rao'), 0, 0, 0, 0];
  const written = Uint8Array.from([...plain.slice(0, 33), ...note, ...plain.slice(33), ...text('behind')]);

  expect(pngWithoutMetadata(written)).toEqual(plain);
  expect(pngWithoutMetadata(plain.slice(0, 40))).toBeNull();
});

test.each([
  ['an empty file', new File([], 'a.png'), 'photo', 'file_empty'],
  ['a file over 5 MB', new File([new Uint8Array(largestFile + 1)], 'a.png'), 'photo', 'file_large'],
  ['a program called a photo', new File(['MZ...'], 'a.jpg', { type: 'image/jpeg' }), 'photo', 'photo_type'],
  ['a PDF as a photo', paper('board.jpg'), 'photo', 'photo_type'],
  ['a page of a website as a proof', new File(['<html>'], 'bill.pdf'), 'proof', 'proof_type'],
  ['a damaged photo', new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], 'a.jpg'), 'photo', 'file_broken'],
] as const)('%s is refused', async (_what, file, purpose, problem) => {
  expect(await readAttachment(file, purpose)).toBe(problem);
});

test('a photo under the wrong name is taken for what it is', async () => {
  expect(await readAttachment(picture('board.pdf'), 'photo')).toMatchObject({ type: 'image/png', name: 'board.pdf' });
  expect(await readAttachment(paper(), 'proof')).toMatchObject({
    type: 'application/pdf',
    value: btoa('%PDF-1.4\n%%EOF'),
  });
});
