'use client';

import { forwardRef, type FormEvent } from 'react';
import { TextInput } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { useMessages } from '../provider/index.js';
import type { usePatientSearch } from './usePatientSearch.js';

export interface PatientSearchProps {
  search: ReturnType<typeof usePatientSearch>;
}

/** One box; what is typed decides what is searched. */
export const PatientSearch = forwardRef<HTMLInputElement, PatientSearchProps>(function PatientSearch(
  { search: { typed, setTyped, search } },
  ref,
) {
  const { label, hint } = useMessages('patients', english).table.search;

  function submit(event: FormEvent) {
    event.preventDefault();
    search(typed);
  }

  return (
    <form role="search" className="cs-patient-search" autoComplete="off" onSubmit={submit}>
      <TextInput
        ref={ref}
        type="search"
        label={label}
        hint={hint}
        dir="auto"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </form>
  );
});
