'use client';

import { patientName } from '@carestack/core/patients';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useLatest } from '../../kit/useLatest.js';
import { patientQueries } from '../../patients/index.js';
import { useSurroundings } from '../../provider/index.js';

/** The name; null when nobody knows it, undefined while it is read. */
export type NameOf = (patientReference: string) => string | null | undefined;

const atOnce = 4;
const freshForMs = 5 * 60_000;

/**
 * The names behind references, as appointments carry none: from the host where it knows them, else read one after the other from the
 * `patients` room, where the client has one.
 */
export function usePatientNames(references: readonly string[], given: NameOf | undefined): NameOf {
  const { client, scope } = useSurroundings();
  const queryClient = useQueryClient();
  const [names, setNames] = useState<ReadonlyMap<string, string | null>>(() => new Map());
  const known = useLatest(names);
  const { patients } = client;
  const wanted = given || !patients ? '' : references.join('\n');

  useEffect(() => {
    if (!patients || wanted === '') return undefined;
    const reading = { isLeft: false };
    const queue = wanted.split('\n').filter((reference) => !known.current.get(reference));
    const found = new Map<string, string | null>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Many come at once: one drawing for them all.
    const show = () => {
      timer = undefined;
      setNames((before) => new Map([...before, ...found]));
    };

    const readOn = async () => {
      for (let reference = queue.shift(); reference && !reading.isLeft; reference = queue.shift()) {
        const query = patientQueries.detail({ patients }, reference, scope);
        const name = await queryClient
          .fetchQuery({ ...query, staleTime: freshForMs, retry: false })
          .then((patient) => patientName(patient) || null)
          .catch(() => null);
        if (reading.isLeft) return;
        found.set(reference, name);
        timer ??= setTimeout(show, 100);
      }
    };
    for (let reader = 0; reader < atOnce; reader += 1) void readOn();
    return () => {
      reading.isLeft = true;
      clearTimeout(timer);
      if (found.size > 0) show();
    };
  }, [wanted, patients, scope, queryClient, known]);

  const nameOf = useCallback((reference: string) => (patients ? names.get(reference) : null), [patients, names]);
  return given ?? nameOf;
}
