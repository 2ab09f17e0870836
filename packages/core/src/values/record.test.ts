import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { listed, maybe, maybeFlag, plainRecord } from './record.js';

const bed = { id: maybe, ward: maybe, isFree: maybeFlag };
const bedSchema = plainRecord(bed, 'id', (record): record is typeof record & { id: string } => {
  if (record.ward) record.ward = record.ward.toLowerCase();
  return Boolean(record.id);
});

/** The same without any shortcut. */
const slowBed = z.pipe(
  z.looseObject(bed),
  z.transform((record, { issues }) => {
    if (record.ward) record.ward = record.ward.toLowerCase();
    if (!record.id) issues.push({ code: 'custom', path: ['id'], message: 'required', input: undefined });
    return record;
  }),
);

test('a record as expected is taken as it is, with the members nobody named', () => {
  const answered = { id: 'b-1', ward: null, isFree: true, colour: { code: 7 } };
  const read = z.parse(bedSchema, answered);

  expect(read).toEqual({ id: 'b-1', ward: null, isFree: true, colour: { code: 7 } });
  expect(read).toBe(answered);
});

test('what follows from the rest of a record is written into it, alone and in a list', () => {
  expect(z.parse(bedSchema, { id: 'b-1', ward: 'East' })).toEqual({ id: 'b-1', ward: 'east' });
  expect(z.parse(listed(bedSchema), [{ id: 'b-1', ward: 'East' }])).toEqual([{ id: 'b-1', ward: 'east' }]);
});

test('every field that is wrong is told, with its place in the list', () => {
  const { error } = z.safeParse(listed(bedSchema), [
    { id: 'b-1' },
    { id: 2, ward: ['x'], isFree: 'yes' },
    { ward: 'a' },
  ]);

  expect(error?.issues.map(({ path }) => path)).toEqual([
    [1, 'id'],
    [1, 'ward'],
    [1, 'isFree'],
    [2, 'id'],
  ]);
});

test.each([
  [{ id: 'b-1', isFree: 'yes' }, 'isFree'],
  [{ id: 'b-1', ward: true }, 'ward'],
  [{ id: 'b-1', ward: 'East', isFree: 1 }, 'isFree'],
])('%j is refused for that one field', (value, field) => {
  expect(z.safeParse(bedSchema, value).error?.issues.map(({ path }) => path)).toEqual([[field]]);
});

test.each([[null], [undefined], ['b-1'], [7], [[]]])('%j is no record', (value) => {
  expect(z.safeParse(bedSchema, value).success).toBe(false);
  expect(z.safeParse(listed(bedSchema), [value]).success).toBe(false);
});

test('a member named __proto__ changes nothing', () => {
  const read = z.parse(bedSchema, JSON.parse('{"id":"b-1","__proto__":{"isFree":true}}'));

  expect(read).toEqual({ id: 'b-1' });
  expect(read.isFree).toBeUndefined();
});

test('whatever comes, alone or in a list, it is judged and read as by the plain schema', () => {
  const members = fc.dictionary(fc.constantFrom('id', 'ward', 'isFree', 'colour'), fc.jsonValue());
  const record = fc.record({ id: fc.string(), ward: fc.string() });
  const outcome = (schema: z.ZodMiniType, value: unknown) => {
    // A copy, as reading may write on it.
    const { data, error } = z.safeParse(schema, structuredClone(value));
    return { data, issues: error?.issues };
  };

  fc.assert(
    fc.property(fc.array(fc.oneof(record, members, fc.jsonValue())), (values) => {
      expect(outcome(listed(bedSchema), values)).toEqual(outcome(z.array(slowBed), values));
      for (const value of values) expect(outcome(bedSchema, value)).toEqual(outcome(slowBed, value));
    }),
  );
});
