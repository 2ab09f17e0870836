'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useSurroundings } from '../../provider/index.js';
import { readNames } from '../names/nameQuery.js';
import { createNameStore } from '../names/nameStore.js';

/** The name; null when nobody knows it, undefined while it is read. */
export type NameOf = (patientReference: string) => string | null | undefined;

export interface PatientNames {
  /** Reads the name when it is asked for the first time: whoever asks only for what is shown reads only that. */
  nameOf: NameOf;
  /** The name as far as it is known, without reading it. */
  knownNameOf: NameOf;
  /** Waits until these names are read. */
  readAll: (patientReferences: readonly string[]) => Promise<void>;
}

/**
 * The names behind references, as appointments carry none: from the host where it knows them, else read from the `patients` room, where
 * the client has one, a few at once.
 */
export function usePatientNames(given: NameOf | undefined): PatientNames {
  const { client, scope } = useSurroundings();
  const queryClient = useQueryClient();
  const { patients } = client;
  const store = useMemo(
    () =>
      createNameStore(async (references) =>
        patients ? readNames(queryClient, { patients }, references, scope) : new Map(),
      ),
    [queryClient, patients, scope],
  );
  const names = useSyncExternalStore(store.subscribe, store.names, store.names);

  const knownNameOf = useCallback<NameOf>(
    (reference) => (given ? given(reference) : patients ? names.get(reference) : null),
    [given, patients, names],
  );
  const nameOf = useCallback<NameOf>(
    (reference) => {
      if (!given && patients) store.ask(reference);
      return knownNameOf(reference);
    },
    [given, patients, store, knownNameOf],
  );
  const readAll = useCallback(
    async (references: readonly string[]) => {
      if (!given && patients) store.put(await readNames(queryClient, { patients }, references, scope));
    },
    [given, patients, queryClient, scope, store],
  );
  return { nameOf, knownNameOf, readAll };
}
