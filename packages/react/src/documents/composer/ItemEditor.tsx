'use client';

import { type DraftItem, type ItemChange, type ItemParts, missingParts, partNames } from '@carestack/core/ai';
import { type FormEvent, useId, useState } from 'react';
import { Actions, Button } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import { RowFields } from '../forms/RowFields.js';
import { changedRow, type EncounterRow } from '../forms/rows.js';
import { fieldsOf } from './words.js';

interface ItemEditorProps {
  item: DraftItem;
  /** What the item is, where its field has no name of its own. */
  label: string;
  onSave: (change: ItemChange) => void;
  onCancel: () => void;
}

/** Changes one item in its place. */
export function ItemEditor({ item, label, onSave, onCancel }: ItemEditorProps) {
  const { review: text } = useMessages('documentComposer', english);
  const prefix = useId();
  const columns = fieldsOf(item);
  const [row, setRow] = useState<EncounterRow>(() => rowOf(item));
  const [missing, setMissing] = useState<readonly string[]>([]);

  function save(event: FormEvent) {
    event.preventDefault();
    // A composer may stand in another form of the host.
    event.stopPropagation();
    const parts = partsOf(row);
    const lacking = missingParts({ kind: item.kind, parts });
    setMissing(lacking);
    if (lacking.length === 0) onSave({ parts, codes: row.codes });
  }

  return (
    <form className="cs-stack cs-draft-editor" noValidate autoComplete="off" onSubmit={save}>
      <RowFields
        row={row}
        columns={columns}
        label={label}
        startsFocused
        onChange={(_, part, value) => setRow((before) => changedRow(before, part, value))}
        errorOf={(_, part) => (missing.includes(part) && !row.parts[part]?.trim() ? text.fillIn : undefined)}
        idOf={(_, part) => `${prefix}-${part}`}
      />
      <Actions>
        <Button type="submit" variant="primary">
          {text.save}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </Actions>
    </form>
  );
}

function rowOf({ id, section, parts, codes }: DraftItem): EncounterRow {
  return { id, section, vital: null, parts, codes };
}

/** A day and a lot have a place in the forms alone. */
function partsOf({ parts }: EncounterRow): ItemParts {
  return Object.fromEntries(partNames.map((name) => [name, parts[name] ?? '']));
}
