import type { ConsentReceipt } from '@carestack/core/registration';

/** Proof of which text was agreed to, and when. The hash is of the clauses as shown, one a line. */
export async function consentReceipt(
  textVersion: string,
  language: string,
  clauses: readonly string[],
): Promise<ConsentReceipt> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(clauses.join('\n')));
  const textSha256 = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { textVersion, textSha256, language, agreedAt: new Date().toISOString() };
}
