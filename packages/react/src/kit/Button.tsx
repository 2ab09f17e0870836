'use client';

import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent, type ReactNode } from 'react';
import { classes } from './classes.js';
import { Spinner } from './Spinner.js';

export interface ButtonProps extends ComponentPropsWithoutRef<'button'> {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** Shows progress and ignores further clicks. The button keeps its width and its focus. */
  isPending?: boolean;
  /** Takes the label's place while pending. */
  pendingLabel?: ReactNode;
}

/** A button that does something. One with `aria-disabled` ignores clicks too, and can still be found by keyboard. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'secondary', isPending = false, pendingLabel, className, onClick, children, type = 'button', ...rest },
  ref,
) {
  const isDisabled = isPending || rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';

  function click(event: MouseEvent<HTMLButtonElement>) {
    if (!isDisabled) return onClick?.(event);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      data-part="button"
      data-variant={variant}
      data-pending={isPending || undefined}
      className={classes('cs-button', className)}
      aria-disabled={isDisabled || undefined}
      onClick={click}
    >
      <span className="cs-button-label" aria-hidden={(isPending && pendingLabel != null) || undefined}>
        {children}
      </span>
      {(isPending || pendingLabel != null) && (
        <span className="cs-button-pending" aria-hidden={!isPending || undefined}>
          <Spinner />
          {pendingLabel}
        </span>
      )}
    </button>
  );
});
