import { describe, expect, test } from 'vitest';
import { ConnectionError, EhrApiError } from '../errors/EhrApiError.js';
import type { Appointment } from './appointment.schema.js';
import { callIn, type Calling } from './callIn.js';
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

/** Lets the calls of two desks through in this order; after its end each goes on as it can. */
async function race(order: readonly number[]) {
  const { onTheWay, deskAt, now } = recordOfDesks(2);
  const told = ['', ''];
  const desks = told.map((_, desk) =>
    callIn(waiting, deskAt(desk)).then(
      () => (told[desk] = 'called'),
      (error: Error) => (told[desk] = error.message),
    ),
  );
  let step = 0;
  for (; told.includes(''); step += 1) {
    await settled();
    const desk = order[step] ?? step % 2;
    const through = onTheWay[desk]?.shift() ?? onTheWay[1 - desk]?.shift();
    through?.();
    await settled();
  }
  await Promise.all(desks);
  return { told, record: now() };
}

/** Every order in which two desks can be let through, up to this many steps. */
function ordersOf(steps: number): number[][] {
  return Array.from({ length: 2 ** steps }, (_, bits) => Array.from({ length: steps }, (__, at) => (bits >> at) & 1));
}

describe('of two desks that call one person', () => {
  test('never have both called, in whatever order their writes and reads arrive, and nearly always one has', async () => {
    let calls = 0;
    for (const order of ordersOf(11)) {
      const { told, record } = await race(order);
      const called = told.filter((one) => one === 'called').length;
      expect(called, order.join('')).toBeLessThan(2);
      expect(record.status).toBe('checked-in');
      expect(queueTokenIn(record)?.number).toBe(7);
      calls += called;
    }
    // In the other 18 the desk that leaves the call to the other one is kept away through all six of its looks.
    expect(calls).toBe(2030);
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
    const [called] = await Promise.all([first, expect(late).rejects.toThrow('another desk was faster'), through(1)]);

    expect(called).toMatchObject({ status: 'checked-in', slot: expect.stringMatching(/; called \w+$/) });
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
