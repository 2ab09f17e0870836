import { abhaNumberOf, type Patient } from '@carestack/core/patients';
import { formatAbhaNumber, maskAbhaNumber } from '@carestack/core/abha';
import type { Messages } from '../messages/messages.js';
import { ageText, birthText, partOf } from '../person/index.js';

type Words = Messages['patients'];
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

export function maritalStatusText(status: string | null | undefined, { maritalStatuses }: Words): string | null {
  const known = Object.entries(maritalStatuses).find(([word]) => word.toLowerCase() === status?.trim().toLowerCase());
  return known ? known[1] : (status ?? null);
}

export function maskedAbhaNumber(patient: Patient): string | null {
  const number = abhaNumberOf(patient);
  return number && (formatAbhaNumber(number) ? maskAbhaNumber(number) : number);
}
