'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { VirtualItem } from '@tanstack/react-virtual';
import { useSurroundings } from '../provider/index.js';
import type { Sort } from './columns.js';
import type { Cell } from './moved.js';

/** Where somebody was in a list, for when they return. It lives in memory, beside what was read, and nowhere else. */
export interface GridPlace {
  term?: string;
  filter?: string;
  /** The tokens of the pages come by; the last one is the page on the screen. */
  tokens?: readonly (string | null)[];
  cell?: Cell;
  /** The row that was opened. */
  opened?: string | undefined;
  sort?: Sort | null;
  hidden?: ReadonlySet<string>;
  offset?: number;
  sizes?: VirtualItem[];
}

const places = new WeakMap<QueryClient, Map<string, GridPlace>>();

/** The place kept under a name; of another person or facility another one. */
export function useGridPlace(name: string): GridPlace {
  const queryClient = useQueryClient();
  const key = JSON.stringify([useSurroundings().scope, name]);
  const kept = places.get(queryClient) ?? new Map<string, GridPlace>();
  places.set(queryClient, kept);
  const place = kept.get(key) ?? {};
  kept.set(key, place);
  return place;
}

/** Remembers more of it. */
export function keep(place: GridPlace, what: GridPlace): void {
  Object.assign(place, what);
}
