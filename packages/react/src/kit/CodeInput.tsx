'use client';

import { type ClipboardEvent, type FormEvent, forwardRef, useRef } from 'react';
import { type DigitsHandle, findCode, onlyDigits } from './digits.js';
import { Field, type FieldWords } from './Field.js';
import { useSecret } from './useSecret.js';

export interface CodeInputProps extends FieldWords {
  /** Called after every edit, without the digits. */
  onEdit?: (() => void) | undefined;
  /** Called when the last place is filled. The form is still sent by its button. */
  onFull?: (() => void) | undefined;
  disabled?: boolean | undefined;
}

const length = 6;

/** A one-time code of six digits: one real input drawn as places, so that paste, SMS autofill and screen readers meet a plain field. */
export const CodeInput = forwardRef<DigitsHandle, CodeInputProps>(function CodeInput(
  { label, hint, error, id, className, onEdit, onFull, disabled },
  ref,
) {
  const places = useRef<HTMLDivElement>(null);
  const wasFull = useRef(false);
  const input = useSecret(ref, onlyDigits, () => drawn(0));

  function drawn(filled: number) {
    for (const [index, place] of [...(places.current?.children ?? [])].entries()) {
      place.toggleAttribute('data-filled', index < filled);
    }
    onEdit?.();
    if (filled === length && !wasFull.current) onFull?.();
    wasFull.current = filled === length;
  }

  function write(element: HTMLInputElement, code: string, caret: number) {
    if (code !== element.value) {
      element.value = code;
      element.setSelectionRange(caret, caret);
    }
    drawn(code.length);
  }

  function tidy(element: HTMLInputElement) {
    const { value } = element;
    if (/\p{L}/u.test(value)) return write(element, findCode(value, length), length);

    const caret = element.selectionStart ?? value.length;
    const before = onlyDigits(value.slice(0, caret));
    const after = onlyDigits(value.slice(caret));
    // A digit typed into a full code replaces the one that stood there.
    const excess = Math.max(0, before.length + after.length - length);
    write(element, (before + after.slice(excess)).slice(0, length), before.length);
  }

  function edit(event: FormEvent<HTMLInputElement>) {
    const { nativeEvent } = event;
    if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) return;
    tidy(event.currentTarget);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const code = findCode(event.clipboardData.getData('text'), length);
    if (code.length !== length) return;
    event.preventDefault();
    write(event.currentTarget, code, length);
  }

  return (
    <Field {...{ label, hint, error, id, className }}>
      {(control) => (
        <div data-part="code" className="cs-code" dir="ltr">
          <div ref={places} className="cs-code-places" aria-hidden="true">
            {Array.from({ length }, (_, place) => (
              <span key={place} data-part="place" />
            ))}
          </div>
          <div className="cs-code-line">
            <input
              {...control}
              ref={input}
              data-part="input"
              className="cs-code-input"
              type="text"
              inputMode="numeric"
              autoComplete="one-time-code"
              autoCorrect="off"
              spellCheck={false}
              disabled={disabled}
              onInput={edit}
              onCompositionEnd={(event) => tidy(event.currentTarget)}
              onPaste={paste}
            />
          </div>
        </div>
      )}
    </Field>
  );
});
