import ky, { isHTTPError, isNetworkError, isTimeoutError } from 'ky';
import * as z from 'zod/mini';
import {
  ConnectionError,
  EhrApiError,
  InvalidAnswerError,
  ValidationError,
  type EhrErrorCode,
} from '../errors/EhrApiError.js';
import { fieldCodes, pathName } from '../errors/fields.js';
import { refusedAs } from '../errors/refusal.js';
import { checkConfig, type ClientConfig } from './config.js';
import { createCredentials } from './credentials.js';
import type { Endpoint } from './endpoint.js';

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds each attempt may take, instead of the client's own number. */
  timeout?: number | undefined;
}

export interface CallInput<Body> {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | undefined>>;
  body?: Body;
}

/** The transport under every service. */
export interface Http {
  /**
   * Sends one call and gives its parsed answer. A GET is repeated after a network error, 408, 429 or 5xx, at most twice;
   * a write never is: when its answer is lost the error's `outcome` is `unknown`.
   *
   * @throws EhrApiError
   */
  send<Body extends z.core.$ZodType, Answer extends z.core.$ZodType>(
    endpoint: Endpoint<Body, Answer>,
    input?: CallInput<z.input<Body>>,
    options?: CallOptions,
  ): Promise<Parsed<z.output<Answer>>>;
  readonly config: ClientConfig;
}

export interface Parsed<Value> {
  value: Value;
  /** The answer before it was read. */
  raw: unknown;
}

/** Builds the transport. Most callers want `createCarestack`; compose this with single services where bytes count. */
export function createHttp(config: ClientConfig): Http {
  checkConfig(config);
  const credentials = createCredentials(config);
  const baseUrl = config.baseUrl.replace(/\/+$/, '');
  const { timeout = 30_000, hprId, onEvent } = config;

  return {
    config,
    async send(endpoint, input = {}, options = {}) {
      const { operation, method } = endpoint;
      const isWrite = method !== 'GET' && !endpoint.isRead;
      const body = endpoint.body && checkedBody(operation, endpoint.body, input.body);
      const path = fillPath(endpoint, input.params);
      const query = new URLSearchParams(Object.entries(input.query ?? {}).filter(isSet)).toString();
      // `globalThis.fetch` is looked up at each call, so that a page may replace it after the client was made.
      const fetch = config.fetch ?? globalThis.fetch;
      let attempt = 0;

      const observedFetch = async (request: Request): Promise<Response> => {
        attempt += 1;
        const started = performance.now();
        let response: Response | undefined;
        try {
          response = await fetch(request);
          return response;
        } finally {
          onEvent?.({
            operation,
            method,
            route: endpoint.path,
            attempt,
            status: response?.status ?? 0,
            duration: performance.now() - started,
            requestId: response && requestIdOf(response),
          });
        }
      };

      const authorisedFetch = async (input: string | URL | Request): Promise<Response> => {
        const request = new Request(input);
        const authorization = await credentials.current();
        const response = await observedFetch(withAuthorization(request.clone(), authorization));
        if (response.status !== 401) return response;
        // A 401 did nothing, so even a write may be sent again with a newer token.
        const renewed = await credentials.renew(authorization);
        return renewed ? observedFetch(withAuthorization(request, renewed)) : response;
      };

      if (globalThis.navigator?.onLine === false) throw new ConnectionError('offline', `${operation}: offline`);

      let text: string;
      let response: Response;
      try {
        response = await ky(`${baseUrl}${path}${query && `?${query}`}`, {
          method,
          headers: { 'content-type': 'application/json', accept: 'application/json', 'x-hprid-auth': hprId },
          ...(body === undefined ? {} : { json: body }),
          credentials: config.credentials ?? 'same-origin',
          fetch: authorisedFetch,
          timeout: options.timeout ?? timeout,
          retry: { limit: isWrite ? 0 : 2, methods: ['get', 'post'], jitter: true, maxRetryAfter: 10_000 },
          signal: options.signal ?? null,
        });
        text = await withTimeout(response.text(), options.timeout ?? timeout);
      } catch (error) {
        throw failureOf(error, endpoint, isWrite, options.signal);
      }
      return read(endpoint, text, requestIdOf(response), isWrite);
    },
  };
}

function withAuthorization(request: Request, value: string | undefined): Request {
  if (value) request.headers.set('authorization', value);
  return request;
}

function checkedBody(operation: string, schema: z.core.$ZodType, body: unknown): unknown {
  const parsed = z.safeParse(schema, body, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields = fieldCodes(parsed.error.issues);
  const list = Object.entries(fields).map(([field, code]) => `${field} (${code})`);
  throw new ValidationError('validation_failed', `${operation}: not sent, check ${list.join(', ')}`, {
    statusCode: 400,
    fields,
  });
}

function fillPath({ operation, path }: Endpoint, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]?.trim();
    // A dot segment would be resolved away and the call would reach another route.
    if (!value || /^\.+$/.test(value)) {
      throw new ValidationError('validation_failed', `${operation}: not sent, ${name} is blank`, {
        statusCode: 400,
        fields: { [name]: 'required' },
      });
    }
    return encodeURIComponent(value);
  });
}

function read<Answer extends z.core.$ZodType>(
  { operation, answer }: Endpoint<z.core.$ZodType, Answer>,
  text: string,
  requestId: string | undefined,
  isWrite: boolean,
): Parsed<z.output<Answer>> {
  // The write was accepted; only its answer cannot be read.
  const details = { statusCode: 200, requestId, outcome: isWrite ? 'unknown' : 'failed' } as const;
  let raw: unknown;
  try {
    raw = text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new InvalidAnswerError('invalid_answer', `${operation}: the answer is not JSON`, details);
  }
  const parsed = z.safeParse(answer, raw);
  if (!parsed.success) {
    const paths = parsed.error.issues.map(({ path }) => pathName(path) || 'the whole answer');
    throw new InvalidAnswerError(
      'invalid_answer',
      `${operation}: the answer has the wrong shape at ${paths.join(', ')}`,
      details,
    );
  }
  return { value: parsed.data, raw };
}

// None of the errors below carries ky's as its cause: that one holds the URL and both bodies.
function failureOf(error: unknown, endpoint: Endpoint, isWrite: boolean, signal: AbortSignal | undefined): Error {
  const { operation } = endpoint;
  if (error instanceof EhrApiError) return error;
  if (isHTTPError(error)) {
    const { response } = error;
    return refusedAs({
      operation,
      status: response.status,
      body: typeof error.data === 'string' ? parsedOr(error.data) : error.data,
      requestId: requestIdOf(response),
      retryAfter: secondsOf(response.headers.get('retry-after')),
      isWrite,
      isSensitive: endpoint.isSensitive ?? false,
      refusals: endpoint.refusals ?? [],
    });
  }
  const failed = (code: EhrErrorCode, isSent = true) =>
    new ConnectionError(code, `${operation}: ${code}`, {
      outcome: isWrite && isSent ? 'unknown' : 'failed',
      recovery: 'retry',
    });
  if (signal?.aborted) return failed('aborted');
  if (isTimeoutError(error)) return failed('timeout');
  if (isNetworkError(error)) return failed('offline', !wasNeverSent(error));
  return failed('offline');
}

/** Node tells when no connection was made at all; a browser does not. */
function wasNeverSent(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(String(cause.code))) return true;
  }
  return false;
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function withTimeout(text: Promise<string>, milliseconds: number): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ConnectionError('timeout', 'the answer stopped half-way', { outcome: 'unknown' })),
      milliseconds,
    );
  });
  try {
    return await Promise.race([text, late]);
  } finally {
    clearTimeout(timer);
  }
}

function requestIdOf(response: Response): string | undefined {
  return response.headers.get('x-request-id') ?? undefined;
}

function secondsOf(retryAfter: string | null): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? (Date.parse(retryAfter) - Date.now()) / 1000 : seconds;
  return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : undefined;
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}
