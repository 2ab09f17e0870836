import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { maybe, maybeFlag, plainRecord } from './record.js';

const bed = { id: maybe, ward: maybe, isFree: maybeFlag };
const bedSchema = plainRecord(bed);

test('a record as expected is taken as it is, with the members nobody named', () => {
  const answered = { id: 'b-1', ward: null, isFree: true, colour: { code: 7 } };
  const read = z.parse(bedSchema, answered);

  expect(read).toEqual({ id: 'b-1', ward: null, isFree: true, colour: { code: 7 } });
  expect(read).toBe(answered);
});

test('every field that is wrong is told, with its place in the list', () => {
  const { error } = z.safeParse(z.array(bedSchema), [{ id: 'b-1' }, { id: 2, ward: ['x'], isFree: 'yes' }]);

  expect(error?.issues.map(({ path }) => path)).toEqual([
    [1, 'id'],
    [1, 'ward'],
    [1, 'isFree'],
  ]);
});

test.each([[null], [undefined], ['b-1'], [7], [[]]])('%j is no record', (value) => {
  expect(z.safeParse(bedSchema, value).success).toBe(false);
});

test('a member named __proto__ changes nothing', () => {
  const read = z.parse(bedSchema, JSON.parse('{"id":"b-1","__proto__":{"isFree":true}}'));

  expect(read).toEqual({ id: 'b-1' });
  expect(read.isFree).toBeUndefined();
});

test('whatever comes, it is judged and read as by the plain schema', () => {
  const members = fc.dictionary(fc.constantFrom('id', 'ward', 'isFree', 'colour'), fc.jsonValue());
  const plain = z.looseObject(bed);

  fc.assert(
    fc.property(fc.oneof(members, fc.jsonValue()), (value) => {
      expect(z.safeParse(bedSchema, value)).toEqual(z.safeParse(plain, value));
    }),
  );
});
