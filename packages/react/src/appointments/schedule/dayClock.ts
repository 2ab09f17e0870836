import { type InstantRange, rangeOfDays } from '@carestack/core/availability';

export const minutesOfDay = 24 * 60;

/** The clock on the wall of the facility on one date. */
export interface DayClock {
  range: InstantRange;
  /** Minutes after midnight; before 0 and after 1440 on the days beside it. */
  minuteOf: (moment: number) => number;
}

export function dayClock(date: string, timeZone: string): DayClock {
  const range = rangeOfDays(date, date, timeZone);
  const begin = Date.parse(range.from);
  const end = Date.parse(range.to);
  if (end - begin === minutesOfDay * 60_000) return { range, minuteOf: (moment) => (moment - begin) / 60_000 };

  // A clock jumps on this day: what is read from it, not what has passed.
  const wall = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return {
    range,
    minuteOf(moment) {
      if (moment < begin) return (moment - begin) / 60_000;
      if (moment >= end) return minutesOfDay + (moment - end) / 60_000;
      const [hours = 0, minutes = 0] = wall.format(moment).split(':').map(Number);
      return hours * 60 + minutes;
    },
  };
}
