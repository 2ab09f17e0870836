'use client';

import { useSyncExternalStore } from 'react';

/** Room for two columns. The sheet asks the same. */
const wide = '(min-width: 64rem)';

function watch(onChange: () => void): () => void {
  const query = globalThis.matchMedia?.(wide);
  query?.addEventListener('change', onChange);
  return () => query?.removeEventListener('change', onChange);
}

export function useIsWide(): boolean {
  return useSyncExternalStore(
    watch,
    () => globalThis.matchMedia?.(wide).matches ?? false,
    () => false,
  );
}
