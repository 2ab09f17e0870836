'use client';

import type { Booking, KeptAppointment } from '@carestack/core';
import { isLost } from '@carestack/core/errors';
import { useRef } from 'react';
import { useRoom } from '../../provider/index.js';
import { useChange, type WriteOptions, type WriteResult } from '../../records/index.js';
import { appointmentKeys } from '../appointments.queries.js';
import { timesOf } from './timesOf.js';
import { useKept } from './useKept.js';

/** TanStack's options of a write, for a booking. */
export type BookAppointmentOptions<Context = unknown> = WriteOptions<KeptAppointment, Booking, Context>;

/**
 * Books, once: its slot is shown as taken at once, and as free again when it fails. When the answer is lost the hook looks whether it was
 * booked before it says anything, and again before a second try. The error is a `SlotTakenError` with `taken` when somebody else has the
 * time; with `outcome: 'failed'` nothing was booked, with `unknown` nobody could be asked. `refusedFields` of the result says what was not kept
 * of what was booked.
 *
 * @example
 * const { mutateAsync: book } = useBookAppointment();
 * const appointment = await book({ practitionerReference, patientReference, ...slot, priority: 'New' });
 */
export function useBookAppointment<Context = unknown>(
  options?: BookAppointmentOptions<Context>,
): WriteResult<KeptAppointment, Booking, Context> {
  const appointments = useRoom('appointments');
  const kept = useKept();
  const inDoubt = useRef<string>(null);

  return useChange<Booking, KeptAppointment, Context>(
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
          const appointment = kept(before ?? (await appointments.book(booking)));
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
