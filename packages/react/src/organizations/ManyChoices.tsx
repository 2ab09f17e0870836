'use client';

import { useState } from 'react';
import {
  Button,
  Checkbox,
  Fieldset,
  Notice,
  Skeleton,
  TextInput,
  VisuallyHidden,
  type FieldWords,
} from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import type { Choices } from './ListField.js';
import type { Choice } from './registration/draft.js';
import { useRegisterNames } from './useRegisterNames.js';

export interface ManyChoicesProps extends Omit<FieldWords, 'label'> {
  label: string;
  list: Choices;
  value: readonly Choice[];
  onChange: (choices: readonly Choice[]) => void;
  /** What to do where the list is empty. */
  unlisted?: string | undefined;
}

/** So many can be seen at a glance. */
const few = 10;

/** Any number out of a list, with a search where the list is long. */
export function ManyChoices({ list, value, onChange, unlisted, ...words }: ManyChoicesProps) {
  const { list: text, many } = useMessages('organizationRegistration', english);
  const { retry } = useMessages('errors', englishErrors);
  const told = useRegisterNames();
  const [filter, setFilter] = useState('');
  const { data = [], isPending, isError, refetch } = list;
  const wanted = filter.trim().toLocaleLowerCase();
  const found = data.filter(({ name }) => `${name} ${told(name)}`.toLocaleLowerCase().includes(wanted));

  function toggle(choice: Choice) {
    const others = value.filter(({ code }) => code !== choice.code);
    onChange(others.length < value.length ? others : [...value, { code: choice.code, name: choice.name }]);
  }

  if (!isPending && !isError && data.length === 0) {
    return (
      <TextInput
        {...words}
        hint={unlisted}
        value={value[0]?.name ?? ''}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value ? [{ code: target.value, name: target.value }] : [])}
      />
    );
  }

  return (
    <Fieldset {...words} hint={words.hint}>
      {isPending && (
        <div aria-busy="true">
          <VisuallyHidden>{text.loading}</VisuallyHidden>
          <Skeleton />
        </div>
      )}
      {isError && (
        <Notice tone="danger">
          <p>{text.failed}</p>
          <Button onClick={() => void refetch()}>{retry}</Button>
        </Notice>
      )}
      {data.length > few && (
        <>
          <TextInput
            label={many.filter({ label: words.label })}
            type="search"
            value={filter}
            autoComplete="off"
            onChange={({ target }) => setFilter(target.value)}
            onKeyDown={(event) => {
              // The search chooses nothing and sends nothing.
              if (event.key === 'Enter') event.preventDefault();
            }}
          />
          <p role="status" className="cs-hint cs-many-count">
            {many.found({ count: found.length })} · {many.chosen({ count: value.length })}
          </p>
        </>
      )}
      {data.length > 0 && (
        <div className="cs-many" data-long={data.length > few || undefined}>
          {found.length === 0 && <p className="cs-hint">{many.nothing}</p>}
          {found.map((choice) => (
            <Checkbox
              key={choice.code}
              label={told(choice.name)}
              checked={value.some(({ code }) => code === choice.code)}
              onChange={() => toggle(choice)}
            />
          ))}
        </div>
      )}
    </Fieldset>
  );
}
