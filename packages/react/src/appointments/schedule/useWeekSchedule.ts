'use client';

import { dateAfter, dateAt, type Weekday } from '@carestack/core/availability';
import type { CalendarDate } from '@carestack/core/values';
import { useMemo, useState } from 'react';
import { useSurroundings } from '../../provider/index.js';
import { useNow } from '../useNow.js';
import { type ChosenDateOptions, useChosenDate } from './useChosenDate.js';
import type { DayScheduleState } from './useDaySchedule.js';
import { type ScheduleSource, useSchedule } from './useSchedule.js';
import { weekOf } from './week.js';

export interface WeekScheduleOptions extends ScheduleSource, ChosenDateOptions {
  /** Default `monday`. */
  firstDayOfWeek?: Weekday | undefined;
  /** Whose week, where the host keeps it; null for everybody's. Then pass `onPractitionerChange` too. Default: the first one's. */
  practitionerReference?: string | null | undefined;
  onPractitionerChange?: ((practitionerReference: string | null) => void) | undefined;
}

export interface WeekScheduleState extends DayScheduleState {
  /** The seven days in view. The date is one of them. */
  dates: readonly CalendarDate[];
  /** Whose week is in view; null for everybody's. */
  practitionerReference: string | null;
  showPractitioner: (practitionerReference: string | null) => void;
}

/**
 * A week of a facility: a column for each day of one practitioner, or of everybody, one after the other. Otherwise as `useDaySchedule`.
 *
 * @example
 * const { columns, dates, goToNext } = useWeekSchedule({ practitioners, firstDayOfWeek: 'sunday' });
 */
export function useWeekSchedule({
  practitioners,
  patientNameOf,
  firstDayOfWeek = 'monday',
  practitionerReference,
  onPractitionerChange,
  ...chosen
}: WeekScheduleOptions): WeekScheduleState {
  const { timeZone } = useSurroundings();
  const today = dateAt(new Date(useNow()), timeZone);
  const [date, goTo] = useChosenDate(chosen, today);
  const [own, setOwn] = useState<string | null>();
  const wanted = practitionerReference === undefined ? own : practitionerReference;
  const first = practitioners[0]?.schedule.practitionerReference ?? null;
  const shown = wanted === undefined ? first : wanted;
  const dates = weekOf(date, firstDayOfWeek);
  const shownPractitioners = useMemo(
    () => practitioners.filter(({ schedule }) => shown === null || schedule.practitionerReference === shown),
    [practitioners, shown],
  );
  const state = useSchedule({ practitioners: shownPractitioners, patientNameOf, dates });

  return {
    ...state,
    date,
    dates,
    goTo,
    goToPrevious: () => goTo(dateAfter(date, -7)),
    goToNext: () => goTo(dateAfter(date, 7)),
    goToToday: () => goTo(today),
    practitionerReference: shown,
    showPractitioner: (reference) => {
      setOwn(reference);
      onPractitionerChange?.(reference);
    },
  };
}
