'use client';

import type { ReactNode } from 'react';
import { Button } from '../../kit/index.js';
import type { ScheduleState } from './useSchedule.js';
import type { ScheduleWords } from './useScheduleWords.js';

/** What tells of a result. */
export interface ResultProps {
  state: ScheduleState;
  words: ScheduleWords;
}

export function patientOf(
  state: ScheduleState,
  words: ScheduleWords,
  { patientReference }: { patientReference: string },
) {
  return words.nameOr(state.nameOf(patientReference));
}

/** What can be done about it, and to hide it. */
export function Answers({ state, words, children }: ResultProps & { children?: ReactNode }) {
  return (
    <div className="cs-actions">
      {children}
      <Button onClick={state.forgetOutcomes}>{words.text.moving.dismiss}</Button>
    </div>
  );
}

/** Of a change that may have been done. */
export function LookAgain({ state, label }: { state: ScheduleState; label: string }) {
  const look = () => {
    state.forgetOutcomes();
    state.readAgain();
  };
  return (
    <div className="cs-actions">
      <Button onClick={look}>{label}</Button>
    </div>
  );
}
