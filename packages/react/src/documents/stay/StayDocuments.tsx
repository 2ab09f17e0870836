'use client';

import type { EhrApiError } from '@carestack/core/errors';
import { type FormEvent, lazy, Suspense, useId, useState } from 'react';
import { Actions, Button, DateParts, LiveRegion, Notice, Skeleton, Spinner } from '../../kit/index.js';
import { stayDocuments as english } from '../../messages/en/stayDocuments.js';
import { dayText } from '../../person/index.js';
import {
  Surface,
  useErrorText,
  useGuardedChanges,
  useLocale,
  useMessages,
  useSurroundings,
} from '../../provider/index.js';
import { DocumentUpload } from '../upload/DocumentUpload.js';
import { keyOf } from '../viewer/keyOf.js';
import { EarlierUpload } from './EarlierUpload.js';
import { type StayDocumentsOptions, type StayDocumentsState, useStayDocuments } from './useStayDocuments.js';

const StaySummary = lazy(async () => ({ default: (await import('./StaySummary.js')).StaySummary }));

export interface StayDocumentsProps extends StayDocumentsOptions {
  /** Set to false if you show the summary yourself, for example in a composer. Default true. */
  isSummaryShown?: boolean | undefined;
  className?: string | undefined;
}

/**
 * Collects the files of a hospital stay, day by day, and has the service write the discharge summary from all of them.
 *
 * @example
 * <StayDocuments name={encounterId} stayId={stayId} onStay={setStayId} onSummary={review} />
 */
export function StayDocuments({ className, isSummaryShown = true, ...options }: StayDocumentsProps) {
  const words = useMessages('stayDocuments', english);
  const stay = useStayDocuments(options);
  useGuardedChanges(stay.upload.items.length > 0);
  return (
    <Surface part="stay-documents" className={className ? `cs-stack cs-stay ${className}` : 'cs-stack cs-stay'}>
      {stay.hasEarlier && <EarlierUpload name={options.name} stay={stay} />}
      <Days stay={stay} />
      <DayForm stay={stay} />
      <section className="cs-form-section" aria-label={words.summary.title}>
        <h3 className="cs-form-section-title">{words.summary.title}</h3>
        <Summary stay={stay} isShown={isSummaryShown} />
      </section>
    </Surface>
  );
}

function Days({ stay: { days, stayId } }: { stay: StayDocumentsState }) {
  const words = useMessages('stayDocuments', english);
  const locale = useLocale();
  const titleId = useId();
  return (
    <section className="cs-stack" aria-labelledby={titleId}>
      <h2 id={titleId} className="cs-step-heading">
        {words.title}
      </h2>
      {days.length === 0 && <p>{stayId === null ? words.none : words.earlierFiles}</p>}
      {days.length > 0 && (
        <ol className="cs-stay-days">
          {days.map((one) => (
            <li key={keyOf(one)} data-part="stay-day">
              <span className="cs-stay-day">{dayText(one.day, locale)}</span>
              <span className="cs-second">
                {words.files({ count: one.files.length })}: <bdi>{new Intl.ListFormat(locale).format(one.files)}</bdi>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function DayForm({ stay }: { stay: StayDocumentsState }) {
  const words = useMessages('stayDocuments', english);
  const errorText = useErrorText();
  const { timeZone } = useSurroundings();
  const [day, setDay] = useState(() => todayIn(timeZone));
  const [problem, setProblem] = useState<'day_invalid' | 'day_future' | 'files_none'>();
  const { standing, error } = stay.sending;
  const isPending = ['sending', 'working', 'slow', 'unreachable'].includes(standing);

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = !isDay(day) ? 'day_invalid' : day > todayIn(timeZone) ? 'day_future' : undefined;
    setProblem(found ?? (stay.upload.ready.length === 0 ? 'files_none' : undefined));
    if (!found) void stay.send(day);
  }

  const told = standing === 'idle' ? '' : words.sending[standing];
  const isMarked = stay.upload.items.some(({ id }) => stay.notRead.has(id));
  const reason = (one: EhrApiError) => (isMarked ? words.refused : errorText(one));
  return (
    <form className="cs-form-section cs-screen-only" noValidate onSubmit={submit} aria-label={words.add}>
      <h3 className="cs-form-section-title">{words.add}</h3>
      <DateParts
        label={words.day}
        hint={words.dayHint}
        partLabels={words.dateParts}
        value={day}
        onChange={setDay}
        disabled={isPending}
        error={problem && problem !== 'files_none' ? words.problems[problem] : undefined}
      />
      <DocumentUpload upload={stay.upload} notRead={stay.notRead} />
      {problem === 'files_none' && stay.upload.ready.length === 0 && (
        <Notice tone="danger">{words.problems.files_none}</Notice>
      )}
      {isPending && (
        <p className="cs-stay-standing" data-standing={standing}>
          <Spinner /> {told}
        </p>
      )}
      {(standing === 'failed' || standing === 'lost') && (
        <Notice tone={standing === 'lost' ? 'warning' : 'danger'} title={told}>
          {standing === 'lost' ? words.lostUpload : error && reason(error)}
        </Notice>
      )}
      {standing === 'done' && stay.upload.items.length === 0 && <Notice tone="success">{told}</Notice>}
      <Actions>
        <Button type="submit" isPending={isPending} pendingLabel={words.pending} aria-disabled={stay.isOpening}>
          {standing === 'failed' || standing === 'lost' ? words.sendAgain : words.send}
        </Button>
      </Actions>
      <LiveRegion message={isPending ? told : ''} />
    </form>
  );
}

interface SummaryProps {
  stay: StayDocumentsState;
  isShown: boolean;
}

function Summary({ stay: { stayId, summary, generate }, isShown }: SummaryProps) {
  const words = useMessages('stayDocuments', english).summary;
  const errorText = useErrorText();
  const { standing, error, data } = summary;
  if (stayId === null) return <p>{words.first}</p>;
  return (
    <>
      {standing === 'working' && (
        <p className="cs-stay-standing">
          <Spinner /> {words.working}
        </p>
      )}
      {standing === 'failed' && (
        <Notice tone="danger" title={words.failed}>
          {error && errorText(error)}
        </Notice>
      )}
      {standing === 'lost' && (
        <Notice tone="warning" title={words.lost}>
          {words.lostBody}
        </Notice>
      )}
      {!isShown && standing === 'done' && <Notice tone="success">{words.done}</Notice>}
      {isShown && data && standing === 'done' && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <StaySummary stayId={stayId} summary={data} />
        </Suspense>
      )}
      <Actions>
        <Button variant="primary" isPending={standing === 'working'} pendingLabel={words.pending} onClick={generate}>
          {standing === 'done' ? words.again : words.generate}
        </Button>
      </Actions>
      <LiveRegion message={standing === 'working' ? words.working : standing === 'done' ? words.done : ''} />
    </>
  );
}

/** `2026-01-31` */
function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
