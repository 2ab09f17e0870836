'use client';

import type { Appointment } from '@carestack/core';
import type { QueueEntry } from '@carestack/core/appointments';
import { type ReactNode, useId } from 'react';
import { Button } from '../../kit/index.js';
import { walkInQueue as english } from '../../messages/en/walkInQueue.js';
import { useMessages } from '../../provider/index.js';
import type { Times } from '../wizard/useTimes.js';
import type { QueueAction } from './queueActions.js';

interface RowProps {
  name: (patientReference: string) => ReactNode;
  times: Times;
  /** What is on its way: until it has come, nothing else is begun. */
  acting: QueueAction | null;
  onAct: (action: QueueAction) => void;
}

type Entry = QueueEntry<Appointment>;

export function CalledRow({ entry, name, times, acting, onAct }: RowProps & { entry: Entry }) {
  const text = useMessages('walkInQueue', english);
  const { reference, patientReference } = entry.visit;
  const who = text.number({ number: times.number(entry.number) });
  const isBusy = acting !== null || undefined;

  return (
    <li className="cs-queue-row" data-part="called">
      <QueueNumber>{times.number(entry.number)}</QueueNumber>
      <p className="cs-queue-name">{name(patientReference)}</p>
      <div className="cs-actions">
        <Button
          variant="primary"
          aria-disabled={isBusy}
          aria-label={text.called.seenOf({ who })}
          onClick={() => onAct({ type: 'markSeen', reference })}
        >
          {text.called.seen}
        </Button>
        <Button
          aria-disabled={isBusy}
          aria-label={text.called.putBackOf({ who })}
          onClick={() => onAct({ type: 'putBack', reference })}
        >
          {text.called.putBack}
        </Button>
      </div>
    </li>
  );
}

interface WaitingRowProps extends RowProps {
  entry: Entry;
  onTakeOut: (entry: Entry) => void;
}

export function WaitingRow({ entry, name, times, acting, onAct, onTakeOut }: WaitingRowProps) {
  const text = useMessages('walkInQueue', english);
  const { reference, patientReference, startTime } = entry.visit;
  const who = text.number({ number: times.number(entry.number) });
  const isBusy = acting !== null || undefined;
  const facts = [
    entry.isWalkIn || !startTime ? text.waiting.walkIn : text.waiting.booked({ time: times.time(startTime) }),
    text.waiting.since({ time: times.time(entry.since) }),
  ];

  return (
    <li className="cs-queue-row" data-part="waiting">
      <QueueNumber>{times.number(entry.number)}</QueueNumber>
      <div className="cs-queue-name">
        <p>{name(patientReference)}</p>
        <p className="cs-hint">{facts.join(' · ')}</p>
        <p className="cs-queue-wait">{waitText(entry, text, times)}</p>
      </div>
      <div className="cs-actions">
        <Button
          aria-disabled={isBusy}
          aria-label={text.waiting.callOf({ who })}
          onClick={() => onAct({ type: 'call', reference })}
        >
          {text.waiting.call}
        </Button>
        <Button
          variant="quiet"
          aria-disabled={isBusy}
          aria-label={text.waiting.takeOutOf({ who })}
          onClick={() => onTakeOut(entry)}
        >
          {text.waiting.takeOut}
        </Button>
      </div>
    </li>
  );
}

interface ExpectedRowProps extends RowProps {
  visit: Appointment;
  words: { give: string };
}

/** Somebody without a number. The button is told apart by the name beside it. */
export function ExpectedRow({ visit, words, name, times, acting, onAct }: ExpectedRowProps) {
  const id = useId();
  const { reference, patientReference, startTime } = visit;
  const isPending = acting?.type === 'arrive' && acting.reference === reference;

  return (
    <li className="cs-queue-row" data-part="expected">
      <span className="cs-queue-time">{startTime ? times.time(startTime) : '–'}</span>
      <p className="cs-queue-name" id={`${id}-name`}>
        {name(patientReference)}
      </p>
      <div className="cs-actions">
        <Button
          id={`${id}-give`}
          aria-labelledby={`${id}-give ${id}-name`}
          isPending={isPending}
          pendingLabel={words.give}
          aria-disabled={acting !== null || undefined}
          onClick={() => onAct({ type: 'arrive', reference })}
        >
          {words.give}
        </Button>
      </div>
    </li>
  );
}

function QueueNumber({ children }: { children: string }) {
  const text = useMessages('walkInQueue', english);
  return (
    <strong className="cs-queue-number">
      <span className="cs-visually-hidden">{text.number({ number: '' })}</span>
      {children}
    </strong>
  );
}

/** How long somebody waits, in words. */
export function waitText(
  { waitMinutes, longestWaitMinutes }: Pick<Entry, 'waitMinutes' | 'longestWaitMinutes'>,
  text: typeof english,
  times: Times,
): string {
  const [least, most] = [Math.ceil(waitMinutes), Math.ceil(longestWaitMinutes)];
  if (most === 0) return text.waiting.next;
  return text.waiting.wait({ minutes: times.number(least), longest: most > least ? times.number(most) : null });
}
