'use client';

import type { Appointment } from '@carestack/core';
import { statusWord } from '@carestack/core/appointments';
import { dateAt, rangeOfDays } from '@carestack/core/availability';
import type { EhrApiError } from '@carestack/core/errors';
import type { CalendarDate } from '@carestack/core/values';
import { useEffect, useMemo, useRef } from 'react';
import { useRoom, useSurroundings } from '../../provider/index.js';
import { useChange } from '../../records/index.js';
import { useAppointmentsInfinite } from '../appointments.hooks.js';
import { appointmentKeys } from '../appointments.queries.js';
import { lostReason } from '../changes/lostReason.js';
import { useNow } from '../useNow.js';

/** Which visits. Everything that is given has to fit. */
export interface AppointmentListOptions {
  /** A date of the facility. */
  day?: string | undefined;
  /** From this moment, ISO with an offset. */
  from?: string | undefined;
  /** Up to this moment. */
  to?: string | undefined;
  practitionerReference?: string | undefined;
  patientReference?: string | undefined;
  status?: string | undefined;
  /** What is not over yet, or what is over, the latest first. In place of `day`, `from` and `to`. */
  span?: 'upcoming' | 'past' | undefined;
  /** Visits read at once, 1 to 100. Default 50. */
  pageSize?: number | undefined;
}

/** What can be done with a visit of a list. */
export type VisitAction = 'arrived' | 'noShow' | 'cancel' | 'reschedule';

/** A change of the status of a visit. */
export interface VisitChange {
  type: Exclude<VisitAction, 'reschedule'>;
  visit: Appointment;
  /** Of a cancellation; kept in the notes. */
  reason?: string | undefined;
}

/** The visits that begin on one date of the facility; null holds those without a time. */
export interface VisitDay {
  date: CalendarDate | null;
  visits: readonly Appointment[];
}

/** Everything that a list of visits shows and does. */
export interface AppointmentListState {
  days: readonly VisitDay[];
  today: CalendarDate;
  isLoading: boolean;
  error: EhrApiError | null;
  readAgain: () => void;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
  /** Reads what is left, page by page. False when it broke off. */
  loadAll: () => Promise<boolean>;
  /** What can be done with a visit now, by its status and its time. */
  actionsOf: (visit: Appointment) => readonly VisitAction[];
  /** One after the other: while a change is on its way, others are not begun. */
  change: (change: VisitChange) => void;
  changing: VisitChange | null;
  /** The last change that was done. `lostReason` is why a visit was cancelled, where the service did not keep that. */
  done: (VisitChange & { lostReason?: string | undefined }) | null;
  /** The last change that failed and why. With `outcome: 'unknown'` it may have been done. */
  problem: { change: VisitChange; error: EhrApiError } | null;
  dismiss: () => void;
}

const shownAs = { arrived: 'arrived', noShow: 'noshow', cancel: 'cancelled' } as const;

/**
 * Visits by day, practitioner, patient or range, in groups by the facility's date, and what a desk does with one of them.
 *
 * @example
 * const { days, change } = useAppointmentList({ patientReference, span: 'upcoming' });
 */
export function useAppointmentList({
  day,
  span,
  pageSize = 50,
  from,
  to,
  practitionerReference,
  patientReference,
  status,
}: AppointmentListOptions): AppointmentListState {
  const appointments = useRoom('appointments');
  const { timeZone } = useSurroundings();
  const now = useNow();
  const today = dateAt(new Date(now), timeZone);
  const { from: midnight, to: nextMidnight } = rangeOfDays(today, today, timeZone);
  // By whole days, so that the question stays the same while the minutes pass.
  const bounds = span ? (span === 'upcoming' ? { from: midnight } : { to: nextMidnight }) : { from, to };
  const filters = { practitionerReference, patientReference, status, ...bounds };
  const list = useAppointmentsInfinite({ day: span ? undefined : day, filters, pageSize });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError } = list;

  const days = useMemo(() => {
    const visits = data?.pages.flatMap(({ items }) => items) ?? [];
    const isOver = ({ endTime, startTime }: Appointment) => Date.parse(endTime ?? startTime ?? '') <= now;
    const wanted = span ? visits.filter((visit) => isOver(visit) === (span === 'past')) : visits;
    const inOrder = [...wanted].sort((one, other) => momentOf(one) - momentOf(other));
    return byDay(span === 'past' ? inOrder.reverse() : inOrder, timeZone);
  }, [data, span, now, timeZone]);

  // The API tells the earliest first: the latest are known when all are, and those to come stand behind those of this morning.
  const wantsMore = span !== undefined && hasNextPage && (span === 'past' || days.length === 0);
  const mayRead = wantsMore && !isFetchingNextPage && !isError;
  useEffect(() => {
    if (mayRead) void fetchNextPage();
  }, [mayRead, fetchNextPage]);

  const isChanging = useRef(false);
  const mutation = useChange<NonNullable<AppointmentListState['done']>, VisitChange, unknown>(
    appointmentKeys,
    {
      edit: ({ type, visit }) => ({ id: visit.reference, change: { status: shownAs[type] } }),
      write: async (change) => {
        const { reference } = change.visit;
        if (change.type === 'arrived') await appointments.markArrived(reference);
        if (change.type === 'noShow') await appointments.noShow(reference);
        if (change.type !== 'cancel') return change;
        return {
          ...change,
          lostReason: lostReason(await appointments.cancel(reference, change.reason), change.reason),
        };
      },
    },
    {
      onSettled: () => {
        isChanging.current = false;
      },
    },
  );

  return {
    days,
    today,
    isLoading: list.isPending || (wantsMore && !isError),
    error: list.error,
    readAgain: () => void list.refetch(),
    hasMore: hasNextPage && !wantsMore,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
    loadAll: async () => {
      let result = { hasNextPage, isError };
      while (result.hasNextPage && !result.isError) result = await fetchNextPage();
      return !result.isError;
    },
    actionsOf: (visit) => actionsOf(visit, now),
    change: (change) => {
      if (isChanging.current) return;
      isChanging.current = true;
      mutation.mutate(change);
    },
    changing: mutation.isPending ? mutation.variables : null,
    done: mutation.data ?? null,
    problem: mutation.error && { change: mutation.variables, error: mutation.error },
    dismiss: mutation.reset,
  };
}

const hour = 3_600_000;

/** Somebody may come hours early; whoever is not there before the time begins has not stayed away. */
function actionsOf({ status, startTime }: Appointment, now: number): VisitAction[] {
  const word = statusWord(status ?? 'booked') || 'booked';
  if (word === 'arrived') return ['cancel'];
  if (word !== 'booked') return word === 'noshow' ? ['arrived'] : [];
  const start = Date.parse(startTime ?? '') || now;
  const mayArrive: VisitAction[] = start - now < 12 * hour ? ['arrived'] : [];
  const mayStayAway: VisitAction[] = start <= now ? ['noShow'] : [];
  return [...mayArrive, ...mayStayAway, 'reschedule', 'cancel'];
}

function momentOf({ startTime }: Appointment): number {
  return Date.parse(startTime ?? '') || Number.POSITIVE_INFINITY;
}

function byDay(visits: readonly Appointment[], timeZone: string): VisitDay[] {
  const days = new Map<CalendarDate | null, Appointment[]>();
  for (const visit of visits) {
    const isTimed = Number.isFinite(momentOf(visit));
    const date = isTimed && visit.startTime ? dateAt(visit.startTime, timeZone) : null;
    const ofDay = days.get(date) ?? [];
    ofDay.push(visit);
    days.set(date, ofDay);
  }
  return [...days].map(([date, ofDay]) => ({ date, visits: ofDay }));
}
