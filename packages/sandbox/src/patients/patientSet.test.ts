import * as fc from 'fast-check';
import { TypedFastBitSet } from 'typedfastbitset';
import { expect, test } from 'vitest';
import { newestOf, packed, placeOf, setOf, sharedBy, sizeOf, unionOf, unpacked } from './patientSet.js';

const blockSize = 65_536;
/** Few and many of a block, both of its ends, and blocks that nobody is in. */
const sequences = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 1, max: 5 * blockSize })),
  fc.uniqueArray(fc.constantFrom(1, blockSize - 1, blockSize, 2 * blockSize - 1, 2 * blockSize, 40 * blockSize)),
  fc
    .record({ from: fc.integer({ min: 1, max: 3 * blockSize }), count: fc.integer({ min: 500, max: 2_000 }) })
    .map(({ from, count }) => Array.from({ length: count }, (_, index) => from + index * 3)),
);
const newestFirst = (one: number, other: number) => other - one;
const rowsOf = (set: ReturnType<typeof setOf>) =>
  Array.from(set, ([block, members]) => ({ block, members: packed(members) }));

test('what several sets share is the patients who are in each of them', () => {
  fc.assert(
    fc.property(fc.array(sequences, { minLength: 1, maxLength: 4 }), (all) => {
      const [first = [], ...others] = all;
      const shared = first.filter((sequence) => others.every((other) => other.includes(sequence))).sort(newestFirst);

      const set = sharedBy(all.map((one) => setOf(one)));

      expect(sizeOf(set)).toBe(shared.length);
      expect(newestOf(set, Infinity)).toEqual(shared);
      expect(set.size).toBe(new Set(shared.map((sequence) => placeOf(sequence).block)).size);
    }),
  );
});

test('the newest of a set are those with the greatest sequences below a bound', () => {
  fc.assert(
    fc.property(sequences, fc.nat(60), fc.integer({ min: 1, max: 5 * blockSize }), (all, count, before) => {
      const expected = all
        .filter((sequence) => sequence < before)
        .sort(newestFirst)
        .slice(0, count);

      expect(newestOf(setOf(all), count, before)).toEqual(expected);
    }),
  );
});

test('a set that was stored is the same set again', () => {
  fc.assert(
    fc.property(sequences, sequences, (one, other) => {
      const stored = unionOf([...rowsOf(setOf(one)), ...rowsOf(setOf(other))]);

      expect(newestOf(stored, Infinity)).toEqual([...new Set([...one, ...other])].sort(newestFirst));
    }),
  );
});

test('a block takes 8 kB at most, and where few are in it two bytes a patient', () => {
  const whole = new TypedFastBitSet();
  whole.addRange(0, blockSize);

  expect(packed(whole)).toHaveLength(8_192);
  expect(unpacked(packed(whole)).size()).toBe(blockSize);
  expect(packed(new TypedFastBitSet([3, 65_535]))).toHaveLength(4);
});
