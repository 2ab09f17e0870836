import { ConflictError, createCarestack, type Carestack } from '@carestack/core';
import { queueTokenIn } from '@carestack/core/appointments';
import { toInstant } from '@carestack/core/availability';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from '../createSandbox.js';
import type { RunningSandbox } from '../options.js';
import { call } from '../testing/call.js';

const day = { from: toInstant('2030-01-07T00:00:00+05:30'), to: toInstant('2030-01-08T00:00:00+05:30') };
const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
const at = (minutes: number) => toInstant(`2030-01-07T${clock(540 + minutes).join(':')}:00+05:30`);

let sandbox: RunningSandbox;
let desks: Carestack['appointments'][];
let references: string[];

const desk = (fetch: typeof globalThis.fetch = sandbox.fetch) =>
  createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch }).appointments;

/** A desk on a bad line: each of its requests takes as long as this says before it leaves. */
const slowDesk = (delayOf: (method: string) => number) =>
  desk(async (input, init) => {
    const request = new Request(input, init);
    await new Promise((resolve) => setTimeout(resolve, delayOf(request.method)));
    return sandbox.fetch(request);
  });

beforeEach(async () => {
  sandbox = await createSandbox({ patients: 0 });
  desks = Array.from({ length: 12 }, desk);
  references = [];
  for (const [index, appointments] of desks.entries()) {
    const { reference } = await appointments.book({
      practitionerReference: 'd-1',
      patientReference: `p-${index}`,
      startTime: at(index * 10),
      endTime: at(index * 10 + 10),
      priority: 'New',
    });
    references.push(reference);
  }
});
afterEach(() => sandbox.close());

async function tokens() {
  const found = await Promise.all(references.map((reference) => desks[0]?.findById(reference, {})));
  return found.map((appointment) => queueTokenIn(appointment ?? {}));
}

test('people who come one after the other are numbered from 1, and have arrived', async () => {
  const [appointments] = desks;

  for (const reference of references.slice(0, 3)) await appointments?.takeNumber(reference, day);

  expect((await tokens()).slice(0, 4).map((token) => token?.number)).toEqual([1, 2, 3, undefined]);
  expect(await appointments?.findById(references[2] ?? '')).toMatchObject({ status: 'arrived' });
});

test('twelve desks that give numbers at once give twelve different ones', async () => {
  const given = await Promise.all(desks.map((one, index) => one.takeNumber(references[index] ?? '', day)));

  const numbers = given.map((appointment) => queueTokenIn(appointment)?.number);
  expect(new Set(numbers).size).toBe(12);
  expect((await tokens()).map((token) => token?.number)).toEqual(numbers);
  expect((await tokens()).some((token) => token?.isClaim)).toBe(false);
});

test('a number is kept: given again, called, seen, moved and cancelled, and never given to somebody else', async () => {
  const [appointments] = desks;
  const [first = '', second = '', third = ''] = references;
  await appointments?.takeNumber(first, day);
  await appointments?.takeNumber(second, day);

  await appointments?.takeNumber(first, day);
  await appointments?.call(first);
  await appointments?.markSeen(first);
  await appointments?.reschedule(second, { startTime: at(300), endTime: at(310) });
  await appointments?.cancel(second, 'went home');
  await appointments?.takeNumber(third, day);

  expect((await tokens()).slice(0, 3).map((token) => token?.number)).toEqual([1, 2, 3]);
  expect(await appointments?.findById(first)).toMatchObject({ status: 'fulfilled' });
});

test('two desks that number one person leave one number, and whoever was slower is told', async () => {
  const [reference = ''] = references;

  const both = await Promise.allSettled(desks.slice(0, 2).map((one) => one.takeNumber(reference, day)));

  const told = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(told.every((error) => error instanceof ConflictError)).toBe(true);
  expect(told.length).toBeLessThan(2);
  expect((await tokens())[0]).toMatchObject({ isClaim: false });
});

test('a number whose answer was lost is given when the server has it', async () => {
  const [appointments] = desks;
  await call(sandbox, 'POST /sandbox/faults', {
    json: { kind: 'drop-after', operation: 'appointments.update', times: 2 },
  });

  const given = await appointments?.takeNumber(references[0] ?? '', day);

  expect(queueTokenIn(given ?? {})).toMatchObject({ number: 1, isClaim: false });
});

describe('two desks that call at once', () => {
  beforeEach(() => desks[0]?.takeNumber(references[0] ?? '', day));

  test('call one person once: one desk has called, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [reference = ''] = references;
      const both = await Promise.allSettled(desks.slice(0, 2).map((one) => one.call(reference)));

      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(both.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(ConflictError);
      expect(await desks[0]?.findById(reference)).toMatchObject({ status: 'checked-in' });
      await desks[0]?.markArrived(reference);
    }
    expect((await tokens())[0]).toMatchObject({ number: 1, isClaim: false });
  });

  test('the one that looked before the other had called, and writes long after, is told', async () => {
    const [appointments, other] = desks;
    const seen = await other?.findById(references[0] ?? '');
    if (!seen) throw new Error('nobody waits');
    await appointments?.call(references[0] ?? '');

    await expect(other?.call(seen)).rejects.toBeInstanceOf(ConflictError);

    expect(await appointments?.findById(references[0] ?? '')).toMatchObject({ status: 'checked-in' });
    expect((await tokens())[0]).toMatchObject({ number: 1, isClaim: false });
  });

  test.each([
    ['the first write of one is late', 1, (write: number) => (write === 1 ? 400 : 0)],
    ['the second write of one is late', 1, (write: number) => (write === 2 ? 400 : 0)],
    ['every request takes another time', 3, () => Math.random() * 40],
  ])(
    'one has called and the other is told when %s',
    async (_, rounds, delayOf) => {
      const [reference = ''] = references;
      for (let round = 0; round < rounds; round += 1) {
        let writes = 0;
        const slow = slowDesk((method) => delayOf(method === 'GET' ? 0 : (writes += 1)));
        const seen = await slow.findById(reference);

        const both = await Promise.allSettled([slow, slowDesk(() => Math.random() * 10)].map((one) => one.call(seen)));

        expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect(both.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(ConflictError);
        expect(await desks[0]?.findById(reference)).toMatchObject({ status: 'checked-in' });
        await desks[0]?.markArrived(reference);
      }
    },
    20_000,
  );

  test.each([
    ['was called', 'call'],
    ['was seen', 'markSeen'],
    ['left', 'cancel'],
    ['did not come', 'noShow'],
  ] as const)('somebody who %s meanwhile is not called again', async (_, verb) => {
    const [appointments] = desks;
    const [reference = ''] = references;
    await appointments?.[verb](reference);
    const before = await appointments?.findById(reference);

    await expect(appointments?.call(reference)).rejects.toBeInstanceOf(ConflictError);

    expect(await appointments?.findById(reference)).toEqual(before);
  });

  test('a call whose answer was lost is one call', async () => {
    await call(sandbox, 'POST /sandbox/faults', {
      json: { kind: 'drop-after', operation: 'appointments.update', times: 1 },
    });

    await expect(desks[0]?.call(references[0] ?? '')).resolves.toMatchObject({ status: 'checked-in' });
  });
});
