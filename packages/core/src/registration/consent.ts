import * as z from 'zod/mini';
import { checked } from '../client/checked.js';

/** Who agreed to which text, and when. */
export interface ConsentReceipt {
  textVersion: string;
  /** SHA-256 of the exact text shown, hexadecimal. */
  textSha256: string;
  language: string;
  /** ISO date-time in UTC. */
  agreedAt: string;
  /** `self`: the person ticked every point; `assisted`: somebody at a desk did, and stated that they explained them. */
  mode?: 'self' | 'assisted' | undefined;
  /** Whose consent it is, as Aadhaar tells the name. In the result only: it is never stored on the way. */
  agreedBy?: string;
  /** Who sat at the desk and made that statement. In the result only. */
  assistedBy?: string;
}

export const consentSchema = z.object({
  textVersion: z.string(),
  textSha256: z.string(),
  language: z.string(),
  agreedAt: z.string(),
  mode: z.optional(z.enum(['self', 'assisted'])),
});

/** @throws ValidationError for what is no receipt: nobody could show later what was agreed to. */
export function consentOf(operation: string, consent: ConsentReceipt): ConsentReceipt {
  checked(operation, consentSchema, consent, 'consent');
  return consent;
}
