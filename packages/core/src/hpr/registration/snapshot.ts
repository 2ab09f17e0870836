import * as z from 'zod/mini';
import { consentSchema } from '../../registration/consent.js';
import { stateOf } from '../../registration/givenJourney.js';
import { codeCountersSchema, countersOf, type SentCode } from '../../registration/sentCode.js';
import {
  initialHprState,
  isUncertainHprCall,
  type HprRegistrationState,
  type HprRegistrationStep,
  type HprTypedField,
} from './state.js';

/** Every field a person may have typed into. */
const typedFields = [
  ...(['mobile', 'username', 'email', 'hpCategoryCode', 'hpSubCategoryCode', 'firstName', 'lastName'] as const),
  ...(['dayOfBirth', 'monthOfBirth', 'yearOfBirth', 'address', 'pincode', 'stateCode', 'districtCode'] as const),
] as const satisfies readonly HprTypedField[];

/** A code of a list, as the published ones are: neither a name nor a phone fits. */
const listCode = z.string().check(z.regex(/^\d{1,4}$/));

const profession = z.object({ hpCategoryCode: listCode, hpSubCategoryCode: listCode });

/**
 * What may outlive the page: where the journey stands, its transaction, the counters of its code, the profession by its codes, and which
 * fields were filled in. No Aadhaar number, code, password, name, username, phone, e-mail, photo or HPR ID is in it, and none can be:
 * these are all its members.
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
  /** Thousands share one. */
  profession: z.optional(profession),
  /** Which fields have to be typed again, by name. */
  typed: z.optional(z.array(z.enum(typedFields))),
  consent: consentSchema,
});

export type HprRegistrationSnapshot = z.output<typeof snapshotSchema>;

/** Takes the snapshot of a state; null when there is nothing worth keeping. @throws ValidationError for no state. */
export function hprSnapshotOf(state: HprRegistrationState): HprRegistrationSnapshot | null {
  const { step, pending, consent, draft } = stateOf('hprSnapshotOf', state);
  const code = codeOf(step);
  if (!consent || (step.name === 'consent' && !code)) return null;
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
      'verified' in step ? step.verified.transactionId : 'transactionId' in step ? step.transactionId : null,
    next: nextOf(step),
    profession: z.safeParse(profession, draft).data,
    typed: typedFields.filter((field) => isTyped(state, field)),
    consent,
  };
}

/** Typed now, or before an earlier reload and not again since. */
function isTyped({ mobile, draft, forgotten }: HprRegistrationState, field: HprTypedField): boolean {
  return Boolean(field === 'mobile' ? mobile : draft[field]) || forgotten.includes(field);
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
  const { consent, profession: draft = {}, typed = [] } = parsed.data;
  const forgotten = typed.filter((field) => !(field in draft));
  return { ...initialHprState, step: stepOf(parsed.data), consent, draft, forgotten };
}

function stepOf({ step, pending, code, transactionId, next }: HprRegistrationSnapshot): HprRegistrationStep {
  if (pending) return { name: 'uncertain', during: pending, transactionId };
  const sent: SentCode | null = code && { ...code, sentTo: null };
  const held = sent && { code: sent, maskedAadhaar: null };
  switch (step) {
    case 'consent':
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
    case 'existing':
    case 'done':
      return transactionId
        ? { name: 'account', verified: { transactionId, person: null }, next, held: sent }
        : { name: 'uncertain', during: 'reload', transactionId: null };
    default:
      return step satisfies never;
  }
}
