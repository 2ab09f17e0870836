'use client';

import type { Appointment, AppointmentTimes, KeptAppointment } from '@carestack/core';
import { useState } from 'react';
import { useRoom } from '../../provider/index.js';
import { useChange, type WriteOptions, type WriteResult } from '../../records/index.js';
import { appointmentKeys } from '../appointments.queries.js';
import { timesOf } from './timesOf.js';
import { useKept } from './useKept.js';

/** An appointment to a new time. */
export interface Rescheduling extends AppointmentTimes {
  /** As it is now, so that the move can be undone. */
  appointment: Pick<Appointment, 'reference' | 'startTime' | 'endTime'>;
}
/** TanStack's options of a write, for a move to another time. */
export type RescheduleAppointmentOptions<Context = unknown> = WriteOptions<KeptAppointment, Rescheduling, Context>;
/** The write, and the way back from the last move. */
export type RescheduleAppointmentResult<Context = unknown> = WriteResult<KeptAppointment, Rescheduling, Context> & {
  /** The last move, while it can be undone; null when there is none. */
  undoable: Rescheduling | null;
  /** Moves the appointment back. Its old time may have been given away meanwhile: then `error` says so and the new time stays. */
  undo: () => void;
};

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

  const mutation = useChange<Rescheduling, KeptAppointment, Context>(
    appointmentKeys,
    {
      edit: ({ appointment, ...times }) => ({ id: appointment.reference, change: timesOf(times) }),
      write: async (move) => {
        const { appointment, startTime, endTime } = move;
        const moved = kept(await appointments.reschedule(appointment.reference, { startTime, endTime }));
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
