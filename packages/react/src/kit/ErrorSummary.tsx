'use client';

import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { classes } from './classes.js';
import { focusById } from './focus.js';

export interface SummarisedError {
  message: string;
  /** The field's `id`; without it the message stands without a link. */
  fieldId?: string | undefined;
}

export interface ErrorSummaryProps {
  title: string;
  errors: readonly SummarisedError[];
  /** Counts the person's attempts: focus comes here again when an attempt fails again. */
  attempt?: number | undefined;
  className?: string | undefined;
}

/** All that is wrong with a form, at its top, each with a way to its field. Takes focus when errors appear. */
export function ErrorSummary({ attempt, ...rest }: ErrorSummaryProps) {
  return rest.errors.length > 0 ? <Summary key={attempt} {...rest} /> : null;
}

function Summary({ title, errors, className }: Omit<ErrorSummaryProps, 'attempt'>) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useEffect(() => box.current?.focus(), []);

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      data-part="error-summary"
      className={classes('cs-error-summary', className)}
    >
      <p data-part="title" className="cs-notice-title" id={titleId}>
        {title}
      </p>
      <ul>
        {errors.map(({ message, fieldId }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? <FieldLink fieldId={fieldId}>{message}</FieldLink> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ fieldId, children }: { fieldId: string; children: string }) {
  // The address of the page stays as it is: routers that live in the hash would leave the screen.
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault();
    const root = event.currentTarget.getRootNode();
    focusById(fieldId, root instanceof ShadowRoot ? root : event.currentTarget.ownerDocument);
  }

  return (
    <a href={`#${fieldId}`} onClick={follow}>
      {children}
    </a>
  );
}
