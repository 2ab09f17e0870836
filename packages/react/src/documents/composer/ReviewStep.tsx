'use client';

import { type DraftItem, draftSections, itemLine } from '@carestack/core/ai';
import { useCallback, useEffect, useState } from 'react';
import { Actions, Button, Dialog, focusById, LiveRegion, Notice, StepHeading } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { documentUpload as englishUpload } from '../../messages/en/documentUpload.js';
import { useGuardedChanges, useMessages } from '../../provider/index.js';
import { ApprovePanel, type Signing } from './ApprovePanel.js';
import type { ClinicalDocument } from './clinicalDocument.js';
import { Completeness } from './Completeness.js';
import type { Reviewed } from './composerState.js';
import { DraftConformance } from './DraftConformance.js';
import { DraftSections } from './DraftSections.js';
import { FoundDocuments, useDocumentTitle } from './FoundDocuments.js';
import { OtherWorkNotices } from './OtherWorkNotices.js';
import { SourcePane } from './SourcePane.js';
import { sourceButtonId, sourceId } from './places.js';
import { useIsWide } from './useIsWide.js';

interface ReviewStepProps {
  composing: ClinicalDocument;
  reviewed: Reviewed;
  signing: Signing;
}

/** The draft beside its source. */
export function ReviewStep({ composing, reviewed, signing }: ReviewStepProps) {
  const { review: text } = useMessages('documentComposer', english);
  const title = useDocumentTitle(composing);
  const [selected, setSelected] = useState<DraftItem | null>(null);
  const [isSourceShown, setSourceShown] = useState(false);
  const [told, setTold] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [isDiscarding, setDiscarding] = useState(false);
  const [focus, setFocus] = useState<{ id: string } | null>(null);
  const isWide = useIsWide();
  const { draft, files } = reviewed;
  useGuardedChanges(open.size > 0);

  // What is to have the focus is drawn by then.
  useEffect(() => {
    if (focus) focusById(focus.id);
  }, [focus]);

  const setEditing = useCallback((key: string, isOpen: boolean) => {
    setOpen((before) => {
      const next = new Set(before);
      if (isOpen) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);

  function show(item: DraftItem) {
    setSelected(item);
    setSourceShown(true);
    if (!isWide) setFocus({ id: sourceId });
  }

  const hasSource = draft.origin === 'ai';
  return (
    <div className="cs-stack cs-composer-review">
      <header className="cs-composer-head">
        <StepHeading>{title}</StepHeading>
        <p className="cs-composer-badge">{text.badges[draft.origin]}</p>
        <p className="cs-hint">{text.notes[draft.origin]}</p>
      </header>
      <FoundDocuments composing={composing} isEditing={open.size > 0} />
      <OtherWorkNotices composing={composing} isEditing={open.size > 0} />
      <OtherPatient composing={composing} read={draft.patientName} />
      {hasSource && draft.original.length === 0 && <Notice tone="warning">{text.nothing}</Notice>}
      <div className="cs-compare" data-columns={hasSource || undefined}>
        <div className="cs-stack cs-compare-draft">
          <DraftSections
            composing={composing}
            draft={draft}
            files={files}
            selectedId={selected?.id ?? null}
            open={open}
            onEditing={setEditing}
            onShow={show}
            onTold={setTold}
            onFocus={(id) => setFocus({ id })}
          />
          <Aside title={text.unclear} hint={text.unclearHint} items={draft.unclear} isOpen />
          <Aside title={text.leftOut} items={draft.leftOut} />
        </div>
        {hasSource && (
          <SourcePane
            id={sourceId}
            files={files}
            item={selected}
            isWide={isWide}
            isShown={isSourceShown}
            onShown={setSourceShown}
            onFound={composing.findFiles}
            onBack={(item) => setFocus({ id: sourceButtonId(item.id) })}
          />
        )}
      </div>
      <Completeness composing={composing} reviewed={reviewed} onGo={(id) => setFocus({ id })} />
      {draftSections(draft.caseType).length > 0 && (
        <DraftConformance draft={draft} patientDetails={composing.patientDetails} />
      )}
      <ApprovePanel composing={composing} draft={draft} signing={signing} isEditing={open.size > 0} />
      <Actions className="cs-screen-only">
        {composing.left > 1 && <Later composing={composing} isEditing={open.size > 0} />}
        <Button variant="quiet" onClick={() => setDiscarding(true)}>
          {text.startOver}
        </Button>
      </Actions>
      <Discarding composing={composing} isOpen={isDiscarding} onClose={() => setDiscarding(false)} />
      <LiveRegion message={told} />
    </div>
  );
}

/** Papers of somebody else are the worst that can be filed. */
function OtherPatient({ composing: { patientDetails }, read }: { composing: ClinicalDocument; read: string | null }) {
  const { review: text } = useMessages('documentComposer', english);
  if (!patientDetails || !read) return null;
  const given =
    'name' in patientDetails
      ? patientDetails.name
      : [patientDetails.firstName, patientDetails.middleName, patientDetails.lastName].filter(Boolean).join(' ');
  return isSameName(read, given) ? null : <Notice tone="warning">{text.otherPatient({ read, given })}</Notice>;
}

/** Titles, order and a missing middle name make nobody another person. */
function isSameName(one: string, other: string): boolean {
  const [few = [], many = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return few.length > 0 && few.every((word) => many.includes(word));
}

function wordsOf(name: string): string[] {
  return name
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '' && !/^(?:mr|mrs|ms|miss|dr|shri|smt|kumari|master|baby)$/.test(word));
}

interface AsideProps {
  title: string;
  hint?: string;
  items: readonly DraftItem[];
  isOpen?: boolean;
}

/** Lines that are in no document, and that somebody should know of. */
function Aside({ title, hint, items, isOpen = false }: AsideProps) {
  if (items.length === 0) return null;
  return (
    <details className="cs-composer-aside" open={isOpen}>
      <summary>{title}</summary>
      {hint && <p className="cs-hint">{hint}</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <bdi>{itemLine(item)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Leaves the draft as it is, for the next one. A line that is being changed is kept or cancelled first. */
function Later({ composing, isEditing }: { composing: ClinicalDocument; isEditing: boolean }) {
  const { found: text, approve } = useMessages('documentComposer', english);
  const [isAsked, setAsked] = useState(false);

  function passOn() {
    setAsked(true);
    if (!isEditing) composing.passOn();
  }

  return (
    <>
      <Button onClick={passOn}>{text.later}</Button>
      {isAsked && isEditing && <p role="status">{approve.open}</p>}
    </>
  );
}

interface DiscardingProps {
  composing: ClinicalDocument;
  isOpen: boolean;
  onClose: () => void;
}

function Discarding({ composing, isOpen, onClose }: DiscardingProps) {
  const { review } = useMessages('documentComposer', english);
  const { close } = useMessages('documentUpload', englishUpload);
  const text = review.discard;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.title} closeLabel={close}>
      <p>{text.body}</p>
      {composing.documents.length > 1 && <p>{text.others}</p>}
      <Actions>
        <Button variant="danger" onClick={composing.discard}>
          {text.confirm}
        </Button>
        <Button onClick={onClose}>{text.keep}</Button>
      </Actions>
    </Dialog>
  );
}
