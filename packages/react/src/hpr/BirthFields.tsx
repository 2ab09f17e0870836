'use client';

import type { HprDetailField, HprDraft } from '@carestack/core/hpr';
import { Fieldset } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';

export interface BirthFieldsProps {
  asked: readonly HprDetailField[];
  /** What Aadhaar says. */
  year: string | undefined;
  draft: HprDraft;
  idOf: (field: HprDetailField) => string;
  errorOf: (field: HprDetailField) => string | undefined;
  onType: (field: HprDetailField, value: string) => void;
}

const parts = { dayOfBirth: 'day', monthOfBirth: 'month', yearOfBirth: 'year' } as const;
const order = ['dayOfBirth', 'monthOfBirth', 'yearOfBirth'] as const;

/** The parts of the date of birth that Aadhaar does not say. */
export function BirthFields({ asked, year, draft, idOf, errorOf, onType }: BirthFieldsProps) {
  const { birthDate: text } = useMessages('hpr', english).person;
  const shown = order.filter((field) => asked.includes(field));
  if (shown.length === 0) return null;

  const errors = new Set(shown.flatMap((field) => errorOf(field) ?? []));
  return (
    <Fieldset
      label={text.label}
      hint={year && text.yearOnly({ year })}
      error={errors.size > 0 ? [...errors].join(' ') : undefined}
    >
      <div className="cs-date">
        {shown.map((field) => (
          <div key={field} className="cs-date-part">
            <label htmlFor={idOf(field)}>{text[parts[field]]}</label>
            <input
              id={idOf(field)}
              data-part={parts[field]}
              className="cs-input"
              type="text"
              inputMode="numeric"
              size={field === 'yearOfBirth' ? 4 : 2}
              dir="ltr"
              autoComplete="off"
              defaultValue={draft[field]}
              aria-invalid={errorOf(field) ? true : undefined}
              onChange={({ target }) => onType(field, target.value)}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
