import { refusedField } from '../http/Refused.js';
import type { JobState } from './jobs.store.js';

/** Hosts of this very machine. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Refuses a callback to anywhere but this machine and the hosts that the owner of the sandbox named: a caller must not make the
 * sandbox post into a network that only the sandbox can reach.
 */
export function checkCallback(url: string | null | undefined, allowedHosts: readonly string[]): void {
  if (!url) return;
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if (/^https?:$/.test(protocol) && (loopback.test(hostname) || allowedHosts.includes(hostname))) return;
  throw refusedField(
    'callbackUrl',
    'callback_not_allowed',
    'callbackUrl: this sandbox posts to its own machine and to the hosts in its callbackHosts only.',
    422,
  );
}

/** Nobody waits for it, and a redirect is not followed. A receiver that is not there can still ask for the job. */
export async function postCallback(url: string, state: JobState): Promise<void> {
  try {
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(state),
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    });
  } catch {
    // The result stays with the job.
  }
}
