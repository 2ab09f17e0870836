'use client';

import { useCombobox } from 'downshift';
import { useEffect, useId, useRef, useState } from 'react';
import { Field, LiveRegion, Spinner } from '../../kit/index.js';
import { codedEntry as english } from '../../messages/en/codedEntry.js';
import { errors as englishErrors } from '../../messages/en/errors.js';
import { useErrorText, useMessages } from '../../provider/index.js';
import type { CodedEntryProps } from './CodedEntry.js';
import { codedValue, systemName } from './codedValue.js';
import { type CodeRow, useCodeRows } from './useCodeRows.js';

export type CodedBoxProps = Omit<CodedEntryProps, 'className'>;

/** The box of a coded entry, and the codes under it. */
export function CodedBox({
  tag,
  value,
  onChange,
  onBlur,
  required = false,
  disabled = false,
  startsFocused = false,
  id,
  ...field
}: CodedBoxProps) {
  const words = useMessages('codedEntry', english);
  const { retry } = useMessages('errors', englishErrors);
  const errorText = useErrorText();
  const ownId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [highlighted, setHighlighted] = useState<string>();
  const [said, setSaid] = useState('');

  const { text, code } = value;
  const isShown = isOpen && !disabled;
  const { standing, rows, count, error, refetch } = useCodeRows(value, tag, isShown);

  function headline(): string {
    if (standing === 'found') return words.found({ count });
    if (standing === 'failed') return `${words.failed} ${error ? errorText(error) : ''}`;
    return words[standing];
  }
  const head = headline();
  const term = text.trim();
  const state =
    term === '' ? '' : code === undefined ? words.notCoded : words.coded({ system: systemName(value.system), code });

  function take(row: CodeRow) {
    if (row.kind === 'retry') return void refetch();
    setIsOpen(false);
    if (row.kind === 'keep') return setSaid(words.kept({ text: term }));
    onChange(codedValue(row.code, tag));
    setSaid(words.chosen({ text: row.code.text }));
  }

  const { getInputProps, getItemProps, getMenuProps } = useCombobox<CodeRow>({
    items: rows,
    isOpen: isShown,
    inputValue: text,
    selectedItem: null,
    // Held by its key: when another answer comes, the highlight never slips to another code.
    highlightedIndex: rows.findIndex(({ key }) => key === highlighted),
    itemToString: () => text,
    onIsOpenChange: (change) => setIsOpen(change.isOpen),
    onHighlightedIndexChange: ({ highlightedIndex }) => setHighlighted(rows[highlightedIndex]?.key),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && take(selectedItem),
    stateReducer: (before, { type, changes }) => {
      // No code is chosen by leaving the box.
      if (type === useCombobox.stateChangeTypes.InputBlur) return { ...changes, selectedItem: null };
      // Escape closes the list and keeps what is written.
      if (type === useCombobox.stateChangeTypes.InputKeyDownEscape) return { ...before, isOpen: false };
      return changes.selectedItem?.kind === 'retry' ? { ...changes, isOpen: true } : changes;
    },
  });

  // A list that opens or grows at the foot of the page or of a dialog comes into view.
  const lines = isShown ? 1 + rows.length : 0;
  useEffect(() => {
    if (lines > 0) list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [lines]);

  useEffect(() => {
    if (startsFocused) input.current?.focus();
  }, [startsFocused]);

  function clear() {
    onChange({ text: '' });
    setSaid('');
    input.current?.focus();
  }

  const stateId = `${ownId}-state`;
  const isWaiting = standing === 'searching';

  return (
    <Field {...field} id={id ?? ownId} describedBy={state ? stateId : undefined}>
      {(control) => (
        <div className="cs-picker">
          <div data-part="box" className="cs-box" data-disabled={disabled || undefined}>
            <input
              {...getInputProps({
                ref: input,
                disabled,
                onChange: (event) => {
                  onChange({ text: event.currentTarget.value });
                  setSaid('');
                },
                onBlur,
                onKeyDown: (event) => {
                  // The caret's keys stay the caret's; a closed list leaves Escape to a dialog around it.
                  if (event.key === 'Home' || event.key === 'End' || (event.key === 'Escape' && !isShown)) {
                    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
                  }
                  // With nothing highlighted Enter means what is written, and sends no form while the list is open.
                  if (event.key === 'Enter' && isShown && !rows.some(({ key }) => key === highlighted)) {
                    event.preventDefault();
                    Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
                    setIsOpen(false);
                  }
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
              spellCheck={false}
              enterKeyHint="search"
            />
            {isShown && isWaiting && <Spinner className="cs-picker-wait" />}
            {text !== '' && !disabled && (
              <button type="button" data-part="clear" className="cs-close" aria-label={words.clear} onClick={clear}>
                <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
                  <path d="M5 5l10 10M15 5 5 15" />
                </svg>
              </button>
            )}
          </div>
          <div
            ref={list}
            role="presentation"
            data-part="list"
            className="cs-picker-list"
            hidden={!isShown}
            // A click beside the choices leaves the focus in the box.
            onMouseDown={(event) => event.preventDefault()}
          >
            <p className="cs-picker-head" data-failed={standing === 'failed' || undefined}>
              {head}
            </p>
            <ul
              {...getMenuProps({ 'aria-label': words.list })}
              aria-busy={isWaiting || undefined}
              hidden={rows.length === 0}
            >
              {isShown &&
                rows.map((row, index) => (
                  <li
                    key={row.key}
                    {...getItemProps({ item: row, index })}
                    data-part="choice"
                    data-kind={row.kind === 'keep' ? 'create' : row.kind}
                    className="cs-picker-choice"
                  >
                    {row.kind === 'code' && (
                      <>
                        <bdi className="cs-picker-name">{row.code.text}</bdi>
                        <span className="cs-second" dir="ltr">
                          {row.system} {row.code.code}
                        </span>
                      </>
                    )}
                    {row.kind === 'keep' && words.keep({ text: term })}
                    {row.kind === 'retry' && retry}
                  </li>
                ))}
            </ul>
          </div>
          {state && (
            <div id={stateId} data-part="state" data-coded={code !== undefined || undefined} className="cs-coded-state">
              {state}
            </div>
          )}
          <LiveRegion message={isShown ? (isWaiting ? '' : head) : said} />
        </div>
      )}
    </Field>
  );
}
