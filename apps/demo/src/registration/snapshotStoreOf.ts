import type { SnapshotStore } from '@carestack/core/registration';

/**
 * Where a reload finds the registration of one patient again, in this tab. Each has their own, so that an ABHA that was half made for
 * somebody never comes to the record of somebody else.
 */
export function snapshotStoreOf(patientId: string): SnapshotStore | null {
  const key = `kachnar.abha-registration.${patientId}`;
  try {
    const { sessionStorage } = globalThis;
    sessionStorage.getItem(key);
    return {
      read: () => sessionStorage.getItem(key),
      write: (text) => sessionStorage.setItem(key, text),
      clear: () => sessionStorage.removeItem(key),
    };
  } catch {
    // A browser that forbids it: the registration is gone with the page.
    return null;
  }
}
