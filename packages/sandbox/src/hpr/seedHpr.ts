import type { Kysely } from 'kysely';
import type { World } from '../World.js';
import type { Tables } from '../database/tables.js';
import { holderRow } from '../registration/holders.js';
import { stranger } from '../registration/person.js';
import { lockReceiver } from '../registration/codes.js';
import { newHprAccount, wholeUsername } from './accounts.js';
import { hprIdentities } from './identities.js';
import { hprAadhaarKey, hprCodeReceiver } from './keys.js';

const seededAt = '2026-01-01T04:00:00.000Z';

/** Writes what the table of professionals promises: the HPR ID that exists, and the lock. */
export async function seedHpr(database: Kysely<Tables>, secrets: Pick<World['secrets'], 'digest'>): Promise<void> {
  for (const identity of hprIdentities) {
    const aadhaarKey = await hprAadhaarKey(secrets, identity.aadhaar);
    await database.insertInto('aadhaar_holders').values(holderRow(identity, aadhaarKey)).execute();
    if (identity.scenario === 'existing-hpr') {
      await addAccount(database, { aadhaarKey, username: 'ritu.bose', mobile: identity.mobile, time: seededAt });
    }
    if (identity.scenario === 'locked') {
      await lockReceiver(database, await hprCodeReceiver(secrets, aadhaarKey), seededAt);
    }
  }
}

/** Somebody else was faster: these usernames are theirs now. */
export async function takeUsernames(
  database: Kysely<Tables>,
  usernames: readonly string[],
  time: string,
): Promise<void> {
  for (const username of usernames) {
    const aadhaarKey = crypto.randomUUID();
    await database
      .insertInto('aadhaar_holders')
      .values(holderRow({ scenario: 'new', mobile: null, person: stranger }, aadhaarKey))
      .execute();
    await addAccount(database, { aadhaarKey, username, mobile: null, time });
  }
}

async function addAccount(
  database: Kysely<Tables>,
  { aadhaarKey, username, mobile, time }: { aadhaarKey: string; username: string; mobile: string | null; time: string },
): Promise<void> {
  const account = newHprAccount({
    aadhaar_key: aadhaarKey,
    hpr_id: wholeUsername(username),
    category_id: 1,
    sub_category_id: 1,
    mobile,
    email: `${username}@example.in`,
    state_code: '19',
    district_code: '315',
    created_at: time,
  });
  await database.insertInto('hpr_accounts').values(account).execute();
}
