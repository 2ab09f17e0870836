import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sessionSnapshotStore } from './sessionSnapshotStore.js';

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

test('what is half done for one record is found there, and at no other', () => {
  sessionSnapshotStore('abha-registration', 'patient-1')?.write('half');

  expect(sessionSnapshotStore('abha-registration', 'patient-1')?.read()).toBe('half');
  expect(sessionSnapshotStore('abha-registration', 'patient-2')?.read()).toBeNull();
  expect(sessionSnapshotStore('hpr-registration', 'patient-1')?.read()).toBeNull();
  expect(sessionSnapshotStore('abha-registration')?.read()).toBeNull();
});

test('where a browser forbids storage there is none, and nothing fails', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });

  expect(sessionSnapshotStore('abha-registration', 'patient-1')).toBeUndefined();
});
