'use client';

import { type ApprovedBundle, type DraftDiff, type DraftItem, itemLine } from '@carestack/core/ai';
import { type ReactNode, useRef } from 'react';
import { Actions, Button, Notice, Skeleton, StepHeading } from '../../kit/index.js';
import { printAlone } from '../../kit/printAlone.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useLocale, useMessages, useSurroundings } from '../../provider/index.js';
import { useLoaded } from '../../registration/index.js';
import { systemName } from '../coded/codedValue.js';
import type { ClinicalDocument } from './clinicalDocument.js';
import { FoundDocuments, useDocumentTitle } from './FoundDocuments.js';
import { useSectionWords } from './words.js';

const loadViewer = async () => (await import('../viewer/FhirDocumentViewer.js')).FhirDocumentViewer;

interface DoneStepProps {
  composing: ClinicalDocument;
  made: ApprovedBundle;
  renderLinking?: ((made: ApprovedBundle) => ReactNode) | undefined;
}

/** The approved document: who, when, what was changed; to be saved, printed and linked. */
export function DoneStep({ composing, made, renderLinking }: DoneStepProps) {
  const words = useMessages('documentComposer', english);
  const title = useDocumentTitle(composing);
  const { part: Viewer, hasFailed } = useLoaded(loadViewer);
  const locale = useLocale();
  const { timeZone } = useSurroundings();
  const paper = useRef<HTMLElement>(null);
  const { done: text, found } = words;
  const hasNext = composing.left > 0;
  const { approved, bundle, unplacedCodes } = made;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });

  return (
    <div className="cs-stack">
      <header className="cs-composer-head">
        <StepHeading>{title}</StepHeading>
        <p className="cs-composer-badge" data-approved>
          {text.badge}
        </p>
      </header>
      <Notice tone="success" title={text.title}>
        <p>{text.by({ name: approved.practitioner.name, time: time.format(new Date(approved.at)) })}</p>
      </Notice>
      <FoundDocuments composing={composing} />
      {unplacedCodes.length > 0 && (
        <Notice tone="warning" title={text.unplaced}>
          <p>{text.unplacedHint}</p>
          <ul>
            {unplacedCodes.map(({ item, part, code }) => (
              <li key={`${item.id} ${part}`}>
                <bdi>
                  {text.unplacedCode({ item: item.parts[part] ?? '', code: `${systemName(code.system)} ${code.code}` })}
                </bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Actions className="cs-composer-actions cs-screen-only">
        {hasNext && (
          <Button variant="primary" onClick={composing.passOn}>
            {found.next}
          </Button>
        )}
        <Button variant={hasNext ? 'secondary' : 'primary'} onClick={() => saveBundle(made)}>
          {text.save}
        </Button>
        <Button onClick={() => printAlone(paper.current)}>{text.print}</Button>
        {!hasNext && (
          <Button variant="quiet" onClick={composing.startOver}>
            {text.next}
          </Button>
        )}
      </Actions>
      {/* What a person typed was no draft of somebody else. */}
      {approved.origin === 'ai' && <Changes diff={approved.diff} />}
      {renderLinking && <div className="cs-screen-only">{renderLinking(made)}</div>}
      <section ref={paper} aria-label={text.view} className="cs-composer-paper">
        {hasFailed && <Notice tone="danger">{words.partFailed}</Notice>}
        {Viewer ? <Viewer bundle={bundle} /> : <Skeleton lines={8} />}
      </section>
    </div>
  );
}

/** What the practitioner made of the draft. */
function Changes({ diff: { added, removed, changed } }: { diff: DraftDiff }) {
  const { done: text, approve } = useMessages('documentComposer', english);
  const names = useSectionWords();
  const line = (item: DraftItem) => (
    <>
      <span className="cs-hint">{names.section(item.section)}</span> <bdi>{itemLine(item)}</bdi>
    </>
  );
  if (added.length + removed.length + changed.length === 0) return <p className="cs-hint">{approve.unchanged}</p>;
  return (
    <details className="cs-composer-changes cs-screen-only">
      <summary>{text.changes}</summary>
      <dl>
        {added.map((item) => (
          <div key={item.id} data-change="added">
            <dt>{text.added}</dt>
            <dd>{line(item)}</dd>
          </div>
        ))}
        {removed.map((item) => (
          <div key={item.id} data-change="removed">
            <dt>{text.removed}</dt>
            <dd>
              <s>{line(item)}</s>
            </dd>
          </div>
        ))}
        {changed.map(({ before, after }) => (
          <div key={after.id} data-change="changed">
            <dt>{text.changed}</dt>
            <dd>
              {text.before} {line(before)}
            </dd>
            <dd>
              {text.after} {line(after)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The kind and the day name the file: never a person. */
function saveBundle({ approved, bundle }: ApprovedBundle) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(bundle, null, 2)], { type: 'application/fhir+json' }));
  link.download = `${approved.caseType.replace(/\s/g, '')}-${approved.at.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
