import type { TimeRange } from '@carestack/core';
import { dateAfter } from '@carestack/core/availability';
import type { CalendarDate } from '@carestack/core/values';
import type { OfferedSlot } from '../useAvailability.js';

/** A day of the calendar. */
export interface BookableDay {
  date: CalendarDate;
  /** Places left in slots that have not begun. */
  free: number;
  /** False where nobody sees patients, or where the day is over. */
  isOpen: boolean;
}

/** Of slots that begin together, the first that is free: whoever may see the patient. In order. */
export function onePerTime(slots: readonly OfferedSlot[]): OfferedSlot[] {
  const byTime = new Map<string, OfferedSlot>();
  for (const slot of slots) {
    const known = byTime.get(slot.startTime);
    if (!known || (known.free === 0 && slot.free > 0)) byTime.set(slot.startTime, slot);
  }
  return [...byTime.values()];
}

/** Each day of a month, `2026-01`, with the places left. */
export function daysOf(month: string, slots: readonly OfferedSlot[]): BookableDay[] {
  const free = new Map<string, number>();
  for (const slot of slots) free.set(slot.date, (free.get(slot.date) ?? 0) + slot.free);
  const days: BookableDay[] = [];
  for (let date = dateAfter(`${month}-01`, 0); date.startsWith(month); date = dateAfter(date, 1)) {
    days.push({ date, free: free.get(date) ?? 0, isOpen: free.has(date) });
  }
  return days;
}

/** The next free ones, from the time of a slot that is gone. */
export function insteadOf(
  gone: OfferedSlot,
  taken: TimeRange | null,
  slots: readonly OfferedSlot[],
  count = 3,
): OfferedSlot[] {
  const from = Date.parse(gone.startTime);
  const isTaken = ({ practitionerReference, startTime, endTime }: OfferedSlot) =>
    practitionerReference === gone.practitionerReference &&
    (startTime === gone.startTime ||
      (taken !== null &&
        Date.parse(startTime) < Date.parse(taken.endTime) &&
        Date.parse(taken.startTime) < Date.parse(endTime)));
  return slots.filter((slot) => slot.free > 0 && Date.parse(slot.startTime) >= from && !isTaken(slot)).slice(0, count);
}
