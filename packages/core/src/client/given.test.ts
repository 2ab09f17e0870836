import { expect, test } from 'vitest';
import { optionsOf, writtenBy } from './given.js';

/** Calls as JavaScript does, without types. */
const given = (check: (...given: never[]) => unknown, ...values: readonly unknown[]) =>
  Reflect.apply(check, undefined, ['beds.find', ...values]) as unknown;

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
