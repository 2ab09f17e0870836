'use client';

import type { Appointment } from '@carestack/core';
import type { QueueEntry } from '@carestack/core/appointments';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button, LiveRegion, Notice, Skeleton } from '../../kit/index.js';
import { walkInQueue as english } from '../../messages/en/walkInQueue.js';
import { Surface, useMessages } from '../../provider/index.js';
import { RecordProblem } from '../../records/index.js';
import { useTimes } from '../wizard/useTimes.js';
import { AddWalkIn } from './AddWalkIn.js';
import { PatientLabel } from './PatientLabel.js';
import { CalledRow, ExpectedRow, WaitingRow } from './QueueRows.js';
import { QueueProblem } from './QueueProblem.js';
import { TakeOutDialog } from './TakeOutDialog.js';
import { useWalkInQueue, type WalkInQueueOptions } from './useWalkInQueue.js';

/** What `<WalkInQueue/>` takes. */
export interface WalkInQueueProps extends WalkInQueueOptions {
  practitionerName?: string | undefined;
  /** A way of your own to add somebody who came without an appointment. Left out, the patient is looked for here. */
  onAdd?: (() => void) | undefined;
  /** Who a reference stands for. Left out, the name is read from the patient's record. */
  nameOf?: ((patientReference: string) => ReactNode) | undefined;
  className?: string | undefined;
}

/**
 * The queue of a practitioner for the desk: call the next, note who has been seen, give numbers to those who come. Names are for this
 * screen; the waiting room has `<QueueBoard/>`.
 *
 * @example
 * <WalkInQueue schedule={schedule} practitionerName="Dr. Meenakshi Rao" />
 */
export function WalkInQueue({ practitionerName, onAdd, nameOf, className, ...options }: WalkInQueueProps) {
  const text = useMessages('walkInQueue', english);
  const state = useWalkInQueue(options);
  const times = useTimes(options.schedule.timeZone);
  const [leaving, setLeaving] = useState<QueueEntry<Appointment> | null>(null);
  const [isAdding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const closeAdding = useCallback(() => {
    setAdding(false);
    addButton.current?.focus();
  }, []);
  const calledTitle = useRef<HTMLHeadingElement>(null);
  const { queue, act, acting, outcome } = state;
  const wasTakenOut = useRef(false);
  useEffect(() => {
    // By then the dialog has given focus back to a row that goes.
    if (wasTakenOut.current && !leaving) calledTitle.current?.focus();
    wasTakenOut.current = false;
  }, [leaving]);

  const name = (reference: string) =>
    nameOf ? nameOf(reference) : <PatientLabel reference={reference} text={text.patient} />;
  const row = { name, times, acting };

  /** The row that was pressed goes: focus waits where the result is seen. */
  function actInRow(action: Parameters<typeof act>[0]) {
    calledTitle.current?.focus();
    act(action);
  }

  return (
    <Surface part="walk-in-queue" className={className ? `cs-queue ${className}` : 'cs-queue'}>
      <header className="cs-queue-head">
        <div>
          <h2 data-part="title" className="cs-queue-title">
            {practitionerName ? text.titleOf({ name: practitionerName }) : text.title}
          </h2>
          {queue && (
            <p className="cs-hint">
              {text.counts({ waiting: times.number(queue.waiting.length), seen: times.number(queue.seen) })}
            </p>
          )}
        </div>
        <div className="cs-actions">
          <Button
            variant="primary"
            isPending={acting?.type === 'callNext'}
            pendingLabel={text.calling}
            aria-disabled={!queue?.waiting.length || acting !== null || undefined}
            onClick={() => act({ type: 'callNext' })}
          >
            {text.callNext}
          </Button>
          <Button
            ref={addButton}
            aria-expanded={onAdd ? undefined : isAdding}
            onClick={onAdd ?? (() => setAdding(true))}
          >
            {text.add.open}
          </Button>
        </div>
      </header>

      {state.error && !queue && <RecordProblem title={text.failed} error={state.error} onRetry={state.readAgain} />}
      {state.error && queue && (
        <RecordProblem
          title={text.stale({ time: times.time(new Date(state.readAt).toISOString()) })}
          error={state.error}
          onRetry={state.readAgain}
        />
      )}
      {isAdding ? (
        <AddWalkIn state={state} times={times} onClose={closeAdding} />
      ) : (
        <>
          {outcome?.type === 'given' && (
            <Notice tone="success" title={text.number({ number: times.number(outcome.number) })}>
              <p>{name(outcome.appointment.patientReference)}</p>
              <Button onClick={state.dismiss}>{text.problems.dismiss}</Button>
            </Notice>
          )}
          <QueueProblem state={state} times={times} />
        </>
      )}

      {state.isLoading && (
        <div aria-busy="true">
          <Skeleton lines={6} />
        </div>
      )}
      {queue && (
        <>
          <section>
            <h3 ref={calledTitle} tabIndex={-1} className="cs-queue-part">
              {text.called.title}
            </h3>
            {queue.called.length === 0 && <p className="cs-hint">{text.called.empty}</p>}
            <ul className="cs-queue-list">
              {queue.called.map((entry) => (
                <CalledRow key={entry.visit.reference} {...row} entry={entry} onAct={actInRow} />
              ))}
            </ul>
          </section>
          <section>
            <h3 className="cs-queue-part">{text.waiting.title}</h3>
            {queue.waiting.length === 0 && <p className="cs-hint">{text.waiting.empty}</p>}
            <ol className="cs-queue-list">
              {queue.waiting.map((entry) => (
                <WaitingRow
                  key={entry.visit.reference}
                  {...row}
                  entry={entry}
                  onAct={actInRow}
                  onTakeOut={setLeaving}
                />
              ))}
            </ol>
            <p className="cs-hint">{text.rule}</p>
          </section>
          {queue.withoutNumber.length > 0 && (
            <section>
              <h3 className="cs-queue-part">{text.withoutNumber.title}</h3>
              <p className="cs-hint">{text.withoutNumber.body}</p>
              <ul className="cs-queue-list">
                {queue.withoutNumber.map((visit) => (
                  <ExpectedRow
                    key={visit.reference}
                    {...row}
                    visit={visit}
                    words={text.withoutNumber}
                    onAct={actInRow}
                  />
                ))}
              </ul>
            </section>
          )}
          {queue.expected.length > 0 && (
            <details className="cs-queue-expected">
              <summary>{text.expected.title({ count: times.number(queue.expected.length) })}</summary>
              <ul className="cs-queue-list">
                {queue.expected.map((visit) => (
                  <ExpectedRow
                    key={visit.reference}
                    {...row}
                    visit={visit}
                    words={{ give: text.expected.arrived }}
                    onAct={actInRow}
                  />
                ))}
              </ul>
            </details>
          )}
        </>
      )}

      <TakeOutDialog
        entry={leaving}
        number={leaving ? times.number(leaving.number) : ''}
        name={leaving && name(leaving.visit.patientReference)}
        onClose={() => setLeaving(null)}
        onConfirm={(action) => {
          wasTakenOut.current = true;
          setLeaving(null);
          act(action);
        }}
      />
      <LiveRegion message={state.isLoading ? text.loading : said()} />
    </Surface>
  );

  /** What a notice says is not said twice. */
  function said(): string {
    if (!outcome) return '';
    switch (outcome.type) {
      case 'called':
        return text.said.called({ number: times.number(outcome.number) });
      case 'given':
      case 'calledElsewhere':
      case 'calledSomewhere':
      case 'full':
      case 'unnumbered':
        return '';
      case 'seen':
      case 'putBack':
      case 'takenOut':
      case 'nobody':
        return text.said[outcome.type];
      default:
        return outcome satisfies never;
    }
  }
}
