'use client';

import type { Appointment } from '@carestack/core';
import type { Transfer, TransferTarget } from '@carestack/core/appointments';
import { useRoom } from '../../provider/index.js';
import { useChange, type WriteOptions, type WriteResult } from '../../records/index.js';
import { appointmentKeys } from '../appointments.queries.js';
import { useKept } from './useKept.js';

/** An appointment to another practitioner. */
export interface Transferring extends TransferTarget {
  appointment: Appointment;
  /** Kept in the notes of the old one, which is cancelled. */
  reason?: string | undefined;
}
/** TanStack's options of a write, for a change of practitioner. */
export type TransferAppointmentOptions<Context = unknown> = WriteOptions<Transfer, Transferring, Context>;

/**
 * Gives an appointment to another practitioner: a new one is booked, then the old one cancelled. Nothing is shown as done before it is, and the
 * result says how far it went: see `appointments.transfer`.
 *
 * @example
 * const { mutateAsync: transfer } = useTransferAppointment();
 * const { old } = await transfer({ appointment, practitionerReference, startTime: slot.startTime, endTime: slot.endTime });
 */
export function useTransferAppointment<Context = unknown>(
  options?: TransferAppointmentOptions<Context>,
): WriteResult<Transfer, Transferring, Context> {
  const appointments = useRoom('appointments');
  const kept = useKept();
  return useChange<Transferring, Transfer, Context>(
    appointmentKeys,
    {
      edit: ({ appointment }) => ({ id: appointment.reference, change: null }),
      write: async ({ appointment, reason, ...target }) => {
        const transfer = await appointments.transfer(appointment.reference, target, reason);
        kept(transfer.appointment);
        if (transfer.old === 'cancelled') kept({ ...appointment, status: 'cancelled' });
        return transfer;
      },
    },
    options,
  );
}
