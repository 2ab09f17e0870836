'use client';

import { useMemo } from 'react';
import { useLocale } from '../../provider/index.js';

export type Times = ReturnType<typeof useTimes>;

/** Days and times as they are written in the chosen language, on the facility's clock. */
export function useTimes(timeZone: string) {
  const locale = useLocale();

  return useMemo(() => {
    const date = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
      return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
    };
    const clock = (zone: string | undefined, options: Intl.DateTimeFormatOptions = {}) => {
      const format = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone, ...options });
      return (moment: string) => format.format(new Date(moment));
    };
    const wall = (zone: string | undefined) => {
      const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
      return (moment: string) => format.format(new Date(moment));
    };
    const onTheWall = wall(timeZone);
    const atTheViewer = wall(undefined);
    const time = clock(timeZone);
    const viewerTime = clock(undefined);
    const viewerDayAndTime = clock(undefined, {
      timeStyle: undefined,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: 'numeric',
      minute: '2-digit',
    });
    const numbers = new Intl.NumberFormat(locale);
    const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });

    return {
      /** `Tuesday, 24 November 2026` */
      longDay: date({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      /** `Tue, 24 Nov` */
      shortDay: date({ weekday: 'short', day: 'numeric', month: 'short' }),
      dayOfMonth: date({ day: 'numeric' }),
      month: (month: string) => date({ month: 'long', year: 'numeric' })(`${month}-01`),
      weekday: { long: date({ weekday: 'long' }), short: date({ weekday: 'short' }) },
      time,
      /** The same moment on the clock of whoever looks; null where it shows the same. */
      viewerTime: (moment: string) => {
        const here = atTheViewer(moment);
        const there = onTheWall(moment);
        if (here === there) return null;
        return here.slice(0, 10) === there.slice(0, 10) ? viewerTime(moment) : viewerDayAndTime(moment);
      },
      hour: (moment: string) => Number(hour.format(new Date(moment))),
      number: (count: number) => numbers.format(count),
      /** `India Standard Time` */
      zone: nameOfZone(locale, timeZone),
    };
  }, [locale, timeZone]);
}

function nameOfZone(locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
