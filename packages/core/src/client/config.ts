import type { HttpEvent } from './events.js';
import { isObject } from '../values/given.js';

/** Where the ABHA service's public key comes from: its text, or a call that fetches it. */
export interface AbhaPublicKey {
  /** SPKI as PEM, or its bare base64 body. */
  publicKey: string;
  /** As the service names it; only `RSA/ECB/OAEPWithSHA-1AndMGF1Padding` is accepted. */
  encryptionAlgorithm: string;
}

/** Where the API is and how the client speaks to it. Either `apiKey`, or the `baseUrl` of your own back end with an optional `getToken`. */
export interface ClientConfig {
  /** The API's origin, or the path of your own back end (`/api/carestack`). */
  baseUrl: string;
  /** Server side only. In a browser it throws, unless `dangerouslyAllowBrowser` says that you know. */
  apiKey?: string | undefined;
  /** The facility manager's HPR value, sent as `x-hprid-auth` on every request. */
  hprId?: string | undefined;
  /** A token for your own back end. Asked again, once for all calls in flight, when the back end answers 401. */
  getToken?: ((reason: { isRenewal: boolean }) => string | Promise<string>) | undefined;
  /** Left out, the key is fetched from `GET /abha-public-key`, which our server handler and the sandbox answer. */
  abhaPublicKey?: AbhaPublicKey | undefined;
  /** The AI service's RSA key or X.509 certificate, as PEM. With it payloads are encrypted here; left out, by the service's `/encrypt`. */
  aiPublicKey?: string | undefined;
  /** Refuses first and last names of fewer than three letters before they are sent, as Carestack's other SDKs do. Default false. */
  strictNames?: boolean | undefined;
  /** Milliseconds each attempt may take. Default 30 000. */
  timeout?: number | undefined;
  /** Another `fetch`, for instance the sandbox's own. */
  fetch?: typeof globalThis.fetch | undefined;
  /** Cookies for your own back end. Default `same-origin`. */
  credentials?: RequestCredentials | undefined;
  /** Method, route template, status and timing of every attempt. Never a value. */
  onEvent?: ((event: HttpEvent) => void) | undefined;
  dangerouslyAllowBrowser?: boolean | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

declare const process: { env: Environment } | undefined;

/**
 * Reads `CARESTACK_API_URL`, `CARESTACK_API_KEY`, `CARESTACK_HPRID_AUTH` (the older `API_URL` and `X_HPR_ID` also serve) and
 * `ENCRYPTION_PUBLIC_KEY`.
 *
 * @param environment Left out, `process.env`; nothing where there is no process, as in a browser.
 * @throws Error naming the variable that is missing.
 */
export function configFromEnvironment(
  environment: Environment = typeof process === 'undefined' ? {} : process.env,
): ClientConfig {
  if (!isObject(environment)) throw new Error('configFromEnvironment: give an object with the variables, or nothing.');
  const apiKey = environment['CARESTACK_API_KEY'];
  const baseUrl = environment['CARESTACK_API_URL'] ?? environment['API_URL'];
  if (!baseUrl) throw new Error('configFromEnvironment: set CARESTACK_API_URL to the address of the API.');
  if (!apiKey) throw new Error('configFromEnvironment: set CARESTACK_API_KEY to your API key.');
  return {
    baseUrl,
    apiKey,
    hprId: environment['CARESTACK_HPRID_AUTH'] ?? environment['X_HPR_ID'],
    aiPublicKey: environment['ENCRYPTION_PUBLIC_KEY'],
  };
}

/** What a member has to be, where it is given. */
const kinds = {
  baseUrl: 'string',
  apiKey: 'string',
  hprId: 'string',
  aiPublicKey: 'string',
  credentials: 'string',
  strictNames: 'boolean',
  dangerouslyAllowBrowser: 'boolean',
  timeout: 'number',
  getToken: 'function',
  fetch: 'function',
  onEvent: 'function',
};

/** Refuses a configuration that cannot work, or that would put the API key into a browser. */
export function checkConfig(config: ClientConfig): void {
  if (!isObject(config)) throw new Error('createCarestack: give an object, { baseUrl, apiKey }.');
  for (const [name, kind] of Object.entries(kinds)) {
    const value: unknown = Reflect.get(config, name) ?? undefined;
    if (value !== undefined && (typeof value !== kind || Number.isNaN(value))) {
      throw new Error(`createCarestack: ${name} has to be a ${kind}.`);
    }
  }
  const { baseUrl, apiKey, getToken, dangerouslyAllowBrowser } = config;
  if (!baseUrl || /^__.*__$/.test(baseUrl)) {
    throw new Error(
      'createCarestack: baseUrl is missing. Give the address of the API or the path of your own back end.',
    );
  }
  if (apiKey && getToken) throw new Error('createCarestack: give apiKey or getToken, not both.');
  if (apiKey && 'document' in globalThis && !dangerouslyAllowBrowser) {
    throw new Error(
      'createCarestack: an API key in a browser can be read by anyone. Point baseUrl to your own back end (@carestack/server).',
    );
  }
}
