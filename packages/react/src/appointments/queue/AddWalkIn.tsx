'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Button, focusById, Notice, Skeleton } from '../../kit/index.js';
import { walkInQueue as english } from '../../messages/en/walkInQueue.js';
import { useMessages } from '../../provider/index.js';
import { useLoaded } from '../../registration/index.js';
import { QueueProblem } from './QueueProblem.js';
import type { Times } from '../wizard/useTimes.js';
import type { WalkInQueueState } from './useWalkInQueue.js';

// Its search and its registration weigh more than the queue, and are wanted only now.
const loadPicker = async () => (await import('../../patients/index.js')).PatientPicker;

export interface AddWalkInProps {
  state: WalkInQueueState;
  times: Times;
  onClose: () => void;
}

/** Somebody came: who is it? Stays open until a number is given. */
export function AddWalkIn({ state, times, onClose }: AddWalkInProps) {
  const text = useMessages('walkInQueue', english).add;
  const id = useId();
  const { part: PatientPicker, hasFailed } = useLoaded(loadPicker);
  const [patientReference, setPatientReference] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const [wasSent, setWasSent] = useState(false);
  const { act, acting, outcome, dismiss } = state;
  const isDone = wasSent && !acting && (outcome?.type === 'given' || outcome?.type === 'unnumbered');

  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);

  function submit() {
    setMissing(!patientReference);
    if (!patientReference) return focusById(id);
    setWasSent(true);
    dismiss();
    act({ type: 'add', patientReference });
  }

  return (
    <section className="cs-card cs-stack" aria-labelledby={`${id}-title`}>
      <h3 ref={heading} tabIndex={-1} className="cs-queue-part" id={`${id}-title`}>
        {text.title}
      </h3>
      {!acting && <QueueProblem state={state} times={times} />}
      {hasFailed && <Notice tone="danger">{text.loadFailed}</Notice>}
      {!PatientPicker && !hasFailed && <Skeleton lines={2} />}
      {PatientPicker && (
        <PatientPicker
          id={id}
          value={patientReference}
          error={isMissing && !patientReference ? text.missing : undefined}
          onChange={setPatientReference}
        />
      )}
      <div className="cs-actions">
        <Button variant="primary" isPending={acting?.type === 'add'} pendingLabel={text.pending} onClick={submit}>
          {text.submit}
        </Button>
        <Button onClick={onClose}>{text.close}</Button>
      </div>
    </section>
  );
}
