'use client';

import type { Appointment } from '@carestack/core';
import type { KeptAppointment } from '@carestack/core/appointments';
import { dateAfter, dateAt, rangeOfDays } from '@carestack/core/availability';
import { EhrApiError } from '@carestack/core/errors';
import type { CalendarDate } from '@carestack/core/values';
import { useCallback, useMemo, useRef, useState } from 'react';
import { schedule as english } from '../../messages/en/schedule.js';
import { useMessages, useRoom, useSurroundings } from '../../provider/index.js';
import { useRead } from '../../records/index.js';
import { lostReason } from '../changes/lostReason.js';
import { useCancelAppointment, useMarkArrived, useNoShow } from '../changes/useVisitStatus.js';
import { appointmentQueries } from '../appointments.queries.js';
import { editedBooked } from '../booked.js';
import type { BookablePractitioner } from '../booking/useAppointmentBooking.js';
import { useNow } from '../useNow.js';
import { type ScheduleColumn, scheduleColumn, scheduleDay } from './scheduleColumn.js';
import { type NameOf, type PatientNames, usePatientNames } from './usePatientNames.js';
import { type ScheduleMove, useScheduleMove } from './useScheduleMove.js';

export interface ScheduleSource {
  /** In the order of the columns. Keep the list between renders. */
  practitioners: readonly BookablePractitioner[];
  /**
   * The patient behind a reference, where the host knows it: appointments carry no names. Null when nobody knows, undefined while it is
   * read. Left out, the names of the visits in view are read from the `patients` room of the client, where it has one, four at once. Keep the
   * function between renders.
   */
  patientNameOf?: NameOf | undefined;
}

/** What came of a change of status, until the next one. */
export type ChangeOutcome =
  | {
      code: 'arrived' | 'noshow' | 'cancelled';
      appointment: Appointment;
      /** Why it was cancelled, where the service did not keep that. */
      lostReason?: string | undefined;
    }
  /** `error.outcome` tells whether it may have been kept all the same. */
  | { code: 'failed'; appointment: Appointment; error: EhrApiError };

/** Everything that a schedule shows and does. */
export interface ScheduleState extends ScheduleMove, Pick<PatientNames, 'nameOf' | 'knownNameOf'> {
  /** The facility's zone, in which dates and times are meant. */
  timeZone: string;
  /** The moment, anew at each full minute. */
  now: number;
  today: CalendarDate;
  columns: readonly ScheduleColumn[];
  /** Minutes of the shortest slot, 5 to 30: what is shorter is laid out as long as this. */
  shortest: number;
  /** Waits until the name of every visit is read, for paper. */
  readNames: () => Promise<void>;
  /** Read for the first time. */
  isLoading: boolean;
  /** Why it could not be read, the last time. The columns may still show what was read before. */
  error: EhrApiError | null;
  /** The visits were read, if not the last time. */
  isRead: boolean;
  readAgain: () => void;
  /** A change of this appointment is on its way. */
  isChanging: (reference: string) => boolean;
  changeOutcome: ChangeOutcome | null;
  markArrived: (appointment: Appointment) => Promise<void>;
  noShow: (appointment: Appointment) => Promise<void>;
  cancel: (appointment: Appointment, reason?: string) => Promise<void>;
  /** Nothing more is to be said of what was done last. */
  forgetOutcomes: () => void;
}

interface Given extends ScheduleSource {
  /** The columns, from left to right: each practitioner on each date. In the order of time. */
  dates: readonly CalendarDate[];
}

/** Visits, free places and what can be done with them, of practitioners on dates. */
export function useSchedule({ practitioners, patientNameOf, dates }: Given): ScheduleState {
  const client = { appointments: useRoom('appointments') };
  const { scope, timeZone } = useSurroundings();
  const now = useNow();
  const today = dateAt(new Date(now), timeZone);
  const range = rangeOfDays(dates[0] ?? today, dates.at(-1) ?? today, timeZone);
  const practitionerReferences = useMemo(
    () => [...new Set(practitioners.map(({ schedule }) => schedule.practitionerReference))].sort(),
    [practitioners],
  );

  const { data, error, isLoading, refetch } = useRead<readonly Appointment[], readonly Appointment[]>(
    appointmentQueries.booked(client, { practitionerReferences, ...range }, scope),
    { refetchInterval: 60_000, refetchOnWindowFocus: 'always', enabled: practitionerReferences.length > 0 },
    editedBooked,
  );

  const byPractitioner = useMemo(() => groupedByPractitioner(data ?? none), [data]);
  const bookedOf = useCallback((reference: string) => byPractitioner.get(reference) ?? none, [byPractitioner]);
  const wantedDates = dates.join(' ');
  const shortest = useMemo(
    () => Math.min(30, ...practitioners.map(({ schedule }) => shortestSlot(schedule))),
    [practitioners],
  );
  const days = useMemo(
    () =>
      practitioners.flatMap((practitioner) =>
        datesIn(wantedDates).map((date) => scheduleDay({ practitioner, date, timeZone })),
      ),
    [practitioners, wantedDates, timeZone],
  );
  const columns = useMemo(
    () =>
      days.map((day) =>
        scheduleColumn(day, { booked: bookedOf(day.practitioner.schedule.practitionerReference), now, shortest }),
      ),
    [days, bookedOf, now, shortest],
  );

  const { nameOf, knownNameOf, readAll } = usePatientNames(patientNameOf);

  const { isChanging, whileWritten } = useWritesInTurn();
  const { transferReason } = useMessages('schedule', english).moving;
  const move = useScheduleMove({
    columns,
    bookedOf,
    now,
    timeZone,
    reasonOf: (reference) => transferReason({ name: practitionerNamed(practitioners, reference) }),
    isWritten: isChanging,
    whileWritten,
  });
  const [changeOutcome, setOutcome] = useState<ChangeOutcome | null>(null);
  const arrival = useMarkArrived();
  const absence = useNoShow();
  const cancellation = useCancelAppointment();

  const change = async (
    code: Exclude<ChangeOutcome['code'], 'failed'>,
    appointment: Appointment,
    write: () => Promise<KeptAppointment>,
    reason?: string,
  ) => {
    setOutcome(null);
    move.forgetMove();
    try {
      const changed = await whileWritten(appointment.reference, write);
      if (changed) setOutcome({ code, appointment: changed, lostReason: lostReason(changed, reason) });
    } catch (problem) {
      if (!(problem instanceof EhrApiError)) throw problem;
      setOutcome({ code: 'failed', appointment, error: problem });
    }
  };

  return {
    ...move,
    timeZone,
    now,
    today,
    columns,
    shortest,
    nameOf,
    knownNameOf,
    readNames: () => readAll(patientsIn(columns)),
    isLoading,
    error,
    isRead: data !== undefined,
    readAgain: () => void refetch(),
    isChanging,
    changeOutcome,
    markArrived: (appointment) => change('arrived', appointment, () => arrival.mutateAsync(appointment.reference)),
    noShow: (appointment) => change('noshow', appointment, () => absence.mutateAsync(appointment.reference)),
    cancel: (appointment, reason) =>
      change(
        'cancelled',
        appointment,
        () => cancellation.mutateAsync({ reference: appointment.reference, reason }),
        reason,
      ),
    pickUp: (appointment) => {
      setOutcome(null);
      move.pickUp(appointment);
    },
    forgetOutcomes: () => {
      setOutcome(null);
      move.forgetMove();
    },
  };
}

const none: readonly never[] = [];

/** One write of an appointment at a time: a second click is none. */
function useWritesInTurn() {
  const under = useRef(new Set<string>());
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set());

  const whileWritten = async <Result>(reference: string, write: () => Promise<Result>) => {
    if (under.current.has(reference)) return undefined;
    under.current.add(reference);
    setShown(new Set(under.current));
    try {
      return await write();
    } finally {
      under.current.delete(reference);
      setShown(new Set(under.current));
    }
  };
  return { isChanging: useCallback((reference: string) => shown.has(reference), [shown]), whileWritten };
}

function groupedByPractitioner(booked: readonly Appointment[]): ReadonlyMap<string, readonly Appointment[]> {
  const groups = new Map<string, Appointment[]>();
  for (const appointment of booked) {
    const group = groups.get(appointment.practitionerReference);
    if (group) group.push(appointment);
    else groups.set(appointment.practitionerReference, [appointment]);
  }
  return groups;
}

function practitionerNamed(practitioners: readonly BookablePractitioner[], reference: string): string {
  return practitioners.find(({ schedule }) => schedule.practitionerReference === reference)?.name ?? '';
}

function datesIn(text: string): CalendarDate[] {
  return text.split(' ').map((date) => dateAfter(date, 0));
}

function shortestSlot({ slotMinutes, week, overrides }: BookablePractitioner['schedule']): number {
  const sessions = [...Object.values(week), ...Object.values(overrides)].flat();
  return Math.max(5, Math.min(slotMinutes, ...sessions.flatMap((session) => session?.slotMinutes ?? [])));
}

function patientsIn(columns: readonly ScheduleColumn[]): string[] {
  const references = new Set<string>();
  for (const { items } of columns) {
    for (const item of items) {
      if (item.kind === 'visit' && item.appointment.patientReference) references.add(item.appointment.patientReference);
    }
  }
  return [...references];
}
