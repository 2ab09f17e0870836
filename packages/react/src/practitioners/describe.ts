import type { Practitioner } from '@carestack/core/practitioners';
import type { Messages } from '../messages/messages.js';

type Words = Messages['practitioners'];

/** All parts of the name that there are. */
export function practitionerName({ firstName, middleName, lastName }: Partial<Practitioner>): string {
  return [firstName, middleName, lastName].filter(Boolean).join(' ');
}

/** The department in the chosen language; one that we do not know as it is. */
export function departmentText(department: string | null | undefined, { departments }: Words): string | null {
  return department && Object.hasOwn(departments, department)
    ? departments[department as keyof Words['departments']]
    : (department ?? null);
}

/** Kind of staff and status as the form words them; what another system stored as it is. */
export function wordText(value: string | null | undefined, words: Readonly<Record<string, string>>): string | null {
  return value ? (words[value] ?? value) : null;
}

/** `₹1,500`, paise only where there are any; what is no number as it is. */
export function feeText(rupees: string | number | null | undefined, locale: string): string | null {
  if (rupees === null || rupees === undefined || rupees === '') return null;
  const amount = Number(rupees);
  if (Number.isNaN(amount)) return String(rupees);
  const paise = Number.isInteger(amount) ? 0 : 2;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'INR',
    minimumFractionDigits: paise,
    maximumFractionDigits: paise,
  }).format(amount);
}
