import { brokenHprUsernameRules, hprUsernameLocalPart, publishedHprCategories } from '@carestack/core/hpr';
import { maskMobile } from '@carestack/core/values';
import { isTaken } from '../database/isTaken.js';
import { LostConnection } from '../http/LostConnection.js';
import { randomBase64 } from '../registration/base64.js';
import { holderOf, keepHolder, playOnce } from '../registration/holders.js';
import { inOneGo, slowDown } from '../registration/inOneGo.js';
import { photoOf } from '../registration/photo.js';
import { refusals } from '../registration/refusals.js';
import { advance, beginJourney, openJourney } from '../registration/transactions.js';
import type { World } from '../World.js';
import { findHprAccount, newHprAccount, suggestUsernames, wholeUsername } from './accounts.js';
import { accountOf, newPerson, placeNames, verifiedPerson } from './hprPerson.js';
import { hprIdentities } from './identities.js';
import { hprAadhaarKey, hprCodeReceiver, hprMobileReceiver } from './keys.js';
import { hprRefusals } from './refusals.js';
import { takeUsernames } from './seedHpr.js';

/** What step 8 brings. The password is checked by the schema and goes no further. */
export interface NewHprAccount {
  txnId: string;
  hprId: string;
  email: string;
  hpCategoryCode: string;
  hpSubCategoryCode: string;
  stateCode: string;
  districtCode: string;
  dayOfBirth: string;
  monthOfBirth: string;
  yearOfBirth: string;
}

const afterAadhaar = ['hpr-verified', 'hpr-mobile-code-sent', 'hpr-mobile-verified'] as const;

/** The eight steps (contract 9), each one transaction of the database. */
export function createHprRegistration(world: World) {
  const { secrets, inbox } = world;

  return {
    async requestAadhaarCode(aadhaar: string) {
      const holder = holderOf(aadhaar, hprIdentities);
      if (holder.scenario === 'service-down') throw refusals.serviceDown();
      const { mobile } = holder;
      if (!mobile) throw refusals.noMobile();
      const aadhaarKey = await hprAadhaarKey(secrets, aadhaar);
      const receiver = await hprCodeReceiver(secrets, aadhaarKey);

      const { code, txnId, time } = await inOneGo(world, async ({ database, codes, time }) => {
        const refused = await codes.refusal(receiver);
        if (refused) return refused;
        await keepHolder(database, holder, aadhaarKey);
        return {
          code: await codes.make(receiver),
          txnId: await beginJourney(database, aadhaarKey, time, 'hpr-code-sent'),
          time,
        };
      });
      await inbox.receive(mobile, `${code} is the OTP for your HPR ID by Aadhaar. It is valid for 10 minutes.`, time);
      await slowDown(world, holder);
      return { txnId, mobileNumber: maskMobile(mobile) };
    },

    async verifyAadhaar({ txnId, code }: { txnId: string; code: string }) {
      const verified = await inOneGo(world, async ({ database, codes, now, time }) => {
        const journey = await openJourney(database, txnId, ['hpr-code-sent'], now);
        const receiver = await hprCodeReceiver(secrets, journey.aadhaar_key);
        const refused = await codes.check(receiver, code);
        if (refused) return refused;
        await codes.spend(receiver);
        return { journey, txnId: await advance(database, journey, { stage: 'hpr-verified' }, time) };
      });
      await slowDown(world, verified.journey);
      return { txnId: verified.txnId, ...verifiedPerson(verified.journey) };
    },

    /** A read: it may be repeated, after the creation too. */
    async checkAccount(txnId: string) {
      const { journey, answer } = await inOneGo(world, async ({ database, now }) => {
        const journey = await openJourney(database, txnId, afterAadhaar, now);
        const account = await findHprAccount(database, journey.aadhaar_key);
        const answer = account
          ? { ...accountOf(account), new: false }
          : {
              hprIdNumber: '',
              hprId: '',
              categoryId: 0,
              subCategoryId: 0,
              new: true,
              ...(await newPerson(database, journey)),
            };
        return { journey, answer };
      });
      await slowDown(world, journey);
      return { token: randomBase64(48), txnId, ...answer };
    },

    /** The answer has no `txnId`, so the old one stays. */
    async matchMobile({ txnId, mobile }: { txnId: string; mobile: string }) {
      const matched = await inOneGo(world, async ({ database, now, time }) => {
        const journey = await openJourney(database, txnId, afterAadhaar, now);
        const isSame = journey.mobile === mobile;
        if (isSame) await advance(database, journey, { stage: 'hpr-mobile-verified', mobile }, time, txnId);
        return { journey, isSame };
      });
      await slowDown(world, matched.journey);
      return { verified: matched.isSame };
    },

    async requestMobileCode({ txnId, mobile }: { txnId: string; mobile: string }) {
      const sent = await inOneGo(world, async ({ database, codes, now, time }) => {
        const journey = await openJourney(database, txnId, afterAadhaar, now);
        const receiver = await hprMobileReceiver(secrets, journey.aadhaar_key, mobile);
        const refused = await codes.refusal(receiver);
        if (refused) return refused;
        return {
          journey,
          code: await codes.make(receiver),
          time,
          txnId: await advance(database, journey, { stage: 'hpr-mobile-code-sent', mobile }, time),
        };
      });
      await inbox.receive(
        mobile,
        `${sent.code} is the OTP to verify this mobile number for your HPR ID. It is valid for 10 minutes.`,
        sent.time,
      );
      await slowDown(world, sent.journey);
      return { txnId: sent.txnId, mobileNumber: null };
    },

    async verifyMobile({ txnId, code }: { txnId: string; code: string }) {
      const verified = await inOneGo(world, async ({ database, codes, now, time }) => {
        const journey = await openJourney(database, txnId, ['hpr-mobile-code-sent'], now);
        const mobile = journey.sent_mobile ?? '';
        const receiver = await hprMobileReceiver(secrets, journey.aadhaar_key, mobile);
        const refused = await codes.check(receiver, code);
        if (refused) return refused;
        await codes.spend(receiver);
        return { journey, txnId: await advance(database, journey, { stage: 'hpr-mobile-verified', mobile }, time) };
      });
      await slowDown(world, verified.journey);
      return { txnId: verified.txnId, mobileNumber: null };
    },

    async suggestions(txnId: string): Promise<string[]> {
      const suggested = await inOneGo(world, async ({ database, now, time }) => {
        const journey = await openJourney(database, txnId, ['hpr-mobile-verified'], now);
        const usernames = await suggestUsernames(database, journey);
        if (await playOnce(database, journey.aadhaar_key, 'usernames-taken')) {
          await takeUsernames(database, usernames, time);
        }
        return { journey, usernames };
      });
      await slowDown(world, suggested.journey);
      return suggested.usernames;
    },

    /** The transaction stays, so that after a lost answer the account can be looked up. */
    async create(details: NewHprAccount) {
      if (brokenHprUsernameRules(hprUsernameLocalPart(details.hprId)).length > 0) throw hprRefusals.invalidUsername();
      const category = publishedHprCategories.find(({ code }) => code === details.hpCategoryCode);
      if (!category?.subcategories.some(({ code }) => code === details.hpSubCategoryCode)) {
        throw hprRefusals.unknownCategory();
      }
      const created = await inOneGo(world, async ({ database, now, time }) => {
        const journey = await openJourney(database, details.txnId, ['hpr-mobile-verified'], now);
        const account = newHprAccount({
          aadhaar_key: journey.aadhaar_key,
          hpr_id: wholeUsername(details.hprId),
          category_id: Number(details.hpCategoryCode),
          sub_category_id: Number(details.hpSubCategoryCode),
          mobile: journey.sent_mobile,
          email: details.email,
          state_code: details.stateCode,
          district_code: details.districtCode,
          created_at: time,
        });
        const stored = await database
          .insertInto('hpr_accounts')
          .values(account)
          .returningAll()
          .executeTakeFirstOrThrow()
          .catch(refuseTaken);
        return {
          journey,
          stored,
          names: await placeNames(database, stored),
          isLost: await playOnce(database, journey.aadhaar_key, 'lost-answer'),
        };
      });
      const { journey, stored, names } = created;
      await slowDown(world, journey);
      if (created.isLost) throw new LostConnection();
      const { name, gender } = verifiedPerson(journey);
      return {
        token: randomBase64(48),
        ...accountOf(stored),
        name,
        gender,
        yearOfBirth: details.yearOfBirth,
        monthOfBirth: details.monthOfBirth,
        dayOfBirth: details.dayOfBirth,
        firstName: journey.first_name,
        middleName: '',
        lastName: journey.last_name ?? '',
        stateCode: stored.state_code,
        districtCode: stored.district_code,
        ...names,
        email: stored.email,
        kycPhoto: photoOf(journey),
        mobile: stored.mobile ?? '',
        authMethods: ['AADHAAR_OTP', 'MOBILE_OTP', 'PASSWORD'],
        new: true,
      };
    },
  };
}

function refuseTaken(error: unknown): never {
  if (isTaken(error, 'hpr_accounts_aadhaar_key_key', 'hpr_accounts.aadhaar_key')) throw hprRefusals.accountExists();
  if (isTaken(error, 'hpr_accounts_hpr_id_key', 'hpr_accounts.hpr_id')) throw hprRefusals.usernameTaken();
  throw error;
}
