import { expect, test } from 'vitest';
import { isPicture, shrinkPhoto } from './shrinkPhoto.js';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0', true],
  ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\r', true],
  ['WebP', 'RIFF\x24\0\0\0WEBP', true],
  ['a sound in the same box as WebP', 'RIFF\x24\0\0\0WAVE', false],
  ['PDF', '%PDF-1.7\n%', false],
  ['SVG', '<svg xmlns="', false],
  ['GIF', 'GIF89a\x01\0', false],
  ['nothing', '', false],
])('%s is told by its bytes', (_, text, expected) => {
  expect(isPicture(bytes(text))).toBe(expected);
});

test('a file that only calls itself a picture is none', async () => {
  const file = new File(['%PDF-1.7'], 'face.jpg', { type: 'image/jpeg' });

  expect(await shrinkPhoto(file)).toEqual({ problem: 'not_picture' });
});

test('a file of more than 20 MB is not even read', async () => {
  const file = new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'face.jpg');

  expect(await shrinkPhoto(file)).toEqual({ problem: 'too_large' });
});
