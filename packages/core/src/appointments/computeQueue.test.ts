import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeQueue, type QueuedVisit } from './computeQueue.js';
import { queueTokenIn, slotWithToken } from './queueToken.js';

const at = (clock: string) => new Date(`2026-01-05T${clock}:00+05:30`).toISOString();
const now = Date.parse(at('10:00'));
const visit = (reference: string, start: string, more: Partial<QueuedVisit> = {}): QueuedVisit => ({
  reference,
  startTime: at(start),
  endTime: new Date(Date.parse(at(start)) + 900_000).toISOString(),
  status: 'booked',
  ...more,
});
const here = (reference: string, start: string, number: number, since: string, more: Partial<QueuedVisit> = {}) =>
  visit(reference, start, {
    status: 'arrived',
    slot: slotWithToken('', { number, since: at(since), isClaim: false }),
    ...more,
  });
const queueOf = (...visits: QueuedVisit[]) => computeQueue(visits, { now, minutesEach: 15 });
const orderOf = (...visits: QueuedVisit[]) => queueOf(...visits).waiting.map(({ number }) => number);
const walkIn = { appointmentType: 'WALKIN' };

describe('who goes first', () => {
  test('whoever is here goes at their time, not in the order of coming', () => {
    expect(orderOf(here('a', '10:30', 1, '09:00'), here('b', '10:15', 2, '09:50'))).toEqual([2, 1]);
  });

  test('who comes late goes at the time of coming', () => {
    expect(orderOf(here('late', '09:00', 2, '10:20'), here('b', '10:15', 1, '09:50'))).toEqual([1, 2]);
  });

  test('a walk-in goes at the time of the place that they were given, before who comes late after it', () => {
    const walker = here('w', '10:15', 1, '09:00', walkIn);

    expect(orderOf(walker, here('b', '10:00', 2, '09:55'), here('late', '09:30', 3, '10:30'))).toEqual([2, 1, 3]);
  });

  test('of two at the same time the lower number goes first', () => {
    expect(orderOf(here('b', '10:00', 4, '09:40'), here('a', '10:00', 3, '09:30'))).toEqual([3, 4]);
  });
});

describe('how long it takes', () => {
  test('each person inside or before counts with their minutes', () => {
    const inside = here('i', '09:45', 1, '09:00', { status: 'checked-in' });
    const { called, waiting } = queueOf(inside, here('a', '10:00', 2, '09:30'), here('b', '10:15', 3, '09:35'));

    expect(called).toMatchObject([{ number: 1, waitMinutes: 0 }]);
    expect(waiting).toMatchObject([
      { number: 2, ahead: 0, waitMinutes: 15 },
      { number: 3, ahead: 1, waitMinutes: 30 },
    ]);
  });

  test('who is booked before and may still come makes it longer; whose time is over, later or cancelled does not', () => {
    const { waiting } = queueOf(
      here('w', '11:00', 1, '09:00', walkIn),
      visit('comes', '10:15'),
      visit('over', '09:00'),
      visit('later', '11:15'),
      visit('cancelled', '10:30', { status: 'cancelled' }),
    );

    expect(waiting).toMatchObject([{ waitMinutes: 0, longestWaitMinutes: 15 }]);
  });
});

test('who has been seen, left, or is still to come is not in the queue', () => {
  const queue = queueOf(
    here('seen', '09:00', 1, '09:00', { status: 'fulfilled' }),
    here('left', '09:15', 2, '09:05', { status: 'noshow' }),
    visit('later', '11:00'),
    visit('sooner', '10:30'),
    visit('bare', '09:30', { status: 'arrived' }),
  );

  expect(queue).toMatchObject({
    waiting: [],
    called: [],
    seen: 1,
    expected: [{ reference: 'sooner' }, { reference: 'later' }],
    withoutNumber: [{ reference: 'bare' }],
  });
});

test('a number two people hold is that of who came first, even after they left', () => {
  const first = here('z', '10:00', 7, '09:00', { status: 'cancelled' });
  const { waiting, withoutNumber } = queueOf(here('a', '10:00', 7, '09:01'), first);

  expect(waiting).toEqual([]);
  expect(withoutNumber).toMatchObject([{ reference: 'a' }]);
});

test('a number that is only wanted is not shown', () => {
  const claimed = visit('a', '10:00', {
    status: 'arrived',
    slot: slotWithToken('', { number: 1, since: at('09:00'), isClaim: true }),
  });

  expect(queueOf(claimed)).toMatchObject({ waiting: [], withoutNumber: [{ reference: 'a' }] });
});

test('the number stands after what a host keeps in the slot, and takes the place of an earlier one', () => {
  const first = slotWithToken('room 4', { number: 3, since: at('09:00'), isClaim: true });
  const second = slotWithToken(first, { number: 4, since: at('09:01'), isClaim: false });

  expect(second).toBe(`room 4; token 4 since ${at('09:01')}`);
  expect(queueTokenIn({ slot: second })).toEqual({ number: 4, since: at('09:01'), isClaim: false });
  expect(queueTokenIn({ slot: 'token x since yesterday' })).toBeNull();
  expect(queueTokenIn({ slot: 'token 4 since yesterday' })).toBeNull();
});

const statuses = ['booked', 'arrived', 'checked-in', 'fulfilled', 'cancelled', 'noshow'];
const people = fc.array(
  fc.record({
    start: fc.integer({ min: 0, max: 600 }),
    since: fc.integer({ min: 0, max: 30 }),
    // Few, so that some are held twice, as no honest server would have it.
    number: fc.integer({ min: 1, max: 12 }),
    hasNumber: fc.boolean(),
    status: fc.constantFrom(...statuses),
    appointmentType: fc.constantFrom('WALKIN', 'ROUTINE'),
  }),
  { maxLength: 30 },
);
const visitsOf = (given: readonly Given[]) =>
  given.map(({ start, since, number, hasNumber, ...rest }, index): QueuedVisit => {
    const from = now + (start - 300) * 60_000;
    const sinceText = new Date(now - since * 60_000).toISOString();
    return {
      reference: `a-${index}`,
      startTime: new Date(from).toISOString(),
      endTime: new Date(from + 900_000).toISOString(),
      slot: hasNumber ? slotWithToken('', { number, since: sinceText, isClaim: false }) : '',
      ...rest,
    };
  });
interface Given {
  start: number;
  since: number;
  number: number;
  hasNumber: boolean;
  status: string;
  appointmentType: string;
}

const numbersIn = (visits: readonly QueuedVisit[], time = now) => {
  const { called, waiting } = computeQueue(visits, { now: time, minutesEach: 10 });
  return new Map([...called, ...waiting].map(({ visit: { reference }, number }) => [reference, number]));
};

describe('whatever the day looks like', () => {
  test('no two people show one number, and nobody is lost or shown twice', () =>
    fc.assert(
      fc.property(people, (given) => {
        const visits = visitsOf(given);
        const queue = computeQueue(visits, { now, minutesEach: 10 });

        const numbers = [...queue.called, ...queue.waiting].map(({ number }) => number);
        expect(new Set(numbers).size).toBe(numbers.length);
        const shown = [
          ...[...queue.called, ...queue.waiting].map((entry) => entry.visit.reference),
          ...[...queue.withoutNumber, ...queue.expected].map(({ reference }) => reference),
        ];
        const stands = visits.filter(({ status }) => !['fulfilled', 'cancelled', 'noshow'].includes(status ?? ''));
        expect(shown.sort()).toEqual(stands.map(({ reference }) => reference).sort());
      }),
    ));

  test('a number stays with its person when time passes, people leave, move or come, in whatever order they are read', () =>
    fc.assert(
      fc.property(people, people, fc.array(fc.nat(29)), fc.nat(600), (given, others, changed, minutes) => {
        const before = visitsOf(given);
        const later = before.map((one, index) =>
          changed.includes(index)
            ? { ...one, startTime: at('18:00'), endTime: at('18:15'), status: statuses[index % 6] ?? '' }
            : one,
        );
        // Whoever comes later has a number that nobody had, as takeNumber gives it.
        const added = visitsOf(others).map((one, index) => ({
          ...one,
          reference: `b-${index}`,
          slot: one.slot ? slotWithToken('', { number: 100 + index, since: at('10:01'), isClaim: false }) : '',
        }));

        const first = numbersIn(before);
        for (const [reference, number] of numbersIn([...added, ...later].reverse(), now + minutes * 60_000)) {
          if (first.has(reference)) expect(number).toBe(first.get(reference));
        }
      }),
    ));

  test('each one waits for those before, and never shorter than who goes before', () =>
    fc.assert(
      fc.property(people, (given) => {
        const { waiting, called } = computeQueue(visitsOf(given), { now, minutesEach: 10 });

        for (const [index, { ahead, waitMinutes, longestWaitMinutes }] of waiting.entries()) {
          expect(ahead).toBe(index);
          expect(waitMinutes).toBe((index + called.length) * 10);
          expect(longestWaitMinutes).toBeGreaterThanOrEqual(waiting[index - 1]?.longestWaitMinutes ?? waitMinutes);
        }
      }),
    ));
});
