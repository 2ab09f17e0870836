'use client';

import type { Gap } from '@carestack/core/ai';
import { useId } from 'react';
import { Button, Checkbox } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useLocale, useMessages } from '../../provider/index.js';
import type { ClinicalDocument } from './clinicalDocument.js';
import { ownFiles, type Reviewed } from './composerState.js';
import { addButtonId, editButtonId } from './places.js';
import { useSectionWords } from './words.js';

interface CompletenessProps {
  composing: ClinicalDocument;
  reviewed: Reviewed;
  /** Brings a place into view. */
  onGo: (id: string) => void;
}

/** What the document still lacks, live, each with a way to it; and whether its papers go with it. */
export function Completeness({ composing, reviewed, onGo }: CompletenessProps) {
  const { complete: text } = useMessages('documentComposer', english);
  const names = new Intl.ListFormat(useLocale());
  const words = useSectionWords();
  const titleId = useId();
  const { gaps } = composing;
  const { isAttached } = reviewed;
  const files = ownFiles(reviewed);

  function wordsOf(gap: Gap): string {
    switch (gap.reason) {
      case 'section_empty':
        return text.section_empty({ section: words.section(gap.section) });
      case 'results_missing':
        return text.results_missing({ section: words.section(gap.section) });
      case 'part_empty':
        return text.part_empty({ section: words.section(gap.section), part: words.part(gap.part) });
      case 'document_empty':
        return text.document_empty;
      case 'files_few':
        return text.files_few({ count: gap.least });
      case 'files_many':
        return text.files_many({ count: gap.most });
      default:
        return gap satisfies never;
    }
  }

  return (
    <section className="cs-stack cs-complete cs-screen-only" aria-labelledby={titleId}>
      <h3 id={titleId} className="cs-form-section-title">
        {text.title}
      </h3>
      {gaps.length === 0 ? (
        <p className="cs-complete-whole">
          <span aria-hidden="true">✓ </span>
          {text.whole}
        </p>
      ) : (
        <ul className="cs-complete-gaps">
          {gaps.map((gap) => {
            const place = placeOf(gap);
            return (
              <li key={JSON.stringify(gap)}>
                {place ? (
                  <Button variant="quiet" onClick={() => onGo(place)}>
                    {wordsOf(gap)}
                  </Button>
                ) : (
                  wordsOf(gap)
                )}
              </li>
            );
          })}
        </ul>
      )}
      {files.length > 0 && (
        <Checkbox
          label={text.attach({ count: files.length })}
          hint={reviewed.elsewhere.length > 0 ? names.format(files.map(({ name }) => name)) : undefined}
          checked={isAttached}
          onChange={({ target }) => composing.setAttached(target.checked)}
        />
      )}
    </section>
  );
}

function placeOf(gap: Gap): string | null {
  if (gap.reason === 'section_empty' || gap.reason === 'results_missing') return addButtonId(gap.section);
  return gap.reason === 'part_empty' ? editButtonId(gap.itemId) : null;
}
