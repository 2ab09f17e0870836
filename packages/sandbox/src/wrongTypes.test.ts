import { createCarestack, EhrApiError, ValidationError, type Carestack } from '@carestack/core';
import { endpoints } from '@carestack/core/endpoints';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from './createSandbox.js';
import { everyCall, type Argument } from './testing/everyCall.js';
import { blanks, dates, noObject, noText, nothing } from './testing/wrongValues.js';

let sandbox: Sandbox;
let carestack: Carestack;
const asked: { method: string; path: string }[] = [];

beforeAll(async () => {
  sandbox = await createSandbox({ patients: 5 });
  carestack = createCarestack({
    baseUrl: 'http://sandbox',
    apiKey: sandbox.apiKey,
    hprId: 'manager@hpr.abdm',
    fetch: (input, init) => {
      const { method, url } = new Request(input, init);
      asked.push({ method, path: new URL(url).pathname + new URL(url).search });
      return sandbox.fetch(input, init);
    },
  });
});
afterAll(() => sandbox.close());
beforeEach(() => void asked.splice(0));

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function roomOf(name: string): object {
  const room = Object.entries(carestack).find(([key]) => key === name)?.[1];
  if (!room) throw new Error(`There is no room ${name}.`);
  return room;
}

/** Calls as JavaScript does, without types; gives what was thrown, or null. */
async function problemOf(room: string, name: string, given: readonly unknown[]): Promise<unknown> {
  asked.splice(0);
  try {
    const method: unknown = Reflect.get(roomOf(room), name);
    if (typeof method !== 'function') throw new Error(`There is no ${room}.${name}.`);
    const answer: unknown = Reflect.apply(method, undefined, given);
    if (isIterable(answer)) for await (const _ of answer) break;
    else await answer;
    return null;
  } catch (error) {
    return error;
  }
}

/** What is wrong with how a call was refused; null when it was with a sentence, and nothing was sent but the question for a key. */
function faultOfRefusal(problem: unknown): string | null {
  if (!(problem instanceof ValidationError)) return `no refusal, but ${nameOf(problem)}`;
  if (!/^\w+\.\w+: [\w\s,:'.()[\]-]+$/.test(problem.message)) return `no sentence: ${problem.message}`;
  if (Object.keys(problem.fields).length === 0) return `no field is named: ${problem.message}`;
  const sent = asked.filter(({ path }) => path !== '/abha-public-key');
  return sent.length > 0 ? `sent all the same: ${sent.map(({ path }) => path).join(', ')}` : null;
}

function nameOf(problem: unknown): string {
  return problem instanceof Error ? `${problem.name}: ${problem.message}` : 'nothing thrown';
}

/** What is wrong with the addresses asked: they are those of the contract, with no text that JavaScript made of what is none. */
function faultOfAddresses(): string | null {
  const wrong = asked.find(({ method, path }) => {
    const isRoute = endpoints.some(
      (row) => row.method === method && new RegExp(`^${row.path.replace(/\{\w+\}/g, '[^/?]+')}(\\?|$)`).test(path),
    );
    return !(isRoute || path === '/abha-public-key') || /undefined|null|NaN|%5Bobject|Symbol/.test(path);
  });
  return wrong ? `asked ${wrong.method} ${wrong.path}` : null;
}

const shown = (value: unknown) => inspect(value, { depth: 0 });

function replaced(given: readonly unknown[], place: number, value: unknown): readonly unknown[] {
  return given.map((argument, index) => (index === place ? value : argument));
}

function wrongFor({ kind, isOptional, mayBeBlank }: Argument): readonly unknown[] {
  const missing = isOptional ? [null] : nothing;
  if (kind === 'object') return [...missing, ...noObject, ...dates];
  return [...missing, ...(mayBeBlank ? [] : blanks), ...noText, ...dates];
}

const calls = Object.entries(everyCall).flatMap(([room, methods]) =>
  Object.entries<readonly Argument[]>(methods).map(([name, given]) => ({
    title: `${room}.${name}`,
    room,
    name,
    given,
  })),
);

test('every method of every service is tried', () => {
  const all = Object.entries(carestack).flatMap(([room, service]) =>
    Object.keys(service).map((name) => `${room}.${name}`),
  );

  expect(calls.map(({ title }) => title).sort()).toEqual(all.sort());
});

describe.each(calls)('$title', ({ room, name, given }) => {
  const right = given.map((argument) => argument.right);

  test('sends what is right', async () => {
    const problem = await problemOf(room, name, right);

    expect(asked, nameOf(problem)).not.toEqual([]);
    expect(faultOfAddresses()).toBeNull();
  });

  test('refuses each argument of a wrong type with a sentence, and sends nothing', async () => {
    const faults: string[] = [];
    for (const [place, argument] of given.entries()) {
      for (const wrong of wrongFor(argument)) {
        const fault = faultOfRefusal(await problemOf(room, name, replaced(right, place, wrong)));
        if (fault) faults.push(`argument ${place}, ${shown(wrong)}: ${fault}`);
      }
    }

    expect(faults).toEqual([]);
  });

  test('with a member of a wrong type throws no error but ours, and calls no wrong address', async () => {
    const faults: string[] = [];
    for (const [place, { kind, right: members }] of given.entries()) {
      if (kind !== 'object' || typeof members !== 'object' || members === null) continue;
      for (const [member, value] of Object.entries<unknown>({ ...members })) {
        for (const wrong of [...nothing, ...blanks, ...noText, ...dates]) {
          const problem = await problemOf(room, name, replaced(right, place, { ...members, [member]: wrong }));
          const isOurs = problem === null || problem instanceof EhrApiError;
          // Some codes travel as a text, whether they are given as one or as a number.
          const isWrong = typeof value === 'string' && noText.includes(wrong) && typeof wrong !== 'number';
          const fault = isOurs ? (isWrong ? faultOfRefusal(problem) : faultOfAddresses()) : nameOf(problem);
          if (fault) faults.push(`${member} of argument ${place}, ${shown(wrong)}: ${fault}`);
        }
      }
    }

    expect(faults).toEqual([]);
  });
});
