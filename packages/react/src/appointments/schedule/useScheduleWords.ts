'use client';

import { useMemo } from 'react';
import { schedule as english } from '../../messages/en/schedule.js';
import type { Messages } from '../../messages/messages.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { type Times, useTimes } from '../wizard/useTimes.js';
import { visitStatus } from './visitStatus.js';

export interface ScheduleWords {
  text: Messages['schedule'];
  times: Times;
  /** The time of day where the facility is. */
  timeOf: (moment: string | Date | null) => string;
  /** `9 am`, of a full hour in minutes of the day. */
  hourOf: (minute: number) => string;
  statusOf: (appointment: { status?: string | null | undefined }) => string;
  /** What stands for a name that is not there yet, or not at all. */
  nameOr: (name: string | null | undefined) => string;
}

/** The words of a schedule. The same object until the language or the zone changes. */
export function useScheduleWords(timeZone: string): ScheduleWords {
  const text = useMessages('schedule', english);
  const times = useTimes(timeZone);
  const locale = useLocale();

  return useMemo(() => {
    // Most visits share their times with others, and writing one takes longer than all else about a visit.
    const written = new Map<number, string>();
    const hours = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });

    return {
      text,
      times,
      timeOf(moment) {
        const at = moment instanceof Date ? moment.getTime() : Date.parse(moment ?? '');
        const known = written.get(at);
        if (known !== undefined) return known;
        const words = Number.isNaN(at) ? '–' : times.time(new Date(at).toISOString());
        written.set(at, words);
        return words;
      },
      hourOf: (minute) => hours.format(minute * 60_000),
      statusOf(appointment) {
        const status = visitStatus({ status: appointment.status });
        return status === 'other' ? (appointment.status ?? '') : text.statuses[status];
      },
      nameOr: (name) => name ?? (name === null ? text.nameUnknown : text.nameLoading),
    };
  }, [text, times, locale]);
}
