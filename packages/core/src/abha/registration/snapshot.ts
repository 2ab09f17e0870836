import * as z from 'zod/mini';
import { consentSchema } from '../../registration/consent.js';
import { stateOf } from '../../registration/givenJourney.js';
import { codeCountersSchema, countersOf } from '../../registration/sentCode.js';
import { initialState, type AbhaRegistrationState, type AbhaRegistrationStep, type SentCode } from './state.js';

/**
 * What may outlive the page: where the journey stands and the counters of its code. No Aadhaar number, code, token, name, phone,
 * photo or ABHA is in it, and none can be: these are all its members.
 */
const snapshotSchema = z.object({
  version: z.literal(1),
  step: z.enum(['consent', 'aadhaar', 'otp', 'existing', 'mobile', 'mobile-otp', 'address', 'uncertain', 'done']),
  /** A write that was under way: after a reload nobody knows how it ended. */
  pending: z.nullable(z.enum(['enrol', 'verify-mobile', 'claim-address'])),
  code: z.nullable(codeCountersSchema),
  enrolled: z.nullable(z.object({ transactionId: z.string(), isNew: z.boolean() })),
  /** Whether a mobile was given; not which. */
  hasMobile: z.optional(z.boolean()),
  consent: consentSchema,
});

export type AbhaRegistrationSnapshot = z.output<typeof snapshotSchema>;

/** Takes the snapshot of a state; null when there is nothing worth keeping. @throws ValidationError for no state. */
export function snapshotOf(state: AbhaRegistrationState): AbhaRegistrationSnapshot | null {
  const { step, pending, consent, mobile, hasForgottenMobile } = stateOf('snapshotOf', state);
  const code = codeOf(step);
  const isBefore = step.name === 'lookup' || step.name === 'known' || step.name === 'consent';
  if (!consent || (isBefore && !code)) return null;
  return {
    version: 1,
    // Who was searched for is not kept, so those screens come back as the one after them.
    step: isBefore ? 'consent' : step.name === 'uncertain' && step.during === 'ended' ? 'done' : step.name,
    pending: writeOf(step, pending),
    code: code && countersOf(code),
    enrolled: 'enrolled' in step ? { transactionId: step.enrolled.transactionId, isNew: step.enrolled.isNew } : null,
    hasMobile: mobile !== '' || hasForgottenMobile,
    consent,
  };
}

/** The write whose end nobody knows, or will know once the page is gone. */
function writeOf(
  step: AbhaRegistrationStep,
  pending: AbhaRegistrationState['pending'],
): AbhaRegistrationSnapshot['pending'] {
  if (step.name === 'uncertain') return step.during === 'reload' || step.during === 'ended' ? null : step.during;
  return pending === 'enrol' || pending === 'verify-mobile' || pending === 'claim-address' ? pending : null;
}

function codeOf(step: AbhaRegistrationStep): SentCode | null {
  if ('code' in step) return step.code;
  if (step.name === 'mobile') return step.held;
  return ('held' in step && step.held?.code) || null;
}

/** The state a snapshot stands for, or null when it is none of ours. Whatever was forgotten on purpose is asked again. */
export function restoredFrom(snapshot: unknown): AbhaRegistrationState | null {
  const parsed = z.safeParse(snapshotSchema, snapshot);
  if (!parsed.success) return null;
  const { consent, hasMobile = false } = parsed.data;
  return { ...initialState, step: stepOf(parsed.data), consent, hasForgottenMobile: hasMobile };
}

function stepOf({ step, pending, code, enrolled }: AbhaRegistrationSnapshot): AbhaRegistrationStep {
  if (pending) return { name: 'uncertain', during: pending };
  const sentCode: SentCode | null = code && { ...code, sentTo: null };
  const held = sentCode && { code: sentCode, maskedAadhaar: null };
  const account = enrolled && { ...enrolled, profile: null };
  switch (step) {
    case 'otp':
      return sentCode ? { name: 'otp', code: sentCode, maskedAadhaar: null } : { name: 'aadhaar', held: null };
    case 'mobile':
      return account ? { name: 'mobile', enrolled: account, held: sentCode } : { name: 'uncertain', during: 'reload' };
    case 'mobile-otp':
      return account && sentCode
        ? { name: 'mobile-otp', enrolled: account, code: sentCode }
        : { name: 'uncertain', during: 'reload' };
    case 'address':
      return account
        ? { name: 'address', enrolled: account, suggestions: null }
        : { name: 'uncertain', during: 'reload' };
    case 'existing':
    case 'uncertain':
      return { name: 'uncertain', during: 'reload' };
    case 'done':
      return { name: 'uncertain', during: 'ended' };
    case 'consent':
      return { name: 'consent', held };
    case 'aadhaar':
      return { name: 'aadhaar', held };
    default:
      return step satisfies never;
  }
}
