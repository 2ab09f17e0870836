import type { DocumentDraft, ItemSource } from '@carestack/core/ai';

/** `files[1]` → 1, the place of the file among those that were sent. */
export function fileIndex({ file }: ItemSource): number {
  return Number(/\[(\d+)\]/.exec(file)?.[1] ?? 0);
}

/** The places of the files that only other drafts of the same papers come from. None for a draft that knows no place in them. */
export function papersOfOthers(draft: DocumentDraft, drafts: readonly DocumentDraft[]): readonly number[] {
  const own = papersIn(draft);
  if (own.size === 0) return [];
  const others = drafts.flatMap((one) => [...papersIn(one)]);
  return [...new Set(others)].filter((place) => !own.has(place));
}

function papersIn({ original }: DocumentDraft): ReadonlySet<number> {
  return new Set(original.flatMap(({ source }) => (source ? fileIndex(source) : [])));
}
