import type { Insertable, Kysely } from 'kysely';
import type { AadhaarHolderRow } from '../database/registration.rows.js';
import type { Tables } from '../database/tables.js';
import { inventPerson } from '../people/inventPerson.js';
import { seededRandom } from '../people/random.js';
import type { Person } from './person.js';

/** Somebody with an Aadhaar, as UIDAI answers for the number. */
export interface Holder<Scenario extends string> {
  scenario: Scenario | 'new';
  mobile: string | null;
  person: Person;
}

/** The person of the table, or for any other number always the same invented one. */
export function holderOf<Scenario extends string>(
  aadhaar: string,
  identities: readonly (Holder<Scenario> & { aadhaar: string })[],
): Holder<Scenario> {
  const identity = identities.find((row) => row.aadhaar === aadhaar);
  if (identity) return identity;
  const random = seededRandom(Number(aadhaar.slice(0, 6)) * 31 + Number(aadhaar.slice(6)));
  const { mobile, city, ...person } = inventPerson(random);
  return { scenario: 'new', mobile, person: { ...person, district: city } };
}

export function holderRow<Scenario extends AadhaarHolderRow['scenario']>(
  { scenario, mobile, person }: Holder<Scenario>,
  aadhaarKey: string,
): Insertable<AadhaarHolderRow> {
  return {
    aadhaar_key: aadhaarKey,
    scenario,
    mobile,
    first_name: person.firstName,
    last_name: person.lastName,
    gender: person.gender,
    birth_date: person.birthDate,
    address: person.address,
    district: person.district,
    state: person.state,
    pincode: person.pincode,
  };
}

/** Remembers the holder, the first time somebody asks for the number. */
export async function keepHolder<Scenario extends AadhaarHolderRow['scenario']>(
  database: Kysely<Tables>,
  holder: Holder<Scenario>,
  aadhaarKey: string,
): Promise<void> {
  await database
    .insertInto('aadhaar_holders')
    .values(holderRow(holder, aadhaarKey))
    .onConflict((conflict) => conflict.column('aadhaar_key').doNothing())
    .execute();
}

/** The scenario of this holder, when it is that one and has not been played yet; it is played now. */
export async function playOnce(
  database: Kysely<Tables>,
  aadhaarKey: string,
  scenario: AadhaarHolderRow['scenario'],
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('aadhaar_holders')
    .set({ is_spent: 1 })
    .where('aadhaar_key', '=', aadhaarKey)
    .where('scenario', '=', scenario)
    .where('is_spent', '=', 0)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
