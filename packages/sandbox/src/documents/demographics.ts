import type { Selectable } from 'kysely';
import type { PatientRow } from '../database/tables.js';

type Person = Pick<Selectable<PatientRow>, 'first_name' | 'middle_name' | 'last_name'>;

/** `Asha  RAO` → `asharao`: case, spaces and dots do not make another person. */
function key(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.'’-]/g, '');
}

/** True for the patient's whole name, with or without the middle one. */
export function isNameOf(name: string, { first_name, middle_name, last_name }: Person): boolean {
  const short = [first_name, last_name];
  const whole = [first_name, middle_name, last_name];
  return [short, whole].some((parts) => key(parts.filter(Boolean).join('')) === key(name));
}

/** True for a postal address, and for the ABHA address that the visit or the patient has. */
export function isAddressOf(address: string, known: readonly (string | null)[]): boolean {
  const abhaAddresses = known.filter((one) => one !== null);
  if (!address.includes('@') || abhaAddresses.length === 0) return true;
  return abhaAddresses.includes(address.toLowerCase());
}
