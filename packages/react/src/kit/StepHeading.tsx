'use client';

import {
  createContext,
  type ComponentPropsWithoutRef,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { classes } from './classes.js';

const FirstHeading = createContext<RefObject<object | null> | null>(null);

/** Holds the steps of one journey, and remembers which heading came first: that one does not take focus from the page. */
export function Steps({ children }: { children: ReactNode }) {
  const first = useRef<object | null>(null);
  return <FirstHeading.Provider value={first}>{children}</FirstHeading.Provider>;
}

export interface StepHeadingProps extends ComponentPropsWithoutRef<'h2'> {
  level?: 1 | 2 | 3 | 4;
  /** Take focus even when this is the first step shown, or the heading stands outside `<Steps>`. */
  takesFocus?: boolean | undefined;
}

/** Names the step. Takes focus when the step replaces another, so that keyboard and screen reader begin at its top. */
export function StepHeading({ level = 2, takesFocus = false, className, ...rest }: StepHeadingProps) {
  const Heading = `h${level}` as const;
  const heading = useRef<HTMLHeadingElement>(null);
  const firstRef = useContext(FirstHeading);

  useEffect(() => {
    if (firstRef) firstRef.current ??= heading;
    if (takesFocus || (firstRef && firstRef.current !== heading)) heading.current?.focus();
  }, [firstRef, takesFocus]);

  return (
    <Heading
      {...rest}
      ref={heading}
      tabIndex={-1}
      data-part="step-heading"
      className={classes('cs-step-heading', className)}
    />
  );
}
