'use client';

import { type DocumentDraft, type DraftItem, itemLine } from '@carestack/core/ai';
import { useState } from 'react';
import { Actions, Button, Notice } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import { keyOf } from '../viewer/keyOf.js';
import type { ClinicalDocument } from './clinicalDocument.js';
import { linesOnlyIn, type OtherWork } from './desk.js';
import { useSectionWords } from './words.js';

interface OtherWorkNoticesProps {
  composing: ClinicalDocument;
  /** Whether a line is being changed: what stands in its fields would be lost. */
  isEditing?: boolean | undefined;
}

/** What waits beside the work on the screen: a newer summary to take or not, and what was put aside for one. */
export function OtherWorkNotices({ composing, isEditing = false }: OtherWorkNoticesProps) {
  return composing.others.map((other) => (
    <OtherWorkNotice key={keyOf(other)} composing={composing} other={other} isEditing={isEditing} />
  ));
}

interface OtherWorkNoticeProps {
  composing: ClinicalDocument;
  other: OtherWork;
  isEditing: boolean;
}

function OtherWorkNotice({ composing, other, isEditing }: OtherWorkNoticeProps) {
  const { others: text, approve } = useMessages('documentComposer', english);
  const [isAsked, setAsked] = useState(false);
  const { state } = composing;
  const isNewer = other.kind === 'newer';

  function take() {
    setAsked(true);
    if (!isEditing) composing.take(other);
  }

  return (
    <Notice
      tone={isNewer ? 'warning' : 'info'}
      title={isNewer ? text.newer : text.own[other.state.step]}
      className="cs-screen-only"
    >
      {isNewer && <p>{text.newerBody}</p>}
      {state.step === 'review' && other.state.step === 'review' && (
        <Differences here={state.draft} there={other.state.draft} />
      )}
      <Actions>
        <Button onClick={take}>{isNewer ? text.take : text.back}</Button>
        {isNewer && (
          <Button variant="quiet" onClick={() => composing.dismiss(other)}>
            {text.keep}
          </Button>
        )}
      </Actions>
      {isAsked && isEditing && <p role="status">{approve.open}</p>}
    </Notice>
  );
}

function Differences({ here, there }: { here: DocumentDraft; there: DocumentDraft }) {
  const { others: text } = useMessages('documentComposer', english);
  const onlyThere = linesOnlyIn(there, here);
  const onlyHere = linesOnlyIn(here, there);
  return (
    <details className="cs-composer-changes">
      <summary>{text.differs}</summary>
      {onlyThere.length + onlyHere.length === 0 && <p>{text.same}</p>}
      <dl>
        <Lines title={text.there} change="added" items={onlyThere} />
        <Lines title={text.here} change="removed" items={onlyHere} />
      </dl>
    </details>
  );
}

function Lines({ title, change, items }: { title: string; change: 'added' | 'removed'; items: readonly DraftItem[] }) {
  const words = useSectionWords();
  if (items.length === 0) return null;
  return (
    <div data-change={change}>
      <dt>{title}</dt>
      {items.map((item) => (
        <dd key={item.id}>
          <span className="cs-hint">{words.section(item.section)}</span> <bdi>{itemLine(item)}</bdi>
        </dd>
      ))}
    </div>
  );
}
