import type { ReactNode } from 'react';
import { classes } from './classes.js';

export interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  /** What can be done about it, as buttons. */
  actions?: ReactNode;
  className?: string | undefined;
}

/** Nothing here, why, and what next. */
export function EmptyState({ title, children, actions, className }: EmptyStateProps) {
  return (
    <div data-part="empty-state" className={classes('cs-empty', className)}>
      <p data-part="title" className="cs-empty-title">
        {title}
      </p>
      {children}
      {actions && <div className="cs-actions">{actions}</div>}
    </div>
  );
}
