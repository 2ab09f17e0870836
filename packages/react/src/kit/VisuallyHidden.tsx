import type { ComponentPropsWithoutRef } from 'react';
import { classes } from './classes.js';

/** Text for screen readers only. */
export function VisuallyHidden({ className, ...rest }: ComponentPropsWithoutRef<'span'>) {
  return <span {...rest} data-part="visually-hidden" className={classes('cs-visually-hidden', className)} />;
}
