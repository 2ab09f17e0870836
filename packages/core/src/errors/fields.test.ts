import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fieldCodes, pathName } from './fields.js';

test.each<[PropertyKey[], string]>([
  [['firstName'], 'firstName'],
  [['basicInformation', 'photos', 0], 'basicInformation.photos[0]'],
  [['list', 2, 'id'], 'list[2].id'],
  [[], ''],
])('the path %j is written %s', (path, name) => {
  expect(pathName(path)).toBe(name);
});

const codesOf = (schema: z.core.$ZodType, input: unknown) =>
  fieldCodes(z.safeParse(schema, input, { reportInput: true }).error?.issues ?? []);

const person = z.object({
  name: z.string().check(z.minLength(1, 'required')),
  age: z.number(),
  kind: z.enum(['a', 'b']),
});

test('a missing field is required, one of the wrong kind is invalid', () => {
  expect(codesOf(person, { age: 'old', kind: 'c' })).toEqual({ name: 'required', age: 'invalid', kind: 'invalid' });
});

test('only the first fault of a field is told', () => {
  const schema = z.object({ name: z.string().check(z.minLength(1, 'required'), z.regex(/^a/, 'name_invalid')) });

  expect(codesOf(schema, { name: '' })).toEqual({ name: 'required' });
});

test('a fault of the whole input has a name too', () => {
  expect(codesOf(person, null)).toEqual({ input: 'invalid' });
});

test('a text that our schemas did not choose is never passed on', () => {
  expect(codesOf(z.literal('Kamala'), 'Kamala-canary')).toEqual({ input: 'invalid' });
});

test('a field that has no place is named as unknown', () => {
  const schema = z.strictObject({ spoc: z.strictObject({ name: z.string() }) });

  expect(codesOf(schema, { spoc: { name: 'a', beds: 4 }, photos: [] })).toEqual({
    'spoc.beds': 'unknown',
    photos: 'unknown',
  });
});
