'use client';

import { type DocumentDraft, draftDiff } from '@carestack/core/ai';
import type { Practitioner } from '@carestack/core/practitioners';
import { useId, useState } from 'react';
import { Actions, Button, LiveRegion, Notice, Skeleton } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { practitioners as englishPractitioners } from '../../messages/en/practitioners.js';
import { useMessages } from '../../provider/index.js';
import { usePractitioner } from '../../practitioners/index.js';
import { useLoaded } from '../../registration/index.js';
import type { ClinicalDocument } from './clinicalDocument.js';
import { useNumber } from './words.js';

/** Who approves: the practitioner of the screen, or the one who was chosen for the documents of these papers. */
export interface Signing {
  approver: Practitioner | undefined;
  chosenId: string | null;
  choose: (id: string | null) => void;
}

interface ApprovePanelProps {
  composing: ClinicalDocument;
  draft: DocumentDraft;
  signing: Signing;
  isEditing: boolean;
}

const loadPicker = async () => (await import('../../practitioners/index.js')).PractitionerPicker;

/** Who approves, what they changed, and the button that makes it theirs. */
export function ApprovePanel({ composing, draft, signing, isEditing }: ApprovePanelProps) {
  const { approve: text } = useMessages('documentComposer', english);
  const { unnamed } = useMessages('practitioners', englishPractitioners);
  const titleId = useId();
  const number = useNumber();
  const { approver, chosenId, choose } = signing;
  const [isAsked, setAsked] = useState(false);
  const { data: chosen } = usePractitioner(chosenId ?? '', { enabled: chosenId !== null });
  const practitioner = approver ?? (chosenId === null ? undefined : chosen);
  const name = practitioner && (nameOf(practitioner) || unnamed);
  const { added, removed, changed } = draftDiff(draft);
  const isChanged = added.length + removed.length + changed.length > 0;
  const empty = composing.gaps.filter(({ reason }) => reason === 'section_empty').length;

  const hindrance = isEditing
    ? text.open
    : !composing.canApprove
      ? text.incomplete
      : !practitioner
        ? text.needed
        : null;

  function approve() {
    setAsked(true);
    if (practitioner && name && !hindrance) composing.approve(practitioner, name);
  }

  return (
    <section className="cs-stack cs-approve cs-screen-only" aria-labelledby={titleId}>
      <h3 id={titleId} className="cs-form-section-title">
        {text.title}
      </h3>
      {!approver && (
        <Approver id={chosenId} onChange={choose} error={isAsked && chosenId === null ? text.needed : undefined} />
      )}
      {name && <p>{text.answers({ name })}</p>}
      {draft.origin === 'ai' && (
        <p className="cs-hint">
          {isChanged
            ? text.diff({
                added: number(added.length),
                removed: number(removed.length),
                changed: number(changed.length),
              })
            : text.unchanged}
        </p>
      )}
      {empty > 0 && composing.canApprove && <p className="cs-hint">{text.gaps({ count: empty })}</p>}
      {composing.others.some(({ kind }) => kind === 'newer') && <p className="cs-hint">{text.newer}</p>}
      {isAsked && hindrance && <Notice tone="warning">{hindrance}</Notice>}
      <Actions>
        <Button variant="primary" onClick={approve}>
          {text.submit}
        </Button>
      </Actions>
      <LiveRegion message={name ? text.answers({ name }) : ''} />
    </section>
  );
}

interface ApproverProps {
  id: string | null;
  onChange: (id: string | null) => void;
  error: string | undefined;
}

function Approver({ id, onChange, error }: ApproverProps) {
  const { approve: text, partFailed } = useMessages('documentComposer', english);
  const { part: PractitionerPicker, hasFailed } = useLoaded(loadPicker);
  if (hasFailed) return <Notice tone="danger">{partFailed}</Notice>;
  if (!PractitionerPicker) return <Skeleton lines={2} />;
  return (
    <PractitionerPicker label={text.approver} value={id} onChange={onChange} onCreate={null} error={error} required />
  );
}

function nameOf({ firstName, middleName, lastName }: Practitioner): string {
  return [firstName, middleName, lastName].filter(Boolean).join(' ');
}
