import * as z from 'zod/mini';

/** Who agreed to which text, and when. */
export interface ConsentReceipt {
  textVersion: string;
  /** SHA-256 of the exact text shown, hexadecimal. */
  textSha256: string;
  language: string;
  /** ISO date-time in UTC. */
  agreedAt: string;
}

export const consentSchema = z.object({
  textVersion: z.string(),
  textSha256: z.string(),
  language: z.string(),
  agreedAt: z.string(),
});
