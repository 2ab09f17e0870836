import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConnectionError, EhrApiError } from '../errors/EhrApiError.js';
import type { Appointment } from './appointment.schema.js';
import { callIn, type Calling } from './callIn.js';
import { NotCalledError } from './NotCalledError.js';
import { queueTokenIn } from './queueToken.js';

const waiting: Appointment = {
  id: 'a-1',
  reference: 'a-1',
  practitionerReference: 'd-1',
  patientReference: 'p-1',
  startTime: '2026-01-05T04:00:00Z',
  endTime: '2026-01-05T04:10:00Z',
  status: 'arrived',
  slot: 'Room 4; token 7 since 2026-01-05T03:55:00.000Z',
};

/** A record that is read and written in one order, whatever desk asks; a call stays on its way until it is let through. */
function recordOfDesks(count: number) {
  let record = waiting;
  const onTheWay: (() => void)[][] = Array.from({ length: count }, () => []);
  const deskAt = (desk: number): Calling => {
    const arriving = <Result>(act: () => Result) =>
      new Promise<Result>((resolve) => onTheWay[desk]?.push(() => resolve(act())));
    return {
      operation: 'update',
      read: () => arriving(() => record),
      writeSlot: (_, slot) => arriving(() => (record = { ...record, slot })),
      writeStatus: (_, status) => arriving(() => (record = { ...record, status })),
      wait: () => Promise.resolve(),
    };
  };
  return { onTheWay, deskAt, now: () => record };
}

/** All that was asked for in answer to what was let through is on its way then. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Lets the calls of desks through in this order; after its end each goes on as it can. */
async function race(desks: number, order: readonly number[]) {
  const { onTheWay, deskAt, now } = recordOfDesks(desks);
  const told = Array.from({ length: desks }, () => '');
  for (const desk of told.keys()) {
    void callIn(waiting, deskAt(desk)).then(
      () => (told[desk] = 'called'),
      (error: unknown) => (told[desk] = error instanceof NotCalledError ? error.because : String(error)),
    );
  }
  for (let step = 0; told.includes(''); step += 1) {
    await settled();
    onTheWay[order[step] ?? step % desks]?.shift()?.();
    await settled();
  }
  return { told, called: told.filter((one) => one === 'called').length, record: now() };
}

/** What of it is not so. */
function untrue({ told, called, record }: Awaited<ReturnType<typeof race>>): string[] {
  return told.filter((one) => {
    if (one === 'calledElsewhere') return called === 0;
    if (one === 'calledSomewhere') return record.status !== 'checked-in';
    return one !== 'called' && one !== 'waiting';
  });
}

/** What a desk asks for until it has called: its claim, a look, the status, another look. */
const steps = 4;

/** Every order in which so many steps of each desk can arrive. */
function* ordersOf(counts: readonly number[], begun: readonly number[] = []): Generator<readonly number[]> {
  if (counts.every((count) => count === 0)) yield begun;
  for (const desk of counts.keys()) {
    const left = counts.map((count, one) => (one === desk ? count - 1 : count));
    if (counts[desk]) yield* ordersOf(left, [...begun, desk]);
  }
}

/** All desks do the same, so the first is always the first of them. */
const alike = (desks: number) => ordersOf([steps - 1, ...Array.from({ length: desks - 1 }, () => steps)], [0]);

describe('of desks that call one person never two have called', () => {
  test.each([
    ['there are two of them', 2, alike(2), 35],
    ['there are three of them', 3, alike(3), 11_550],
    // Ten: a claim, a look at it, four at the other's, and the four steps of a call.
    ['one of two claims again', 2, ordersOf([10, steps]), 1_001],
  ])(
    'when %s, in whatever order their steps arrive; and what each is told is so',
    async (_, desks, orders, count) => {
      let races = 0;
      for (const order of orders) {
        const result = await race(desks, order);
        if (result.called > 1) expect.fail(`${result.called} called: ${order.join('')}`);
        if (result.record.status !== 'checked-in') expect.fail(`waits unseen: ${order.join('')}`);
        if (untrue(result).length > 0) expect.fail(`told ${result.told.join(', ')}: ${order.join('')}`);
        races += 1;
      }
      expect(races).toBe(count);
    },
    60_000,
  );

  test('when there are eight of them, in any of 300 orders', async () => {
    const all = Array.from({ length: 8 * steps }, (_, step) => step % 8);
    const anyOrder = fc.shuffledSubarray(all, { minLength: all.length });

    await fc.assert(
      fc.asyncProperty(anyOrder, async (order) => {
        const result = await race(8, order);
        expect(result.called).toBeLessThan(2);
        expect(queueTokenIn(result.record)?.number).toBe(7);
        expect(untrue(result)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('the one that read long ago, and writes when the other has called, is told', async () => {
    const { onTheWay, deskAt } = recordOfDesks(2);
    const first = callIn(waiting, deskAt(0));
    const late = callIn(waiting, deskAt(1));
    const through = async (desk: number) => {
      for (let step = 0; step < 20; step += 1) {
        await settled();
        onTheWay[desk]?.shift()?.();
      }
    };

    await through(0);
    const [called] = await Promise.all([
      first,
      expect(late).rejects.toMatchObject({ because: 'calledSomewhere' }),
      through(1),
    ]);

    expect(called).toMatchObject({ status: 'checked-in', slot: expect.stringMatching(/; called \w+$/) });
  });
});

describe('on lines that take at most 150 ms each way', () => {
  afterEach(() => vi.useRealTimers());

  /** Desks that look at the record when they press, and go on from what they saw. */
  async function press(desks: { at: number; delays: readonly number[] }[], begun = waiting) {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
    let record = begun;
    const told = desks.map(async ({ at, delays }) => {
      let asked = 0;
      const arriving = async <Result>(act: () => Result) => {
        await pause(delays[(asked += 1) % delays.length] ?? 0);
        const result = act();
        await pause(delays[(asked += 1) % delays.length] ?? 0);
        return result;
      };
      const desk: Calling = {
        operation: 'update',
        read: () => arriving(() => record),
        writeSlot: (_, slot) => arriving(() => (record = { ...record, slot })),
        writeStatus: (_, status) => arriving(() => (record = { ...record, status })),
        wait: pause,
      };
      await pause(at);
      return callIn(await desk.read('a-1'), desk).then(
        () => 'called',
        () => 'told',
      );
    });
    await vi.advanceTimersByTimeAsync(20_000);
    return Promise.all(told);
  }

  test('one of the desks has called, whenever each of them pressed', async () => {
    const delays = fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 7, maxLength: 7 });
    const desk = fc.record({ at: fc.integer({ min: 0, max: 1_500 }), delays });

    await fc.assert(
      fc.asyncProperty(fc.array(desk, { minLength: 1, maxLength: 5 }), async (desks) => {
        expect((await press(desks)).filter((one) => one === 'called')).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  test('somebody whom a desk wanted to call, and whose page was closed then, is called by the next', async () => {
    const left = { ...waiting, slot: `${waiting.slot}; calling 1x7k2m9` };

    expect(await press([{ at: 0, delays: [20] }], left)).toEqual(['called']);
  });
});

describe('a desk whose claim was written over', () => {
  /** What the record is at each look; the claims and the status of this desk are kept. */
  async function desk(looks: readonly Partial<Appointment>[]) {
    const written: string[] = [];
    let record = waiting;
    let look = -1;
    const keep = (what: string, change: Partial<Appointment>) => {
      written.push(what);
      record = { ...record, ...change };
      return Promise.resolve(record);
    };
    const told = await callIn(waiting, {
      operation: 'update',
      read: () => Promise.resolve((record = { ...record, ...looks[(look += 1)] })),
      writeSlot: (_, slot) => keep(slot.includes('calling') ? 'claim' : 'mark', { slot }),
      writeStatus: (_, status) => keep(status, { status }),
      wait: () => Promise.resolve(),
    }).then(
      () => 'called',
      (error: unknown) => error instanceof NotCalledError && error.because,
    );
    return { told, written };
  }
  const claimed = { slot: `${waiting.slot}; calling 1x7k2m9` };

  test('calls all the same when the other one does not', async () => {
    expect(await desk([claimed])).toEqual({ told: 'called', written: ['claim', 'claim', 'checked-in', 'mark'] });
  });

  test('says that another desk has called once that one has', async () => {
    const called = { status: 'checked-in', slot: `${waiting.slot}; called 1x7k2m9` };

    expect(await desk([claimed, {}, called])).toEqual({ told: 'calledElsewhere', written: ['claim'] });
  });

  test.each(['fulfilled', 'cancelled', 'noshow'])(
    'says nothing of a call when the person is gone: %s',
    async (status) => {
      expect(await desk([claimed, { status }])).toEqual({ told: 'over', written: ['claim'] });
    },
  );

  test('gives up after three claims, and says that the person waits', async () => {
    const always = Array.from({ length: 15 }, () => claimed);

    expect(await desk(always)).toEqual({ told: 'waiting', written: ['claim', 'claim', 'claim'] });
  });
});

test('when nobody can be asked whose call stands, that is neither yes nor no', async () => {
  const { onTheWay, deskAt } = recordOfDesks(1);
  const desk = deskAt(0);
  let reads = 0;
  const read = (reference: string) => {
    reads += 1;
    return reads < 2 ? desk.read(reference) : Promise.reject(new ConnectionError('offline', 'find: no answer'));
  };

  const call = callIn(waiting, { ...desk, read }).catch((error: unknown) => error);
  for (let step = 0; step < 8; step += 1) {
    await settled();
    onTheWay[0]?.shift()?.();
  }

  const error = await call;
  expect(error).toBeInstanceOf(EhrApiError);
  expect(error).toMatchObject({ outcome: 'unknown', code: 'offline' });
});
