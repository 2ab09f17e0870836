'use client';

import { memo, type ReactNode, useEffect, useId } from 'react';
import { DateParts, Field, focusById, Select, TextInput } from '../../kit/index.js';
import { encounterForm as english } from '../../messages/en/encounterForm.js';
import { useMessages } from '../../provider/index.js';
import { CodedEntry } from '../coded/CodedEntry.js';
import type { CodedValue } from '../coded/codedValue.js';
import type { Column, ColumnName } from './columns.js';
import { RangeMarks } from './RangeMarks.js';
import type { EncounterRow } from './rows.js';

export interface RowPlace {
  row: EncounterRow;
  onChange: (rowId: string, part: ColumnName, value: CodedValue) => void;
  errorOf: (rowId: string, part: ColumnName) => string | undefined;
  idOf: (rowId: string, part: ColumnName) => string;
}

export interface RowFieldsProps extends RowPlace {
  columns: readonly Column[];
  /** Of the field that names the row, where it has no name of its own. */
  label: string;
  hint?: string | undefined;
  startsFocused: boolean;
}

/** The fields of one row. */
export function RowFields({ row, columns, label, hint, startsFocused, onChange, errorOf, idOf }: RowFieldsProps) {
  return (
    <div className={columns.length > 1 ? 'cs-entry-fields' : undefined}>
      {columns.map((column, index) => (
        <RowField
          key={column.name}
          id={idOf(row.id, column.name)}
          rowId={row.id}
          column={column}
          label={label}
          hint={hint}
          text={row.parts[column.name] ?? ''}
          code={row.codes[column.name]?.code}
          system={row.codes[column.name]?.system}
          error={errorOf(row.id, column.name)}
          startsFocused={startsFocused && index === 0}
          onChange={onChange}
        />
      ))}
      {row.parts.value && <RangeMarks parts={row.parts} />}
    </div>
  );
}

interface RowFieldProps {
  id: string;
  rowId: string;
  column: Column;
  label: string;
  hint: string | undefined;
  text: string;
  code: string | undefined;
  system: string | undefined;
  error: string | undefined;
  startsFocused: boolean;
  onChange: RowPlace['onChange'];
}

// Of a long form only the field that is typed in is drawn again.
const RowField = memo(function RowField({
  id,
  rowId,
  column: { name, input, tag },
  label: ownLabel,
  hint,
  text,
  code,
  system,
  error,
  startsFocused,
  onChange,
}: RowFieldProps): ReactNode {
  const words = useMessages('encounterForm', english);
  const listId = useId();
  useEffect(() => {
    if (startsFocused) focusById(id);
  }, [startsFocused, id]);

  const label = name === 'text' ? ownLabel : words.columns[name];
  const field = { id, label, hint, error };
  const write = (written: string) => onChange(rowId, name, { text: written });

  switch (input) {
    case 'coded':
      return (
        <CodedEntry
          {...field}
          tag={tag}
          value={{ text, code, system }}
          startsFocused={startsFocused}
          onChange={(value) => onChange(rowId, name, value)}
        />
      );
    case 'long':
      return (
        <Field {...field}>
          {(control) => (
            <textarea
              {...control}
              className="cs-input cs-long-text"
              data-part="input"
              dir="auto"
              rows={3}
              value={text}
              onChange={({ target }) => write(target.value)}
            />
          )}
        </Field>
      );
    case 'date':
      return <DateParts {...field} partLabels={words.dateParts} value={text} onChange={write} />;
    case 'status':
    case 'route':
      return (
        <Choice {...field} text={text} choices={input === 'status' ? words.statuses : words.routes} onChange={write} />
      );
    case 'frequency':
      return (
        <>
          <TextInput {...field} dir="auto" list={listId} value={text} onChange={({ target }) => write(target.value)} />
          <datalist id={listId}>
            {Object.entries(words.frequencies).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </datalist>
        </>
      );
    case 'text':
      return <TextInput {...field} dir="auto" value={text} onChange={({ target }) => write(target.value)} />;
    default:
      return input satisfies never;
  }
});

interface ChoiceProps {
  id: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  text: string;
  choices: Readonly<Record<string, string>>;
  onChange: (text: string) => void;
}

/** Another word than those of the list stays one of them: it came with the document. */
function Choice({ text, choices, onChange, ...field }: ChoiceProps) {
  const { notSaid } = useMessages('encounterForm', english);
  const known = Object.keys(choices).find((choice) => choice.toLowerCase() === text.toLowerCase());
  return (
    <Select {...field} value={known ?? text} onChange={({ target }) => onChange(target.value)}>
      <option value="">{notSaid}</option>
      {text !== '' && known === undefined && <option value={text}>{text}</option>}
      {Object.entries(choices).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
}
