'use client';

import type { ReactNode } from 'react';
import type { ScheduleColumn } from './scheduleColumn.js';
import type { ScheduleWords } from './useScheduleWords.js';
import { takesTime } from './visitStatus.js';

export interface ColumnHeadProps {
  column: ScheduleColumn;
  words: ScheduleWords;
  /** Until then nobody can tell how full it is. */
  isDrawn: boolean;
  children: ReactNode;
}

/** Whose column it is, how full, or why there is nothing in it. */
export function ColumnHead({ column, words, isDrawn, children }: ColumnHeadProps) {
  return (
    <>
      {children}
      <small>{isDrawn ? fullness(column, words) : '\u00a0'}</small>
    </>
  );
}

export function fullness({ items, hours }: ScheduleColumn, { text, times }: ScheduleWords): string {
  let visits = 0;
  let free = 0;
  for (const item of items) {
    if (item.kind === 'place') free += item.slot.free;
    else if (takesTime(item.appointment)) visits += 1;
  }
  const counted = (total: number) => ({ total, count: times.number(total) });
  if (hours === 'open') return text.count({ visits: counted(visits), free: counted(free) });
  return visits > 0
    ? `${text.hours[hours]} · ${text.count({ visits: counted(visits), free: counted(free) })}`
    : text.hours[hours];
}
