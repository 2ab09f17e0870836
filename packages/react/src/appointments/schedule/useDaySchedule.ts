'use client';

import { dateAfter, dateAt } from '@carestack/core/availability';
import type { CalendarDate } from '@carestack/core/values';
import { useSurroundings } from '../../provider/index.js';
import { useNow } from '../useNow.js';
import { type ChosenDateOptions, useChosenDate } from './useChosenDate.js';
import { type ScheduleSource, type ScheduleState, useSchedule } from './useSchedule.js';

export interface DayScheduleOptions extends ScheduleSource, ChosenDateOptions {}

export interface DayScheduleState extends ScheduleState {
  /** The date in view. */
  date: CalendarDate;
  goTo: (date: CalendarDate) => void;
  goToPrevious: () => void;
  goToNext: () => void;
  goToToday: () => void;
}

/**
 * A day of a facility: a column for each practitioner, with the visits, the free places and the hours in which nobody is seen; moves,
 * arrivals, absences and cancellations. Holds no words and no looks: `<DaySchedule/>` stands on it, and so can another screen. Read again
 * when the page gets the focus and every minute while it is seen.
 *
 * @example
 * const { columns, pickUp, drop, undo } = useDaySchedule({ practitioners });
 */
export function useDaySchedule({ practitioners, patientNameOf, ...chosen }: DayScheduleOptions): DayScheduleState {
  const { timeZone } = useSurroundings();
  const today = dateAt(new Date(useNow()), timeZone);
  const [date, goTo] = useChosenDate(chosen, today);
  const state = useSchedule({ practitioners, patientNameOf, dates: [date] });

  return {
    ...state,
    date,
    goTo,
    goToPrevious: () => goTo(dateAfter(date, -1)),
    goToNext: () => goTo(dateAfter(date, 1)),
    goToToday: () => goTo(today),
  };
}
