import { expect, test } from 'vitest';
import { filledOf, listOf, objectOf, textOf } from './given.js';

/** Calls as JavaScript does, without types. */
const given = (check: (...given: never[]) => unknown, ...values: readonly unknown[]) =>
  Reflect.apply(check, undefined, ['beds.find', ...values]) as unknown;

test('a text is given back, a blank one too', () => {
  expect(textOf('beds.find', 'ward', ' East ')).toBe(' East ');
  expect(textOf('beds.find', 'ward', '')).toBe('');
});

test.each([42, true, [], {}, Symbol('x')])('%s is no text, and the sentence says what to give instead', (value) => {
  expect(() => given(textOf, 'ward', value)).toThrow(
    expect.objectContaining({
      name: 'ValidationError',
      message: 'beds.find: give a text as ward',
      fields: { ward: 'invalid' },
    }),
  );
});

test('what has to be filled loses the spaces around it, and is refused when nothing is left', () => {
  expect(filledOf('beds.find', 'id', ' b-1 ')).toBe('b-1');
  for (const value of ['', '  ', null, undefined]) {
    expect(() => given(filledOf, 'id', value)).toThrow(
      expect.objectContaining({ message: 'beds.find: not sent, id is blank', fields: { id: 'required' } }),
    );
  }
});

test.each([null, undefined, 42, 'text', [], new Date(), new Map(), () => ({}), new AbortController().signal])(
  '%s is no object',
  (value) => {
    expect(() => given(objectOf, 'bed', value)).toThrow('beds.find: give an object as bed');
  },
);

test('an object of a class, of JSON and without a prototype are objects', () => {
  class Bed {
    ward = 'East';
  }

  for (const value of [new Bed(), JSON.parse('{"ward":"East"}') as object, Object.create(null) as object]) {
    expect(objectOf('beds.find', 'bed', value)).toBe(value);
  }
});

test('what can be walked through is a list, and a text is none', () => {
  expect(listOf('beds.find', 'beds', new Set(['b-1', 'b-2']))).toEqual(['b-1', 'b-2']);
  for (const value of ['b-1', {}, null, 5]) {
    expect(() => given(listOf, 'beds', value)).toThrow('beds.find: give a list as beds');
  }
});
