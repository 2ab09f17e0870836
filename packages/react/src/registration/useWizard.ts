'use client';

import type { ConsentReceipt } from '@carestack/core/registration';
import { witnessed } from './consentReceipt.js';
import { useHostSteps } from './useHostSteps.js';
import { useLeaving } from './useLeaving.js';
import { useResumed } from './useResumed.js';
import { useStepReports } from './useStepReports.js';
import type { WizardProps } from './wizard.js';

/** What a journey tells of itself, whatever it registers. */
interface Journey<Problem, Result> {
  registration: {
    mobile: string;
    problem: Problem | null;
    resumedAt: string | null;
    finish: () => void;
    stop: () => void;
  };
  /** In view. */
  screen: string;
  /** One that passes by itself. */
  passing?: string | undefined;
  /** Of the screen in view, counted from 0. */
  position: number;
  count: number;
  /** What there is, once there is something, and whose it is. */
  ended: { result: Result; agreedBy: string | null | undefined } | null;
  /** What becomes of what was done so far; null where nothing has begun. */
  loss: string | null;
}

type Host<Registration, Step extends string, Problem, Answers extends object, Result> = Pick<
  WizardProps<Registration, Step, Problem, Answers>,
  'mode' | 'operator' | 'steps' | 'onStep' | 'onError' | 'onCancel'
> & { onComplete: (result: Result & { answers: Answers }) => void };

/** What is the same around the screens of every journey: the host hears of it, adds screens of its own, and is left after a question. */
export function useWizard<
  Result extends { consent: ConsentReceipt | null },
  Problem,
  Registration,
  Step extends string,
  Answers extends object,
>(
  { registration, screen, passing, position, count, ended, loss }: Journey<Problem, Result>,
  { mode, operator, steps, onStep, onError, onCancel, onComplete }: Host<Registration, Step, Problem, Answers, Result>,
) {
  const hostSteps = useHostSteps(steps, complete);
  const place = hostSteps.current ? count + hostSteps.current.index : position;
  const name = hostSteps.current?.name ?? screen;
  const report = useStepReports({ name, position: place, problem: registration.problem, onStep, onError });
  const isAsked = useResumed({ resumedAt: registration.resumedAt, screen, passing });
  const leaving = useLeaving({
    step: name,
    loss,
    leave:
      onCancel &&
      (() => {
        const { mobile } = registration;
        report('cancelled');
        registration.stop();
        onCancel({ outcome: 'none', step: name, mobile });
      }),
  });

  function complete(answers: Answers) {
    if (!ended) return;
    report('completed');
    registration.finish();
    const { result, agreedBy } = ended;
    const assistedBy = mode === 'assisted' ? operator : undefined;
    onComplete({ ...result, consent: witnessed(result.consent, { agreedBy, assistedBy }), answers });
  }

  return {
    /** The host's own screen, while one is in view. */
    hostScreen: hostSteps.current?.screen,
    report,
    onCancel: leaving.ask,
    onDone: () => {
      if (ended) hostSteps.begin();
    },
    /** For the frame around the screen. */
    frame: {
      position: place,
      count: count + hostSteps.names.length,
      onBeginAnew: isAsked ? registration.stop : null,
    },
    /** Before it is left. */
    question: leaving.question,
  };
}
