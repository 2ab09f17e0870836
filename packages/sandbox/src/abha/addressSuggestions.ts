import { brokenAbhaAddressRules } from '@carestack/core/abha';
import type { Kysely } from 'kysely';
import type { AadhaarHolderRow } from '../database/registration.rows.js';
import type { Tables } from '../database/tables.js';
import { takenAmong, wholeAddress } from './accounts.js';

const wanted = 4;

/** At least three addresses that are free now, made of the name where it has Latin letters. */
export async function suggestAddresses(
  database: Kysely<Tables>,
  holder: Pick<AadhaarHolderRow, 'first_name' | 'last_name' | 'birth_date'>,
  abhaNumber: string,
): Promise<string[]> {
  // Namesakes get other numbers.
  const start = Number(abhaNumber.slice(-4));
  const number = (index: number) => String((start + index * 37) % 10_000).padStart(4, '0');
  const first = latin(holder.first_name) || 'arogya';
  const last = latin(holder.last_name ?? '') || 'sehat';
  const year = holder.birth_date.slice(0, 4);
  const candidates = [
    `${first}.${last}`,
    `${first}${year}`,
    `${first}_${last}`,
    `${last}.${first}`,
    `${first}.${last}${year.slice(2)}`,
    `${first}.${year}`,
    ...Array.from({ length: 60 }, (_, index) => `${first}.${number(index)}`),
    ...Array.from({ length: 60 }, (_, index) => `${last}_${number(index)}`),
  ].filter((address) => brokenAbhaAddressRules(address).length === 0);

  const taken = await takenAmong(database, candidates);
  return candidates.filter((address) => !taken.has(wholeAddress(address))).slice(0, wanted);
}

function latin(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 8);
}
