import { minutesOf } from './clock.js';

// Apart from the schema, so that a page which reads no schedule need not load it.

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof weekdays)[number];

export interface Hours {
  from: string;
  to: string;
}

/** Minutes. */
export const wholeDay = 24 * 60;

/** Minutes after the midnight of the day on which it begins; an end that is not after the beginning is on the next day. */
export function spanOf({ from, to }: Hours, notBefore = 0): [from: number, to: number] {
  const begin = minutesOf(from) + (minutesOf(from) < notBefore ? wholeDay : 0);
  const end = begin - (begin % wholeDay) + minutesOf(to);
  return [begin, end > begin ? end : end + wholeDay];
}
