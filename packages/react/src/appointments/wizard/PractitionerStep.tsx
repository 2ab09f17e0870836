'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { EmptyState, TextInput } from '../../kit/index.js';
import { appointments as english } from '../../messages/en/appointments.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { StepForm } from '../../registration/index.js';
import type { BookingChoice } from '../booking/bookingState.js';
import type { BookablePractitioner } from '../booking/useAppointmentBooking.js';
import type { StepProps } from './steps.js';
import { useDepartments } from './useDepartments.js';

/** With more than so many one looks for a name rather than reads all. */
const mostRead = 7;
/** More names than this stand behind a line, until they are wanted. */
const mostShown = 14;

export interface PractitionerStepProps extends StepProps {
  practitioners: readonly BookablePractitioner[];
}

/** Whom the patient wants to see: somebody, anybody of a department, or whoever is free first. */
export function PractitionerStep({ booking, practitioners, onBack }: PractitionerStepProps) {
  const text = useMessages('appointments', english).booking.practitioner;
  const departmentOf = useDepartments();
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const numbers = useMemo(() => new Intl.NumberFormat(locale), [locale]);

  const words = typed.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const fits = (...texts: string[]) => {
    const all = texts.join(' ').toLocaleLowerCase(locale);
    return words.every((word) => all.includes(word));
  };
  const people = practitioners.filter(({ name, department }) => fits(name, departmentOf(department), department ?? ''));
  const shownDepartments = booking.departments
    .filter((department) => fits(departmentOf(department), department))
    .sort((one, other) => departmentOf(one).localeCompare(departmentOf(other), locale));

  const choose = (choice: BookingChoice) => () => booking.choosePractitioner(choice);
  const isChosen = (choice: BookingChoice) => JSON.stringify(booking.choice) === JSON.stringify(choice);
  const isFolded = people.length > mostShown && words.length === 0;
  const pick = (choice: BookingChoice, label: string, hint?: string) => (
    <li key={label}>
      <Pick label={label} hint={hint} isChosen={isChosen(choice)} onClick={choose(choice)} />
    </li>
  );

  if (practitioners.length === 0) {
    return (
      <StepForm title={text.title} onBack={onBack}>
        <EmptyState title={text.empty.title}>
          <p>{text.empty.body}</p>
        </EmptyState>
      </StepForm>
    );
  }

  return (
    <StepForm title={text.title} onBack={onBack}>
      {practitioners.length > mostRead && (
        <TextInput
          label={text.find}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      {practitioners.length > 1 && words.length === 0 && (
        <ul className="cs-picks">{pick({ by: 'first' }, text.first.label, text.first.hint)}</ul>
      )}
      {booking.departments.length > 1 && shownDepartments.length > 0 && (
        <section className="cs-pick-group">
          <h3 className="cs-label">{text.departments}</h3>
          <ul className="cs-picks">
            {shownDepartments.map((department) =>
              pick({ by: 'department', department }, text.department({ department: departmentOf(department) })),
            )}
          </ul>
        </section>
      )}
      {people.length > 0 ? (
        <section className="cs-pick-group">
          <h3 className="cs-label">{text.people}</h3>
          <Folded summary={isFolded ? text.everybody({ count: numbers.format(people.length) }) : null}>
            <ul className="cs-picks">
              {people.map(({ name, department, schedule }) => (
                <li key={schedule.practitionerReference}>
                  <Pick
                    label={name}
                    hint={departmentOf(department)}
                    isChosen={isChosen({ by: 'practitioner', reference: schedule.practitionerReference })}
                    onClick={choose({ by: 'practitioner', reference: schedule.practitionerReference })}
                  />
                </li>
              ))}
            </ul>
          </Folded>
        </section>
      ) : (
        shownDepartments.length === 0 && <p role="status">{text.nobodyFits}</p>
      )}
    </StepForm>
  );
}

/** Behind its summary; without one, as it is. */
function Folded({ summary, children }: { summary: string | null; children: ReactNode }) {
  if (summary === null) return children;
  return (
    <details>
      <summary className="cs-pick-more">{summary}</summary>
      {children}
    </details>
  );
}

interface PickProps {
  label: string;
  hint: string | undefined;
  isChosen: boolean;
  onClick: () => void;
}

function Pick({ label, hint, isChosen, onClick }: PickProps) {
  return (
    <button type="button" className="cs-pick" aria-pressed={isChosen || undefined} onClick={onClick}>
      <bdi>{label}</bdi>
      {hint && <small> {hint}</small>}
    </button>
  );
}
