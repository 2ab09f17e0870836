'use client';

import { brokenHprPasswordRules, type HprPasswordRule } from '@carestack/core/hpr';
import { useState, type ReactNode, type RefObject } from 'react';
import { PasswordInput, type DigitsHandle } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { Rules, type WizardMode } from '../registration/index.js';

export interface NewPasswordProps {
  id: string;
  boxRef: RefObject<DigitsHandle | null>;
  mode: WizardMode;
  error: string | undefined;
  /** Whether it was typed before and has to be typed again. */
  isAgain: boolean;
  /** Under the box, not drawn again while it is typed in. */
  children: ReactNode;
}

/** A password, with its rules beside it. Which of them are broken is kept here, so that a keystroke draws no more than this. */
export function NewPassword({ id, boxRef, mode, error, isAgain, children }: NewPasswordProps) {
  const { review: text } = useMessages('hpr', english);
  const [broken, setBroken] = useState<readonly HprPasswordRule[] | null>(null);
  const rulesId = `${id}-rules`;

  function edited() {
    const typed = boxRef.current?.read() ?? '';
    setBroken(typed === '' ? null : brokenHprPasswordRules(typed));
  }

  return (
    <div className="cs-with-rules cs-section">
      <h3 className="cs-section-title">{text.passwordTitle}</h3>
      <div className="cs-stack">
        <PasswordInput
          ref={boxRef}
          id={id}
          label={text.password.label}
          hint={isAgain ? text.passwordAgain : undefined}
          error={error}
          reveal={{ showLabel: text.password.show, hideLabel: text.password.hide }}
          autoComplete={mode === 'self' ? 'new-password' : 'off'}
          aria-describedby={rulesId}
          onEdit={edited}
        />
        {children}
      </div>
      <Rules id={rulesId} title={text.rulesTitle} rules={text.rules} broken={broken} />
    </div>
  );
}
