import type { SnapshotStore } from '@carestack/core/registration';

/** This tab's session storage, for one kind of journey. Where a browser forbids it, nothing is kept and nothing fails. */
export function sessionSnapshotStore(
  journey: 'abha-registration' | 'hpr-registration' | 'organization-registration',
): SnapshotStore | undefined {
  const key = `carestack.${journey}`;
  try {
    const { sessionStorage } = globalThis;
    sessionStorage?.getItem(key);
    if (!sessionStorage) return undefined;
    return {
      read: () => sessionStorage.getItem(key),
      write: (text) => sessionStorage.setItem(key, text),
      clear: () => sessionStorage.removeItem(key),
    };
  } catch {
    return undefined;
  }
}
