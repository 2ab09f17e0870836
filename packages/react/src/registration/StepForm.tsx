'use client';

import { useState, type FormEvent, type ReactNode } from 'react';
import { Actions, Button, ErrorSummary, Notice, StepHeading, type SummarisedError } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { registration as english } from '../messages/en/registration.js';
import { useErrorText, useMessages } from '../provider/index.js';
import { usePartClasses } from './WizardFrame.js';

export interface StepFormProps {
  title: string;
  /** Where it is not that of the page. */
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  /** Above the fields. */
  intro?: ReactNode;
  /** What went wrong with the last call, when it belongs to no field. */
  problem?: { code: string } | null;
  /** Wrong fields, in their order on the screen. */
  fields?: readonly SummarisedError[];
  /** Counts attempts, where they are not those to submit this screen. */
  attempt?: number | undefined;
  submitLabel?: string | undefined;
  pendingLabel?: string | undefined;
  isPending?: boolean;
  onSubmit?: (() => void) | undefined;
  onBack?: (() => void) | undefined;
  /** Other ways on, beside the main button. */
  actions?: ReactNode;
  children?: ReactNode;
}

const none: readonly SummarisedError[] = [];

/** One screen of the registration: heading, what is wrong, the question, one main button. */
export function StepForm({
  title,
  lang,
  dir,
  intro,
  problem,
  fields = none,
  attempt,
  submitLabel,
  pendingLabel,
  isPending = false,
  onSubmit,
  onBack,
  actions,
  children,
}: StepFormProps) {
  const text = useMessages('registration', english);
  const { title: errorTitle } = useMessages('errors', englishErrors);
  const errorText = useErrorText();
  const classNames = usePartClasses();
  const [submits, setSubmits] = useState(0);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isPending) return;
    setSubmits(submits + 1);
    onSubmit?.();
  }

  return (
    <form
      data-part="step"
      className={classNames.step ? `cs-stack cs-step ${classNames.step}` : 'cs-stack cs-step'}
      lang={lang}
      dir={dir}
      noValidate
      onSubmit={submit}
      aria-busy={isPending || undefined}
    >
      {onBack && (
        <Button variant="quiet" className="cs-back" onClick={onBack}>
          {text.back}
        </Button>
      )}
      {fields.length > 0 && <ErrorSummary title={errorTitle} errors={fields} attempt={attempt ?? submits} />}
      {problem && fields.length === 0 && <Notice tone="danger">{errorText(problem)}</Notice>}
      <StepHeading className={classNames.heading}>{title}</StepHeading>
      {intro && <div className={classNames.intro ? `cs-intro ${classNames.intro}` : 'cs-intro'}>{intro}</div>}
      {children}
      <Actions className={classNames.actions}>
        {submitLabel && (
          <Button type="submit" variant="primary" isPending={isPending} pendingLabel={pendingLabel}>
            {submitLabel}
          </Button>
        )}
        {actions}
      </Actions>
    </form>
  );
}
