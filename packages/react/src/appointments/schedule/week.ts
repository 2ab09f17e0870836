import { dateAfter, type Weekday } from '@carestack/core/availability';
import type { CalendarDate } from '@carestack/core/values';

const weekdays: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The seven days of the week with a date in it. */
export function weekOf(date: string, firstDayOfWeek: Weekday): CalendarDate[] {
  const passed = (new Date(date).getUTCDay() - weekdays.indexOf(firstDayOfWeek) + 7) % 7;
  return Array.from({ length: 7 }, (_, day) => dateAfter(date, day - passed));
}
