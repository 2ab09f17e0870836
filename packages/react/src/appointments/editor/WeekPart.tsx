'use client';

import { useState } from 'react';
import { Button, Checkbox } from '../../kit/index.js';
import type { EditorProps } from './editorProps.js';
import { type DraftDay, weekdays } from './scheduleDraft.js';
import { SessionList } from './SessionList.js';

/** The sessions of each weekday. */
export function WeekPart(props: EditorProps) {
  const { editor, text } = props;

  return (
    <section className="cs-hours-part">
      <h3>{text.week.title}</h3>
      {weekdays.map((weekday) => {
        const day = editor.draft.days.find(({ id }) => id === weekday);
        return (
          day && (
            <section key={weekday} className="cs-hours-day">
              <h4>{text.days[weekday]}</h4>
              <div className="cs-hours-sessions">
                <SessionList {...props} day={day} dayName={text.days[weekday]} />
                {day.sessions.length > 0 && <CopyDay {...props} day={day} dayName={text.days[weekday]} />}
              </div>
            </section>
          )
        );
      })}
    </section>
  );
}

function CopyDay({ day, dayName, editor, text, focusOn }: EditorProps & { day: DraftDay; dayName: string }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);

  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={`${text.week.copy}: ${dayName}`}>{text.week.copy}</summary>
      <div className="cs-hours-more">
        <p className="cs-hint">{text.week.copyHint}</p>
        <div className="cs-hours-copy">
          {weekdays
            .filter((weekday) => weekday !== day.id)
            .map((weekday) => (
              <Checkbox
                key={weekday}
                label={text.days[weekday]}
                checked={chosen.includes(weekday)}
                onChange={({ target: { checked } }) =>
                  setChosen((before) => (checked ? [...before, weekday] : before.filter((one) => one !== weekday)))
                }
              />
            ))}
        </div>
        <Button
          aria-disabled={chosen.length === 0 || undefined}
          onClick={() => {
            editor.copyDay(day.id, chosen);
            setChosen([]);
            setOpen(false);
            focusOn(`${day.id}-add`);
          }}
        >
          {text.week.copyDo}
        </Button>
      </div>
    </details>
  );
}
