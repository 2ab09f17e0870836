'use client';

import { LiveRegion, Skeleton } from '../../kit/index.js';
import { walkInQueue as english } from '../../messages/en/walkInQueue.js';
import { Surface, useMessages } from '../../provider/index.js';
import { RecordProblem } from '../../records/index.js';
import { useTimes } from '../wizard/useTimes.js';
import { waitText } from './QueueRows.js';
import { useWalkInQueue, type WalkInQueueOptions } from './useWalkInQueue.js';

/** What `<QueueBoard/>` takes. */
export interface QueueBoardProps extends Pick<WalkInQueueOptions, 'schedule' | 'refreshEvery'> {
  /** Where to go: a door, a practitioner. */
  title?: string | undefined;
  /** How many of those who wait are shown. Default 8. */
  shown?: number | undefined;
  className?: string | undefined;
}

/**
 * The numbers for the waiting room: who comes in, who is next, how long it takes. Never a name, and nothing on the page that tells one.
 *
 * @example
 * <QueueBoard schedule={schedule} title="Room 4" />
 */
export function QueueBoard({ title, shown = 8, className, ...options }: QueueBoardProps) {
  const words = useMessages('walkInQueue', english);
  const text = words.board;
  const { queue, isLoading, error, readAt, readAgain } = useWalkInQueue(options);
  const times = useTimes(options.schedule.timeZone);
  const unseen = Math.max(0, (queue?.waiting.length ?? 0) - shown);
  const called = queue?.called.map(({ number }) => times.number(number)) ?? [];

  return (
    <Surface part="queue-board" className={className ? `cs-board ${className}` : 'cs-board'}>
      <h2 className={title ? 'cs-board-title' : 'cs-visually-hidden'}>{title ?? text.label}</h2>
      {error && (
        <RecordProblem
          title={queue ? words.stale({ time: times.time(new Date(readAt).toISOString()) }) : words.failed}
          error={error}
          onRetry={readAgain}
        />
      )}
      {isLoading && <Skeleton lines={4} />}
      {queue && (
        <>
          <section className="cs-board-now">
            <h3>{called.length > 0 ? text.now : text.nobodyNow}</h3>
            <ul>
              {called.map((number) => (
                <li key={number}>{number}</li>
              ))}
            </ul>
          </section>
          <section className="cs-board-next">
            <h3>{queue.waiting.length > 0 ? text.next : text.nobodyNext}</h3>
            <ol>
              {queue.waiting.slice(0, shown).map((entry) => (
                <li key={entry.number}>
                  <strong>{times.number(entry.number)}</strong> <span>{waitText(entry, words, times)}</span>
                </li>
              ))}
            </ol>
            {unseen > 0 && <p>{text.more({ total: unseen, count: times.number(unseen) })}</p>}
            <p className="cs-hint">{words.rule}</p>
          </section>
        </>
      )}
      <LiveRegion message={called.map((number) => words.said.called({ number })).join(' ')} />
    </Surface>
  );
}
