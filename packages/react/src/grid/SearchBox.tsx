'use client';

import { forwardRef, type FormEvent } from 'react';
import { TextInput } from '../kit/index.js';
import type { ListSearch } from './useListSearch.js';

export interface SearchBoxProps {
  search: ListSearch;
  label: string;
  hint: string;
}

/** One box; what is typed decides what is searched. */
export const SearchBox = forwardRef<HTMLInputElement, SearchBoxProps>(function SearchBox(
  { search: { typed, setTyped, search }, label, hint },
  ref,
) {
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
