'use client';

import type { SemanticTag } from '@carestack/core/lookup';
import { lazy, Suspense } from 'react';
import { type FieldWords, Skeleton, TextInput } from '../../kit/index.js';
import { Surface } from '../../provider/index.js';
import type { CodedValue } from './codedValue.js';

const CodedBox = lazy(async () => {
  try {
    return { default: (await import('./CodedBox.js')).CodedBox };
  } catch {
    // Without the part that looks codes up, what is written still counts.
    return { default: PlainBox };
  }
});

export interface CodedEntryProps extends FieldWords {
  /** What is looked up: `diagnosis`, `medication`, `procedure`. */
  tag: SemanticTag;
  value: CodedValue;
  onChange: (value: CodedValue) => void;
  onBlur?: (() => void) | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Takes the focus when it appears, such as in a row that was just added. */
  startsFocused?: boolean | undefined;
}

/**
 * A field for a diagnosis, a medicine, a procedure. Codes are looked up while somebody types; what is written without choosing one
 * stays as it is written, and the field says that it is not coded. Whoever changes a coded text takes its code away.
 *
 * @example
 * <CodedEntry tag="diagnosis" label="Diagnosis" value={diagnosis} onChange={setDiagnosis} />
 */
export function CodedEntry({ className, ...props }: CodedEntryProps) {
  return (
    <Surface part="coded-entry" className={className}>
      <Suspense fallback={<Skeleton lines={2} />}>
        <CodedBox {...props} />
      </Suspense>
    </Surface>
  );
}

function PlainBox({ label, hint, error, id, value, onChange, onBlur, required, disabled }: CodedEntryProps) {
  const field = { label, hint, error, id, onBlur, required, disabled };
  return (
    <TextInput {...field} dir="auto" value={value.text} onChange={({ target }) => onChange({ text: target.value })} />
  );
}
