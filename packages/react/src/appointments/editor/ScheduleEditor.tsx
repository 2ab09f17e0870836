'use client';

import { dateAt } from '@carestack/core/availability';
import { useEffect, useId, useRef } from 'react';
import { Button, ErrorSummary, focusById, LiveRegion, Notice } from '../../kit/index.js';
import { scheduleEditor as english } from '../../messages/en/scheduleEditor.js';
import { Surface, useMessages, useSurroundings } from '../../provider/index.js';
import { useTimes } from '../wizard/useTimes.js';
import { DatesPart } from './DatesPart.js';
import type { EditorProps } from './editorProps.js';
import { placeName } from './placeName.js';
import { SettingsPart } from './SettingsPart.js';
import { type ScheduleEditorOptions, useScheduleEditor } from './useScheduleEditor.js';
import { WeekPart } from './WeekPart.js';
import { WeekPreview } from './WeekPreview.js';

/** What `<ScheduleEditor/>` takes. */
export interface ScheduleEditorProps extends ScheduleEditorOptions {
  practitionerName?: string | undefined;
  className?: string | undefined;
}

const outsideShown = 10;

/**
 * Changes the hours of a practitioner: sessions, breaks, leave, holidays and dates of their own. Names contradictions where they are, shows
 * the week that would come of it, and the booked visits that would fall outside.
 *
 * @example
 * <ScheduleEditor schedule={schedule} appointments={booked} onSave={keepSchedule} />
 */
export function ScheduleEditor({ practitionerName, className, ...options }: ScheduleEditorProps) {
  const text = useMessages('scheduleEditor', english);
  const { timeZone: facilityZone } = useSurroundings();
  const editor = useScheduleEditor(options);
  const zone = editor.schedule?.timeZone ?? options.schedule.timeZone ?? facilityZone;
  const times = useTimes(zone);
  const prefix = useId();
  const wanted = useRef<string>(null);
  const { problems, attempt, outside, outcome, isChanged } = editor;
  const sentences: Readonly<Record<string, string | undefined>> = text.problems;

  useEffect(() => {
    if (wanted.current) focusById(wanted.current);
    wanted.current = null;
  });

  const idOf = (at: string) => `${prefix}-${at}`;
  const sentence = (code: string) => sentences[code] ?? text.problems.invalid;
  const said = (at: string, problem: string) => {
    const place = placeName(editor.draft, at, text, times.number);
    return place ? `${place}: ${problem}` : problem;
  };
  const errorAt = (at: string, typed?: string) => {
    const code = editor.problemAt(at);
    // A row that was just added is empty, not wrong: it is named when one wants to save.
    const isUnfinished = typed === '' && attempt === 0;
    return code === undefined || isUnfinished ? undefined : sentence(code);
  };
  const props: EditorProps = {
    editor,
    text,
    times,
    idOf,
    errorAt,
    focusOn: (at) => {
      wanted.current = idOf(at);
    },
  };

  return (
    <Surface part="schedule-editor" className={className ? `cs-hours ${className}` : 'cs-hours'}>
      <h2>{practitionerName ? text.titleOf({ name: practitionerName }) : text.title}</h2>
      {attempt > 0 && (
        <ErrorSummary
          title={text.problems.title}
          attempt={attempt}
          errors={problems.map(({ at, code }) => ({ message: said(at, sentence(code)), fieldId: idOf(at) }))}
        />
      )}
      <SettingsPart {...props} />
      <WeekPart {...props} />
      <div className="cs-hours-undo" hidden={editor.undoable === null}>
        <span>{text.week.removed}</span>{' '}
        <Button
          id={idOf('undo')}
          onClick={() => {
            wanted.current = idOf(editor.undoable ?? '');
            editor.undo();
          }}
        >
          {text.week.undo}
        </Button>
      </div>
      <DatesPart {...props} />
      <WeekPreview {...props} />
      {outside.length > 0 && (
        <Notice
          tone="warning"
          title={text.outside.title({ total: outside.length, count: times.number(outside.length) })}
        >
          <p>{text.outside.body}</p>
          <ul>
            {outside.slice(0, outsideShown).map(({ reference, startTime }) => (
              <li key={reference}>
                {startTime && `${times.shortDay(dateAt(startTime, zone))}, ${times.time(startTime)}`}
              </li>
            ))}
          </ul>
          {outside.length > outsideShown && (
            <p>{text.outside.more({ count: times.number(outside.length - outsideShown) })}</p>
          )}
        </Notice>
      )}
      {outcome === 'failed' && (
        <Notice tone="danger" title={text.failed.title}>
          <p>{text.failed.body}</p>
        </Notice>
      )}
      <div className="cs-hours-save">
        <div className="cs-actions">
          <Button
            variant="primary"
            isPending={editor.isSaving}
            pendingLabel={text.saving}
            onClick={() => void editor.save()}
          >
            {text.save}
          </Button>
          {isChanged && <Button onClick={editor.discard}>{text.discard}</Button>}
        </div>
        {isChanged && <p className="cs-hint">{text.unsaved}</p>}
        {outcome === 'saved' && !isChanged && <p className="cs-hours-saved">{text.saved}</p>}
      </div>
      <LiveRegion message={outcome === 'saved' ? text.saved : editor.undoable ? text.week.removed : ''} />
    </Surface>
  );
}
