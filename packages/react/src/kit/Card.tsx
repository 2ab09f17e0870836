import type { ComponentPropsWithoutRef } from 'react';
import { classes } from './classes.js';

/** A raised surface that stands for one thing. */
export function Card({ className, ...rest }: ComponentPropsWithoutRef<'div'>) {
  return <div {...rest} data-part="card" className={classes('cs-card', className)} />;
}
