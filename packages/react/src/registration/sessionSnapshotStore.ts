import type { SnapshotStore } from '@carestack/core/registration';

/**
 * This tab's session storage, for one kind of journey. Where a browser forbids it, nothing is kept and nothing fails.
 *
 * @param of The id of the record that the journey is for, so that what was half done for one is never found at another. Never a name or a
 * number: it stands in the storage.
 *
 * @example
 * <AbhaRegistrationWizard resume={sessionSnapshotStore('abha-registration', patient.id)} onComplete={save} />
 */
export function sessionSnapshotStore(
  journey: 'abha-registration' | 'hpr-registration' | 'organization-registration',
  of?: string,
): SnapshotStore | undefined {
  const key = ['carestack', journey, ...(of === undefined ? [] : [of])].join('.');
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
