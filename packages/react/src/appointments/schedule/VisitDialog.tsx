'use client';

import type { Appointment } from '@carestack/core';
import { dateAt } from '@carestack/core/availability';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button, DescriptionList, Dialog, Field } from '../../kit/index.js';
import { priorities as english } from '../../messages/en/priorities.js';
import { useMessages } from '../../provider/index.js';
import type { ScheduleState } from './useSchedule.js';
import type { ScheduleWords } from './useScheduleWords.js';
import { canMove, visitStatus } from './visitStatus.js';

export interface VisitDialogProps {
  appointment: Appointment;
  state: ScheduleState;
  words: ScheduleWords;
  practitionerName: string;
  onOpen: ((appointment: Appointment) => void) | undefined;
  onClose: () => void;
}

/** One visit, and what can be done with it. */
export function VisitDialog({ appointment, state, words, practitionerName, onOpen, onClose }: VisitDialogProps) {
  const text = words.text.actions;
  const priorities = useMessages('priorities', english);
  const [isCancelling, setCancelling] = useState(false);
  const [reason, setReason] = useState('');
  const reasonBox = useRef<HTMLTextAreaElement>(null);
  const cancelButton = useRef<HTMLButtonElement>(null);
  const wasCancelling = useRef(false);
  useLayoutEffect(() => {
    // The button that was pressed goes with the others beside it.
    if (isCancelling) reasonBox.current?.focus();
    else if (wasCancelling.current) cancelButton.current?.focus();
    wasCancelling.current = isCancelling;
  }, [isCancelling]);
  const { startTime, endTime, priority, notes } = appointment;
  const status = visitStatus(appointment);
  const isChanging = state.isChanging(appointment.reference);
  const from = words.timeOf(startTime);
  const range = words.text.range({ from, to: words.timeOf(endTime) });
  const day = startTime ? words.times.longDay(dateAt(startTime, state.timeZone)) : '–';
  const name = state.nameOf(appointment.patientReference) ?? null;
  const here = startTime && words.times.viewerTime(startTime);

  const facts = [
    { term: text.patient, description: <bdi>{words.nameOr(state.nameOf(appointment.patientReference))}</bdi> },
    { term: text.practitioner, description: <bdi>{practitionerName}</bdi> },
    {
      term: text.when,
      description: [day, range, here && words.text.viewerTime({ time: here })].filter(Boolean).join(' · '),
    },
    { term: text.status, description: words.statusOf(appointment) },
    ...(priority ? [{ term: text.priority, description: priorityWord(priority, priorities) }] : []),
    ...(notes ? [{ term: text.notes, description: <span className="cs-schedule-notes">{notes}</span> }] : []),
  ];

  const leaveWith = (act: () => void) => () => {
    onClose();
    act();
  };
  const isOpen = canMove(appointment);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isCancelling ? text.cancelTitle({ name, day, from }) : name ? text.titleOf({ name }) : text.title}
      closeLabel={text.close}
      actions={
        isCancelling ? (
          <>
            <Button
              variant="danger"
              onClick={leaveWith(() => void state.cancel(appointment, reason.trim() || undefined))}
            >
              {text.confirmCancel}
            </Button>
            <Button onClick={() => setCancelling(false)}>{text.keep}</Button>
          </>
        ) : (
          <>
            {status === 'booked' && (
              <Button
                variant="primary"
                aria-disabled={isChanging}
                onClick={leaveWith(() => void state.markArrived(appointment))}
              >
                {text.arrived}
              </Button>
            )}
            {isOpen && (
              <Button aria-disabled={isChanging} onClick={leaveWith(() => state.pickUp(appointment))}>
                {text.move}
              </Button>
            )}
            {status === 'booked' && (
              <Button aria-disabled={isChanging} onClick={leaveWith(() => void state.noShow(appointment))}>
                {text.noShow}
              </Button>
            )}
            {isOpen && (
              <Button ref={cancelButton} aria-disabled={isChanging} onClick={() => setCancelling(true)}>
                {text.cancel}
              </Button>
            )}
            {onOpen && <Button onClick={leaveWith(() => onOpen(appointment))}>{text.open}</Button>}
          </>
        )
      }
    >
      <DescriptionList items={facts} />
      {isCancelling && (
        <Field label={text.reason} hint={text.reasonHint}>
          {(control) => (
            <textarea
              {...control}
              ref={reasonBox}
              className="cs-input"
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      {!isOpen && <p className="cs-hint">{text.closed}</p>}
    </Dialog>
  );
}

function priorityWord(priority: string, words: Readonly<Record<string, { label: string } | undefined>>): string {
  return words[priority]?.label ?? priority;
}
