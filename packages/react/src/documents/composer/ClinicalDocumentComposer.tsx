'use client';

import type { ApprovedBundle } from '@carestack/core/ai';
import type { Practitioner } from '@carestack/core/practitioners';
import type { ReactNode } from 'react';
import { Notice, Steps } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { Surface, useMessages } from '../../provider/index.js';
import { ChooseStep } from './ChooseStep.js';
import { DoneStep } from './DoneStep.js';
import { MakingStep } from './MakingStep.js';
import { ReadingStep } from './ReadingStep.js';
import { ReviewStep } from './ReviewStep.js';
import { TypingStep } from './TypingStep.js';
import { type ClinicalDocument, type ClinicalDocumentOptions, useClinicalDocument } from './useClinicalDocument.js';

export interface ClinicalDocumentComposerProps extends ClinicalDocumentOptions {
  /** Who approves it, such as the doctor signed in. Without one a practitioner is chosen. */
  approver?: Practitioner | undefined;
  /** Stands below the approved document, for `<DocumentLinking/>`: it gets what was approved and nothing else. */
  renderLinking?: ((made: ApprovedBundle) => ReactNode) | undefined;
  className?: string | undefined;
}

/**
 * Composes a clinical document: papers read by the AI, or typed; every line checked beside its source; approved by a practitioner who is
 * named; then made a FHIR bundle that can be saved, printed and linked. Until it is approved it is called a draft, and goes nowhere.
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
  return (
    <div className="cs-stack">
      <Lost composing={composing} />
      <Steps>{stepOf(composing, approver, renderLinking)}</Steps>
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

function stepOf(
  composing: ClinicalDocument,
  approver: Practitioner | undefined,
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
      return <ReviewStep composing={composing} reviewed={state} approver={approver} />;
    case 'approved':
      return <MakingStep composing={composing} caseType={state.draft.caseType} problem={state.problem} />;
    case 'done':
      return <DoneStep made={state.made} onNext={composing.startOver} renderLinking={renderLinking} />;
    default:
      return state satisfies never;
  }
}
