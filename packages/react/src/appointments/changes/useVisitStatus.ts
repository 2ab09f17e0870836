'use client';

import type { KeptAppointment } from '@carestack/core';
import { useRoom } from '../../provider/index.js';
import { useChange, type WriteOptions, type WriteResult } from '../../records/index.js';
import { appointmentKeys } from '../appointments.queries.js';
import { useKept } from './useKept.js';

/** Which appointment, and why. */
export interface Cancellation {
  reference: string;
  /** Kept in the notes, after what stands there. */
  reason?: string | undefined;
}
/** TanStack's options of a write, for a cancellation. */
export type CancelAppointmentOptions<Context = unknown> = WriteOptions<KeptAppointment, Cancellation, Context>;
/** TanStack's options of a write that is given the reference of an appointment. */
export type AppointmentStatusOptions<Context = unknown> = WriteOptions<KeptAppointment, string, Context>;

/**
 * Cancels: shown as cancelled and its time as free at once, and back when it fails. A lost answer is read back: an error with `outcome: 'failed'`
 * means that the appointment stands, `unknown` that nobody could be asked. `notes` in the result's `refusedFields` says that the reason was not
 * kept.
 */
export function useCancelAppointment<Context = unknown>(
  options?: CancelAppointmentOptions<Context>,
): WriteResult<KeptAppointment, Cancellation, Context> {
  const appointments = useRoom('appointments');
  const kept = useKept();
  return useChange<Cancellation, KeptAppointment, Context>(
    appointmentKeys,
    {
      edit: ({ reference }) => ({ id: reference, change: { status: 'cancelled' } }),
      write: async ({ reference, reason }) => kept(await appointments.cancel(reference, reason)),
    },
    options,
  );
}

/** Notes that the patient of an appointment is here: `markArrived(reference)`. */
export function useMarkArrived<Context = unknown>(
  options?: AppointmentStatusOptions<Context>,
): WriteResult<KeptAppointment, string, Context> {
  const appointments = useRoom('appointments');
  return useStatus('arrived', (reference) => appointments.markArrived(reference), options);
}

/** Notes that the patient of an appointment did not come: `noShow(reference)`. Its time is free again. */
export function useNoShow<Context = unknown>(
  options?: AppointmentStatusOptions<Context>,
): WriteResult<KeptAppointment, string, Context> {
  const appointments = useRoom('appointments');
  return useStatus('noshow', (reference) => appointments.noShow(reference), options);
}

function useStatus<Context>(
  status: string,
  write: (reference: string) => Promise<KeptAppointment>,
  options: AppointmentStatusOptions<Context> | undefined,
) {
  const kept = useKept();
  return useChange<string, KeptAppointment, Context>(
    appointmentKeys,
    {
      edit: (reference) => ({ id: reference, change: { status } }),
      write: async (reference) => kept(await write(reference)),
    },
    options,
  );
}
