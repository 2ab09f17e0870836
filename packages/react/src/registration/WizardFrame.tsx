'use client';

import { createContext, useContext, type ReactNode } from 'react';
import { Button, Notice, Progress, Steps } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { Surface, useMessages } from '../provider/index.js';
import type { WizardPart } from './wizard.js';

type ClassNames = Readonly<Partial<Record<WizardPart, string>>>;

const none: ClassNames = {};
const PartClasses = createContext(none);

/** The class of a part of the wizard around, where the host gave one. */
export function usePartClasses(): ClassNames {
  return useContext(PartClasses);
}

export interface WizardFrameProps {
  part: string;
  /** Of the screen in view, counted from 0. */
  position: number;
  count: number;
  className: string | undefined;
  classNames: ClassNames | undefined;
  /** A journey begun before goes on here: how to begin another person's. */
  onBeginAnew: (() => void) | null;
  children: ReactNode;
}

/** What stands around every screen of a registration. */
export function WizardFrame({
  part,
  position,
  count,
  className,
  classNames = none,
  onBeginAnew,
  children,
}: WizardFrameProps) {
  const text = useMessages('registration', english);

  return (
    <Surface part={part} className={className ? `cs-wizard ${className}` : 'cs-wizard'}>
      <Progress
        value={position + 1}
        max={count}
        label={text.progress({ step: position + 1, of: count })}
        className={classNames.progress}
      />
      {onBeginAnew && (
        <Notice tone="info">
          <p>{text.resumed.notice}</p>
          <Button onClick={onBeginAnew}>{text.resumed.beginAnew}</Button>
        </Notice>
      )}
      <PartClasses.Provider value={classNames}>
        <Steps>{children}</Steps>
      </PartClasses.Provider>
    </Surface>
  );
}
