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

/** The receipt as the host gets it. Names are added last, so that none is stored while the journey is under way. */
export function witnessed(
  consent: ConsentReceipt | null,
  { agreedBy, assistedBy }: { agreedBy: string | null | undefined; assistedBy: string | undefined },
): ConsentReceipt | null {
  return consent && { ...consent, ...(agreedBy && { agreedBy }), ...(assistedBy && { assistedBy }) };
}
