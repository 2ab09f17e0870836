import { expect, test } from 'vitest';
import { longMember } from './longMember.js';
import { asBlob, piece } from './longText.js';
import { partsOf } from './parts.js';
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

test('the parts of a value are its JSON, with its Blobs in their places', () => {
  const [one, two] = [new Blob(['1']), new Blob(['2'])];

  expect(partsOf({ a: [one, 'x', two], at: new Date(0), none: undefined })).toEqual([
    '{"a":[',
    { value: one },
    ',"x",',
    { value: two },
    '],"at":"1970-01-01T00:00:00.000Z"}',
  ]);
});

const jwe = 'abc-_.'.repeat(20_000);

test.each([
  [`{"encryptedPayload":"${jwe}"}`, `"${jwe}"`],
  [` { "encryptedPayload" : "a.b" }\n`, '"a.b"'],
  [`{"encryptedPayload":"${jwe}","key":"${jwe}"}`, undefined],
  [`{"key":1,"encryptedPayload":"${jwe}"}`, undefined],
  ['{"encryptedPayload":"a\\u0041"}', undefined],
  ['{"encryptedPayload":"निदान"}', undefined],
  [`{"encryptedPayload":"${jwe}`, undefined],
  ['{"encryptedPayload":{}}', undefined],
  ['', undefined],
])('of an answer %#, only a member that is all of it is cut out', async (answer, member) => {
  expect(await (await longMember(new Blob([answer]), 'encryptedPayload'))?.text()).toBe(member);
});
