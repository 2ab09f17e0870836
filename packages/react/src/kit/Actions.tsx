import type { ComponentPropsWithoutRef } from 'react';
import { classes } from './classes.js';

/** A row of buttons, the main one first; a column on a narrow screen. */
export function Actions({ className, ...rest }: ComponentPropsWithoutRef<'div'>) {
  return <div {...rest} data-part="actions" className={classes('cs-actions', className)} />;
}
