'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Field } from '../../kit/index.js';
import { codedEntry as english } from '../../messages/en/codedEntry.js';
import { errors as englishErrors } from '../../messages/en/errors.js';
import { SearchBox } from '../../picker/index.js';
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
  const [isOpen, setIsOpen] = useState(false);
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

  useEffect(() => {
    if (startsFocused) input.current?.focus();
  }, [startsFocused]);

  function clear() {
    onChange({ text: '' });
    setSaid('');
    input.current?.focus();
  }

  const stateId = `${ownId}-state`;

  return (
    <Field {...field} id={id ?? ownId} describedBy={state ? stateId : undefined}>
      {(control) => (
        <div className="cs-picker">
          <SearchBox
            control={control}
            input={input}
            text={text}
            rows={rows}
            isOpen={isOpen}
            onOpen={setIsOpen}
            onType={(written) => {
              onChange({ text: written });
              setSaid('');
            }}
            onTake={take}
            onClear={clear}
            onBlur={onBlur}
            onEnter={(event, isHighlighted) => {
              // With nothing highlighted Enter means what is written, and sends no form while the list is open.
              if (!isShown || isHighlighted) return;
              event.preventDefault();
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
              setIsOpen(false);
            }}
            listLabel={words.list}
            clearLabel={words.clear}
            head={head}
            isFailed={standing === 'failed'}
            isWaiting={standing === 'searching'}
            said={said}
            required={required}
            disabled={disabled}
          >
            {(row) => (
              <>
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
              </>
            )}
          </SearchBox>
          {state && (
            <div id={stateId} data-part="state" data-coded={code !== undefined || undefined} className="cs-coded-state">
              {state}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
