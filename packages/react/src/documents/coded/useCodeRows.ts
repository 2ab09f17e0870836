'use client';

import type { EhrApiError } from '@carestack/core/errors';
import type { Code, SemanticTag } from '@carestack/core/lookup';
import { useCodeLookup } from '../documents.hooks.js';
import { codeSystemOf, type CodedValue, systemName } from './codedValue.js';

export type CodeRow =
  | { kind: 'code'; key: string; code: Code; system: string }
  | { kind: 'retry'; key: string }
  | { kind: 'keep'; key: string };

/** Why the list looks as it does. */
export type LookupStanding = 'start' | 'alreadyCoded' | 'short' | 'long' | 'searching' | 'failed' | 'none' | 'found';

export interface CodeRows {
  standing: LookupStanding;
  rows: CodeRow[];
  /** Codes in the list. */
  count: number;
  error: EhrApiError | null;
  refetch: () => unknown;
}

/** Letters without which nothing is searched. */
const fewest = 2;
/** No name of a code is longer; a pasted paragraph is not sent. */
const longest = 100;

/** The codes for what is written, while the list is open. Codes that were found for an older text are never among them. */
export function useCodeRows({ text, code }: CodedValue, tag: SemanticTag, isOpen: boolean): CodeRows {
  const term = text.trim();
  const unasked = standingUnasked(term, code);
  const { data, error, isCurrent, isFetching, refetch } = useCodeLookup(unasked ? '' : term, tag, { enabled: isOpen });

  const standing = unasked ?? standingOf({ data, error, isCurrent, isFetching });
  const codes = standing === 'found' ? (data ?? []) : [];
  const system = systemName(codeSystemOf(tag));
  const isWritten = term !== '' && code === undefined;
  return {
    standing,
    count: codes.length,
    error,
    refetch,
    rows: [
      ...codes.map((one) => ({ kind: 'code' as const, key: `code ${one.code}`, code: one, system })),
      ...(standing === 'failed' ? [{ kind: 'retry' as const, key: 'retry' }] : []),
      ...(isWritten ? [{ kind: 'keep' as const, key: 'keep' }] : []),
    ],
  };
}

function standingUnasked(term: string, code: string | undefined): LookupStanding | null {
  if (term === '') return 'start';
  if (code !== undefined) return 'alreadyCoded';
  if (Array.from(term).length < fewest) return 'short';
  return term.length > longest ? 'long' : null;
}

interface Lookup {
  data: readonly Code[] | undefined;
  error: EhrApiError | null;
  isCurrent: boolean;
  isFetching: boolean;
}

function standingOf({ data, error, isCurrent, isFetching }: Lookup): LookupStanding {
  if (!isCurrent || (error && isFetching)) return 'searching';
  if (error) return 'failed';
  return data && data.length > 0 ? 'found' : 'none';
}
