import type { AbhaPublicKey } from '@carestack/core/client';
import type { AuditEvent } from './audit.js';
import type { RateLimit } from './rateLimit.js';

export interface CarestackHandlerOptions {
  /** The hosted API, or a sandbox. None of it reaches a browser. */
  carestack: {
    baseUrl: string;
    apiKey: string;
    /** The facility manager's HPR value, sent as `x-hprid-auth`. */
    hprId?: string | undefined;
    /** What `GET {basePath}/abha-public-key` answers. Left out, the API is asked for its own, which only a sandbox has. */
    abhaPublicKey?: AbhaPublicKey | undefined;
    /** Milliseconds to wait for the API. Default 25 000: less than our client waits, so that its error carries a request id. */
    timeout?: number | undefined;
    fetch?: typeof globalThis.fetch | undefined;
  };
  /** Where your app mounts the handler: `/api/carestack`. */
  basePath: `/${string}`;
  /**
   * Asked before every call. False is answered with 403; a `Response` of your own (401 for a session that ended) is sent as it is.
   * Read the headers and cookies of `request`; its body belongs to the handler.
   */
  authorize: (call: { operation: string; request: Request }) => boolean | Response | Promise<boolean | Response>;
  /** Other origins whose pages may call: `https://desk.example.in`. The handler's own origin always may. */
  allowedOrigins?: readonly string[] | undefined;
  /** Bytes of the largest request body, for every call alike. Default 6 MiB, and 16 for those that carry documents. */
  maxBodyBytes?: number | undefined;
  rateLimit?: RateLimit | undefined;
  /** One event per call. It holds no personal value. When it fails, the call stands. */
  onAudit?: ((event: AuditEvent) => unknown) | undefined;
}

/** Refuses options that cannot work, or that would leave the door open. */
export function checkOptions(options: CarestackHandlerOptions): void {
  const { carestack, basePath, authorize, allowedOrigins, maxBodyBytes, rateLimit } = options;
  if (typeof authorize !== 'function') {
    throw new Error('createCarestackHandler: authorize is missing. Without it anybody could read every patient.');
  }
  if (!carestack?.apiKey) throw new Error('createCarestackHandler: carestack.apiKey is missing.');
  checkHeader('apiKey', carestack.apiKey);
  checkHeader('hprId', carestack.hprId);
  if (!isAddress(carestack.baseUrl)) {
    throw new Error(
      'createCarestackHandler: carestack.baseUrl has to be the address of the API, with https:// and without a query.',
    );
  }
  if (!/^(\/[\w.~-]+)+$/.test(basePath)) {
    throw new Error('createCarestackHandler: basePath starts with a slash and does not end with one: /api/carestack');
  }
  checkOrigins(allowedOrigins);
  checkNumber('carestack.timeout', carestack.timeout);
  checkNumber('maxBodyBytes', maxBodyBytes);
  checkNumber('rateLimit.limit', rateLimit?.limit);
  checkNumber('rateLimit.windowMs', rateLimit?.windowMs);
}

/** Else every call would fail when it is sent, and a write would be told as lost. */
function checkHeader(name: string, value: string | undefined): void {
  if (!/[^\x20-\x7e]/.test(value?.trim() ?? '')) return;
  throw new Error(`createCarestackHandler: carestack.${name} holds a character that no header can carry.`);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^/]/.test(text) && URL.canParse(text) && !/[?#]/.test(text);
}

/** A text would be searched for a part of it, and `null` is what every page without a name is called. */
function checkOrigins(origins: readonly string[] = []): void {
  if (typeof origins !== 'string' && origins.every((origin) => origin !== 'null' && isOrigin(origin))) return;
  throw new Error(
    "createCarestackHandler: allowedOrigins is a list of whole origins, without a path or a star: ['https://desk.example.in']",
  );
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** What is not a number limits nothing. */
function checkNumber(name: string, value: number | undefined): void {
  if (value === undefined || (Number.isFinite(value) && value > 0)) return;
  throw new Error(`createCarestackHandler: ${name} has to be a number above 0.`);
}
