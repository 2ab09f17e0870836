import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { claimAddress, ensureAccount } from './accounts.js';
import { lockReceiver } from '../registration/codes.js';
import { holderRow } from '../registration/holders.js';
import { stranger } from '../registration/person.js';
import { fullMobile, identities } from './identities.js';
import type { Secrets } from './secrets.js';

const seededAt = '2026-01-01T04:00:00.000Z';

/** Writes what the table of identities promises: the ABHAs that exist, the lock, the mobile that is full. */
export async function seedAbha(database: Kysely<Tables>, { digest }: Pick<Secrets, 'digest'>): Promise<void> {
  for (const [index, identity] of identities.entries()) {
    const aadhaarKey = await digest('aadhaar', identity.aadhaar);
    await database.insertInto('aadhaar_holders').values(holderRow(identity, aadhaarKey)).execute();

    if (identity.scenario === 'existing' || identity.scenario === 'half-finished') {
      const abhaNumber = `91-2000-0000-${String(index).padStart(4, '0')}`;
      const { account } = await ensureAccount(database, {
        aadhaarKey,
        mobile: identity.mobile,
        time: seededAt,
        abhaNumber,
      });
      const localParts = identity.scenario === 'existing' ? ['meera.j1990', 'meera.joshi'] : [];
      for (const localPart of localParts) await claimAddress(database, { localPart, account, time: seededAt });
    }
    if (identity.scenario === 'locked') {
      const receiver = await digest('aadhaar code', aadhaarKey);
      await lockReceiver(database, receiver, seededAt);
    }
  }
  for (let member = 1; member <= 6; member += 1) await addStranger(database, fullMobile, seededAt);
}

/** Somebody else was faster: these addresses are theirs now. */
export async function takeAddresses(
  database: Kysely<Tables>,
  localParts: readonly string[],
  time: string,
): Promise<void> {
  const account = await addStranger(database, null, time);
  for (const localPart of localParts) await claimAddress(database, { localPart, account, time });
}

async function addStranger(database: Kysely<Tables>, mobile: string | null, time: string) {
  const aadhaarKey = crypto.randomUUID();
  await database
    .insertInto('aadhaar_holders')
    .values(holderRow({ scenario: 'new', mobile, person: stranger }, aadhaarKey))
    .execute();
  const { account } = await ensureAccount(database, { aadhaarKey, mobile, time });
  return account;
}
