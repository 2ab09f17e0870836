'use client';

import type { LinkingStep } from '@carestack/core/documents';
import { Spinner } from '../../kit/index.js';
import { documentLinking as english } from '../../messages/en/documentLinking.js';
import { useMessages } from '../../provider/index.js';
import type { LinkingStanding, LinkingSteps as Steps } from '../useLinkHealthDocument.js';

const order: readonly LinkingStep[] = ['care_context_creation', 'visit_records_update', 'care_context_linking'];

const signs: Readonly<Record<LinkingStanding, string>> = {
  not_sent: '',
  sent: '',
  done: 'M4.5 10.5l3.5 3.5 7.5-8',
  refused: 'M5 5l10 10M15 5 5 15',
  failed: 'M5 5l10 10M15 5 5 15',
  no_answer: 'M7.5 7.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8M10 14.5v.2',
};

interface LinkingStepsProps {
  steps: Steps;
  /** Nobody knows what another tab or computer has sent. */
  isOfTab: boolean;
}

/** The three steps, each with what is truly known of it. */
export function LinkingSteps({ steps, isOfTab }: LinkingStepsProps) {
  const text = useMessages('documentLinking', english);
  const isLinked = steps.care_context_linking === 'done';

  function words(step: LinkingStep): string {
    const standing = steps[step];
    if (standing === 'not_sent' && isOfTab) return text.standings.not_sent_here;
    if (standing !== 'done') return text.standings[standing];
    if (step === 'care_context_linking') return text.standings.linked;
    return isLinked ? text.standings.accepted : text.standings.waiting;
  }

  return (
    <ol className="cs-linking-steps" aria-label={text.steps} aria-live="polite">
      {order.map((step) => (
        <li key={step} data-standing={steps[step]} data-part="step">
          <span className="cs-linking-sign" aria-hidden="true">
            {steps[step] === 'sent' ? (
              <Spinner />
            ) : (
              <svg className="cs-icon" viewBox="0 0 20 20">
                <path d={signs[steps[step]]} />
              </svg>
            )}
          </span>
          <span>
            <span className="cs-linking-step">{text.stepNames[step]}</span>
            <span className="cs-linking-standing">{words(step)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
