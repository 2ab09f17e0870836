'use client';

import { forwardRef, useState } from 'react';
import type { DigitsHandle } from './digits.js';
import { Field, type FieldWords } from './Field.js';
import { useSecret } from './useSecret.js';

export interface PasswordInputProps extends FieldWords {
  /** Offers to show what was typed; without it, it is always hidden. */
  reveal?: { showLabel: string; hideLabel: string } | undefined;
  /** Called after every edit, without the password. */
  onEdit?: (() => void) | undefined;
  autoComplete?: 'new-password' | 'current-password' | 'off' | undefined;
  'aria-describedby'?: string | undefined;
}

/** A password. It lives in the input alone; `ref.current.read()` lends it out, and it is gone when the input leaves the page. */
export const PasswordInput = forwardRef<DigitsHandle, PasswordInputProps>(function PasswordInput(
  { label, hint, error, id, className, reveal, onEdit, autoComplete = 'off', 'aria-describedby': describedBy },
  ref,
) {
  const input = useSecret(ref, asTyped, () => onEdit?.());
  const [isShown, setIsShown] = useState(false);

  return (
    <Field {...{ label, hint, error, id, className, describedBy }}>
      {(control) => (
        <div data-part="box" className="cs-box" dir="ltr">
          <input
            {...control}
            ref={input}
            data-part="input"
            className="cs-input"
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            onInput={onEdit}
          />
          {reveal && (
            <button type="button" data-part="conceal" className="cs-conceal" onClick={() => setIsShown(!isShown)}>
              {isShown ? reveal.hideLabel : reveal.showLabel}
            </button>
          )}
        </div>
      )}
    </Field>
  );
});

const asTyped = (text: string) => text;
