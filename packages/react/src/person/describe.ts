import { stateName } from '@carestack/core/patients';
import { isCalendarDate } from '@carestack/core/values';
import type { Messages } from '../messages/messages.js';

type Words = Messages['patients'];

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

export function stateText(state: string | null | undefined, { states }: Words): string | null {
  const name = state && stateName(state);
  return name && Object.hasOwn(states, name) ? states[name as keyof typeof states] : (state ?? null);
}
