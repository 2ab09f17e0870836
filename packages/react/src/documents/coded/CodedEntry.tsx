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
  /** What to look up, such as `diagnosis`, `medication` or `procedure` (contract 11.4). */
  tag: SemanticTag;
  value: CodedValue;
  onChange: (value: CodedValue) => void;
  onBlur?: (() => void) | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Takes the focus when it appears, for example in a new row. */
  startsFocused?: boolean | undefined;
}

/**
 * A field for a diagnosis, a medicine or a procedure that looks up codes while a person types. Text without a chosen code is kept as it is,
 * and the field says that it is not coded. Changing a coded text removes its code.
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
