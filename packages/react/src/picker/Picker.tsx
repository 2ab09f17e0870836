'use client';

import type { EhrApiError } from '@carestack/core/errors';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button, Field } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { picker as english } from '../messages/en/picker.js';
import type { Messages } from '../messages/messages.js';
import { useErrorText, useLocale, useMessages } from '../provider/index.js';
import { SearchBox } from './SearchBox.js';
import type { PickerFieldProps, PickerState } from './usePicker.js';

/** One that can be chosen, and what tells it from others of its name. */
export interface PickerChoice {
  id: string;
  name: string;
  details?: string | undefined;
}

/** What a search has found so far. */
export interface Found {
  choices: readonly PickerChoice[];
  /** How many there are; null when nobody knows. */
  total: number | null;
  hasMore: boolean;
  /** False while an older search's result is shown, or none yet. */
  isCurrent: boolean;
  isFetching: boolean;
  error: EhrApiError | null;
  refetch: () => unknown;
}

/** The one chosen, as it is read by its id. */
export interface Chosen {
  choice: PickerChoice | undefined;
  isFetching: boolean;
  error: EhrApiError | null;
  refetch: () => unknown;
}

export type PickerWords = Messages['picker']['patients'];

export interface PickerProps extends PickerFieldProps {
  picker: PickerState;
  words: PickerWords;
  found: Found;
  recent: readonly PickerChoice[];
  chosen: Chosen;
  /** Letters without which nothing is searched. */
  isShort?: boolean | undefined;
  onCreate?: ((typed: string) => void) | undefined;
}

type Row =
  | { kind: 'choice'; key: string; choice: PickerChoice }
  | { kind: 'retry'; key: string; label: string }
  | { kind: 'create'; key: string; label: string };

/** The box of every picker: a field that searches while somebody types, and the list under it. */
export function Picker({
  picker,
  words,
  found,
  recent,
  chosen,
  isShort = false,
  onCreate,
  label = words.label,
  hint = words.hint,
  error,
  id: inputId,
  name,
  required = false,
  disabled = false,
}: PickerProps) {
  const common = useMessages('picker', english);
  const { retry } = useMessages('errors', englishErrors);
  const errorText = useErrorText();
  const locale = useLocale();
  const ownId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isFocused, setIsFocused] = useState(false);
  const [said, setSaid] = useState('');

  const { id, typed, isOpen } = picker;
  const [known, setKnown] = useState<PickerChoice>();
  const choice = id === null ? undefined : (chosen.choice ?? (known?.id === id ? known : undefined));
  const text = typed ?? choice?.name ?? '';
  const term = typed?.trim() ?? '';
  const count = (value: number) => value.toLocaleString(locale);

  const isFailed = term !== '' && !isShort && found.error !== null;
  const isWaiting = term !== '' && !isShort && (isFailed ? found.isFetching : !found.isCurrent);
  const choices = term === '' ? recent : isShort || isFailed ? [] : found.choices;
  const rows: Row[] = [
    ...choices.map((one) => ({ kind: 'choice' as const, key: `choice ${one.id}`, choice: one })),
    ...(isFailed && !isWaiting ? [{ kind: 'retry' as const, key: 'retry', label: retry }] : []),
    // Whether somebody is new is known when the search is over.
    ...(onCreate && !isWaiting
      ? [{ kind: 'create' as const, key: 'create', label: words.create({ typed: term }) }]
      : []),
  ];

  function headline(): string {
    if (term === '') return recent.length > 0 ? words.recent : words.start;
    if (isShort) return common.short;
    if (isWaiting) return common.searching;
    if (found.error) return `${words.failed}. ${errorText(found.error)}`;
    const total = found.total ?? found.choices.length;
    if (total === 0) return words.none;
    return found.hasMore
      ? common.many({ shown: count(found.choices.length), total: found.total === null ? null : count(total) })
      : words.found({ total, count: count(total) });
  }
  const head = headline();

  function take(row: Row) {
    if (row.kind === 'choice') {
      setKnown(row.choice);
      setSaid(common.chosen({ name: row.choice.name }));
      picker.choose(row.choice.id);
    } else if (row.kind === 'retry') void found.refetch();
    else onCreate?.(term);
  }

  const isUnfinished = id === null && term !== '';
  const problem = disabled ? '' : isUnfinished ? words.unfinished : required && id === null ? words.missing : '';
  useEffect(() => input.current?.setCustomValidity(problem), [problem]);

  const { reset } = picker;
  useEffect(() => {
    const form = input.current?.form;
    form?.addEventListener('reset', reset);
    return () => form?.removeEventListener('reset', reset);
  });

  function clear() {
    picker.choose(null);
    input.current?.focus();
  }

  const detailsId = `${ownId}-details`;
  const shownError = error ?? (isUnfinished && !isFocused && !isOpen ? words.unfinished : undefined);

  return (
    <Field
      label={label}
      hint={hint}
      error={shownError}
      id={inputId ?? ownId}
      describedBy={choice?.details && typed === null ? detailsId : undefined}
    >
      {(control) => (
        <div className="cs-picker">
          <SearchBox
            control={control}
            input={input}
            text={text}
            rows={rows}
            isOpen={isOpen}
            onOpen={picker.setIsOpen}
            onType={(written) => picker.type(written)}
            onTake={take}
            onClear={clear}
            onFocus={() => setIsFocused(true)}
            onBlur={() => {
              setIsFocused(false);
              picker.leave();
            }}
            onEscape={picker.leave}
            onEnter={(event) => {
              // Half of a search is nothing to send a form with.
              if (term !== '') event.preventDefault();
              // Nor does it choose from what was found for other letters.
              if (isWaiting) Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
            }}
            listLabel={typeof label === 'string' ? label : words.label}
            clearLabel={words.clear}
            head={head}
            isFailed={isFailed && !isWaiting}
            isWaiting={isWaiting}
            said={said}
            required={required}
            disabled={disabled}
            autoCapitalize="none"
          >
            {(row) => (row.kind === 'choice' ? <ChoiceText {...row.choice} /> : row.label)}
          </SearchBox>
          {name !== undefined && <input type="hidden" name={name} value={id ?? ''} disabled={disabled} />}
          {typed === null && id !== null && <ChosenText {...{ chosen, choice, words }} detailsId={detailsId} />}
        </div>
      )}
    </Field>
  );
}

function ChoiceText({ name, details }: PickerChoice): ReactNode {
  return (
    <>
      <bdi className="cs-picker-name">{name}</bdi>
      {details && <span className="cs-second">{details}</span>}
    </>
  );
}

interface ChosenTextProps {
  chosen: Chosen;
  choice: PickerChoice | undefined;
  words: PickerWords;
  detailsId: string;
}

/** Who is chosen, beyond the name: two people may share that. */
function ChosenText({ chosen, choice, words, detailsId }: ChosenTextProps) {
  const { loading } = useMessages('picker', english);
  const { retry } = useMessages('errors', englishErrors);
  const errorText = useErrorText();
  if (choice) {
    return choice.details ? (
      <div id={detailsId} data-part="details" className="cs-picker-chosen">
        {choice.details}
      </div>
    ) : null;
  }
  if (chosen.isFetching) return <div className="cs-picker-chosen">{loading}</div>;
  return (
    <div role="alert" className="cs-error">
      <span>
        {words.unknown}. {errorText(chosen.error ?? { code: 'not_found' })}{' '}
        <Button variant="quiet" className="cs-inline" onClick={() => void chosen.refetch()}>
          {retry}
        </Button>
      </span>
    </div>
  );
}
