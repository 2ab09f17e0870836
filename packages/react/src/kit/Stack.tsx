import type { ComponentPropsWithoutRef } from 'react';
import { classes } from './classes.js';

/** Things below each other, evenly apart. */
export function Stack({ className, ...rest }: ComponentPropsWithoutRef<'div'>) {
  return <div {...rest} data-part="stack" className={classes('cs-stack', className)} />;
}
