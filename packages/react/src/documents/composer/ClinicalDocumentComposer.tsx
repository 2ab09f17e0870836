'use client';

import type { ApprovedBundle } from '@carestack/core/ai';
import type { Practitioner } from '@carestack/core/practitioners';
import { type ReactNode, useState } from 'react';
import { Notice, Steps } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { Surface, useMessages } from '../../provider/index.js';
import { keyOf } from '../viewer/keyOf.js';
import type { Signing } from './ApprovePanel.js';
import { ChooseStep } from './ChooseStep.js';
import type { ClinicalDocument, ClinicalDocumentOptions } from './clinicalDocument.js';
import { DoneStep } from './DoneStep.js';
import { MakingStep } from './MakingStep.js';
import { OtherWorkNotices } from './OtherWorkNotices.js';
import { ReadingStep } from './ReadingStep.js';
import { ReviewStep } from './ReviewStep.js';
import { TypingStep } from './TypingStep.js';
import { useClinicalDocument } from './useClinicalDocument.js';

export interface ClinicalDocumentComposerProps extends ClinicalDocumentOptions {
  /** The practitioner who approves, such as the doctor who is signed in. Without it the person chooses one. */
  approver?: Practitioner | undefined;
  /** Renders `<DocumentLinking/>` for the approved document. It is never called for a draft. */
  renderLinking?: ((made: ApprovedBundle) => ReactNode) | undefined;
  className?: string | undefined;
}

/**
 * Composes a clinical document. The AI reads papers, or a person types; each line is reviewed beside its source; a named practitioner
 * approves; then the service makes a FHIR bundle that can be saved, printed and linked. Before approval it is a draft and cannot be filed.
 *
 * @example
 * <ClinicalDocumentComposer
 *   caseType="DischargeSummary"
 *   name={appointmentId}
 *   patientDetails={patientDetails}
 *   renderLinking={(made) => <DocumentLinking document={made} />}
 * />
 */
export function ClinicalDocumentComposer({
  approver,
  renderLinking,
  className,
  ...options
}: ClinicalDocumentComposerProps) {
  return (
    <Surface part="document-composer" className={className ? `cs-composer ${className}` : 'cs-composer'}>
      {/* Another document is another screen. */}
      <OneDocument
        key={`${options.caseType} ${options.name}`}
        options={options}
        approver={approver}
        renderLinking={renderLinking}
      />
    </Surface>
  );
}

interface OneDocumentProps extends Pick<ClinicalDocumentComposerProps, 'approver' | 'renderLinking'> {
  options: ClinicalDocumentOptions;
}

function OneDocument({ options, approver, renderLinking }: OneDocumentProps) {
  const composing = useClinicalDocument(options);
  const [chosenId, choose] = useState<string | null>(null);
  // Who was chosen stays so for all documents of some papers, and for no others.
  if (chosenId !== null && composing.documents.length === 0) choose(null);
  return (
    <div className="cs-stack">
      <Lost composing={composing} />
      <WaitingWork composing={composing} />
      <Steps>{stepOf(composing, { approver, chosenId, choose }, renderLinking)}</Steps>
    </div>
  );
}

/** What a reload took away is said, and not left to be found out. */
function Lost({ composing: { lost, state } }: { composing: ClinicalDocument }) {
  const { lost: text } = useMessages('documentComposer', english);
  const isTold = state.step === 'choose' || state.step === 'reading' || state.step === 'review';
  if (!lost || !isTold) return null;
  return (
    <Notice tone="warning">
      <p>{text[lost]}</p>
      {state.step === 'review' && state.draft.origin === 'ai' && <p>{text.again}</p>}
    </Notice>
  );
}

/** A review shows it itself, below its heading: it knows whether a line is being changed. */
function WaitingWork({ composing }: { composing: ClinicalDocument }) {
  const { step } = composing.state;
  return step === 'choose' || step === 'typing' || step === 'done' ? <OtherWorkNotices composing={composing} /> : null;
}

function stepOf(
  composing: ClinicalDocument,
  signing: Signing,
  renderLinking: ClinicalDocumentComposerProps['renderLinking'],
): ReactNode {
  const { state } = composing;
  switch (state.step) {
    case 'choose':
      return <ChooseStep composing={composing} />;
    case 'typing':
      return <TypingStep composing={composing} />;
    case 'reading':
      return <ReadingStep composing={composing} files={state.files} />;
    case 'review':
      // Another draft is another review.
      return <ReviewStep key={keyOf(state.draft.original)} composing={composing} reviewed={state} signing={signing} />;
    case 'approved':
      return <MakingStep composing={composing} caseType={state.draft.caseType} problem={state.problem} />;
    case 'done':
      // Another document is another screen, also of the same papers.
      return <DoneStep key={keyOf(state.made)} composing={composing} made={state.made} renderLinking={renderLinking} />;
    default:
      return state satisfies never;
  }
}
