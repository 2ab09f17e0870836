import { beforeEach, expect, test, vi } from 'vitest';
import { keptInTab } from './keptInTab.js';

beforeEach(() => sessionStorage.clear());

test('a word is found again until it is forgotten', () => {
  const kept = keptInTab('a');
  kept.write('one');

  expect(keptInTab('a').read()).toBe('one');
  expect(keptInTab('b').read()).toBeNull();

  kept.forget();
  expect(kept.read()).toBeNull();
});

test('a storage that is full keeps what it had, and fails nobody', () => {
  const kept = keptInTab('a');
  kept.write('one');
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

  expect(() => kept.write('two')).not.toThrow();
  expect(kept.read()).toBe('one');
});

test('a browser that forbids storing keeps nothing, and fails nobody', () => {
  vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('forbidden', 'SecurityError');
  });
  const kept = keptInTab('a');
  kept.write('one');
  kept.forget();

  expect(kept.read()).toBeNull();
});
