'use client';

import { type Appointment, type KeptAppointment, SlotTakenError } from '@carestack/core';
import { takesTime } from '@carestack/core/appointments';
import { dateAfter, dateAt, rangeOfDays, type Schedule } from '@carestack/core/availability';
import { EhrApiError } from '@carestack/core/errors';
import type { CalendarDate } from '@carestack/core/values';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useSurroundings } from '../../provider/index.js';
import { useAppointments } from '../appointments.hooks.js';
import { useBookAppointment } from '../changes/useBookAppointment.js';
import { type OfferedSlot, useAvailability } from '../useAvailability.js';
import { useNow } from '../useNow.js';
import { type BookableDay, daysOf, insteadOf, onePerTime } from './bookableSlots.js';
import {
  type BookingChoice,
  type BookingEvent,
  type BookingPresets,
  type BookingPriority,
  type BookingProblem,
  type BookingState,
  type BookingStep,
  canGoTo,
  nextBooking,
  startBooking,
  stepsOf,
} from './bookingState.js';

/** Somebody who can be booked, as the host knows them. */
export interface BookablePractitioner {
  name: string;
  department?: string | undefined;
  /** `schedule.practitionerReference` is whose it is. Keep the object between renders. */
  schedule: Schedule;
}

/** Whom to offer, and what is known before the first step. */
export interface AppointmentBookingOptions {
  /** Keep the list between renders. */
  practitioners: readonly BookablePractitioner[];
  presets?: BookingPresets | undefined;
  /** The facility that the appointment is written for. */
  organizationId?: string | undefined;
  /** Called once, with the visit as it is booked; its `refusedFields` say what was not kept of it. */
  onBooked?: ((appointment: KeptAppointment) => void) | undefined;
}

/** Everything that a booking screen shows and does. */
export interface AppointmentBooking extends Omit<BookingState, 'preset'> {
  /** The steps that are asked, in order. */
  steps: readonly BookingStep[];
  /** The facility's zone, in which days and times are meant. */
  timeZone: string;
  /** Today where the facility is. */
  today: CalendarDate;
  departments: readonly string[];
  /** Those whom the choice allows. */
  candidates: readonly BookablePractitioner[];
  /** Who will see the patient, once there is a slot. */
  practitioner: BookablePractitioner | null;

  /** The month of the calendar, `2026-01`. */
  month: string;
  showMonth: (month: string) => void;
  /** Each day of that month. */
  days: readonly BookableDay[];
  /** The first free day after the chosen one, or after yesterday; null when there is none in this month and the next. */
  nextFreeDay: CalendarDate | null;
  /** The slots of the chosen day that have not begun, the full ones with `free: 0`. For a department, one for each time. */
  slots: readonly OfferedSlot[];
  /** After `slot_taken` or `slot_past`: the next three that are free, also of days to come. */
  alternatives: readonly OfferedSlot[];
  /** The slots are being read for the first time. */
  isLoading: boolean;
  /** Why the slots could not be read, the last time. */
  slotsError: EhrApiError | null;
  /** Reads the slots again. */
  readSlots: () => void;
  /** What the chosen patient has on the chosen day already. Point it out; it may be meant. */
  sameDay: readonly Appointment[];

  canGoTo: (step: BookingStep) => boolean;
  goTo: (step: BookingStep) => void;
  /** The step before, among those asked; null at the first, while the booking is sent, and when it is done. */
  back: (() => void) | null;
  choosePractitioner: (choice: BookingChoice) => void;
  chooseDay: (day: CalendarDate) => void;
  chooseSlot: (slot: OfferedSlot) => void;
  choosePatient: (patient: NonNullable<BookingState['patient']>) => void;
  /** Keeps what is being typed, without going on. */
  typeVisit: (visit: { reason?: string; priority?: BookingPriority }) => void;
  describeVisit: (visit: { reason?: string; priority?: BookingPriority }) => void;
  /** Sends the booking, from `review`. After `unknown` it looks first whether it was booked. */
  book: () => Promise<void>;
  /** Begins again with the presets. */
  bookAnother: () => void;
}

/**
 * Books an appointment step by step: practitioner, day, slot, patient, reason, review, booked. Holds no words and no looks: the ready wizard
 * stands on it, and so can another screen.
 *
 * The rule for the current slot: it can be booked until the minute in which it begins. A slot that begins or is taken while the person is
 * still choosing is given up with a `problem`, three free ones are `alternatives`, and everything else stays.
 *
 * @example
 * const booking = useAppointmentBooking({ practitioners, presets: { patient }, onBooked });
 * switch (booking.step) { case 'slot': return booking.slots.map((slot) => …) }
 */
export function useAppointmentBooking({
  practitioners,
  presets,
  organizationId,
  onBooked,
}: AppointmentBookingOptions): AppointmentBooking {
  const { timeZone } = useSurroundings();
  const now = useNow();
  const today = dateAt(new Date(now), timeZone);
  const [state, dispatch] = useReducer(reduce, presets, startBooking);
  const [month, setMonth] = useState(() => (state.day ?? today).slice(0, 7));
  const [isTurned, setTurned] = useState(state.day !== null);
  const showMonth = (wanted: string) => {
    setTurned(true);
    setMonth(wanted);
  };
  const { choice, day, slot, patient, problem } = state;

  const candidates = useMemo(() => practitioners.filter((one) => isWanted(one, choice)), [practitioners, choice]);
  const schedules = useMemo(() => candidates.map(({ schedule }) => schedule), [candidates]);
  const first = month <= today.slice(0, 7) ? today : `${month}-01`;
  const range = rangeOfDays(first, dateAfter(`${month}-01`, 62), timeZone);
  const availability = useAvailability({ schedules, ...range }, { enabled: schedules.length > 0 });
  const offered = useMemo(() => {
    const slots = availability.data ?? [];
    return choice?.by === 'practitioner' ? slots : onePerTime(slots);
  }, [availability.data, choice]);

  const nextFreeDay = offered.find(({ date, free }) => free > 0 && (day === null || date > day))?.date ?? null;
  // The calendar opens where somebody can be booked, on the last evening of a month too. Whoever turns it sees every month.
  if (!isTurned && nextFreeDay) showMonth(nextFreeDay.slice(0, 7));

  const sameDay = useAppointments(
    { day: day ?? today, filters: { patientReference: patient?.id }, pageSize: 100 },
    { enabled: patient !== null && day !== null && state.step !== 'booked' },
  );
  const { mutateAsync } = useBookAppointment();

  useEffect(() => dispatch({ type: 'timePassed', now }), [now]);
  useEffect(() => {
    const current = slot && availability.data?.find((other) => isSame(other, slot));
    // What was sent and not answered may itself be what fills the slot.
    const isInDoubt = problem?.code === 'unknown' || problem?.code === 'not_booked';
    if (current?.free === 0 && !isInDoubt) dispatch({ type: 'slotLost' });
  }, [slot, availability.data, problem]);

  const isSending = useRef(false);
  const book = async () => {
    const sent: BookingEvent = { type: 'sent', now: Date.now() };
    const isSent = nextBooking(state, sent).isPending;
    if (isSending.current) return;
    dispatch(sent);
    if (!isSent || !slot || !patient) return;
    isSending.current = true;
    try {
      const { practitionerReference, startTime, endTime } = slot;
      const appointment = await mutateAsync({
        practitionerReference,
        patientReference: patient.id,
        startTime,
        endTime,
        priority: state.priority,
        organizationId,
        ...(state.reason.trim() && { notes: state.reason.trim() }),
      });
      dispatch({ type: 'booked', appointment });
      onBooked?.(appointment);
    } catch (error) {
      dispatch({ type: 'refused', problem: problemOf(error, slot) });
    } finally {
      isSending.current = false;
    }
  };

  const steps = stepsOf(state);
  const before = steps[steps.indexOf(state.step) - 1];
  const { preset: _, ...shown } = state;
  const gone = problem?.code === 'slot_taken' || problem?.code === 'slot_past' ? problem : null;

  return {
    ...shown,
    steps,
    timeZone,
    today,
    departments: useMemo(() => departmentsOf(practitioners), [practitioners]),
    candidates,
    practitioner:
      practitioners.find(({ schedule }) => schedule.practitionerReference === slot?.practitionerReference) ?? null,
    month,
    showMonth,
    days: useMemo(() => daysOf(month, availability.data ?? []), [month, availability.data]),
    nextFreeDay,
    slots: useMemo(() => offered.filter(({ date }) => date === day), [offered, day]),
    alternatives: gone ? insteadOf(gone.slot, gone.code === 'slot_taken' ? gone.taken : null, offered) : none,
    isLoading: availability.isLoading,
    slotsError: availability.error,
    readSlots: () => void availability.refetch(),
    sameDay: patient && day ? (sameDay.data?.items.filter(takesTime) ?? none) : none,

    canGoTo: (step) => canGoTo(state, step),
    goTo: (step) => dispatch({ type: 'wentTo', step }),
    back: before && canGoTo(state, before) ? () => dispatch({ type: 'wentTo', step: before }) : null,
    choosePractitioner: (wanted) => dispatch({ type: 'choiceMade', choice: wanted }),
    chooseDay: (date) => {
      showMonth(date.slice(0, 7));
      dispatch({ type: 'dayChosen', day: date });
    },
    chooseSlot: (wanted) => {
      showMonth(wanted.date.slice(0, 7));
      dispatch({ type: 'slotChosen', slot: wanted, now: Date.now() });
    },
    choosePatient: (person) => dispatch({ type: 'patientChosen', patient: person }),
    typeVisit: (visit) => dispatch({ type: 'visitTyped', ...visit }),
    describeVisit: (visit) => dispatch({ type: 'visitDescribed', ...visit }),
    book,
    bookAnother: () => dispatch({ type: 'startedAgain', presets }),
  };
}

const none: readonly never[] = [];

type Event = BookingEvent | { type: 'startedAgain'; presets: BookingPresets | undefined };

function reduce(state: BookingState, event: Event): BookingState {
  return event.type === 'startedAgain' ? startBooking(event.presets) : nextBooking(state, event);
}

function isWanted({ department, schedule }: BookablePractitioner, choice: BookingChoice | null): boolean {
  switch (choice?.by) {
    case 'practitioner':
      return schedule.practitionerReference === choice.reference;
    case 'department':
      return department === choice.department;
    case 'first':
      return true;
    case undefined:
      return false;
    default:
      return choice satisfies never;
  }
}

function departmentsOf(practitioners: readonly BookablePractitioner[]): string[] {
  return [...new Set(practitioners.flatMap(({ department }) => department ?? []))].sort((one, other) =>
    one.localeCompare(other),
  );
}

function isSame(one: OfferedSlot, other: OfferedSlot): boolean {
  return one.practitionerReference === other.practitionerReference && one.startTime === other.startTime;
}

function problemOf(error: unknown, slot: OfferedSlot): BookingProblem {
  if (error instanceof SlotTakenError) return { code: 'slot_taken', slot, taken: error.taken };
  if (!(error instanceof EhrApiError)) throw error;
  return { code: error.outcome === 'unknown' ? 'unknown' : 'not_booked', error };
}
