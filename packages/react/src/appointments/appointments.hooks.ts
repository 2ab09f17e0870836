'use client';

import type { Appointment, AppointmentTimes, Booking } from '@carestack/core';
import { rangeOfDays } from '@carestack/core/availability';
import { isLost } from '@carestack/core/errors';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useRoom, useSurroundings } from '../provider/index.js';
import {
  editedPage,
  editedPages,
  editedRecord,
  type Pages,
  type PagesOptions,
  type PagesResult,
  type ReadOptions,
  type ReadResult,
  type Start,
  type StartedPagesResult,
  type StartedResult,
  type SuspenseOptions,
  useChange,
  usePrefetch,
  useRead,
  useReadPages,
  useSuspenseRead,
  type WriteOptions,
  type WriteResult,
} from '../records/index.js';
import {
  appointmentKeys,
  appointmentQueries,
  type AppointmentsPage,
  type AppointmentsPageRequest,
  type AppointmentsRequest,
} from './appointments.queries.js';
import { keepBooked } from './booked.js';

function useAppointmentsRoom() {
  const { scope, timeZone } = useSurroundings();
  return { client: { appointments: useRoom('appointments') }, scope, timeZone };
}

/** A day of the facility as the range that the API knows. */
function inItsRange<Request extends AppointmentsRequest>({ day, ...request }: Request, timeZone: string) {
  return day === undefined
    ? request
    : { ...request, filters: { ...request.filters, ...rangeOfDays(day, day, timeZone) } };
}

/**
 * Reads one page of appointments, earliest first: all of them, or those of a day, a practitioner, a patient, a range or a status.
 *
 * @example
 * const { data: page } = useAppointments({ day: '2026-01-05', filters: { practitionerReference }, pageSize: 100 });
 */
export function useAppointments<Data = AppointmentsPage>(
  request: AppointmentsPageRequest | undefined,
  options: ReadOptions<AppointmentsPage, Data> & Start<AppointmentsPage>,
): StartedResult<Data>;
export function useAppointments<Data = AppointmentsPage>(
  request?: AppointmentsPageRequest,
  options?: ReadOptions<AppointmentsPage, Data>,
): ReadResult<Data>;
export function useAppointments<Data>(
  request: AppointmentsPageRequest = {},
  options?: ReadOptions<AppointmentsPage, Data>,
) {
  const { client, scope, timeZone } = useAppointmentsRoom();
  return useRead(appointmentQueries.page(client, inItsRange(request, timeZone), scope), options, editedPage);
}

/** Reads one page of appointments for a component inside `<Suspense>`: the data is always there. */
export function useSuspenseAppointments<Data = AppointmentsPage>(
  request: AppointmentsPageRequest = {},
  options?: SuspenseOptions<AppointmentsPage, Data>,
) {
  const { client, scope, timeZone } = useAppointmentsRoom();
  return useSuspenseRead(appointmentQueries.page(client, inItsRange(request, timeZone), scope), options, editedPage);
}

/** Reads appointments page after page, with `fetchNextPage`. */
export function useAppointmentsInfinite<Data = Pages<AppointmentsPage>>(
  request: AppointmentsRequest | undefined,
  options: PagesOptions<AppointmentsPage, Data> & Start<Pages<AppointmentsPage>>,
): StartedPagesResult<Data>;
export function useAppointmentsInfinite<Data = Pages<AppointmentsPage>>(
  request?: AppointmentsRequest,
  options?: PagesOptions<AppointmentsPage, Data>,
): PagesResult<Data>;
export function useAppointmentsInfinite<Data>(
  request: AppointmentsRequest = {},
  options?: PagesOptions<AppointmentsPage, Data>,
) {
  const { client, scope, timeZone } = useAppointmentsRoom();
  return useReadPages(appointmentQueries.infinite(client, inItsRange(request, timeZone), scope), options, editedPages);
}

/**
 * Reads one appointment and keeps it fresh.
 *
 * @example
 * const { data: appointment } = useAppointment(reference);
 */
export function useAppointment<Data = Appointment>(
  reference: string,
  options: ReadOptions<Appointment, Data> & Start<Appointment>,
): StartedResult<Data>;
export function useAppointment<Data = Appointment>(
  reference: string,
  options?: ReadOptions<Appointment, Data>,
): ReadResult<Data>;
export function useAppointment<Data>(reference: string, options?: ReadOptions<Appointment, Data>) {
  const { client, scope } = useAppointmentsRoom();
  return useRead(appointmentQueries.detail(client, reference, scope), options, editedRecord);
}

/** Reads one appointment for a component inside `<Suspense>`. */
export function useSuspenseAppointment<Data = Appointment>(
  reference: string,
  options?: SuspenseOptions<Appointment, Data>,
) {
  const { client, scope } = useAppointmentsRoom();
  return useSuspenseRead(appointmentQueries.detail(client, reference, scope), options, editedRecord);
}

/** Reads an appointment ahead, for the moment somebody points at it. */
export function usePrefetchAppointment() {
  const { client, scope } = useAppointmentsRoom();
  return usePrefetch((reference: string) => appointmentQueries.detail(client, reference, scope));
}

/** TanStack's options of a write, for a booking. */
export type BookAppointmentOptions<Context = unknown> = WriteOptions<Appointment, Booking, Context>;

/** An appointment to a new time. */
export interface Rescheduling extends AppointmentTimes {
  /** As it is now, so that the move can be undone. */
  appointment: Pick<Appointment, 'reference' | 'startTime' | 'endTime'>;
}
/** TanStack's options of a write, for a move to another time. */
export type RescheduleAppointmentOptions<Context = unknown> = WriteOptions<Appointment, Rescheduling, Context>;
/** The write, and the way back from the last move. */
export type RescheduleAppointmentResult<Context = unknown> = WriteResult<Appointment, Rescheduling, Context> & {
  /** The last move, while it can be undone; null when there is none. */
  undoable: Rescheduling | null;
  /** Moves the appointment back. Its old time may have been given away meanwhile: then `error` says so and the new time stays. */
  undo: () => void;
};

/** Which appointment, and why. */
export interface Cancellation {
  reference: string;
  /** Kept in the notes, after what stands there. */
  reason?: string | undefined;
}
/** TanStack's options of a write, for a cancellation. */
export type CancelAppointmentOptions<Context = unknown> = WriteOptions<Appointment, Cancellation, Context>;
/** TanStack's options of a write that is given the reference of an appointment. */
export type AppointmentStatusOptions<Context = unknown> = WriteOptions<Appointment, string, Context>;

/** Remembers what the server stored, for the slots on the screen. */
function useKept() {
  const queryClient = useQueryClient();
  const { scope } = useSurroundings();
  return async (write: Promise<Appointment>) => {
    const appointment = await write;
    keepBooked(queryClient, scope, appointment);
    return appointment;
  };
}

/** A moment as the API writes it. */
function timesOf({ startTime, endTime }: AppointmentTimes) {
  return { startTime: new Date(startTime).toISOString(), endTime: new Date(endTime).toISOString() };
}

/**
 * Books, once: its slot is shown as taken at once, and as free again when it fails. When the answer is lost the hook looks whether it was
 * booked before it says anything, and again before a second try. The error is a `SlotTakenError` with `taken` when somebody else has the
 * time; with `outcome: 'failed'` nothing was booked, with `unknown` nobody could be asked.
 *
 * @example
 * const { mutateAsync: book } = useBookAppointment();
 * const appointment = await book({ practitionerReference, patientReference, ...slot, priority: 'New' });
 */
export function useBookAppointment<Context = unknown>(
  options?: BookAppointmentOptions<Context>,
): WriteResult<Appointment, Booking, Context> {
  const appointments = useRoom('appointments');
  const kept = useKept();
  const inDoubt = useRef<string>(null);

  return useChange<Booking, Appointment, Context>(
    appointmentKeys,
    {
      edit: (booking) => {
        const { practitionerReference, patientReference } = booking;
        const id = identityOf(booking);
        return { id, change: { id, reference: id, practitionerReference, patientReference, ...timesOf(booking) } };
      },
      write: async (booking) => {
        const identity = identityOf(booking);
        const before = inDoubt.current === identity ? await appointments.findBooked(booking) : null;
        try {
          const appointment = await kept(before ? Promise.resolve(before) : appointments.book(booking));
          inDoubt.current = null;
          return appointment;
        } catch (error) {
          if (isLost(error)) inDoubt.current = identity;
          throw error;
        }
      },
    },
    options,
  );
}

/** What tells one booking from another. */
function identityOf(booking: Booking): string {
  return JSON.stringify([booking.practitionerReference, booking.patientReference, timesOf(booking)]);
}

/**
 * Moves an appointment: shown at its new time at once, and back at the old one when it fails. The old time is free only when the server
 * holds the new one. `undo` moves it back. The error is a `SlotTakenError` with `taken` when somebody else has the new time; with
 * `outcome: 'unknown'` nobody could be asked where the appointment is.
 *
 * @example
 * const { mutate: reschedule, undoable, undo } = useRescheduleAppointment();
 * reschedule({ appointment, startTime: slot.startTime, endTime: slot.endTime });
 */
export function useRescheduleAppointment<Context = unknown>(
  options?: RescheduleAppointmentOptions<Context>,
): RescheduleAppointmentResult<Context> {
  const appointments = useRoom('appointments');
  const kept = useKept();
  const [undoable, setUndoable] = useState<Rescheduling | null>(null);

  const mutation = useChange<Rescheduling, Appointment, Context>(
    appointmentKeys,
    {
      edit: ({ appointment, ...times }) => ({ id: appointment.reference, change: timesOf(times) }),
      write: async (move) => {
        const { appointment, startTime, endTime } = move;
        const moved = await kept(appointments.reschedule(appointment.reference, { startTime, endTime }));
        setUndoable((last) => (last && isBackTo(last, move) ? null : move));
        return moved;
      },
    },
    options,
  );

  const undo = () => {
    const { startTime, endTime } = undoable?.appointment ?? {};
    if (!undoable || !startTime || !endTime) return;
    mutation.mutate({
      appointment: { reference: undoable.appointment.reference, ...timesOf(undoable) },
      startTime: new Date(startTime),
      endTime: new Date(endTime),
    });
  };
  return { ...mutation, undoable, undo };
}

function isBackTo({ appointment: before }: Rescheduling, { appointment, startTime }: Rescheduling): boolean {
  const isSame = before.reference === appointment.reference;
  return isSame && new Date(startTime).getTime() === Date.parse(before.startTime ?? '');
}

/**
 * Cancels: shown as cancelled and its time as free at once, and back when it fails. A lost answer is read back: an error with `outcome: 'failed'`
 * means that the appointment stands, `unknown` that nobody could be asked.
 */
export function useCancelAppointment<Context = unknown>(
  options?: CancelAppointmentOptions<Context>,
): WriteResult<Appointment, Cancellation, Context> {
  const appointments = useRoom('appointments');
  const kept = useKept();
  return useChange<Cancellation, Appointment, Context>(
    appointmentKeys,
    {
      edit: ({ reference }) => ({ id: reference, change: { status: 'cancelled' } }),
      write: ({ reference, reason }) => kept(appointments.cancel(reference, reason)),
    },
    options,
  );
}

/** Notes that the patient of an appointment is here: `markArrived(reference)`. */
export function useMarkArrived<Context = unknown>(
  options?: AppointmentStatusOptions<Context>,
): WriteResult<Appointment, string, Context> {
  const appointments = useRoom('appointments');
  return useStatus('arrived', (reference) => appointments.markArrived(reference), options);
}

/** Notes that the patient of an appointment did not come: `noShow(reference)`. Its time is free again. */
export function useNoShow<Context = unknown>(
  options?: AppointmentStatusOptions<Context>,
): WriteResult<Appointment, string, Context> {
  const appointments = useRoom('appointments');
  return useStatus('noshow', (reference) => appointments.noShow(reference), options);
}

function useStatus<Context>(
  status: string,
  write: (reference: string) => Promise<Appointment>,
  options: AppointmentStatusOptions<Context> | undefined,
) {
  const kept = useKept();
  return useChange<string, Appointment, Context>(
    appointmentKeys,
    { edit: (reference) => ({ id: reference, change: { status } }), write: (reference) => kept(write(reference)) },
    options,
  );
}
