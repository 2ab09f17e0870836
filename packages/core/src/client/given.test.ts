import { expect, test } from 'vitest';
import { filledOf, objectOf, optionsOf, textOf, writtenBy } from './given.js';

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

test('a signal in the place of the options would be overlooked, so it is refused', () => {
  expect(() => given(optionsOf, new AbortController().signal)).toThrow('beds.find: give an object as options');
});

test.each([
  [{ signal: 'stop' }, 'beds.find: give an AbortSignal as signal'],
  [{ timeout: '5s' }, 'beds.find: give milliseconds as timeout'],
  [{ timeout: Infinity }, 'beds.find: give milliseconds as timeout'],
])('the options %j are refused by name', (options, message) => {
  expect(() => given(optionsOf, options)).toThrow(message);
});

test('what JSON has no word for is refused, and the sentence does not quote it', () => {
  expect(() => writtenBy('beds.create', () => JSON.stringify({ name: 'Kamala', age: 10n }))).toThrow(
    expect.objectContaining({ message: 'beds.create: give what JSON can hold as input' }),
  );
});
