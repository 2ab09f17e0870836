import type { Kysely } from 'kysely';
import type { AbhaAccountRow } from '../database/registration.rows.js';
import type { Tables } from '../database/tables.js';

/** The sandbox's own, as ABDM's sandbox has it. */
const suffix = '@sbx';

/** How many ABHAs one mobile may carry (abdm.md 1.8). */
const accountsPerMobile = 6;

type Database = Kysely<Tables>;

export function findAccount(database: Database, aadhaarKey: string): Promise<AbhaAccountRow | undefined> {
  return database.selectFrom('abha_accounts').selectAll().where('aadhaar_key', '=', aadhaarKey).executeTakeFirst();
}

/** Creates the holder's ABHA with the address that every number has by itself, or gives the one there is. */
export async function ensureAccount(
  database: Database,
  account: { aadhaarKey: string; mobile: string | null; time: string; abhaNumber?: string },
): Promise<{ account: AbhaAccountRow; isNew: boolean }> {
  const row = {
    abha_number: account.abhaNumber ?? randomAbhaNumber(),
    aadhaar_key: account.aadhaarKey,
    mobile: account.mobile,
    created_at: account.time,
  };
  const created = await database
    .insertInto('abha_accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('aadhaar_key').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!created) {
    return { account: (await findAccount(database, account.aadhaarKey)) ?? row, isNew: false };
  }
  await claimAddress(database, {
    localPart: row.abha_number.replaceAll('-', ''),
    account: created,
    time: account.time,
    isPreferred: false,
  });
  return { account: created, isNew: true };
}

export async function isMobileFull(database: Database, mobile: string, aadhaarKey: string): Promise<boolean> {
  const { count } = await database
    .selectFrom('abha_accounts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('mobile', '=', mobile)
    .where('aadhaar_key', '!=', aadhaarKey)
    .executeTakeFirstOrThrow();
  return count >= accountsPerMobile;
}

export async function addressesOf(
  database: Database,
  abhaNumber: string,
): Promise<{ address: string; isPreferred: boolean }[]> {
  const rows = await database
    .selectFrom('abha_addresses')
    .select(['address', 'is_preferred'])
    .where('abha_number', '=', abhaNumber)
    .orderBy('is_preferred', 'desc')
    .orderBy('claimed_at')
    .execute();
  return rows.map(({ address, is_preferred }) => ({ address, isPreferred: is_preferred === 1 }));
}

/** Claims an address; false when it is another person's. One's own may be claimed again, as after a lost answer. */
export async function claimAddress(
  database: Database,
  {
    localPart,
    account,
    time,
    isPreferred = true,
  }: { localPart: string; account: Pick<AbhaAccountRow, 'abha_number'>; time: string; isPreferred?: boolean },
): Promise<boolean> {
  const address = wholeAddress(localPart);
  await database
    .insertInto('abha_addresses')
    .values({ address, abha_number: account.abha_number, is_preferred: 0, claimed_at: time })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .execute();
  const owner = await database
    .selectFrom('abha_addresses')
    .select('abha_number')
    .where('address', '=', address)
    .executeTakeFirstOrThrow();
  if (owner.abha_number !== account.abha_number) return false;

  if (isPreferred) {
    await database
      .updateTable('abha_addresses')
      .set(({ eb }) => ({
        is_preferred: eb.case().when('address', '=', address).then(eb.lit(1)).else(eb.lit(0)).end(),
      }))
      .where('abha_number', '=', account.abha_number)
      .execute();
  }
  return true;
}

export async function takenAmong(database: Database, localParts: readonly string[]): Promise<Set<string>> {
  const rows = await database
    .selectFrom('abha_addresses')
    .select('address')
    .where('address', 'in', localParts.map(wholeAddress))
    .execute();
  return new Set(rows.map(({ address }) => address));
}

export function wholeAddress(localPart: string): string {
  return `${localPart.toLowerCase()}${suffix}`;
}

function randomAbhaNumber(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte % 10).join('');
  return `91-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}
