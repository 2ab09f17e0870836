import * as fc from 'fast-check';

/** In every free text that is sent: where it shows in a refusal, something was quoted. */
export const canary = 'zqx9';

/** What nobody should send. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  `${canary}\0${canary}`,
  '\0',
  '\ud800',
  `${canary}\udfff`,
  `\u202e${canary}\u202c`,
  `${canary}\u0300\u0301\u0302`.repeat(40),
  '👩🏽‍⚕️'.repeat(30) + canary,
  'ß→SS İı ﬁ',
  `'; drop table patients; -- ${canary}`,
  `" or 1=1 -- ${canary}`,
  `%${canary}%`,
  `_${canary}\\`,
  `<script>${canary}</script>`,
  `../../etc/passwd?${canary}`,
  '{{7*7}}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '9'.repeat(400),
  canary.repeat(30_000),
  '2026-02-31',
  '2026-13-01T25:61:00Z',
  '+275760-09-13T00:00:00.001Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59+14:00',
  '2031-01-01T00:00:00Z',
];

const hostileText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => canary + text),
);

/** Any value but a sensible one. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -0,
      -1,
      1.5,
      1e21,
      -1e308,
      5e-324,
      Number.MAX_SAFE_INTEGER + 2,
      2 ** 31,
      [],
      {},
      [[]],
      [null],
      { value: null },
    ),
  },
  { weight: 1, arbitrary: fc.constant(null).map(() => nested(400)) },
  { weight: 2, arbitrary: fc.array(hostileText, { maxLength: 4 }) },
  { weight: 2, arbitrary: fc.dictionary(hostileText, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }) },
);

function nested(depth: number): unknown {
  let value: unknown = canary;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value };
  return value;
}
