'use client';

import type { ItemSource } from '@carestack/core/ai';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import type { SourceFile } from './composerState.js';
import { fileIndex } from './papersOf.js';
import { useNumber } from './words.js';

/** A place in words: the name of the file where it is known, else its number. */
export function usePlaceOf(files: readonly SourceFile[]): (source: ItemSource) => string {
  const { review, sources } = useMessages('documentComposer', english);
  const number = useNumber();
  return (source) => {
    const at = fileIndex(source);
    const file = files[at]?.name ?? sources.paper({ place: number(at + 1) });
    return review.source({ file, page: number(source.page) });
  };
}
