import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ValidationError } from './errors/index.js';
import * as core from './index.js';
import * as python from './python/services.js';
import { everyHelper, type Helper } from './testing/everyHelper.js';

/** What JavaScript callers give by mistake. */
const mistakes: readonly unknown[] = [
  undefined,
  null,
  5,
  Number.NaN,
  true,
  10n,
  Symbol('id'),
  'some text',
  {},
  [],
  new Date(0),
  () => 'text',
];

const isClass = (value: unknown) => /^class\b/.test(String(value));
const functions = new Map(
  Object.entries<unknown>(core).flatMap(([name, value]) =>
    typeof value === 'function' && !isClass(value) ? [[name, value]] : [],
  ),
);

/** Calls as JavaScript does, without types. */
async function outcomeOf(name: string, given: readonly unknown[]): Promise<{ answer: unknown } | { thrown: unknown }> {
  try {
    const helper = functions.get(name);
    if (!helper) throw new Error(`There is no ${name}.`);
    return { answer: await Reflect.apply(helper, undefined, given) };
  } catch (thrown) {
    return { thrown };
  }
}

/** What is wrong with how a call ended; null when nothing is. */
function faultOf(name: string, outcome: Awaited<ReturnType<typeof outcomeOf>>, helper: Helper, isTaken: boolean) {
  if ('thrown' in outcome) {
    const { thrown } = outcome;
    if (!(thrown instanceof Error)) return 'threw what is no error';
    const isOurs = thrown instanceof ValidationError && Object.keys(thrown.fields).length > 0;
    const isSentence =
      helper.sentence?.test(thrown.message) ?? new RegExp(`^${name}: [\\w .,()]+$`).test(thrown.message);
    return (isOurs || helper.sentence) && isSentence ? null : `${thrown.name}: ${thrown.message}`;
  }
  if (isTaken) return null;
  if ('answers' in helper) return outcome.answer === helper.answers ? null : `answered ${inspect(outcome.answer)}`;
  return `took it, and answered ${inspect(outcome.answer, { depth: 0 })}`;
}

test('every function of the doors is tried', () => {
  expect(Object.keys(everyHelper).sort()).toEqual([...functions.keys()].sort());
});

describe.each(Object.entries(everyHelper))('%s', (name, helper) => {
  const right = helper.given.map((argument) => argument.right);

  test('takes what is right', async () => {
    expect(await outcomeOf(name, right)).not.toHaveProperty('thrown');
  });

  test('says by a sentence of its own what is wrong with an argument of a wrong type, or answers it rightly', async () => {
    const faults: string[] = [];
    for (const [place, argument] of helper.given.entries()) {
      for (const wrong of mistakes) {
        const given = right.map((value, index) => (index === place ? wrong : value));
        const fault = faultOf(name, await outcomeOf(name, given), helper, argument.takes(wrong));
        if (fault) faults.push(`argument ${place}, ${inspect(wrong, { depth: 0 })}: ${fault}`);
      }
    }

    expect(faults).toEqual([]);
  });
});

test.each(Object.entries<unknown>({ ...python }))('%s of Python refuses what is no configuration', (_, service) => {
  if (typeof service !== 'function') throw new Error('It is no function.');
  for (const wrong of mistakes) {
    expect(() => Reflect.apply(service, undefined, [wrong])).toThrow(/^createCarestack: .+\.$/);
  }
});
