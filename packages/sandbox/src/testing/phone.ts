import type { Sandbox } from '../createSandbox.js';
import { call } from './call.js';

/** The code in the newest message, as the patient reads it from the phone. */
export async function codeOnPhone(sandbox: Pick<Sandbox, 'fetch' | 'apiKey'>, lastFour = ''): Promise<string> {
  const { text } = await call(sandbox, `GET /sandbox/inbox?to=${lastFour}`);
  return /\b\d{6}\b/.exec(text)?.[0] ?? '';
}

/** A code that is not this one. */
export function otherThan(code: string): string {
  return code === '111111' ? '222222' : '111111';
}
