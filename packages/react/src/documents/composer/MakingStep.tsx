'use client';

import type { CaseType } from '@carestack/core/ai';
import { Actions, Button, LiveRegion, Notice, Spinner, StepHeading } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import type { ClinicalDocument } from './clinicalDocument.js';
import type { MakingProblem } from './composerState.js';
import { FoundDocuments } from './FoundDocuments.js';
import { useRefusal } from './useRefusal.js';

interface MakingStepProps {
  composing: ClinicalDocument;
  caseType: CaseType;
  problem: MakingProblem | null;
}

/** The bundle of the approved document is made, or could not be. */
export function MakingStep({ composing, caseType, problem }: MakingStepProps) {
  const { making: text } = useMessages('documentComposer', english);
  const refusal = useRefusal(problem?.error ?? null, caseType);

  return (
    <div className="cs-stack cs-composer-reading">
      <StepHeading key={problem ? 'failed' : 'making'}>{problem ? text.failed : text.title}</StepHeading>
      <FoundDocuments composing={composing} />
      {problem ? (
        <>
          <Notice tone="danger">
            {(problem.error ? refusal : [text.unreadable]).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p>{text.failedHint}</p>
          </Notice>
          <div>
            <Actions>
              <Button variant="primary" onClick={composing.makeAgain}>
                {text.again}
              </Button>
              <Button onClick={composing.reopen}>{text.reopen}</Button>
            </Actions>
            <p className="cs-hint">{text.reopenHint}</p>
          </div>
        </>
      ) : (
        <div className="cs-composer-standing">
          <Spinner />
          <p>{text.pending}</p>
          <LiveRegion message={text.pending} />
        </div>
      )}
    </div>
  );
}
