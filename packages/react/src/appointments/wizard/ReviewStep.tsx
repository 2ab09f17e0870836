'use client';

import { Button, Notice } from '../../kit/index.js';
import { appointments as english } from '../../messages/en/appointments.js';
import { priorities as englishPriorities } from '../../messages/en/priorities.js';
import { useErrorText, useMessages } from '../../provider/index.js';
import { StepForm } from '../../registration/index.js';
import type { BookingProblem } from '../booking/bookingState.js';
import { type Fact, factsOf } from './facts.js';
import { SameDay } from './SameDay.js';
import type { StepProps } from './steps.js';

/** All of it once more, and the booking. */
export function ReviewStep(props: StepProps) {
  const { booking, onBack, wayTo } = props;
  const words = useMessages('appointments', english);
  const priorities = useMessages('priorities', englishPriorities);
  const text = words.booking;
  const { slot, problem } = booking;
  if (!slot) return null;

  const facts: Fact[] = [
    ...factsOf(props, slot, slot.date, words),
    { step: 'reason', term: text.facts.reason, description: booking.reason.trim() || text.facts.noReason },
    { step: 'reason', term: text.facts.priority, description: priorities[booking.priority].label },
  ];

  return (
    <StepForm
      title={text.review.title}
      submitLabel={problem?.code === 'unknown' ? text.review.again : text.review.submit}
      pendingLabel={text.review.pending}
      isPending={booking.isPending}
      onSubmit={() => void booking.book()}
      onBack={booking.isPending ? undefined : onBack}
    >
      <Problem problem={problem} />
      <SameDay {...props} />
      <dl className="cs-descriptions cs-review">
        {facts.map(({ step, term, description }, at) => {
          const change = facts[at - 1]?.step === step ? null : wayTo(step);
          return (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{description}</dd>
              {change && (
                <dd className="cs-review-change">
                  <Button variant="quiet" onClick={change} aria-label={text.review.change({ what: term })}>
                    <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
                      <path d="M3 17l.8-3.6L14 3.2l2.8 2.8L6.6 16.2 3 17ZM12 5.2l2.8 2.8" />
                    </svg>
                  </Button>
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </StepForm>
  );
}

function Problem({ problem }: { problem: BookingProblem | null }) {
  const text = useMessages('appointments', english).booking.review;
  const errorText = useErrorText();
  if (problem?.code === 'unknown') {
    return (
      <Notice tone="warning" title={text.unknown.title}>
        <p>{text.unknown.body}</p>
      </Notice>
    );
  }
  if (problem?.code !== 'not_booked') return null;
  return (
    <Notice tone="danger" title={text.notBooked}>
      <p>{errorText(problem.error)}</p>
    </Notice>
  );
}
