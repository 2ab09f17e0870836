'use client';

import { Button, Notice } from '../../kit/index.js';
import { walkInQueue as english } from '../../messages/en/walkInQueue.js';
import { useErrorText, useMessages } from '../../provider/index.js';
import type { Times } from '../wizard/useTimes.js';
import type { WalkInQueueState } from './useWalkInQueue.js';

/** What did not work, and whether it may have been done all the same. */
export function QueueProblem({ state, times }: { state: WalkInQueueState; times: Times }) {
  const text = useMessages('walkInQueue', english).problems;
  const errorText = useErrorText();
  const { outcome, actionError: error } = state;
  const dismiss = <Button onClick={state.dismiss}>{text.dismiss}</Button>;

  if (outcome?.type === 'calledElsewhere' || outcome?.type === 'calledSomewhere') {
    const { title, body } = text[outcome.type];
    return (
      <Notice tone="warning" title={title({ number: times.number(outcome.number) })}>
        <p>{body}</p>
        {dismiss}
      </Notice>
    );
  }
  if (outcome?.type === 'full' || outcome?.type === 'unnumbered') {
    return (
      <Notice tone="warning" title={text.title}>
        <p>{text[outcome.type]}</p>
        {dismiss}
      </Notice>
    );
  }
  if (!error) return null;
  if (error.outcome === 'unknown') {
    return (
      <Notice tone="danger" title={text.unknown.title}>
        <p>{text.unknown.body}</p>
        {dismiss}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={text.title}>
      <p>{error.code === 'conflict' ? text.conflict : errorText(error)}</p>
      {dismiss}
    </Notice>
  );
}
