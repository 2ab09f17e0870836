'use client';

import { useCombobox } from 'downshift';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { type FieldControl, LiveRegion, Spinner } from '../kit/index.js';

/** A row of the list: something found, or something to do. */
export interface SearchRow {
  key: string;
  /** `retry` leaves the list open. */
  kind: string;
}

export interface SearchBoxProps<Row extends SearchRow> {
  control: FieldControl;
  input: RefObject<HTMLInputElement | null>;
  text: string;
  rows: readonly Row[];
  /** The list is asked for; in a box that is disabled it never shows. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onType: (text: string) => void;
  onTake: (row: Row) => void;
  onClear: () => void;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  onEscape?: (() => void) | undefined;
  /** Before the highlighted row is taken. */
  onEnter?: ((event: KeyboardEvent, isHighlighted: boolean) => void) | undefined;
  /** Names the list. */
  listLabel: string;
  clearLabel: string;
  /** Over the list: what was found, or why nothing is. */
  head: string;
  isFailed: boolean;
  isWaiting: boolean;
  /** Spoken while the list is closed. */
  said: string;
  required: boolean;
  disabled: boolean;
  autoCapitalize?: 'none' | undefined;
  children: (row: Row) => ReactNode;
}

/** A field that searches while somebody types, and the list under it. Nothing is chosen by leaving it. */
export function SearchBox<Row extends SearchRow>({
  control,
  input,
  text,
  rows,
  isOpen,
  onEnter,
  onEscape,
  head,
  isFailed,
  isWaiting,
  said,
  required,
  disabled,
  autoCapitalize,
  children,
  ...on
}: SearchBoxProps<Row>) {
  const list = useRef<HTMLDivElement>(null);
  const [highlighted, setHighlighted] = useState<string>();
  const isShown = isOpen && !disabled;

  const { getInputProps, getItemProps, getMenuProps } = useCombobox<Row>({
    items: [...rows],
    isOpen: isShown,
    inputValue: text,
    selectedItem: null,
    // Held by its key: when another answer comes, the highlight never slips to another row.
    highlightedIndex: rows.findIndex(({ key }) => key === highlighted),
    itemToString: () => text,
    onIsOpenChange: (change) => on.onOpen(change.isOpen),
    onHighlightedIndexChange: ({ highlightedIndex }) => setHighlighted(rows[highlightedIndex]?.key),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && on.onTake(selectedItem),
    stateReducer: (before, { type, changes }) => {
      // Nothing is chosen by leaving the box.
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

  return (
    <>
      <div data-part="box" className="cs-box" data-disabled={disabled || undefined}>
        <input
          {...getInputProps({
            ref: input,
            disabled,
            onChange: (event) => on.onType(event.currentTarget.value),
            onFocus: on.onFocus,
            onBlur: on.onBlur,
            onKeyDown: (event) => {
              // The caret's keys stay the caret's; a closed list leaves Escape to a dialog around it.
              if (event.key === 'Home' || event.key === 'End' || (event.key === 'Escape' && !isShown)) {
                Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
              }
              if (event.key === 'Escape') onEscape?.();
              if (event.key === 'Enter') {
                onEnter?.(
                  event,
                  rows.some(({ key }) => key === highlighted),
                );
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
          autoCapitalize={autoCapitalize}
          spellCheck={false}
          enterKeyHint="search"
        />
        {isShown && isWaiting && <Spinner className="cs-picker-wait" />}
        {text !== '' && !disabled && (
          <button type="button" data-part="clear" className="cs-close" aria-label={on.clearLabel} onClick={on.onClear}>
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
        <p className="cs-picker-head" data-failed={isFailed || undefined}>
          {head}
        </p>
        <ul
          {...getMenuProps({ 'aria-label': on.listLabel })}
          aria-busy={isWaiting || undefined}
          hidden={rows.length === 0}
        >
          {isShown &&
            rows.map((row, index) => (
              <li
                key={row.key}
                {...getItemProps({ item: row, index })}
                data-part="choice"
                data-kind={row.kind}
                className="cs-picker-choice"
              >
                {children(row)}
              </li>
            ))}
        </ul>
      </div>
      <LiveRegion message={isShown ? (isWaiting ? '' : head) : said} />
    </>
  );
}
