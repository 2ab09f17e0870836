import type { Appointment } from '@carestack/core';
import type { QueryClient } from '@tanstack/react-query';
import { type Edit, editedRecord } from '../records/index.js';
import { appointmentKeys } from './appointments.queries.js';

/** The times that are taken, with the bookings and changes that are on their way. */
export function editedBooked(edits: readonly Edit[], booked: readonly Appointment[]): readonly Appointment[] {
  const gone = new Set(edits.filter(({ change }) => change === 'gone').map(({ id }) => id));
  const left = booked.filter(({ id }) => !gone.has(id)).map((appointment) => editedRecord(edits, appointment));
  // A booking on its way has no record yet, so it lies beside what is read.
  const onTheirWay = edits.flatMap(({ change }) => (change !== 'gone' && isWhole(change) ? [change] : []));
  return [...left, ...onTheirWay];
}

function isWhole(change: object): change is Appointment {
  return 'practitionerReference' in change && 'reference' in change;
}

/** Puts what the server stored into the lists of taken times, so that no slot flickers until they are read again. */
export function keepBooked(queryClient: QueryClient, scope: string, appointment: Appointment): void {
  queryClient.setQueriesData<readonly Appointment[]>(
    { queryKey: appointmentKeys.everyBooked(scope) },
    (booked) => booked && [...booked.filter(({ id }) => id !== appointment.id), appointment],
  );
}
