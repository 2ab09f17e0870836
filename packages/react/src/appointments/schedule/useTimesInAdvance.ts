'use client';

import { useEffect } from 'react';
import { afterFrame } from './afterFrame.js';
import type { ScheduleColumn } from './scheduleColumn.js';
import type { ScheduleWords } from './useScheduleWords.js';

/** While the visits are on their way the times at which they may be are written, as the first of all numbers: nobody waits for them then. */
export function useTimesInAdvance(isLoading: boolean, columns: readonly ScheduleColumn[], words: ScheduleWords) {
  const { timeOf, times } = words;
  useEffect(() => {
    if (!isLoading) return undefined;
    return afterFrame(() => {
      times.number(0);
      for (const item of columns.flatMap(({ items }) => items)) {
        if (item.kind !== 'place') continue;
        timeOf(item.slot.startTime);
        timeOf(item.slot.endTime);
      }
    });
  }, [isLoading, columns, timeOf, times]);
}
