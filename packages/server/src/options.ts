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
  /** One event per call. It holds no personal value, and may not throw. */
  onAudit?: ((event: AuditEvent) => void) | undefined;
}

/** Refuses options that cannot work, or that would leave the door open. */
export function checkOptions({ carestack, basePath, authorize }: CarestackHandlerOptions): void {
  if (typeof authorize !== 'function') {
    throw new Error('createCarestackHandler: authorize is missing. Without it anybody could read every patient.');
  }
  if (!carestack?.apiKey) throw new Error('createCarestackHandler: carestack.apiKey is missing.');
  if (!/^https?:\/\/[^/]/.test(carestack.baseUrl)) {
    throw new Error('createCarestackHandler: carestack.baseUrl has to be the address of the API, with https://.');
  }
  if (!/^(\/[\w.~-]+)+$/.test(basePath)) {
    throw new Error('createCarestackHandler: basePath starts with a slash and does not end with one: /api/carestack');
  }
}
