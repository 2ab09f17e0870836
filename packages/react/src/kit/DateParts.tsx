'use client';

import { toWesternDigits } from '@carestack/core/values';
import { type ClipboardEvent, type FocusEvent, forwardRef, useEffect, useId, useImperativeHandle, useRef } from 'react';
import type { FieldWords } from './Field.js';
import { Fieldset } from './Fieldset.js';

export type DatePart = 'day' | 'month' | 'year';
const order: readonly DatePart[] = ['day', 'month', 'year'];

export interface DatePartsProps extends FieldWords {
  partLabels: Readonly<Record<DatePart, string>>;
  name?: string | undefined;
  /** `1988-01-30`; a part not yet given is empty (`1988--30`), and nothing at all is the empty text. */
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  /** Called when focus leaves all three boxes. */
  onBlur?: (() => void) | undefined;
  /** The boxes the error is about; all three when not said. */
  invalidParts?: readonly DatePart[] | undefined;
  autoComplete?: 'bday' | 'off' | undefined;
  disabled?: boolean | undefined;
}

/** A known date, such as a birthday, typed as day, month and year. The ref is the day's box. */
export const DateParts = forwardRef<HTMLInputElement, DatePartsProps>(function DateParts(
  {
    label,
    hint,
    error,
    id,
    className,
    partLabels,
    name,
    value,
    defaultValue,
    onChange,
    onBlur,
    invalidParts = order,
    autoComplete = 'off',
    disabled,
  },
  ref,
) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const boxes = useRef<Record<DatePart, HTMLInputElement | null>>({ day: null, month: null, year: null });
  const initial = splitDate(value ?? defaultValue ?? '');
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => boxes.current.day);

  // The boxes keep what was typed (`1`, where the value says `01`); they are rewritten only when the owner sets another date.
  useEffect(() => {
    if (value !== undefined && value !== joinDate(readParts(boxes.current)))
      writeParts(boxes.current, splitDate(value));
  }, [value]);

  function paste(event: ClipboardEvent) {
    const date = findDate(event.clipboardData.getData('text'));
    if (!date) return;
    event.preventDefault();
    writeParts(boxes.current, date);
    onChange?.(joinDate(date));
  }

  function blur(event: FocusEvent) {
    if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
  }

  return (
    <Fieldset {...{ label, hint, error, className, disabled }} id={fieldId} onBlur={blur}>
      <div className="cs-date">
        {order.map((part) => (
          <div key={part} className="cs-date-part">
            <label htmlFor={`${fieldId}-${part}`}>{partLabels[part]}</label>
            <input
              ref={(box) => {
                boxes.current[part] = box;
              }}
              id={`${fieldId}-${part}`}
              data-part={part}
              className="cs-input"
              type="text"
              inputMode="numeric"
              size={part === 'year' ? 4 : 2}
              dir="ltr"
              name={name && `${name}.${part}`}
              autoComplete={autoComplete === 'bday' ? `bday-${part}` : autoComplete}
              defaultValue={initial[part]}
              aria-invalid={(error && invalidParts.includes(part)) || undefined}
              onChange={() => onChange?.(joinDate(readParts(boxes.current)))}
              onPaste={paste}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
});

type Parts = Record<DatePart, string>;

function splitDate(date: string): Parts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day, month, year };
}

function joinDate({ day, month, year }: Parts) {
  if (!day && !month && !year) return '';
  const pad = (part: string) => (part.length === 1 ? `0${part}` : part);
  return `${year}-${pad(month)}-${pad(day)}`;
}

function findDate(text: string): Parts | undefined {
  const ascii = toWesternDigits(text).trim();
  const [, day, month, year] = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(ascii) ?? [];
  if (day && month && year) return { day, month, year };
  return /^\d{4}-\d{2}-\d{2}$/.test(ascii) ? splitDate(ascii) : undefined;
}

function readParts(boxes: Record<DatePart, HTMLInputElement | null>): Parts {
  const read = (part: DatePart) => toWesternDigits(boxes[part]?.value ?? '').trim();
  return { day: read('day'), month: read('month'), year: read('year') };
}

function writeParts(boxes: Record<DatePart, HTMLInputElement | null>, parts: Parts) {
  for (const part of order) {
    const box = boxes[part];
    if (box) box.value = parts[part];
  }
}
