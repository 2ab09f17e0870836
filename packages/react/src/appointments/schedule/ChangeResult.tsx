'use client';

import { Notice } from '../../kit/index.js';
import { savedVisit as englishVisit } from '../../messages/en/savedVisit.js';
import { useErrorText, useMessages } from '../../provider/index.js';
import { Answers, LookAgain, patientOf, type ResultProps } from './noticeParts.js';

/** What came of the last change of a status. */
export function ChangeResult({ state, words }: ResultProps) {
  const { changed, moving: text } = words.text;
  const saved = useMessages('savedVisit', englishVisit);
  const errorText = useErrorText();
  const { changeOutcome } = state;
  if (!changeOutcome) return null;
  const name = patientOf(state, words, changeOutcome.appointment);

  if (changeOutcome.code !== 'failed') {
    const { lostReason } = changeOutcome;
    return (
      <Notice tone={lostReason ? 'warning' : 'success'} title={changed[changeOutcome.code]({ name })}>
        {lostReason && <p>{saved.cancelled({ reason: lostReason })}</p>}
        <Answers state={state} words={words} />
      </Notice>
    );
  }
  const { error } = changeOutcome;
  if (error.outcome === 'unknown') {
    return (
      <Notice tone="warning" title={changed.unknown({ name })}>
        <p>{errorText(error)}</p>
        <LookAgain state={state} label={text.unknown.again} />
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={changed.failed({ name })}>
      <p>{errorText(error)}</p>
      <Answers state={state} words={words} />
    </Notice>
  );
}
