'use client';

import type { Appointment } from '@carestack/core';
import { computeAvailability, type InstantRange, type Schedule, type Slot } from '@carestack/core/availability';
import { useCallback } from 'react';
import { useRoom, useSurroundings } from '../provider/index.js';
import { type ReadOptions, type ReadResult, useRead } from '../records/index.js';
import { appointmentQueries } from './appointments.queries.js';
import { editedBooked } from './booked.js';
import { useNow } from './useNow.js';

/** A slot and whose it is. A full one has `free: 0`. */
export interface OfferedSlot extends Slot {
  practitionerReference: string;
}

/** Whose slots, and those that begin at or after `from` and before `to`. */
export interface AvailabilityRequest extends InstantRange {
  /** One practitioner's, or those of several. */
  schedules: Schedule | readonly Schedule[];
}

/** TanStack's options of a read; `select` is taken by the slots. */
export type AvailabilityOptions = Omit<
  ReadOptions<readonly Appointment[], readonly OfferedSlot[]>,
  'select' | 'initialData'
>;

/**
 * The slots of one or more practitioners that begin within a range, in order, the full ones among them. A slot is there until the minute in
 * which it begins, and never after. Read again when the page gets the focus and every minute while it is seen; bookings, moves and
 * cancellations that are on their way count at once.
 *
 * @example
 * const { data: slots } = useAvailability({ schedules: schedule, ...rangeOfDays(day, day) });
 */
export function useAvailability(
  { schedules, from, to }: AvailabilityRequest,
  options?: AvailabilityOptions,
): ReadResult<readonly OfferedSlot[]> {
  const client = { appointments: useRoom('appointments') };
  const { scope } = useSurroundings();
  const now = useNow();
  const all = 'practitionerReference' in schedules ? [schedules] : schedules;
  const practitionerReferences = [...new Set(all.map(({ practitionerReference }) => practitionerReference))].sort();

  const slotsIn = useCallback(
    (booked: readonly Appointment[]) =>
      ('practitionerReference' in schedules ? [schedules] : schedules)
        .flatMap((schedule) => slotsOf(schedule, booked, { from, to }))
        .filter(({ startTime }) => Date.parse(startTime) > now)
        .sort((one, other) => Date.parse(one.startTime) - Date.parse(other.startTime)),
    [schedules, from, to, now],
  );

  return useRead<readonly Appointment[], readonly OfferedSlot[]>(
    appointmentQueries.booked(client, { practitionerReferences, from, to }, scope),
    { refetchInterval: 60_000, refetchOnWindowFocus: 'always', ...options, select: slotsIn },
    editedBooked,
  );
}

function slotsOf(schedule: Schedule, booked: readonly Appointment[], range: InstantRange): OfferedSlot[] {
  const { practitionerReference } = schedule;
  return computeAvailability(schedule, booked, range).map((slot) => Object.assign(slot, { practitionerReference }));
}
