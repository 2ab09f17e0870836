import { brokenAbhaAddressRules } from '@carestack/core/abha';
import { isAadhaarNumber, maskMobile } from '@carestack/core/values';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { LostConnection } from '../http/LostConnection.js';
import type { World } from '../World.js';
import { addressesOf, claimAddress, ensureAccount, findAccount, isMobileFull, wholeAddress } from './accounts.js';
import { suggestAddresses } from './addressSuggestions.js';
import { randomBase64 } from '../registration/base64.js';
import { holderOf, keepHolder, playOnce } from '../registration/holders.js';
import { inOneGo, slowDown } from '../registration/inOneGo.js';
import { identities } from './identities.js';
import { profileOf } from './profile.js';
import { refusals } from '../registration/refusals.js';
import { takeAddresses } from './seedAbha.js';
import { advance, beginJourney, openJourney } from '../registration/transactions.js';

/** The six steps (contract 8), each one transaction of the database. A refusal that counts a try is written and then thrown. */
export function createRegistration(world: World) {
  const { secrets, inbox } = world;

  const aadhaarReceiver = (aadhaarKey: string) => secrets.digest('aadhaar code', aadhaarKey);
  const mobileReceiver = (aadhaarKey: string, mobile: string) => secrets.digest('mobile code', aadhaarKey, mobile);

  return {
    async requestAadhaarCode(aadhaar: string) {
      if (!isAadhaarNumber(aadhaar)) throw refusals.invalidAadhaar();
      const holder = holderOf(aadhaar, identities);
      if (holder.scenario === 'service-down') throw refusals.serviceDown();
      const { mobile } = holder;
      if (!mobile) throw refusals.noMobile();
      const aadhaarKey = await secrets.digest('aadhaar', aadhaar);
      const receiver = await aadhaarReceiver(aadhaarKey);

      const { code, txnId, time } = await inOneGo(world, async ({ database, codes, time }) => {
        const refused = await codes.refusal(receiver);
        if (refused) return refused;
        await keepHolder(database, holder, aadhaarKey);
        return { code: await codes.make(receiver), txnId: await beginJourney(database, aadhaarKey, time), time };
      });
      await inbox.receive(
        mobile,
        `${code} is the OTP for your ABHA by Aadhaar. It is valid for 10 minutes. Tell it to nobody but the desk you asked.`,
        time,
      );
      await slowDown(world, holder);
      return { txnId, message: sentTo(mobile) };
    },

    async enroll({ txnId, code, mobile }: { txnId: string; code: string; mobile: string | undefined }) {
      const enrolled = await inOneGo(world, async ({ database, codes, now, time }) => {
        const journey = await openJourney(database, txnId, ['code-sent'], now);
        if (journey.scenario === 'deactivated') throw refusals.deactivated();
        const receiver = await aadhaarReceiver(journey.aadhaar_key);
        const refused = await codes.check(receiver, code);
        if (refused) return refused;
        if (mobile && (await isMobileFull(database, mobile, journey.aadhaar_key))) throw refusals.mobileLimit();

        await codes.spend(receiver);
        const { account, isNew } = await ensureAccount(database, {
          aadhaarKey: journey.aadhaar_key,
          mobile: journey.mobile,
          time,
        });
        const isUnverified = isNew && mobile !== undefined && mobile !== account.mobile;
        return {
          journey,
          isNew,
          profile: profileOf(account, journey, await addressesOf(database, account.abha_number)),
          txnId: await advance(database, journey, { stage: isUnverified ? 'mobile-unverified' : 'verified' }, time),
          isLost: await playOnce(database, journey.aadhaar_key, 'lost-answer'),
        };
      });
      await slowDown(world, enrolled.journey);
      if (enrolled.isLost) throw new LostConnection();
      return {
        message: enrolled.isNew ? 'Account created successfully' : 'This account already exist',
        txnId: enrolled.txnId,
        ABHAProfile: enrolled.profile,
        tokens: {
          token: randomBase64(48),
          expiresIn: 1800,
          refreshToken: randomBase64(48),
          refreshExpiresIn: 1_296_000,
        },
        isNew: enrolled.isNew,
      };
    },

    async requestMobileCode({ txnId, mobile }: { txnId: string; mobile: string }) {
      const sent = await inOneGo(world, async ({ database, codes, now, time }) => {
        const journey = await openJourney(database, txnId, ['mobile-unverified', 'mobile-code-sent', 'verified'], now);
        if (await isMobileFull(database, mobile, journey.aadhaar_key)) throw refusals.mobileLimit();
        const receiver = await mobileReceiver(journey.aadhaar_key, mobile);
        const refused = await codes.refusal(receiver);
        if (refused) return refused;
        const code = await codes.make(receiver);
        return {
          journey,
          code,
          time,
          txnId: await advance(database, journey, { stage: 'mobile-code-sent', mobile }, time),
        };
      });
      await inbox.receive(
        mobile,
        `${sent.code} is the OTP to verify this mobile number for your ABHA. It is valid for 10 minutes.`,
        sent.time,
      );
      await slowDown(world, sent.journey);
      return { txnId: sent.txnId, message: sentTo(mobile) };
    },

    async verifyMobile({ txnId, code }: { txnId: string; code: string }) {
      const verified = await inOneGo(world, async ({ database, codes, now, time }) => {
        const journey = await openJourney(database, txnId, ['mobile-code-sent'], now);
        const mobile = journey.sent_mobile ?? '';
        const receiver = await mobileReceiver(journey.aadhaar_key, mobile);
        const refused = await codes.check(receiver, code);
        if (refused) return refused;
        if (await isMobileFull(database, mobile, journey.aadhaar_key)) throw refusals.mobileLimit();

        await codes.spend(receiver);
        await database
          .updateTable('abha_accounts')
          .set({ mobile })
          .where('aadhaar_key', '=', journey.aadhaar_key)
          .execute();
        return { journey, txnId: await advance(database, journey, { stage: 'verified' }, time) };
      });
      await slowDown(world, verified.journey);
      return { message: 'Mobile number is verified.', txnId: verified.txnId, authResult: 'success' };
    },

    /** A read: it may be repeated, so its `txnId` stays. */
    async suggestions(txnId: string) {
      const suggested = await inOneGo(world, async ({ database, now, time }) => {
        const { journey, account } = await verifiedJourney(database, txnId, now);
        const addresses = await suggestAddresses(database, journey, account.abha_number);
        if (await playOnce(database, journey.aadhaar_key, 'addresses-taken'))
          await takeAddresses(database, addresses, time);
        return { journey, addresses };
      });
      await slowDown(world, suggested.journey);
      return { abhaAddressList: suggested.addresses, txnId };
    },

    /** Claiming one's own address again answers the same, so its `txnId` stays too. */
    async claim({ txnId, localPart }: { txnId: string; localPart: string }) {
      const [rule] = brokenAbhaAddressRules(localPart);
      if (rule) throw refusals.invalidAddress(rule);
      const claimed = await inOneGo(world, async ({ database, now, time }) => {
        const { journey, account } = await verifiedJourney(database, txnId, now);
        if (!(await claimAddress(database, { localPart, account, time }))) throw refusals.addressTaken();
        return { journey, account };
      });
      await slowDown(world, claimed.journey);
      return { txnId, healthIdNumber: claimed.account.abha_number, preferredAbhaAddress: wholeAddress(localPart) };
    },
  };

  async function verifiedJourney(database: Kysely<Tables>, txnId: string, now: number) {
    const journey = await openJourney(database, txnId, ['verified'], now);
    const account = await findAccount(database, journey.aadhaar_key);
    if (!account) throw refusals.stale();
    return { journey, account };
  }
}

function sentTo(mobile: string): string {
  return `OTP sent to mobile number ending with ${maskMobile(mobile)}`;
}
