import type * as z from 'zod/mini';
import { ConnectionError, EhrApiError } from '../errors/EhrApiError.js';
import { read, refusal, requestIdOf, type Answered, type Parsed } from './answer.js';
import { pause, Stopped, withinTime } from './attempt.js';
import { jsonOf } from '../values/json.js';
import { checkConfig, type ClientConfig } from './config.js';
import { createCredentials } from './credentials.js';
import type { Endpoint } from './endpoint.js';
import { optionsOf } from './given.js';
import { requestOf, type CallInput } from './request.js';
import { tell } from './tell.js';

/** Taken by every call as its last argument. An abort ends the call with a ConnectionError `aborted`; a write may have been done by then. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds each attempt may take, instead of the client's own number. */
  timeout?: number | undefined;
}

/** The transport under every service. */
export interface Http {
  /**
   * Sends one call and gives its parsed answer. A read is repeated after a network error, 408, 429 or 5xx, at most twice;
   * a write never is: when its answer is lost the error's `outcome` is `unknown`.
   *
   * @throws EhrApiError; an Error where the configuration lacks what the endpoint needs (`hprId`, a whole `baseUrl` outside a browser).
   */
  send<Body extends z.core.$ZodType, Answer extends z.core.$ZodType>(
    endpoint: Endpoint<Body, Answer>,
    input?: CallInput<z.input<Body>>,
    options?: CallOptions,
  ): Promise<Parsed<z.output<Answer>>>;
  readonly config: ClientConfig;
}

/** Attempts in all, for a call that only reads. */
const mostAttempts = 3;

/** Statuses that pass by themselves. */
const passing = new Set([408, 429, 500, 502, 503, 504]);

/** Seconds. Who is asked to wait longer is told so at once. */
const longestWait = 10;

/**
 * Builds the transport. Most callers want `createCarestack`; compose this with single services where bytes count.
 *
 * @throws Error for a configuration that cannot work.
 */
export function createHttp(config: ClientConfig): Http {
  checkConfig(config);
  const credentials = createCredentials(config);

  return {
    config,
    async send(endpoint, input = {}, options = {}) {
      const { operation, method } = endpoint;
      const { signal, timeout = config.timeout ?? 30_000 } = optionsOf(operation, options);
      const isWrite = method !== 'GET' && !endpoint.isRead;
      const { url, settingsFor } = await requestOf(config, endpoint, input, signal).catch((error: unknown) => {
        throw error instanceof Stopped ? failureOf(error, operation, false) : error;
      });
      let sent = 0;

      const exchange = async (authorization: string | undefined, signal: AbortSignal): Promise<Response> => {
        // `globalThis.fetch` is looked up at each call, so that a page may replace it after the client was made.
        const fetch = config.fetch ?? globalThis.fetch;
        const started = performance.now();
        sent += 1;
        let response: Response | undefined;
        try {
          response = await fetch(url, settingsFor(authorization, signal));
          return response;
        } finally {
          if (config.onEvent)
            tell(config.onEvent, {
              operation,
              method,
              route: endpoint.path,
              attempt: sent,
              status: response?.status ?? 0,
              duration: performance.now() - started,
              requestId: requestIdOf(response),
            });
        }
      };

      const authorised = async (signal: AbortSignal): Promise<Response> => {
        const authorization = await credentials.current();
        const response = await exchange(authorization, signal);
        if (response.status !== 401) return response;
        // A 401 did nothing, so even a write may be sent again with a newer token.
        const renewed = await credentials.renew(authorization);
        return renewed ? exchange(renewed, signal) : response;
      };

      const attempt = async (signal: AbortSignal): Promise<Answered> => {
        const response = await authorised(signal);
        if (response.ok && input.take) return input.take(response);
        const text = await response.text();
        if (response.ok) return { response, text };
        throw refusal(endpoint, response, jsonOf(text), isWrite);
      };

      if (globalThis.navigator?.onLine === false) throw new ConnectionError('offline', `${operation}: offline`);

      for (let attempts = 1; ; attempts += 1) {
        let answered: Answered;
        try {
          answered = await withinTime(timeout, signal, attempt);
        } catch (error) {
          const failure = failureOf(error, operation, isWrite && sent > 0);
          const wait = isWrite || attempts === mostAttempts ? null : secondsUntilNext(failure, attempts);
          if (wait === null) throw failure;
          await pause(wait * 1000, signal);
          continue;
        }
        return read(endpoint, answered, isWrite);
      }
    },
  };
}

/** Seconds to wait before the next attempt, or null where none would help. */
function secondsUntilNext(failure: EhrApiError, attempts: number): number | null {
  const { code, statusCode, retryAfter } = failure;
  if (retryAfter !== undefined && retryAfter > longestWait) return null;
  if (failure instanceof ConnectionError ? code !== 'offline' : !passing.has(statusCode)) return null;
  // Spread out, so that many clients do not come back at the same moment.
  return retryAfter ?? 0.3 * 2 ** (attempts - 1) * Math.random();
}

// None of these errors has a cause: what `fetch` threw may hold the URL and both bodies.
function failureOf(error: unknown, operation: string, isSentWrite: boolean): EhrApiError {
  if (error instanceof EhrApiError) return error;
  const code = error instanceof Stopped ? error.reason : 'offline';
  const outcome = isSentWrite && !wasNeverSent(error) ? 'unknown' : 'failed';
  return new ConnectionError(code, `${operation}: ${code}`, { outcome });
}

/** Node tells when no connection was made at all; a browser does not. */
function wasNeverSent(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/.test(String(cause.code))) {
      return true;
    }
  }
  return false;
}
