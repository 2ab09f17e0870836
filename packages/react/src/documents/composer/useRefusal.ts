'use client';

import type { CaseType } from '@carestack/core/ai';
import type { EhrApiError } from '@carestack/core/errors';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useErrorText, useMessages } from '../../provider/index.js';
import { refusedParts } from './refusedParts.js';
import { useSectionWords } from './words.js';

/** Why a document was not made, a sentence for each part of it that was refused. */
export function useRefusal(error: EhrApiError | null, caseType: CaseType): readonly string[] {
  const { refused: text } = useMessages('documentComposer', english).making;
  const errorText = useErrorText();
  const words = useSectionWords();
  if (!error) return [];
  const sentences = refusedParts(error.fields, caseType).map((part) =>
    part.of === 'section' ? text.section({ section: words.section(part.section) }) : text[part.of],
  );
  return sentences.length > 0 ? sentences : [errorText(error)];
}
