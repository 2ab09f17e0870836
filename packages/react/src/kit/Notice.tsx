import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { classes } from './classes.js';

export type Tone = 'info' | 'success' | 'warning' | 'danger';

export interface NoticeProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  tone?: Tone;
  title?: ReactNode;
}

/** Something to know. Warnings and dangers interrupt a screen reader; pass another `role` for one that was always there. */
export function Notice({ tone = 'info', title, className, children, ...rest }: NoticeProps) {
  return (
    <div
      role={tone === 'warning' || tone === 'danger' ? 'alert' : 'status'}
      {...rest}
      data-part="notice"
      data-tone={tone}
      className={classes('cs-notice', className)}
    >
      <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d={iconPaths[tone]} />
      </svg>
      <div className="cs-notice-body">
        {title != null && (
          <p data-part="title" className="cs-notice-title">
            {title}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}

const iconPaths: Readonly<Record<Tone, string>> = {
  info: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM10 9v5M10 6v.2',
  success: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 10.3l2.8 2.8L14 7.6',
  warning: 'M10 2 1.2 17.5h17.6L10 2ZM10 8v4.5M10 15v.2',
  danger: 'M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7l5-5ZM10 6v5M10 14v.2',
};
