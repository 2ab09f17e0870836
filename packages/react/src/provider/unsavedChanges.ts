'use client';

import { useEffect, useSyncExternalStore } from 'react';

/** The forms on the page that hold something nobody has saved. It knows how many, and nothing of what is in them. */
const unsaved = new Set<symbol>();
const listeners = new Set<() => void>();

function tell(change: () => void) {
  change();
  for (const listener of listeners) listener();
}

/**
 * Whether a form on the page holds changes that are not saved, for a router that asks before it leaves.
 *
 * @example
 * useBlocker(useUnsavedChanges());
 */
export function useUnsavedChanges(): boolean {
  return useSyncExternalStore(subscribe, hasUnsavedChanges, () => false);
}

/** The same, for code outside of React. */
export function hasUnsavedChanges(): boolean {
  return unsaved.size > 0;
}

/**
 * Makes the browser ask before the page is closed or reloaded while `isUnsaved`, and tells `useUnsavedChanges`. The forms of this
 * package call it themselves; a screen of your own may, too.
 */
export function useGuardedChanges(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const form = Symbol();
    // One for each form: the browser takes the same listener only once.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    tell(() => unsaved.add(form));
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
      tell(() => unsaved.delete(form));
    };
  }, [isUnsaved]);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
