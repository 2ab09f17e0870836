import { isCalendarDate } from '@carestack/core/values';
import type { Messages } from '../messages/messages.js';
import { dayText } from './describe.js';

type Words = Messages['patients'];

/** `38 years`, months below the age of two, days in the first month; null when the date of birth is not known to the day. */
export function ageOn(today: string, birthDate: string | null | undefined, locale: string): string | null {
  if (!birthDate || !isCalendarDate(birthDate) || birthDate > today) return null;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const [bornYear = 0, bornMonth = 0, bornDay = 0] = birthDate.split('-').map(Number);
  const months = (year - bornYear) * 12 + month - bornMonth - (day < bornDay ? 1 : 0);
  const days = (Date.parse(today) - Date.parse(birthDate)) / 86_400_000;
  const [count, unit] =
    months >= 24 ? [Math.floor(months / 12), 'year'] : months > 0 ? [months, 'month'] : [days, 'day'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** The age as far as it is known: of somebody born in 1988 `37 or 38 years`. */
export function ageText(
  today: string,
  birthDate: string | null | undefined,
  locale: string,
  { chart }: Words,
): string | null {
  const born = partOf(birthDate);
  if (!born) return ageOn(today, birthDate, locale);
  const older = Number(today.slice(0, 4)) - Number(born.year);
  if (older < 0) return null;
  const thisMonth = today.slice(5, 7);
  const [from, to] =
    born.month && born.month !== thisMonth
      ? [older - Number(born.month > thisMonth), older - Number(born.month > thisMonth)]
      : [older - 1, older];
  const count = (years: number) => years.toLocaleString(locale, { useGrouping: false });
  if (to < 0) return null;
  if (from < 1) return chart.ageUnder({ years: count(to + 1) });
  if (from < to) return chart.ageEither({ younger: count(from), older: count(to) });
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(to);
}

/** The year and perhaps the month of a date whose day is not known: `1988`, `1988--`, `1988-06`. */
export function partOf(date: string | null | undefined): { year: string; month: string | undefined } | null {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2])?-?)?$/.exec(date ?? '') ?? [];
  return year ? { year, month } : null;
}

/** The date of birth as far as it is known. */
export function birthText(birthDate: string | null | undefined, locale: string): string | null {
  const born = partOf(birthDate);
  if (!born) return dayText(birthDate, locale);
  if (!born.month) return born.year;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${born.year}-${born.month}-01T00:00:00Z`));
}
