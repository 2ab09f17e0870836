'use client';

import { Button, Notice, Select, TextInput, type FieldWords } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import type { ReadResult } from '../records/index.js';
import { noChoice, type Choice } from './registration/draft.js';
import { useRegisterNames } from './useRegisterNames.js';

export type Choices = Pick<ReadResult<Choice[]>, 'data' | 'isPending' | 'isError' | 'refetch'>;

export interface ListFieldProps extends FieldWords {
  list: Choices;
  value: Choice;
  onChange: (choice: Choice) => void;
  /** What has to be chosen before, as long as it is not. */
  first?: string | undefined;
  /** What to do where the list is empty; without it there is nothing to ask then. */
  unlisted?: string | undefined;
}

/** One of the register's own values: loading, retry and a list without entries included. */
export function ListField({ list, value, onChange, first, unlisted, ...words }: ListFieldProps) {
  const { list: text } = useMessages('organizationRegistration', english);
  const { retry } = useMessages('errors', englishErrors);
  const told = useRegisterNames();
  const { data = [], isPending, isError, refetch } = list;
  const isReady = first === undefined && !isPending && !isError;

  if (isError && first === undefined) {
    return (
      <Notice tone="danger" id={words.id} title={words.label}>
        <p>{text.failed}</p>
        <Button onClick={() => void refetch()}>{retry}</Button>
      </Notice>
    );
  }
  if (isReady && data.length === 0) {
    return unlisted === undefined ? null : (
      <TextInput
        {...words}
        hint={unlisted}
        value={value.name}
        autoComplete="off"
        onChange={({ target }) => onChange({ code: target.value, name: target.value })}
      />
    );
  }

  const isUnknown = value.code !== '' && !data.some(({ code }) => code === value.code);
  return (
    <Select
      {...words}
      value={value.code}
      disabled={!isReady}
      aria-busy={(first === undefined && isPending) || undefined}
      onChange={({ target }) => {
        const { code, name } = data.find((one) => one.code === target.value) ?? noChoice;
        onChange({ code, name });
      }}
    >
      <option value="">{first ?? (isPending ? text.loading : text.none)}</option>
      {isUnknown && <option value={value.code}>{told(value.name)}</option>}
      {data.map(({ code, name }) => (
        <option key={code} value={code}>
          {told(name)}
        </option>
      ))}
    </Select>
  );
}
