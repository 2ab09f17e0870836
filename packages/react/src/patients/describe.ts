import { abhaNumberOf, stateName, type Patient } from '@carestack/core/patients';
import { formatAbhaNumber, maskAbhaNumber } from '@carestack/core/abha';
import { isCalendarDate } from '@carestack/core/values';
import type { Messages } from '../messages/messages.js';

export { mobileText } from '@carestack/core/values';

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

type Born = Pick<Patient, 'birthDate' | 'birthDateEstimated'>;

/** The age of a patient; of one whose age was only guessed `about 40 years`. */
export function patientAge(today: string, { birthDate, birthDateEstimated }: Born, locale: string, words: Words) {
  const year = birthDateEstimated ? partOf(birthDate)?.year : undefined;
  if (!year) return ageText(today, birthDate, locale, words);
  const years = Math.max(0, Number(today.slice(0, 4)) - Number(year));
  return words.chart.ageAbout({ years: years.toLocaleString(locale, { useGrouping: false }) });
}

/** The date of birth of a patient as far as it is known; reckoned from an age `about 1986`. */
export function patientBirth({ birthDate, birthDateEstimated }: Born, locale: string, { chart }: Words): string | null {
  const born = birthText(birthDate, locale);
  return born && birthDateEstimated ? chart.bornAbout({ date: born }) : born;
}

/** The year and perhaps the month of a date whose day is not known: `1988`, `1988--`, `1988-06`. */
function partOf(date: string | null | undefined): { year: string; month: string | undefined } | null {
  const [, year, month] = /^(\d{4})(?:-(0[1-9]|1[0-2])?-?)?$/.exec(date ?? '') ?? [];
  return year ? { year, month } : null;
}

export function birthText(birthDate: string | null | undefined, locale: string): string | null {
  const born = partOf(birthDate);
  if (!born) return dayText(birthDate, locale);
  if (!born.month) return born.year;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${born.year}-${born.month}-01T00:00:00Z`));
}

export function momentText(time: string | null | undefined, locale: string, timeZone: string): string | null {
  if (!time || Number.isNaN(Date.parse(time))) return time ?? null;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(time));
}

export function dayText(date: string | null | undefined, locale: string): string | null {
  if (!date || !isCalendarDate(date)) return date ?? null;
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

export function genderText(gender: string | null | undefined, { genders }: Words): string | null {
  return gender && Object.hasOwn(genders, gender) ? genders[gender as keyof typeof genders] : (gender ?? null);
}

export function maritalStatusText(status: string | null | undefined, { maritalStatuses }: Words): string | null {
  const known = Object.entries(maritalStatuses).find(([word]) => word.toLowerCase() === status?.trim().toLowerCase());
  return known ? known[1] : (status ?? null);
}

export function stateText(state: string | null | undefined, { states }: Words): string | null {
  const name = state && stateName(state);
  return name && Object.hasOwn(states, name) ? states[name as keyof typeof states] : (state ?? null);
}

export function maskedAbhaNumber(patient: Patient): string | null {
  const number = abhaNumberOf(patient);
  return number && (formatAbhaNumber(number) ? maskAbhaNumber(number) : number);
}
