import type { SnapshotStore } from '@carestack/core/abha';

const key = 'carestack.abha-registration';

/** This tab's session storage. Where a browser forbids it, nothing is kept and nothing fails. */
export function sessionSnapshotStore(): SnapshotStore | undefined {
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
