'use client';

import { type CalendarWords, toICalendar } from '@carestack/core/appointments';
import type { Appointment } from '@carestack/core';
import { useRef } from 'react';
import { Button, Card, DescriptionList, Notice } from '../../kit/index.js';
import { printAlone } from '../../kit/printAlone.js';
import { appointments as english } from '../../messages/en/appointments.js';
import { priorities as englishPriorities } from '../../messages/en/priorities.js';
import { savedVisit as englishVisit } from '../../messages/en/savedVisit.js';
import { useMessages } from '../../provider/index.js';
import { StepForm } from '../../registration/index.js';
import { factsOf } from './facts.js';
import type { StepProps } from './steps.js';

export interface BookedStepProps extends StepProps {
  facilityName: string | undefined;
  onDone: (() => void) | undefined;
}

/** What the server holds now, to take home. */
export function BookedStep({ facilityName, onDone, ...props }: BookedStepProps) {
  const { booking } = props;
  const words = useMessages('appointments', english);
  const text = words.booking;
  const card = useRef<HTMLDivElement>(null);
  const { appointment, slot } = booking;
  if (!appointment || !slot) return null;

  const facts = [
    ...factsOf(props, { ...slot, ...timesOf(appointment) }, slot.date, words),
    ...(facilityName ? [{ term: text.facts.place, description: <bdi>{facilityName}</bdi> }] : []),
    { term: text.facts.reference, description: <bdi>{appointment.reference}</bdi> },
  ];

  return (
    <StepForm
      title={text.booked.title}
      actions={
        <>
          <Button
            variant="primary"
            onClick={() =>
              saveEntry(appointment, text.booked.file, { summary: text.booked.entry, location: facilityName })
            }
          >
            {text.booked.calendar}
          </Button>
          <Button onClick={() => printAlone(card.current)}>{text.booked.print}</Button>
          <Button onClick={booking.bookAnother}>{text.booked.another}</Button>
          {onDone && <Button onClick={onDone}>{text.booked.done}</Button>}
        </>
      }
    >
      <NotKept booking={booking} />
      <div ref={card} className="cs-booked">
        <Card>
          <DescriptionList items={facts} />
        </Card>
      </div>
    </StepForm>
  );
}

/** Booked all the same, so it comes beside the good news, and with what was typed. */
function NotKept({ booking }: Pick<StepProps, 'booking'>) {
  const priorities = useMessages('priorities', englishPriorities);
  const text = useMessages('savedVisit', englishVisit);
  const refused = booking.appointment?.refusedFields;
  if (!refused) return null;

  const reason = booking.reason.trim();
  const sentences: Readonly<Record<string, string>> = {
    ...(reason && { notes: text.reason({ reason }) }),
    priority: text.priority({ priority: priorities[booking.priority].label }),
  };
  const told = new Set(Object.keys(refused).map((name) => sentences[name] ?? text.other));
  return (
    <Notice tone="warning" title={text.title}>
      {[...told].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}

function timesOf({ startTime, endTime }: Appointment) {
  return startTime && endTime ? { startTime, endTime } : {};
}

function saveEntry(appointment: Appointment, name: string, words: CalendarWords) {
  const address = URL.createObjectURL(new Blob([toICalendar(appointment, words)], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.ics`;
  link.click();
  URL.revokeObjectURL(address);
}
