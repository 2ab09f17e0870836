'use client';

import { Button, Notice } from '../../kit/index.js';
import { appointmentList as english } from '../../messages/en/appointmentList.js';
import { savedVisit as englishVisit } from '../../messages/en/savedVisit.js';
import { useErrorText, useMessages } from '../../provider/index.js';
import type { Times } from '../wizard/useTimes.js';
import type { AppointmentListState } from './useAppointmentList.js';

/** What has to be said of the last change: that it failed, or that it was done without the reason that was given. */
export function ChangeNotice({ list, times }: { list: AppointmentListState; times: Times }) {
  const { done, problem: text } = useMessages('appointmentList', english);
  const { cancelled } = useMessages('savedVisit', englishVisit);
  const errorText = useErrorText();
  const dismiss = <Button onClick={list.dismiss}>{text.dismiss}</Button>;

  if (list.done?.lostReason) {
    return (
      <Notice tone="warning" title={done[list.done.type]}>
        <p>{cancelled({ reason: list.done.lostReason })}</p>
        {dismiss}
      </Notice>
    );
  }
  if (!list.problem) return null;
  const { change, error } = list.problem;
  const time = change.visit.startTime ? times.time(change.visit.startTime) : '–';
  const isUnknown = error.outcome === 'unknown';

  return (
    <Notice tone="danger" title={isUnknown ? text.unknown.title({ time }) : text.title({ time })}>
      <p>{isUnknown ? text.unknown.body : errorText(error)}</p>
      {dismiss}
    </Notice>
  );
}
