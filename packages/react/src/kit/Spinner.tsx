import { classes } from './classes.js';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface SpinnerProps {
  /** Says what is being waited for. Without it the spinner is decoration. */
  label?: string | undefined;
  className?: string | undefined;
}

export function Spinner({ label, className }: SpinnerProps) {
  const wheel = <span data-part="spinner" className={classes('cs-spinner', className)} aria-hidden="true" />;
  if (label === undefined) return wheel;

  return (
    <span role="status">
      {wheel}
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
