'use client';

import { Button, TextInput } from '../../kit/index.js';
import type { EditorProps } from './editorProps.js';
import { HoursRow } from './HoursRow.js';
import { nextKey } from './scheduleDraft.js';
import { SessionList } from './SessionList.js';

/** Leave, holidays, and dates with hours of their own. */
export function DatesPart(props: EditorProps) {
  const { editor, text, times, idOf, errorAt, focusOn } = props;
  const { leave, holidays, days } = editor.draft;
  const { change } = editor;

  return (
    <section className="cs-hours-part">
      <h3>{text.dates.title}</h3>

      <section className="cs-hours-dates">
        <h4>{text.dates.leave}</h4>
        <p className="cs-hint">{text.dates.leaveHint}</p>
        {leave.map((one, index) => (
          <HoursRow
            key={one.key}
            {...props}
            at={`leave-${one.key}`}
            legend={text.dates.leaveOf({ number: times.number(index + 1) })}
            hours={one}
            type="datetime-local"
            onChange={(hours) =>
              change((draft) => ({
                ...draft,
                leave: draft.leave.map((other) => (other.key === one.key ? { ...other, ...hours } : other)),
              }))
            }
            onRemove={() => {
              change((draft) => ({ ...draft, leave: draft.leave.filter(({ key }) => key !== one.key) }));
              focusOn('add-leave');
            }}
          />
        ))}
        <Button
          id={idOf('add-leave')}
          onClick={() => {
            const key = nextKey();
            change((draft) => ({ ...draft, leave: [...draft.leave, { key, from: '', to: '' }] }));
            focusOn(`leave-${key}-from`);
          }}
        >
          {text.dates.addLeave}
        </Button>
      </section>

      <section className="cs-hours-dates">
        <h4>{text.dates.holidays}</h4>
        {holidays.map(({ key, date }, index) => (
          <DateRow
            key={key}
            at={`holiday-${key}`}
            label={text.dates.holidayOf({ number: times.number(index + 1) })}
            {...{ date, text, idOf, errorAt }}
            onChange={(value) =>
              change((draft) => ({
                ...draft,
                holidays: draft.holidays.map((one) => (one.key === key ? { ...one, date: value } : one)),
              }))
            }
            onRemove={() => {
              change((draft) => ({ ...draft, holidays: draft.holidays.filter((one) => one.key !== key) }));
              focusOn('add-holiday');
            }}
          />
        ))}
        <Button
          id={idOf('add-holiday')}
          onClick={() => {
            const key = nextKey();
            change((draft) => ({ ...draft, holidays: [...draft.holidays, { key, date: '' }] }));
            focusOn(`holiday-${key}`);
          }}
        >
          {text.dates.addHoliday}
        </Button>
      </section>

      <section className="cs-hours-dates">
        <h4>{text.dates.overrides}</h4>
        <p className="cs-hint">{text.dates.overridesHint}</p>
        {days
          .filter(({ date }) => date !== null)
          .map((day, index) => {
            const label = text.dates.overrideOf({ number: times.number(index + 1) });
            return (
              <div key={day.id} className="cs-hours-sessions">
                <DateRow
                  at={day.id}
                  label={label}
                  date={day.date ?? ''}
                  {...{ text, idOf, errorAt }}
                  onChange={(date) =>
                    change((draft) => ({
                      ...draft,
                      days: draft.days.map((one) => (one.id === day.id ? { ...one, date } : one)),
                    }))
                  }
                  onRemove={() => {
                    change((draft) => ({ ...draft, days: draft.days.filter(({ id }) => id !== day.id) }));
                    focusOn('add-override');
                  }}
                />
                <SessionList {...props} day={day} dayName={label} />
              </div>
            );
          })}
        <Button
          id={idOf('add-override')}
          onClick={() => {
            const id = `date-${nextKey()}`;
            change((draft) => ({ ...draft, days: [...draft.days, { id, date: '', sessions: [] }] }));
            focusOn(id);
          }}
        >
          {text.dates.addOverride}
        </Button>
      </section>
    </section>
  );
}

interface DateRowProps extends Pick<EditorProps, 'text' | 'idOf' | 'errorAt'> {
  at: string;
  label: string;
  date: string;
  onChange: (date: string) => void;
  onRemove: () => void;
}

function DateRow({ at, label, date, onChange, onRemove, text, idOf, errorAt }: DateRowProps) {
  return (
    <div className="cs-hours-times">
      <TextInput
        id={idOf(at)}
        type="date"
        label={label}
        error={errorAt(at, date)}
        value={date}
        onChange={({ target: { value } }) => onChange(value)}
      />
      <Button variant="quiet" aria-label={`${text.week.remove}: ${label}`} onClick={onRemove}>
        {text.week.remove}
      </Button>
    </div>
  );
}
