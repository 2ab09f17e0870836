import { classes } from './classes.js';

export interface SkeletonProps {
  lines?: number | undefined;
  className?: string | undefined;
}

/** Holds the place of text that is on its way. Mark its owner with `aria-busy`. */
export function Skeleton({ lines = 3, className }: SkeletonProps) {
  return (
    <div data-part="skeleton" className={classes('cs-skeleton', className)} aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}
