'use client';

import { Button } from '../../kit/index.js';
import type { EditorProps } from './editorProps.js';

/** A week with the slots that the hours make, as they are typed. */
export function WeekPreview({ editor, text, times }: EditorProps) {
  const { preview } = editor;
  const [first, last] = [preview?.[0], preview?.at(-1)];

  return (
    <section className="cs-hours-part">
      <h3>{text.preview.title}</h3>
      {!preview && <p className="cs-hint">{text.preview.wait}</p>}
      {preview && first && last && (
        <>
          <div className="cs-actions">
            <Button onClick={() => editor.showWeek(-1)}>{text.preview.earlier}</Button>
            <Button onClick={() => editor.showWeek(1)}>{text.preview.later}</Button>
          </div>
          <p aria-live="polite">
            {text.preview.week({ from: times.shortDay(first.date), to: times.shortDay(last.date) })}
          </p>
          <div className="cs-hours-week">
            {preview.map(({ date, slots }) => (
              <section key={date}>
                <h4>{times.shortDay(date)}</h4>
                <p className="cs-hint">
                  {slots.length === 0
                    ? text.preview.closed
                    : text.preview.slots({ total: slots.length, count: times.number(slots.length) })}
                </p>
                <ul>
                  {slots.map(({ startTime, booked }) => (
                    <li key={startTime} data-booked={booked > 0 || undefined}>
                      {times.time(startTime)}
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
