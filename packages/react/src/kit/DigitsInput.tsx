'use client';

import { type ClipboardEvent, type FormEvent, forwardRef, useState } from 'react';
import { type Deletion, type DigitsHandle, onlyDigits, regroup, withoutSeparators } from './digits.js';
import { Field, type FieldWords } from './Field.js';
import { useSecret } from './useSecret.js';

export interface DigitsInputProps extends FieldWords {
  /** Sizes of the groups, `[4, 4, 4]` for an Aadhaar number. */
  groups: readonly number[];
  /** Offers to hide what was typed from people nearby. */
  concealment?: { showLabel: string; hideLabel: string; isInitiallyHidden?: boolean } | undefined;
  /** Called after every edit, without the digits. */
  onEdit?: (() => void) | undefined;
  disabled?: boolean | undefined;
}

/**
 * A secret number typed in groups. Nothing typed is thrown away: a digit too many or a letter stays in view, so that an
 * error can speak of it. The value lives in the input alone; `ref.current.read()` gives it without the gaps.
 *
 * @example
 * const aadhaar = useRef<DigitsHandle>(null);
 * <DigitsInput ref={aadhaar} label="Aadhaar number" groups={[4, 4, 4]} />
 */
export const DigitsInput = forwardRef<DigitsHandle, DigitsInputProps>(function DigitsInput(
  { label, hint, error, id, className, groups, concealment, onEdit, disabled },
  ref,
) {
  const input = useSecret(ref, withoutSeparators, () => onEdit?.());
  const [isHidden, setIsHidden] = useState(concealment?.isInitiallyHidden ?? false);
  const length = groups.reduce((sum, size) => sum + size, 0);

  function tidy(element: HTMLInputElement, deletion?: Deletion) {
    const { text, caret } = regroup(element.value, element.selectionStart ?? element.value.length, groups, deletion);
    if (text !== element.value) {
      element.value = text;
      element.setSelectionRange(caret, caret);
    }
    onEdit?.();
  }

  function edit(event: FormEvent<HTMLInputElement>) {
    const { nativeEvent } = event;
    if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) return;
    tidy(event.currentTarget, nativeEvent instanceof InputEvent ? deletions[nativeEvent.inputType] : undefined);
  }

  // A whole number copied together with words around it.
  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text');
    const digits = onlyDigits(text);
    if (digits.length !== length || withoutSeparators(text) === digits) return;
    event.preventDefault();
    event.currentTarget.value = digits;
    tidy(event.currentTarget);
  }

  return (
    <Field {...{ label, hint, error, id, className }}>
      {(control) => (
        <div data-part="box" className="cs-box cs-digits" dir="ltr">
          <input
            {...control}
            ref={input}
            data-part="input"
            data-hidden={isHidden || undefined}
            className="cs-input"
            type="text"
            inputMode="numeric"
            size={length + groups.length}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            disabled={disabled}
            onInput={edit}
            onCompositionEnd={(event) => tidy(event.currentTarget)}
            onPaste={paste}
          />
          {concealment && (
            <button
              type="button"
              data-part="conceal"
              className="cs-conceal"
              onClick={() => setIsHidden(!isHidden)}
              disabled={disabled}
            >
              {isHidden ? concealment.showLabel : concealment.hideLabel}
            </button>
          )}
        </div>
      )}
    </Field>
  );
});

const deletions: Readonly<Record<string, Deletion>> = {
  deleteContentBackward: 'backward',
  deleteContentForward: 'forward',
};
