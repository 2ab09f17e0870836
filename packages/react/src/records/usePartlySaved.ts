'use client';

import type { RefusedFields, Written } from '@carestack/core/values';
import { useState } from 'react';
import { takenOf } from './takenOf.js';

/** The members that are not on record as they stand here; what is empty here and there is the same. */
export function differing<Values extends object>(taken: Partial<Values>, values: Values): Partial<Values> {
  const changes: Partial<Values> = { ...values };
  for (const name in values) if ((taken[name] ?? '') === (values[name] ?? '')) delete changes[name];
  return changes;
}

interface NewRecord<Values, Sent> {
  written: Written;
  sent: Sent;
  /** What is on record by now. */
  taken: Partial<Values>;
}

interface Saving<Values, Sent> {
  create: () => Promise<Written>;
  change: (partly: NewRecord<Values, Sent>) => Promise<Written | null>;
}

/** A new record of which the service may not take everything: it is made once, and from then on changed. */
export function useNewRecord<Values extends object, Sent>() {
  const [partly, setPartly] = useState<NewRecord<Values, Sent> | null>(null);

  return {
    /** What is on record, once a part of it is. */
    taken: partly?.taken,
    /** Gives what was written last, and what is still not taken. `change` gives null where nothing is left to send. */
    async save(values: Values, sent: Sent, { create, change }: Saving<Values, Sent>) {
      const settle = (written: Written, refused = written.refusedFields) => {
        setPartly(refused ? { written, sent, taken: { ...partly?.taken, ...takenOf(values, refused) } } : null);
        return { written, refused };
      };
      if (!partly) return settle(await create());
      const changed = await change(partly);
      if (changed) return settle(changed);
      setPartly(null);
      return { written: partly.written, refused: undefined };
    },
    /** The way on without the rest, while there is one. */
    leave: (onLeft: (written: Written, sent: Sent) => void) =>
      partly
        ? () => {
            setPartly(null);
            onLeft(partly.written, partly.sent);
          }
        : undefined,
  };
}

/** Changes of which the service may not take everything. */
export function useSavedChanges<Changes extends object>() {
  const [soFar, setSoFar] = useState<Partial<Changes> | null>(null);

  return {
    /** All that the service took, when it took the last of it too; null while something is not taken. */
    settle(changes: Changes, refused: RefusedFields | undefined): Partial<Changes> | null {
      const taken = { ...soFar, ...takenOf(changes, refused) };
      setSoFar(refused ? taken : null);
      return refused ? null : taken;
    },
    /** The way on without the rest, while there is one. */
    leave: (onLeft: (changes: Partial<Changes>) => void) =>
      soFar
        ? () => {
            setSoFar(null);
            onLeft(soFar);
          }
        : undefined,
  };
}
