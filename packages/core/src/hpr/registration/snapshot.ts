import * as z from 'zod/mini';
import { consentSchema } from '../../registration/consent.js';
import { codeCountersSchema, countersOf, type SentCode } from '../../registration/sentCode.js';
import { initialHprState, isUncertainHprCall, type HprRegistrationState, type HprRegistrationStep } from './state.js';

/**
 * What may outlive the page: where the journey stands, its transaction and the counters of its code. No Aadhaar number, code, password,
 * name, username, phone, e-mail, photo or HPR ID is in it, and none can be: these are all its members.
 */
const snapshotSchema = z.object({
  version: z.literal(1),
  step: z.enum([
    'consent',
    'aadhaar',
    'otp',
    'account',
    'existing',
    'mobile',
    'mobile-otp',
    'username',
    'details',
    'uncertain',
    'done',
  ]),
  /** A write that was under way: after a reload nobody knows how it ended. */
  pending: z.nullable(z.enum(['verify-code', 'verify-mobile', 'create'])),
  code: z.nullable(codeCountersSchema),
  transactionId: z.nullable(z.string()),
  /** Where the journey goes on once the account is looked up again. */
  next: z.enum(['mobile', 'mobile-otp', 'username']),
  consent: consentSchema,
});

export type HprRegistrationSnapshot = z.output<typeof snapshotSchema>;

/** Takes the snapshot of a state; null when there is nothing worth keeping. */
export function hprSnapshotOf({ step, pending, consent }: HprRegistrationState): HprRegistrationSnapshot | null {
  const code = codeOf(step);
  const isOver = step.name === 'done' || step.name === 'existing';
  if (!consent || isOver || (step.name === 'consent' && !code)) return null;
  return {
    version: 1,
    step: step.name,
    pending: isUncertainHprCall(pending)
      ? pending
      : step.name === 'uncertain' && step.during === 'create'
        ? 'create'
        : null,
    code: code && countersOf(code),
    transactionId:
      'verified' in step ? step.verified.transactionId : step.name === 'uncertain' ? step.transactionId : null,
    next: nextOf(step),
    consent,
  };
}

function nextOf(step: HprRegistrationStep): HprRegistrationSnapshot['next'] {
  if (step.name === 'account') return step.next;
  if (step.name === 'mobile-otp') return 'mobile-otp';
  return step.name === 'username' || step.name === 'details' ? 'username' : 'mobile';
}

function codeOf(step: HprRegistrationStep): SentCode | null {
  if ('code' in step) return step.code;
  if (step.name === 'mobile' || step.name === 'account') return step.held;
  return ('held' in step && step.held?.code) || null;
}

/** The state a snapshot stands for, or null when it is none of ours. Whatever was forgotten on purpose is asked or looked up again. */
export function hprRestoredFrom(snapshot: unknown): HprRegistrationState | null {
  const parsed = z.safeParse(snapshotSchema, snapshot);
  if (!parsed.success) return null;
  return { ...initialHprState, step: stepOf(parsed.data), consent: parsed.data.consent };
}

function stepOf({ step, pending, code, transactionId, next }: HprRegistrationSnapshot): HprRegistrationStep {
  if (pending) return { name: 'uncertain', during: pending, transactionId };
  const sent: SentCode | null = code && { ...code, sentTo: null };
  const held = sent && { code: sent, maskedAadhaar: null };
  switch (step) {
    case 'consent':
    case 'done':
    case 'existing':
      return { name: 'consent', held };
    case 'aadhaar':
      return { name: 'aadhaar', held };
    case 'otp':
      return sent ? { name: 'otp', code: sent, maskedAadhaar: null } : { name: 'aadhaar', held: null };
    case 'uncertain':
      return { name: 'uncertain', during: 'reload', transactionId };
    case 'account':
    case 'mobile':
    case 'mobile-otp':
    case 'username':
    case 'details':
      return transactionId
        ? { name: 'account', verified: { transactionId, person: null }, next, held: sent }
        : { name: 'uncertain', during: 'reload', transactionId: null };
    default:
      return step satisfies never;
  }
}
