'use client';

import type { Appointment } from '@carestack/core';
import { computeQueue, type Queue } from '@carestack/core/appointments';
import { dateAt, rangeOfDays, type Schedule } from '@carestack/core/availability';
import type { EhrApiError } from '@carestack/core/errors';
import type { CalendarDate } from '@carestack/core/values';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { useRoom, useSurroundings } from '../../provider/index.js';
import { useChange, useRead } from '../../records/index.js';
import { appointmentKeys, appointmentQueries } from '../appointments.queries.js';
import { editedBooked } from '../booked.js';
import { useNow } from '../useNow.js';
import { perform, type QueueAction, type QueueOutcome, shownWhile } from './queueActions.js';

/** Whose queue, and how often it is read. */
export interface WalkInQueueOptions {
  /** Whose queue. The length of a slot, the buffer and the places in a slot say how long one person takes. */
  schedule: Schedule;
  /** Milliseconds between two looks while the page is seen. Default 10 000. */
  refreshEvery?: number | undefined;
  onDone?: ((outcome: QueueOutcome) => void) | undefined;
}

/** Everything that a desk shows of a queue and does with it. */
export interface WalkInQueueState {
  /** Today, where the facility is. */
  day: CalendarDate;
  /** Undefined until it has been read. */
  queue: Queue<Appointment> | undefined;
  isLoading: boolean;
  /** Why it could not be read, now or at the last look: what is in `queue` is then as old as `readAt`. */
  error: EhrApiError | null;
  /** Milliseconds since 1970. */
  readAt: number;
  readAgain: () => void;
  /** Does one thing after the other: while one is on its way, others are not begun. */
  act: (action: QueueAction) => void;
  /** What is on its way. */
  acting: QueueAction | null;
  /** What came of the last action. */
  outcome: QueueOutcome | null;
  /** Why the last action failed. With `outcome: 'unknown'` it may have been done. */
  actionError: EhrApiError | null;
  /** Forgets the last outcome or failure. */
  dismiss: () => void;
}

/** Minutes for one person: a slot and the time after it, shared by those who have it together. */
function minutesEachOf({ slotMinutes, bufferMinutes, capacity }: Schedule): number {
  return (slotMinutes + bufferMinutes) / capacity;
}

/**
 * Today's queue of one practitioner: who is called, who waits and for how long, and what a desk can do about it. Read again every ten
 * seconds while the page is seen. Numbers and order are those of `computeQueue`.
 *
 * Any number of desks may use one queue: never do two of them hear `called` for one person, and none hears `calledElsewhere` unless another
 * hears `called`. On a line that takes longer than 0.3 seconds for a request it can happen that none has called, and each hears
 * `calledSomewhere`; the person is then among `queue.called`.
 *
 * @example
 * const { queue, act } = useWalkInQueue({ schedule });
 * <button onClick={() => act({ type: 'callNext' })}>Call next</button>
 */
export function useWalkInQueue({ schedule, refreshEvery = 10_000, onDone }: WalkInQueueOptions): WalkInQueueState {
  const appointments = useRoom('appointments');
  const { scope } = useSurroundings();
  const queryClient = useQueryClient();
  const now = useNow();
  const isActing = useRef(false);
  /** Whom the last call was about, until the queue has been read again. */
  const heard = useRef<{ reference: string; readings: number } | null>(null);
  const { practitionerReference, timeZone } = schedule;
  const minutesEach = minutesEachOf(schedule);

  const date = dateAt(new Date(now), timeZone);
  const day = rangeOfDays(date, date, timeZone);
  const request = { practitionerReferences: [practitionerReference], ...day };
  const query = appointmentQueries.booked({ appointments }, request, scope);
  const read = useRead<readonly Appointment[], readonly Appointment[]>(
    query,
    { refetchInterval: refreshEvery, refetchOnWindowFocus: 'always' },
    editedBooked,
  );

  const from = Date.parse(day.from);
  const { data } = read;
  const queue = useMemo(
    () => data && computeQueue(beginningAt(data, from), { now, minutesEach }),
    [data, from, now, minutesEach],
  );

  const readings = () => queryClient.getQueryState(query.queryKey)?.dataUpdateCount ?? 0;

  const mutation = useChange<QueueAction, QueueOutcome, unknown>(
    appointmentKeys,
    {
      edit: shownWhile,
      write: (action) => {
        const readDay = async () => beginningAt(await queryClient.fetchQuery({ ...query, staleTime: 0 }), from);
        const before = heard.current?.readings === readings() ? heard.current.reference : null;
        const called = new Set([before, ...(queue?.called.map(({ visit }) => visit.reference) ?? [])]);
        const isKnown = (reference: string) => called.has(reference);
        return perform({ appointments, schedule, day, readDay, minutesEach, isKnown }, action);
      },
    },
    {
      onSuccess: (outcome) => {
        heard.current = 'reference' in outcome ? { reference: outcome.reference, readings: readings() } : null;
        onDone?.(outcome);
      },
      onSettled: () => {
        isActing.current = false;
      },
    },
  );

  function act(action: QueueAction) {
    if (isActing.current) return;
    isActing.current = true;
    mutation.mutate(action);
  }

  return {
    day: date,
    queue,
    isLoading: read.isPending,
    error: read.error,
    readAt: read.dataUpdatedAt,
    readAgain: () => void read.refetch(),
    act,
    acting: mutation.isPending ? mutation.variables : null,
    outcome: mutation.data ?? null,
    actionError: mutation.error,
    dismiss: mutation.reset,
  };
}

/** The taken times reach back to the day before. */
function beginningAt(appointments: readonly Appointment[], from: number): Appointment[] {
  return appointments.filter(({ startTime }) => startTime && Date.parse(startTime) >= from);
}
