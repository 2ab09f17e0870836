'use client';

import type { Appointment } from '@carestack/core';
import { dateAt } from '@carestack/core/availability';
import { type ReactNode, useRef } from 'react';
import { Button, Dialog, Field } from '../../kit/index.js';
import { appointmentList as english } from '../../messages/en/appointmentList.js';
import { useMessages } from '../../provider/index.js';
import type { Times } from '../wizard/useTimes.js';

export interface CancelDialogProps {
  visit: Appointment | null;
  /** Whose visit it is. */
  patient: ReactNode;
  /** Whom it is with, where that is known. */
  practitioner: ReactNode;
  timeZone: string;
  times: Times;
  onClose: () => void;
  onConfirm: (visit: Appointment, reason: string) => void;
}

/** Asks before a visit is cancelled, and why. Its name says whose it is, with whom and when. */
export function CancelDialog({ visit, patient, practitioner, timeZone, times, onClose, onConfirm }: CancelDialogProps) {
  const { cancel: text, time, noTime } = useMessages('appointmentList', english);
  const reason = useRef<HTMLTextAreaElement>(null);
  const { startTime, endTime } = visit ?? {};
  const day = startTime ? times.longDay(dateAt(startTime, timeZone)) : noTime;
  const hours = startTime && endTime ? time({ from: times.time(startTime), to: times.time(endTime) }) : '';

  return (
    <Dialog
      isOpen={visit !== null}
      onClose={onClose}
      title={
        <>
          {text.title} <span className="cs-dialog-whose">{patient}</span>{' '}
          {practitioner && (
            <span className="cs-dialog-whose">
              {text.practitioner}: {practitioner}
            </span>
          )}{' '}
          <span className="cs-dialog-whose">{day}</span> <span className="cs-dialog-whose">{hours}</span>
        </>
      }
      closeLabel={text.close}
      actions={
        <>
          <Button variant="danger" onClick={() => visit && onConfirm(visit, reason.current?.value ?? '')}>
            {text.confirm}
          </Button>
          <Button onClick={onClose}>{text.keep}</Button>
        </>
      }
    >
      <p>{text.body}</p>
      <Field label={text.reason} hint={text.hint}>
        {(control) => <textarea {...control} ref={reason} className="cs-input" rows={2} maxLength={500} />}
      </Field>
    </Dialog>
  );
}
