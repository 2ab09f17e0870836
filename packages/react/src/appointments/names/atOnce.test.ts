import { expect, test } from 'vitest';
import { runAtOnce } from './atOnce.js';

const live = new AbortController().signal;

/** Calls that end when they are told to. */
function callsOf(count: number) {
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const calls = Array.from({ length: count }, (_, index) => async () => {
    begun.push(index);
    await new Promise<void>((resolve) => (ends[index] = resolve));
    return index;
  });
  return { calls, begun, end: (index: number) => ends[index]?.() };
}

test('no more run than may, and all of them in turn', async () => {
  const { calls, begun, end } = callsOf(5);
  const run = runAtOnce(2);
  const results = calls.map((call) => run(call, live));
  expect(begun).toEqual([0, 1]);

  for (const index of [1, 0, 2, 3, 4]) {
    end(index);
    expect(await results[index]).toBe(index);
    await Promise.resolve();
    expect(begun.length).toBeLessThanOrEqual(5);
  }

  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('one that fails makes room for the next', async () => {
  const run = runAtOnce(1);
  const failed = run(() => Promise.reject(new Error('no')), live);
  const next = run(() => Promise.resolve('yes'), live);

  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('one that nobody waits for any more is never begun', async () => {
  const { calls, begun, end } = callsOf(3);
  const run = runAtOnce(1);
  const left = new AbortController();
  const [first, second, third] = calls.map((call, index) => run(call, index === 1 ? left.signal : live));
  left.abort();
  end(0);

  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  await first;
  await expect.poll(() => begun).toEqual([0, 2]);
  end(2);
  expect(await third).toBe(2);
});
