import { dateAfter } from '@carestack/core/availability';
import type { CalendarDate } from '@carestack/core/values';

/** Weeks begin on Sunday, as calendars do in India. */
const weekdayOf = (date: string) => new Date(date).getUTCDay();

/** The days of a month in rows of a week; null where a day of another month would stand. */
export function weeksOf<Day extends { date: string }>(days: readonly Day[]): (Day | null)[][] {
  const first = days[0];
  if (!first) return [];
  const places: (Day | null)[] = [...Array.from({ length: weekdayOf(first.date) }, () => null), ...days];
  while (places.length % 7 !== 0) places.push(null);
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}

/** `2026-12` is one month after `2026-11`. */
export function monthAfter(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The same day of another month, or its last one where there is no such day. */
export function dateInMonthAfter(date: string, count: number): CalendarDate {
  const month = monthAfter(date.slice(0, 7), count);
  const last = dateAfter(`${monthAfter(month, 1)}-01`, -1);
  const wanted = `${month}-${date.slice(8)}`;
  return wanted > last ? last : dateAfter(wanted, 0);
}

/** Where a key leads from a day of the calendar; null when it leads nowhere. */
export function dateByKey(key: string, date: CalendarDate, isRightToLeft: boolean): CalendarDate | null {
  const onward = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return dateAfter(date, onward);
    case 'ArrowLeft':
      return dateAfter(date, -onward);
    case 'ArrowDown':
      return dateAfter(date, 7);
    case 'ArrowUp':
      return dateAfter(date, -7);
    case 'Home':
      return dateAfter(date, -weekdayOf(date));
    case 'End':
      return dateAfter(date, 6 - weekdayOf(date));
    case 'PageDown':
      return dateInMonthAfter(date, 1);
    case 'PageUp':
      return dateInMonthAfter(date, -1);
    default:
      return null;
  }
}
