import type { Carestack } from '@carestack/core';
import type { QueryClient } from '@tanstack/react-query';
import type { Row, Table } from './rows.js';

interface Told {
  error: { code: string } | null;
}

interface Shown<Data> extends Told {
  data: Data | undefined;
  isPending: boolean;
}

interface Writing<Variables> extends Told {
  mutate: (variables: Variables) => void;
  isSuccess: boolean;
}

/** The hooks of one room, alike for all, so that one test says the same of each. */
export interface Room {
  name: string;
  hooks: Record<'page' | 'infinite' | 'suspense' | 'suspenseOne' | 'one' | 'exists' | 'prefetch' | 'search', string> &
    Record<'create' | 'update' | 'remove', string>;
  operations: Record<'list' | 'one' | 'create' | 'update' | 'remove' | 'search', string>;
  /** The newest first. */
  rows: (carestack: Carestack) => Promise<Row[]>;
  /** What a loader or a server does ahead. */
  prefetch: (queryClient: QueryClient, carestack: Carestack, id: string) => Promise<unknown>;
  usePage: (nextPage?: string | null) => Shown<Table>;
  useInfinite: () => Shown<{ rows: Row[] }> & { hasNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  useSuspensePage: () => { data: Table };
  useSuspenseOne: (id: string) => { data: Row };
  useOne: (id: string) => Shown<Row>;
  useExists: (id: string) => Shown<boolean>;
  usePrefetch: () => (id: string) => void;
  useSearch: (text: string) => Shown<string[]> & { isCurrent: boolean };
  newName: string;
  useCreate: () => Omit<Writing<void>, 'mutate'> & { create: () => void };
  useUpdate: () => Writing<{ id: string; contact: string }>;
  useDelete: (undoFor?: number) => Writing<string> & {
    data: 'deleted' | 'undone' | undefined;
    undoable: readonly string[];
    undo: (id: string) => void;
  };
}
