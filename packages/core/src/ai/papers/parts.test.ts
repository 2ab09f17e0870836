import { expect, test } from 'vitest';
import { longMember } from './longMember.js';
import { partsOf } from './parts.js';

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
