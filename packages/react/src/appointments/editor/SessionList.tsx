'use client';

import { Button, TextInput } from '../../kit/index.js';
import type { EditorProps } from './editorProps.js';
import { HoursRow } from './HoursRow.js';
import { type DraftDay, type DraftSession, newSession, nextKey } from './scheduleDraft.js';

interface SessionListProps extends EditorProps {
  day: DraftDay;
  /** Stands before the names of its rows, where several days are on one screen. */
  dayName: string;
}

/** The sessions of a day: add, change, remove; each with its breaks. */
export function SessionList({ day, dayName, ...props }: SessionListProps) {
  const { editor, text, times, focusOn } = props;

  function changeSession(key: number, change: Partial<DraftSession>) {
    editor.changeDay(day.id, (all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }

  function add() {
    const session = newSession();
    editor.changeDay(day.id, (all) => [...all, session]);
    focusOn(`${day.id}-${session.key}-from`);
  }

  return (
    <>
      {day.sessions.length === 0 && <p className="cs-hint">{text.week.closed}</p>}
      {day.sessions.map((session, index) => {
        const at = `${day.id}-${session.key}`;
        const name = `${dayName}, ${text.week.session({ number: times.number(index + 1) })}`;
        const isOver = session.from && session.to && session.to <= session.from && session.to !== '00:00';
        return (
          <HoursRow
            key={session.key}
            {...props}
            at={at}
            legend={name}
            hours={session}
            type="time"
            onChange={(change) => changeSession(session.key, change)}
            onRemove={() => {
              editor.removeSession(day.id, session.key);
              focusOn('undo');
            }}
          >
            {isOver && (
              <p className="cs-hint" role="status">
                {text.week.nextDay}
              </p>
            )}
            <MoreOfSession {...props} at={at} name={name} session={session} onChange={changeSession} />
          </HoursRow>
        );
      })}
      <Button id={props.idOf(`${day.id}-add`)} aria-label={`${text.week.addSession}: ${dayName}`} onClick={add}>
        {text.week.addSession}
      </Button>
    </>
  );
}

interface MoreOfSessionProps extends EditorProps {
  at: string;
  name: string;
  session: DraftSession;
  onChange: (key: number, change: Partial<DraftSession>) => void;
}

function MoreOfSession({ at, name, session, onChange, ...props }: MoreOfSessionProps) {
  const { text, times, idOf, errorAt, focusOn, editor } = props;
  const { key, breaks } = session;
  const isWrong = editor.problems.some((problem) => problem.at.startsWith(`${at}-`) && !/-(from|to)$/.test(problem.at));
  const hasMore = breaks.length > 0 || session.slotMinutes !== '' || session.capacity !== '';

  return (
    <details open={isWrong || hasMore || undefined}>
      <summary>{text.week.more}</summary>
      <div className="cs-hours-more">
        {breaks.map((pause, index) => (
          <HoursRow
            key={pause.key}
            {...props}
            at={`${at}-break-${pause.key}`}
            legend={`${name}, ${text.week.breakOf({ number: times.number(index + 1) })}`}
            hours={pause}
            type="time"
            onChange={(change) =>
              onChange(key, { breaks: breaks.map((one) => (one.key === pause.key ? { ...one, ...change } : one)) })
            }
            onRemove={() => {
              onChange(key, { breaks: breaks.filter((one) => one.key !== pause.key) });
              focusOn(`${at}-add-break`);
            }}
          />
        ))}
        <Button
          id={idOf(`${at}-add-break`)}
          aria-label={`${text.week.addBreak}: ${name}`}
          onClick={() => {
            const pause = { key: nextKey(), from: '', to: '' };
            onChange(key, { breaks: [...breaks, pause] });
            focusOn(`${at}-break-${pause.key}-from`);
          }}
        >
          {text.week.addBreak}
        </Button>
        <div className="cs-hours-times">
          <TextInput
            id={idOf(`${at}-slotMinutes`)}
            label={text.week.ownSlot}
            hint={text.week.ownHint}
            error={errorAt(`${at}-slotMinutes`)}
            dir="ltr"
            inputMode="numeric"
            value={session.slotMinutes}
            onChange={({ target: { value } }) => onChange(key, { slotMinutes: value })}
          />
          <TextInput
            id={idOf(`${at}-capacity`)}
            label={text.week.ownCapacity}
            hint={text.week.ownHint}
            error={errorAt(`${at}-capacity`)}
            dir="ltr"
            inputMode="numeric"
            value={session.capacity}
            onChange={({ target: { value } }) => onChange(key, { capacity: value })}
          />
        </div>
      </div>
    </details>
  );
}
