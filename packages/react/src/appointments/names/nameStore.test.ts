import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNameStore } from './nameStore.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a name that could not be read is asked for again half a minute later, and one that is known is not', async () => {
  const answers = new Map<string, string | null>([
    ['p-1', null],
    ['p-2', 'Asha Rao'],
  ]);
  const read = vi.fn(
    async (references: readonly string[]) => new Map(references.map((one) => [one, answers.get(one) ?? null])),
  );
  const store = createNameStore(read);
  const askForBoth = async (afterMs: number) => {
    await vi.advanceTimersByTimeAsync(afterMs);
    store.ask('p-1');
    store.ask('p-2');
    await vi.advanceTimersByTimeAsync(200);
  };

  await askForBoth(0);
  expect(store.names().get('p-1')).toBeNull();
  answers.set('p-1', 'Ravi Kumar');
  await askForBoth(1_000);
  expect(store.names().get('p-1')).toBeNull();
  await askForBoth(30_000);

  expect(store.names().get('p-1')).toBe('Ravi Kumar');
  expect(read.mock.calls).toEqual([[['p-1']], [['p-2']], [['p-1']]]);
});
