'use client';

import { useState } from 'react';

export interface Selection {
  selected: ReadonlySet<string>;
  toggle: (id: string) => void;
  toggleAll: (ids: readonly string[]) => void;
  clear: () => void;
}

/** The rows chosen, by id; they stay chosen on other pages. */
export function useSelection(
  given: ReadonlySet<string> | undefined,
  onChange: ((selected: ReadonlySet<string>) => void) | undefined,
): Selection {
  const [own, setOwn] = useState<ReadonlySet<string>>(() => new Set());
  const selected = given ?? own;

  function become(next: ReadonlySet<string>) {
    setOwn(next);
    onChange?.(next);
  }

  return {
    selected,
    toggle: (id) => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      become(next);
    },
    toggleAll: (ids) => {
      const next = new Set(selected);
      const isAll = ids.every((id) => selected.has(id));
      for (const id of ids) {
        if (isAll) next.delete(id);
        else next.add(id);
      }
      become(next);
    },
    clear: () => become(new Set()),
  };
}
