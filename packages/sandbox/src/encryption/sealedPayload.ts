import { refusedField } from '../http/Refused.js';
import type { JweBox } from './jweBox.js';

/** Opens what an AI call carries. */
export async function openedPayload(box: JweBox, encryptedData: string): Promise<Readonly<Record<string, unknown>>> {
  const opened = await box.open(encryptedData);
  if (opened) return opened.content;
  throw refusedField('encryptedData', 'jwe_invalid', 'encryptedData: the key of this server does not open it.', 422);
}

/** An answer for the holder of the caller's key. */
export async function sealedAnswer(
  box: JweBox,
  answer: object,
  publicKey: string,
): Promise<{ encryptedResponse: string }> {
  // One report of several travels sealed: what is sealed is an object.
  const content: unknown = Array.isArray(answer) ? answer[0] : answer;
  const encryptedResponse = await box.seal({ ...(content as object) }, publicKey);
  if (encryptedResponse !== null) return { encryptedResponse };
  throw refusedField('publicKey', 'key_invalid', 'publicKey: not an RSA public key as PEM.', 422);
}
