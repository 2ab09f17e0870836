'use client';

import { useState } from 'react';
import { Button, Fieldset, LiveRegion, Select, TextInput } from '../kit/index.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { Questions, useAnswer, useAnswering } from './answers.js';
import { days, emptyShift, type Day, type DayHours, type Shift } from './registration/hours.js';

export function HoursStep() {
  const { hours: text, fields } = useMessages('organizationRegistration', english);
  const { registration } = useAnswering();
  const [copied, setCopied] = useState<Day | null>(null);

  function copy(day: Day) {
    const hours = registration.read()[day];
    registration.note(Object.fromEntries(days.map((name) => [name, hours])));
    setCopied(day);
  }

  return (
    <Questions step="hours">
      <LiveRegion message={copied ? text.copied({ day: fields[copied].label }) : ''} />
      <div className="cs-days">
        {days.map((day) => (
          <DayFields key={day} day={day} onCopy={() => copy(day)} />
        ))}
      </div>
    </Questions>
  );
}

const kinds = ['closed', 'hours', 'always'] as const;

function DayFields({ day, onCopy }: { day: Day; onCopy: () => void }) {
  const { hours: text } = useMessages('organizationRegistration', english);
  const { words, value, set } = useAnswer(day);
  const { kind, shifts } = value;

  const setShift = (index: number, change: Partial<Shift>) =>
    set({ kind, shifts: shifts.map((shift, at) => (at === index ? { ...shift, ...change } : shift)) });

  return (
    <Fieldset {...words} className="cs-day">
      <Select
        label={text.open({ day: words.label })}
        className="cs-label-unseen"
        value={kind}
        onChange={({ target }) => set({ kind: kinds.find((one) => one === target.value) ?? 'closed', shifts })}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {text.kinds[one]}
          </option>
        ))}
      </Select>
      {kind === 'hours' &&
        shifts.map((shift, index) => (
          <Fieldset
            key={index === 0 ? 'first' : 'second'}
            label={index === 0 ? words.label : text.second}
            className={index === 0 ? 'cs-shift cs-label-unseen' : 'cs-shift'}
          >
            {(['start', 'end'] as const).map((edge) => (
              <TextInput
                key={edge}
                label={edge === 'start' ? text.from : text.to}
                type="time"
                value={shift[edge]}
                onChange={({ target }) => setShift(index, { [edge]: target.value })}
              />
            ))}
          </Fieldset>
        ))}
      {kind !== 'closed' && (
        <DayActions hours={value} onCopy={onCopy} onShifts={(next) => set({ kind, shifts: next })} />
      )}
    </Fieldset>
  );
}

interface DayActionsProps {
  hours: DayHours;
  onCopy: () => void;
  onShifts: (shifts: readonly Shift[]) => void;
}

function DayActions({ hours: { kind, shifts }, onCopy, onShifts }: DayActionsProps) {
  const { hours: text } = useMessages('organizationRegistration', english);
  return (
    <div className="cs-day-actions">
      <Button variant="quiet" onClick={onCopy}>
        {text.copy}
      </Button>
      {kind === 'hours' &&
        (shifts.length > 1 ? (
          <Button variant="quiet" onClick={() => onShifts(shifts.slice(0, 1))}>
            {text.removeShift}
          </Button>
        ) : (
          <Button variant="quiet" onClick={() => onShifts([...shifts, emptyShift])}>
            {text.addShift}
          </Button>
        ))}
    </div>
  );
}
