'use client';

import { useId } from 'react';
import { Button, focusById } from '../../kit/index.js';
import { encounterForm as english } from '../../messages/en/encounterForm.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { isOneRow } from './columns.js';
import { RowFields } from './RowFields.js';
import type { EncounterFormSection, EncounterFormState } from './useEncounterForm.js';
import { VitalField } from './VitalField.js';

export interface SectionRowsProps {
  form: EncounterFormState;
  section: EncounterFormSection;
  /** Says to a screen reader what happened. */
  onTold: (words: string) => void;
}

type Words = Readonly<Record<string, string | undefined>>;

/** One section of a document: a field where it is told at once, else its rows and a button for one more. */
export function SectionRows({ form, section, onTold }: SectionRowsProps) {
  const words = useMessages('encounterForm', english);
  const locale = useLocale();
  const titleId = useId();
  const { name, isRequired, rows, columns } = section;
  const { sections, items, hints }: { sections: Words; items: Words; hints: Words } = words;
  const plain = sections[name] ?? name;
  const title = isRequired ? plain : words.optional({ title: plain });
  const item = items[name] ?? plain;
  const fixed = rows.filter(({ vital }) => vital !== null);
  const others = rows.filter(({ vital }) => vital === null);
  const given = { onChange: form.change, errorOf: form.errorOf, idOf: form.idOf };

  if (isOneRow(section)) {
    return rows.map((row) => (
      <RowFields
        key={row.id}
        {...given}
        row={row}
        columns={columns}
        label={title}
        hint={hints[name]}
        startsFocused={false}
      />
    ));
  }

  const addId = `${titleId}-add`;
  function remove(rowId: string, place: string) {
    form.remove(rowId);
    onTold(words.removed({ item, place }));
    focusById(addId);
  }

  return (
    <section data-part="form-section" className="cs-form-section" aria-labelledby={titleId}>
      <div>
        <h3 id={titleId} className="cs-form-section-title">
          {title}
        </h3>
        {hints[name] && <p className="cs-hint">{hints[name]}</p>}
      </div>
      {fixed.length > 0 && (
        <div className="cs-vitals">
          {fixed.map((row) => (
            <VitalField key={row.id} {...given} row={row} />
          ))}
        </div>
      )}
      {others.map((row, index) => {
        const place = (index + 1).toLocaleString(locale);
        return (
          <div
            key={row.id}
            className="cs-entry"
            data-part="row"
            // A row of one field is named by its field.
            {...(columns.length > 1 && { role: 'group', 'aria-label': words.row({ item, place }) })}
          >
            {columns.length > 1 && <p className="cs-entry-title">{words.row({ item, place })}</p>}
            <RowFields
              {...given}
              row={row}
              columns={columns}
              label={columns.length > 1 ? item : words.row({ item, place })}
              startsFocused={form.newestRow === row.id}
            />
            {!(isRequired && fixed.length === 0 && others.length === 1) && (
              <button
                type="button"
                className="cs-close"
                aria-label={words.remove({ item, place })}
                onClick={() => remove(row.id, place)}
              >
                <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
                  <path d="M5 5l10 10M15 5 5 15" />
                </svg>
              </button>
            )}
          </div>
        );
      })}
      <div>
        <Button id={addId} onClick={() => form.add(name)}>
          {words.add({ item })}
        </Button>
      </div>
    </section>
  );
}
