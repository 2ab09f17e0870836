import { classes } from './classes.js';

export interface ProgressProps {
  /** The step a person is on, counted from 1. */
  value: number;
  max: number;
  /** Says the same in words: "Step 2 of 5". */
  label: string;
  className?: string | undefined;
}

/** How far a journey has come. The words carry it; the bar is for the eye. */
export function Progress({ value, max, label, className }: ProgressProps) {
  return (
    <div data-part="progress" className={classes('cs-progress', className)}>
      <p data-part="label" className="cs-progress-label">
        {label}
      </p>
      <div className="cs-progress-bar" aria-hidden="true">
        {Array.from({ length: max }, (_, step) => (
          <span key={step} data-reached={step < value || undefined} />
        ))}
      </div>
    </div>
  );
}
