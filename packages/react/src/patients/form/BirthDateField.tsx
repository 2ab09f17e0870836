'use client';

import { today, toWesternDigits } from '@carestack/core/values';
import { useEffect, useRef, useState } from 'react';
import { useController, useFormState, useWatch } from 'react-hook-form';
import { Button, DateParts, focusById, TextInput } from '../../kit/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages, useSurroundings } from '../../provider/index.js';
import { birthKnown, type BirthKnown } from '../patientFields.js';
import type { NewPatientFormState } from '../useNewPatientForm.js';

const ways: readonly BirthKnown[] = ['date', 'year', 'age'];

/** The date of birth as far as it is known: the day, the year, or about how old. No day is made up. */
export function BirthDateField({ form, hint }: { form: NewPatientFormState; hint: string | undefined }) {
  const { birthDate: text } = useMessages('patients', english).form;
  const { control } = form;
  const { field } = useController({ control, name: 'birthDate' });
  const isEstimated = useWatch({ control, name: 'birthDateEstimated' });
  const [chosen, setChosen] = useState<BirthKnown>('date');
  const written = { birthDate: field.value, birthDateEstimated: isEstimated };
  const known = field.value || isEstimated ? birthKnown(written) : chosen;
  const id = form.idOf('birthDate');
  const code = useFormState({ control, name: 'birthDate' }).errors.birthDate?.message;
  const words = { id, error: code && form.sentence(code, 'birthDate'), onBlur: field.onBlur };
  const thisYear = Number(today(useSurroundings().timeZone).slice(0, 4));
  const isSwitched = useRef(false);

  // The box that was switched to is there only after the next drawing.
  useEffect(() => {
    if (isSwitched.current) focusById(id);
    isSwitched.current = false;
  });

  function write(date: string, way: BirthKnown) {
    form.setValue('birthDateEstimated', way === 'age');
    field.onChange(date);
  }

  function switchTo(way: BirthKnown) {
    isSwitched.current = true;
    setChosen(way);
    const year = known === 'age' ? '' : (/^\d{4}/.exec(field.value)?.[0] ?? '');
    form.clearErrors('birthDate');
    write(way === 'age' || !year ? '' : way === 'date' ? `${year}--` : year, way);
  }

  return (
    <div className="cs-wide cs-birth">
      {known === 'date' && (
        <DateParts
          {...words}
          label={text.label}
          hint={hint ?? text.hint}
          partLabels={text.parts}
          value={field.value}
          onChange={(date) => write(date, 'date')}
        />
      )}
      {known !== 'date' && (
        <TextInput
          {...words}
          key={known}
          {...text[known]}
          inputMode="numeric"
          autoComplete="off"
          size={4}
          maxLength={known === 'age' ? 3 : 4}
          value={known === 'age' ? ageOf(field.value, thisYear) : field.value}
          onChange={({ target }) => {
            const digits = toWesternDigits(target.value).trim();
            write(known === 'age' ? yearOf(digits, thisYear) : digits, known);
          }}
        />
      )}
      <p className="cs-links">
        {ways.map(
          (way) =>
            way !== known && (
              <Button key={way} variant="quiet" onClick={() => switchTo(way)}>
                {text.switchTo[way]}
              </Button>
            ),
        )}
      </p>
    </div>
  );
}

/** What is no age stays as it was typed, to be put right. */
function yearOf(age: string, thisYear: number): string {
  return /^\d{1,3}$/.test(age) ? String(thisYear - Number(age)) : age;
}

function ageOf(year: string, thisYear: number): string {
  return /^\d{4}$/.test(year) ? String(thisYear - Number(year)) : year;
}
