'use client';

import type { Appointment } from '@carestack/core';
import { useRef } from 'react';
import { Button, Dialog, Field } from '../../kit/index.js';
import { appointmentList as english } from '../../messages/en/appointmentList.js';
import { useMessages } from '../../provider/index.js';
import type { Times } from '../wizard/useTimes.js';

export interface CancelDialogProps {
  visit: Appointment | null;
  times: Times;
  onClose: () => void;
  onConfirm: (visit: Appointment, reason: string) => void;
}

/** Asks before a visit is cancelled, and why. */
export function CancelDialog({ visit, times, onClose, onConfirm }: CancelDialogProps) {
  const { cancel: text, time } = useMessages('appointmentList', english);
  const reason = useRef<HTMLTextAreaElement>(null);

  return (
    <Dialog
      isOpen={visit !== null}
      onClose={onClose}
      title={text.title}
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
      {visit?.startTime && visit.endTime && (
        <p>
          <strong>{time({ from: times.time(visit.startTime), to: times.time(visit.endTime) })}</strong>
        </p>
      )}
      <p>{text.body}</p>
      <Field label={text.reason} hint={text.hint}>
        {(control) => <textarea {...control} ref={reason} className="cs-input" rows={2} maxLength={500} />}
      </Field>
    </Dialog>
  );
}
