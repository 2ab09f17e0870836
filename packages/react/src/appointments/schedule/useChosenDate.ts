'use client';

import type { CalendarDate } from '@carestack/core/values';
import { useState } from 'react';

export interface ChosenDateOptions {
  /** The date in view, where the host keeps it. Then pass `onDateChange` too. */
  date?: CalendarDate | undefined;
  /** The date to begin with, where the component keeps it. Default: today where the facility is. */
  defaultDate?: CalendarDate | undefined;
  onDateChange?: ((date: CalendarDate) => void) | undefined;
}

/** The date in view: the host's, or our own. */
export function useChosenDate(
  { date, defaultDate, onDateChange }: ChosenDateOptions,
  today: CalendarDate,
): [CalendarDate, (date: CalendarDate) => void] {
  const [own, setOwn] = useState(defaultDate ?? today);
  return [
    date ?? own,
    (wanted) => {
      setOwn(wanted);
      onDateChange?.(wanted);
    },
  ];
}
