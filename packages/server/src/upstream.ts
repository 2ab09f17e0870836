import { refusal } from './answers.js';
import { limitedBytes } from './limitedBytes.js';
import type { CarestackHandlerOptions } from './options.js';
import type { Route } from './routes.js';

/** As large as an answer of the API may be (Carestack's Java SDK has the same limit). */
const maxAnswerBytes = 20 * 1024 * 1024;

export interface UpstreamCall {
  route: Route;
  body: Uint8Array<ArrayBuffer> | null;
  requestId: string;
  /** Aborts when the browser has gone. */
  signal: AbortSignal;
}

/** Sends one call with the key that lives here, and gives the answer with nothing but what the browser needs of it. */
export function createUpstream({
  baseUrl,
  apiKey,
  hprId,
  timeout = 25_000,
  fetch,
}: CarestackHandlerOptions['carestack']) {
  const origin = baseUrl.replace(/\/+$/, '');
  const credentials = {
    authorization: /^bearer /i.test(apiKey) ? apiKey : `Bearer ${apiKey}`,
    ...(hprId ? { 'x-hprid-auth': hprId } : {}),
  };

  return async ({ route, body, requestId, signal }: UpstreamCall): Promise<Response> => {
    const { method, isRead } = route.endpoint;
    const isWrite = method !== 'GET' && !isRead;
    const send = fetch ?? globalThis.fetch;
    const late = AbortSignal.timeout(timeout);
    try {
      const response = await send(
        new Request(`${origin}${route.target}`, {
          method,
          headers: {
            ...credentials,
            accept: 'application/json',
            'content-type': 'application/json',
            'x-request-id': requestId,
          },
          body,
          // The key is never carried to another address.
          redirect: 'manual',
          // A write is not cut off half-way because its person closed the page.
          signal: isWrite ? late : AbortSignal.any([late, signal]),
        }),
      );
      const bytes = await limitedBytes(response.body, maxAnswerBytes);
      if (!bytes || response.status < 200 || (response.status >= 300 && response.status < 400)) {
        return refusal(isWrite ? 504 : 502, requestId);
      }
      // It is our key that was refused, not the session of the person at the browser.
      if (response.status === 401) return refusal(403, requestId);
      return passedOn(response, bytes);
    } catch (error) {
      if (wasNeverSent(error)) return refusal(503, requestId);
      return refusal(isWrite ? 504 : 502, requestId);
    }
  };
}

function passedOn(response: Response, bytes: Uint8Array<ArrayBuffer>): Response {
  const headers = new Headers();
  const type = response.headers.get('content-type') ?? '';
  // A gateway's error page must not become a page of ours.
  headers.set('content-type', /^application\/([\w.-]+\+)?json\b/i.test(type) ? type : 'text/plain; charset=utf-8');
  for (const name of ['retry-after', 'x-request-id']) {
    const value = response.headers.get(name);
    if (value) headers.set(name, value);
  }
  const hasBody = response.status !== 204 && response.status !== 205;
  return new Response(hasBody ? bytes : null, { status: response.status, headers });
}

/** True when no connection was made at all, so that even a write did nothing. */
function wasNeverSent(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(String(cause.code))) return true;
  }
  return false;
}
