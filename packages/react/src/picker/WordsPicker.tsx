'use client';

import { useCombobox } from 'downshift';
import { useRef, useState } from 'react';
import { Field, type FieldWords, LiveRegion } from '../kit/index.js';
import { picker as english } from '../messages/en/picker.js';
import { useMessages } from '../provider/index.js';

export interface WordsPickerProps extends FieldWords {
  words: readonly string[];
  onChange: (words: readonly string[]) => void;
  /** What is offered; any other word may be typed. */
  suggestions?: readonly string[] | undefined;
}

const none: readonly string[] = [];

/** Several words, from a list or a person's own: each one typed and entered, each one taken away by its button. */
export function WordsPicker({ words, onChange, suggestions = none, ...field }: WordsPickerProps) {
  const text = useMessages('picker', english).words;
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const key = (word: string) => word.trim().toLocaleLowerCase();
  const taken = new Set(words.map(key));
  const own = typed.trim().replace(/\s+/g, ' ');
  const fitting = suggestions.filter((word) => !taken.has(key(word)) && key(word).includes(key(own)));
  const isNew = own !== '' && !taken.has(key(own)) && !suggestions.some((word) => key(word) === key(own));
  const rows = isNew ? [...fitting, own] : fitting;

  function add(word: string) {
    setTyped('');
    if (word === '' || taken.has(key(word))) return;
    onChange([...words, suggestions.find((one) => key(one) === key(word)) ?? word]);
    setSaid(text.added({ word }));
  }

  function remove(word: string) {
    onChange(words.filter((one) => one !== word));
    setSaid(text.removed({ word }));
    input.current?.focus();
  }

  const { isOpen, highlightedIndex, getInputProps, getItemProps, getMenuProps } = useCombobox<string>({
    items: rows,
    inputValue: typed,
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && add(selectedItem),
    stateReducer: (state, { type, changes }) => {
      if (type === useCombobox.stateChangeTypes.InputBlur) return { ...changes, selectedItem: null };
      return type === useCombobox.stateChangeTypes.InputKeyDownEscape ? { ...state, isOpen: false } : changes;
    },
  });

  return (
    <Field {...field}>
      {(control) => (
        <div className="cs-picker">
          {words.length > 0 && (
            <ul className="cs-chips">
              {words.map((word) => (
                <li key={word} className="cs-chip" data-part="word">
                  <bdi>{word}</bdi>
                  <button
                    type="button"
                    className="cs-close"
                    aria-label={text.remove({ word })}
                    onClick={() => remove(word)}
                  >
                    <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
                      <path d="M5 5l10 10M15 5 5 15" />
                    </svg>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            {...getInputProps({
              ref: input,
              onChange: (event) => setTyped(event.currentTarget.value),
              // What was typed and not entered is meant all the same.
              onBlur: () => add(own),
              onKeyDown: (event) => {
                if (event.key === 'Escape' && !isOpen) {
                  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
                }
                if (event.key === 'Enter' && own !== '' && (!isOpen || highlightedIndex < 0)) {
                  event.preventDefault();
                  Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
                  add(own);
                }
              },
            })}
            {...control}
            // The label in front names it.
            aria-labelledby={undefined}
            data-part="input"
            className="cs-input"
            dir="auto"
            spellCheck={false}
          />
          <div
            role="presentation"
            className="cs-picker-list"
            hidden={!isOpen || rows.length === 0}
            onMouseDown={(event) => event.preventDefault()}
          >
            <ul {...getMenuProps({ 'aria-label': text.list })}>
              {isOpen &&
                rows.map((word, index) => (
                  <li
                    key={word}
                    {...getItemProps({ item: word, index })}
                    className="cs-picker-choice"
                    data-kind={isNew && index === rows.length - 1 ? 'create' : undefined}
                  >
                    {isNew && index === rows.length - 1 ? text.add({ word }) : word}
                  </li>
                ))}
            </ul>
          </div>
          <LiveRegion message={said} />
        </div>
      )}
    </Field>
  );
}
