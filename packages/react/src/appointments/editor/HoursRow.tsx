'use client';

import type { ReactNode } from 'react';
import { Button, Fieldset, TextInput } from '../../kit/index.js';
import type { EditorProps } from './editorProps.js';
import type { DraftHours } from './scheduleDraft.js';

interface HoursRowProps extends Pick<EditorProps, 'text' | 'idOf' | 'errorAt'> {
  at: string;
  legend: string;
  hours: DraftHours;
  type: 'time' | 'datetime-local';
  onChange: (hours: Partial<Pick<DraftHours, 'from' | 'to'>>) => void;
  onRemove: () => void;
  children?: ReactNode;
}

/** From one time to another, with a way to be rid of it. */
export function HoursRow({
  at,
  legend,
  hours,
  type,
  onChange,
  onRemove,
  text,
  idOf,
  errorAt,
  children,
}: HoursRowProps) {
  return (
    <Fieldset label={legend} id={idOf(at)} error={errorAt(at)} className="cs-hours-row">
      <div className="cs-hours-times">
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            id={idOf(`${at}-${end}`)}
            type={type}
            label={text.week[end]}
            error={errorAt(`${at}-${end}`, hours[end])}
            value={hours[end]}
            onChange={({ target: { value } }) => onChange({ [end]: value })}
          />
        ))}
        <Button variant="quiet" aria-label={`${text.week.remove}: ${legend}`} onClick={onRemove}>
          {text.week.remove}
        </Button>
      </div>
      {children}
    </Fieldset>
  );
}
