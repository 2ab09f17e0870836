import type { Kysely, Selectable } from 'kysely';
import type { AadhaarHolderRow, Stage, RegistrationTransactionRow } from '../database/registration.rows.js';
import type { Tables } from '../database/tables.js';
import { refusals } from './refusals.js';

type Database = Kysely<Tables>;

/** How long an answer's `txnId` is good for. */
const validFor = 30 * 60_000;

/** A journey and its holder: `mobile` is the one linked with the Aadhaar, `sent_mobile` the one the second code went to. */
export type Journey = Selectable<AadhaarHolderRow> &
  Pick<RegistrationTransactionRow, 'txn_id' | 'stage' | 'updated_at'> & { sent_mobile: string | null };

/** Starts a journey for an Aadhaar. The one before, if any, is over: its `txnId` is stale from now on. */
export async function beginJourney(
  database: Database,
  aadhaarKey: string,
  time: string,
  stage: Stage = 'code-sent',
): Promise<string> {
  const row = {
    aadhaar_key: aadhaarKey,
    txn_id: crypto.randomUUID(),
    stage,
    mobile: null,
    updated_at: time,
  };
  await database
    .insertInto('registration_transactions')
    .values(row)
    .onConflict((conflict) => conflict.column('aadhaar_key').doUpdateSet(row))
    .execute();
  return row.txn_id;
}

/** The journey of the latest `txnId`, when it stands at one of these steps. */
export async function openJourney(
  database: Database,
  txnId: string,
  stages: readonly Stage[],
  now: number,
): Promise<Journey> {
  const journey = await database
    .selectFrom('registration_transactions')
    .innerJoin('aadhaar_holders', 'aadhaar_holders.aadhaar_key', 'registration_transactions.aadhaar_key')
    .selectAll('aadhaar_holders')
    .select(['txn_id', 'stage', 'registration_transactions.mobile as sent_mobile', 'updated_at'])
    .where('txn_id', '=', txnId)
    .executeTakeFirst();
  if (!journey || !stages.includes(journey.stage) || now >= Date.parse(journey.updated_at) + validFor)
    throw refusals.stale();
  return journey;
}

/** Goes to the next step under a new `txnId`; the old one is stale. Where the answer names none, the old one is kept. */
export async function advance(
  database: Database,
  journey: Pick<Journey, 'txn_id'>,
  to: { stage: Stage; mobile?: string },
  time: string,
  txnId: string = crypto.randomUUID(),
): Promise<string> {
  const { numUpdatedRows } = await database
    .updateTable('registration_transactions')
    .set({ txn_id: txnId, stage: to.stage, mobile: to.mobile ?? null, updated_at: time })
    .where('txn_id', '=', journey.txn_id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refusals.stale();
  return txnId;
}
