'use client';

import { Actions, Button, LiveRegion, Notice, Spinner, StepHeading } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useErrorText, useMessages } from '../../provider/index.js';
import type { MakingProblem } from './composerState.js';
import type { ClinicalDocument } from './useClinicalDocument.js';

interface MakingStepProps {
  composing: ClinicalDocument;
  problem: MakingProblem | null;
}

/** The bundle of the approved document is made, or could not be. */
export function MakingStep({ composing, problem }: MakingStepProps) {
  const { making: text } = useMessages('documentComposer', english);
  const errorText = useErrorText();

  return (
    <div className="cs-stack cs-composer-reading">
      <StepHeading>{text.title}</StepHeading>
      {problem ? (
        <>
          <Notice tone="danger" title={text.failed}>
            <p>{problem.error ? errorText(problem.error) : text.unreadable}</p>
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
