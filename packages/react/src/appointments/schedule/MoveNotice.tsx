'use client';

import type { Appointment } from '@carestack/core';
import { Button, LiveRegion, Notice } from '../../kit/index.js';
import { savedVisit as englishVisit } from '../../messages/en/savedVisit.js';
import { useErrorText, useMessages } from '../../provider/index.js';
import { lostReason } from '../changes/lostReason.js';
import { ChangeResult } from './ChangeResult.js';
import { Answers, LookAgain, patientOf, type ResultProps } from './noticeParts.js';
import type { ScheduleColumn } from './scheduleColumn.js';
import type { ScheduleState } from './useSchedule.js';
import type { MoveOutcome } from './useScheduleMove.js';
import type { ScheduleWords } from './useScheduleWords.js';

export interface MoveNoticeProps {
  state: ScheduleState;
  words: ScheduleWords;
  labelOf: (column: ScheduleColumn) => string;
}

/**
 * The visit that is being moved, and what came of the last move or change. Below the columns and in view: above them it would push away
 * what is under the pointer.
 */
export function MoveNotice({ state, words, labelOf }: MoveNoticeProps) {
  return (
    <div className="cs-schedule-notices">
      <MovingBar state={state} words={words} labelOf={labelOf} />
      <MoveResult state={state} words={words} />
      <ChangeResult state={state} words={words} />
      <LiveRegion message={spoken(state, words, labelOf)} />
    </div>
  );
}

function MovingBar({ state, words, labelOf }: MoveNoticeProps) {
  const text = words.text.moving;
  const { moving } = state;
  if (!moving) return null;
  const { appointment, target, isNowhere } = moving;
  const isOther = target !== null && target.practitionerReference !== appointment.practitionerReference;

  return (
    <Notice role="group" className="cs-moving" title={text.title({ name: patientOf(state, words, appointment) })}>
      <p>{isNowhere ? text.nowhere : target ? targetText(state, words, labelOf) : text.hint}</p>
      {isOther && <p>{text.transferHint({ practitioner: practitionerOf(state, target) })}</p>}
      <div className="cs-actions">
        {target && !isNowhere && (
          <Button variant="primary" onClick={() => void state.drop()}>
            {text.drop({ from: words.timeOf(target.startTime) })}
          </Button>
        )}
        <Button onClick={state.takeBack}>{text.takeBack}</Button>
      </div>
    </Notice>
  );
}

function targetText(
  { moving, columns }: ScheduleState,
  { text, timeOf }: ScheduleWords,
  labelOf: MoveNoticeProps['labelOf'],
) {
  const target = moving?.target;
  const column = columns.find(({ key }) => key === target?.columnKey);
  if (!target || !column) return '';
  return text.moving.target({ from: timeOf(target.startTime), to: timeOf(target.endTime), column: labelOf(column) });
}

/** What a screen reader hears without moving. Notices speak for themselves. */
function spoken(state: ScheduleState, words: ScheduleWords, labelOf: MoveNoticeProps['labelOf']): string {
  const { moving, moveOutcome, isLoading, isRead } = state;
  const text = words.text.moving;
  if (isLoading && !isRead) return words.text.loading;
  if (moving) {
    const { appointment } = moving;
    if (moving.isNowhere) return text.nowhere;
    return moving.target ? targetText(state, words, labelOf) : text.pickedUp(whoAndWhen(state, words, appointment));
  }
  if (moveOutcome?.code !== 'taken_back') return '';
  return text.stays(whoAndWhen(state, words, moveOutcome.appointment));
}

function MoveResult({ state, words }: ResultProps) {
  const text = words.text.moving;
  const saved = useMessages('savedVisit', englishVisit);
  const errorText = useErrorText();
  const { moveOutcome, nextFree, undo } = state;
  if (!moveOutcome || moveOutcome.code === 'taken_back') return null;
  const { appointment } = moveOutcome;
  const { name, from } = whoAndWhen(state, words, appointment);

  switch (moveOutcome.code) {
    case 'transferring':
      return (
        <Notice
          role="status"
          title={text.transferring({ name, practitioner: practitionerOf(state, moveOutcome.target) })}
        />
      );
    case 'moved': {
      const isOther = appointment.practitionerReference !== moveOutcome.before.practitionerReference;
      const practitioner = practitionerOf(state, appointment);
      const lost = lostReason(moveOutcome.appointment, moveOutcome.before.notes ?? undefined);
      return (
        <Notice
          tone={lost ? 'warning' : 'success'}
          title={isOther ? text.movedTo({ name, from, practitioner }) : text.moved({ name, from })}
        >
          {moveOutcome.isArrivalMissing && <p>{text.arrivalMissing}</p>}
          {lost && <p>{saved.reason({ reason: lost })}</p>}
          <Answers state={state} words={words}>
            {undo && <Button onClick={() => void undo()}>{text.undo}</Button>}
          </Answers>
        </Notice>
      );
    }
    case 'half_moved':
      return <HalfMoved state={state} words={words} outcome={moveOutcome} />;
    case 'undone':
      return (
        <Notice tone="success" title={text.undone({ name, from })}>
          <Answers state={state} words={words} />
        </Notice>
      );
    case 'slot_taken':
      return (
        <Notice tone="warning" title={text.taken.title({ from: words.timeOf(moveOutcome.target.startTime) })}>
          <p>{text.stays({ name, from })}</p>
          <Answers state={state} words={words}>
            {nextFree && (
              <Button variant="primary" onClick={() => void state.drop(nextFree, appointment)}>
                {text.taken.next({ from: words.timeOf(nextFree.startTime) })}
              </Button>
            )}
          </Answers>
        </Notice>
      );
    case 'not_moved':
      return (
        <Notice tone="danger" title={text.failed}>
          <p>{errorText(moveOutcome.error)}</p>
          <p>{text.stays({ name, from })}</p>
          <Answers state={state} words={words} />
        </Notice>
      );
    case 'unknown':
      return (
        <Notice tone="warning" title={text.unknown.title}>
          <p>{text.unknown.body}</p>
          <LookAgain state={state} label={text.unknown.again} />
        </Notice>
      );
    default:
      return moveOutcome satisfies never;
  }
}

interface HalfMovedProps extends ResultProps {
  outcome: Extract<MoveOutcome, { code: 'half_moved' }>;
}

function HalfMoved({ state, words, outcome }: HalfMovedProps) {
  const { moving: text } = words.text;
  const errorText = useErrorText();
  const { appointment, before, error } = outcome;
  const isUnknown = error.outcome === 'unknown';
  const half = isUnknown ? text.half.unknown : text.half;
  const isFinishing = state.isChanging(before.reference);
  const facts = {
    from: words.timeOf(appointment.startTime),
    practitioner: practitionerOf(state, appointment),
    oldFrom: words.timeOf(before.startTime),
    oldPractitioner: practitionerOf(state, before),
  };

  return (
    <Notice tone="warning" title={half.title({ name: patientOf(state, words, appointment) })}>
      <p>{half.body(facts)}</p>
      {!isUnknown && <p>{errorText(error)}</p>}
      <Answers state={state} words={words}>
        <Button variant="primary" aria-disabled={isFinishing || undefined} onClick={() => void state.finishMove?.()}>
          {half.finish}
        </Button>
      </Answers>
    </Notice>
  );
}

function whoAndWhen(state: ScheduleState, words: ScheduleWords, appointment: Appointment) {
  return { name: patientOf(state, words, appointment), from: words.timeOf(appointment.startTime) };
}

function practitionerOf(
  { columns }: ScheduleState,
  { practitionerReference }: { practitionerReference: string },
): string {
  const column = columns.find(
    ({ practitioner }) => practitioner.schedule.practitionerReference === practitionerReference,
  );
  return column?.practitioner.name ?? '';
}
