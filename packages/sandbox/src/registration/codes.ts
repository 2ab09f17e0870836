import type { Kysely } from 'kysely';
import type { OneTimeCodeRow } from '../database/registration.rows.js';
import type { Tables } from '../database/tables.js';
import { isSameText } from '../http/apiKey.js';
import type { Refused } from '../http/Refused.js';
import { randomBase64 } from './base64.js';
import { refusals } from './refusals.js';
import type { Secrets } from '../abha/secrets.js';

const second = 1000;
const minute = 60 * second;

/** abdm.md 1.4, counted here and not in a browser. */
const codeLimits = {
  sends: 3,
  wrongTries: 3,
  resendAfter: 60 * second,
  validFor: 10 * minute,
  blockFor: 30 * minute,
};

export interface Codes {
  /** Makes a code for this receiver. Ask {@link Codes.refusal} first. */
  make(receiver: string): Promise<string>;
  /** Why no code may be made for the receiver now; null when one may. */
  refusal(receiver: string): Promise<Refused | null>;
  /** Null when the code is right. A wrong one is counted; a right one stays good until it is spent. */
  check(receiver: string, code: string): Promise<Refused | null>;
  /** After this the code is worth nothing, and the counters begin anew. */
  spend(receiver: string): Promise<void>;
}

/** Six-digit codes, kept as salted keyed hashes. Works within the caller's transaction. */
export function createCodes(database: Kysely<Tables>, { digest }: Pick<Secrets, 'digest'>, now: number): Codes {
  const find = (receiver: string) =>
    database.selectFrom('one_time_codes').selectAll().where('receiver', '=', receiver).executeTakeFirst();
  const secondsTo = (time: number) => Math.max(1, Math.ceil((time - now) / second));

  return {
    async refusal(receiver) {
      const row = await find(receiver);
      if (!row || isOver(row, now)) return blockOf(row, now) ? refusals.locked(secondsTo(blockOf(row, now))) : null;
      if (blockOf(row, now)) return refusals.locked(secondsTo(blockOf(row, now)));
      const sentAt = Date.parse(row.sent_at);
      if (row.sends >= codeLimits.sends) return refusals.locked(secondsTo(sentAt + codeLimits.blockFor));
      if (now < sentAt + codeLimits.resendAfter) return refusals.tooSoon(secondsTo(sentAt + codeLimits.resendAfter));
      return null;
    },

    async make(receiver) {
      const before = await find(receiver);
      const counted = before && !isOver(before, now) ? before : { sends: 0, wrong_tries: 0 };
      const code = randomCode();
      const salt = randomBase64(16);
      const row = {
        receiver,
        salt,
        digest: await digest(salt, code),
        sends: counted.sends + 1,
        wrong_tries: counted.wrong_tries,
        sent_at: new Date(now).toISOString(),
        blocked_until: null,
      };
      await database
        .insertInto('one_time_codes')
        .values(row)
        .onConflict((conflict) => conflict.column('receiver').doUpdateSet(row))
        .execute();
      return code;
    },

    async check(receiver, code) {
      const row = await find(receiver);
      if (!row) return refusals.expiredCode();
      if (blockOf(row, now)) return refusals.locked(secondsTo(blockOf(row, now)));
      if (now >= Date.parse(row.sent_at) + codeLimits.validFor) return refusals.expiredCode();
      if (isSameText(await digest(row.salt, code), row.digest)) return null;

      const wrongTries = row.wrong_tries + 1;
      const isBlocked = wrongTries >= codeLimits.wrongTries;
      await database
        .updateTable('one_time_codes')
        .set({
          wrong_tries: wrongTries,
          ...(isBlocked && { blocked_until: new Date(now + codeLimits.blockFor).toISOString() }),
        })
        .where('receiver', '=', receiver)
        .execute();
      return refusals.wrongCode();
    },

    async spend(receiver) {
      await database.deleteFrom('one_time_codes').where('receiver', '=', receiver).execute();
    },
  };
}

const farFuture = '9999-12-31T00:00:00.000Z';

/** Somebody who has tried too often, for good. */
export async function lockReceiver(database: Kysely<Tables>, receiver: string, time: string): Promise<void> {
  await database
    .insertInto('one_time_codes')
    .values({ receiver, salt: '', digest: '', sends: 3, wrong_tries: 3, sent_at: time, blocked_until: farFuture })
    .execute();
}

/** The end of a block that still holds, or 0. */
function blockOf(row: OneTimeCodeRow | undefined, now: number): number {
  const until = Date.parse(row?.blocked_until ?? '');
  return until > now ? until : 0;
}

/** Half an hour after the last code nothing of it counts any more. */
function isOver(row: OneTimeCodeRow, now: number): boolean {
  return now >= Date.parse(row.sent_at) + codeLimits.blockFor;
}

function randomCode(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 1_000_000).padStart(6, '0');
}
