'use client';

import type { EhrApiError } from '@carestack/core/errors';
import { useCombobox } from 'downshift';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button, Field, LiveRegion, Spinner } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { picker as english } from '../messages/en/picker.js';
import type { Messages } from '../messages/messages.js';
import { useErrorText, useLocale, useMessages } from '../provider/index.js';
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
  const list = useRef<HTMLDivElement>(null);
  const [isFocused, setIsFocused] = useState(false);
  const [highlighted, setHighlighted] = useState<string>();
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
    ...(onCreate ? [{ kind: 'create' as const, key: 'create', label: words.create({ typed: term }) }] : []),
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

  const { getInputProps, getItemProps, getMenuProps } = useCombobox<Row>({
    items: rows,
    isOpen: isOpen && !disabled,
    inputValue: text,
    selectedItem: null,
    // Held by its key: when another answer comes, the highlight never slips to another person.
    highlightedIndex: rows.findIndex(({ key }) => key === highlighted),
    itemToString: () => text,
    onIsOpenChange: (change) => picker.setIsOpen(change.isOpen),
    onHighlightedIndexChange: ({ highlightedIndex }) => setHighlighted(rows[highlightedIndex]?.key),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && take(selectedItem),
    stateReducer: (state, { type, changes }) => {
      // Nobody is chosen by leaving the box.
      if (type === useCombobox.stateChangeTypes.InputBlur) return { ...changes, selectedItem: null };
      if (type === useCombobox.stateChangeTypes.InputKeyDownEscape) return { ...state, isOpen: false };
      return changes.selectedItem?.kind === 'retry' ? { ...changes, isOpen: true } : changes;
    },
  });

  const isUnfinished = id === null && term !== '';
  const problem = disabled ? '' : isUnfinished ? words.unfinished : required && id === null ? words.missing : '';
  useEffect(() => input.current?.setCustomValidity(problem), [problem]);

  const { reset } = picker;
  useEffect(() => {
    const form = input.current?.form;
    form?.addEventListener('reset', reset);
    return () => form?.removeEventListener('reset', reset);
  });

  // A list that opens or grows at the foot of the page or of a dialog comes into view.
  const lines = isOpen ? 1 + rows.length : 0;
  useEffect(() => {
    if (lines > 0) list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [lines]);

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
          <div data-part="box" className="cs-box" data-disabled={disabled || undefined}>
            <input
              {...getInputProps({
                ref: input,
                disabled,
                onChange: (event) => picker.type(event.currentTarget.value),
                onFocus: () => setIsFocused(true),
                onBlur: () => {
                  setIsFocused(false);
                  picker.leave();
                },
                onKeyDown: (event) => {
                  // The caret's keys stay the caret's; a closed list leaves Escape to a dialog around it.
                  if (event.key === 'Home' || event.key === 'End' || (event.key === 'Escape' && !isOpen)) {
                    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
                  }
                  if (event.key === 'Escape') picker.leave();
                  // Half of a search is nothing to send a form with.
                  if (event.key === 'Enter' && term !== '') event.preventDefault();
                },
              })}
              {...control}
              // The label in front names it.
              aria-labelledby={undefined}
              aria-required={required || undefined}
              data-part="input"
              className="cs-input"
              type="text"
              dir="auto"
              autoCorrect="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="search"
            />
            {isOpen && isWaiting && <Spinner className="cs-picker-wait" />}
            {text !== '' && !disabled && (
              <button type="button" data-part="clear" className="cs-close" aria-label={words.clear} onClick={clear}>
                <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
                  <path d="M5 5l10 10M15 5 5 15" />
                </svg>
              </button>
            )}
          </div>
          {name !== undefined && <input type="hidden" name={name} value={id ?? ''} disabled={disabled} />}
          <div
            ref={list}
            role="presentation"
            data-part="list"
            className="cs-picker-list"
            hidden={!isOpen || disabled}
            // A click beside the choices leaves the focus in the box.
            onMouseDown={(event) => event.preventDefault()}
          >
            <p className="cs-picker-head" data-failed={(isFailed && !isWaiting) || undefined}>
              {head}
            </p>
            <ul
              {...getMenuProps({ 'aria-label': typeof label === 'string' ? label : words.label })}
              aria-busy={isWaiting || undefined}
              hidden={rows.length === 0}
            >
              {isOpen &&
                rows.map((row, index) => (
                  <li
                    key={row.key}
                    {...getItemProps({ item: row, index })}
                    data-part="choice"
                    data-kind={row.kind}
                    className="cs-picker-choice"
                  >
                    {row.kind === 'choice' ? <ChoiceText {...row.choice} /> : row.label}
                  </li>
                ))}
            </ul>
          </div>
          {typed === null && id !== null && <ChosenText {...{ chosen, choice, words }} detailsId={detailsId} />}
          <LiveRegion message={isOpen ? (isWaiting ? '' : head) : said} />
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
