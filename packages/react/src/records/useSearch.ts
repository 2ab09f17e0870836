'use client';

import type { Edit } from './edits.js';
import { readQuery, type ReadQuery } from './recordQueries.js';
import { type ReadOptions, type ReadResult, useRead } from './useRead.js';
import { useSettledText } from './useSettledText.js';

export type SearchOptions<Read, Data = Read> = Omit<ReadOptions<Read, Data>, 'initialData'> & {
  /** Records found at most, 1 to 100. Default 20. */
  pageSize?: number | undefined;
};

export type SearchResult<Data> = ReadResult<Data> & {
  /** True when what is shown is what there is for the text given, and not for an older one or none yet. */
  isCurrent: boolean;
};

/** Searches for a text while it is typed; for no text it searches nothing and finds nothing. */
export function useSearch<Read, Data>(
  text: string,
  queryOf: (term: string, pageSize: number) => ReadQuery<Read>,
  { pageSize = 20, ...options }: SearchOptions<Read, Data> = {},
  edited?: (edits: readonly Edit[], read: Read) => Read,
): SearchResult<Data> {
  const term = useSettledText(text);
  const query = queryOf(term, pageSize);
  const found = useRead<Read, Data>(
    term ? query : readQuery<Read>([...query.queryKey.slice(0, 3), 'nothing'], nothing),
    term ? options : { ...options, enabled: false, placeholderData: () => undefined },
    edited,
  );
  const isAnswered = term === '' || !(found.isPending || found.isPlaceholderData);
  return { ...found, isCurrent: isAnswered && term === text.trim() };
}

function nothing(): Promise<never> {
  return Promise.reject(new Error('There is nothing to search for: the text is empty.'));
}
