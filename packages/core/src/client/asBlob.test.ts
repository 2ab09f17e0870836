import { expect, test } from 'vitest';
import { asBlob, piece } from './asBlob.js';
import { Stopped } from './attempt.js';

test('a text is the same as a Blob, also where a piece ends in the middle of a letter', async () => {
  for (const before of [0, 1, piece - 1, piece, 2 * piece - 1]) {
    const text = `${'क'.repeat(before)}${'🩺'.repeat(piece)}`;

    expect(await (await asBlob(text)).text()).toBe(text);
  }
});

test('nobody wants it any more: the work ends', async () => {
  await expect(asBlob('a', AbortSignal.abort())).rejects.toBeInstanceOf(Stopped);
});
