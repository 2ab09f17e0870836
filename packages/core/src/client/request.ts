import type { Answered } from './answer.js';
import { checked } from './checked.js';
import type { ClientConfig } from './config.js';
import type { Endpoint } from './endpoint.js';
import { writtenBy } from './given.js';
import { filledOf, textOf, wrongKind } from '../values/given.js';
import { longText } from './longText.js';

/** What one call sends. `params` fill the `{id}` of the route, one segment each; members of `query` that are undefined are left out. */
export interface CallInput<Body> {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string | undefined>>;
  body?: Body;
  /** Writes the checked body, where a string of it would be long. */
  write?: ((body: unknown) => Blob) | undefined;
  /** Takes the answer to a call that succeeded, where a string of it would be long. */
  take?: ((response: Response) => Promise<Answered>) | undefined;
}

/**
 * Checks what the caller gave and tells what to ask `fetch`. An address and its settings, not a `Request`: every `fetch` would make
 * another of it, and those of other libraries do not know ours.
 *
 * @throws ValidationError before anything is sent; Stopped by the signal.
 */
export async function requestOf(
  config: ClientConfig,
  endpoint: Endpoint,
  input: CallInput<unknown>,
  signal: AbortSignal | undefined,
) {
  // Without an API key the calls go to a back end of your own, which holds the HPR value as well.
  if (endpoint.needsHprId && config.apiKey && !config.hprId) {
    throw new Error(`${endpoint.operation} needs hprId in the configuration (CARESTACK_HPRID_AUTH).`);
  }
  const body = endpoint.body && checked(endpoint.operation, endpoint.body, input.body);
  const json = body === undefined ? undefined : await written(endpoint.operation, body, input.write, config, signal);
  const query = new URLSearchParams(givenQuery(endpoint, input.query)).toString();
  const path = `${filledPath(endpoint, input.params)}${query && `?${query}`}`;
  const url = addressOf(config.baseUrl.replace(/\/+$/, '') + path);

  const settingsFor = (authorization: string | undefined, signal: AbortSignal): RequestInit => ({
    method: endpoint.method,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(authorization && { authorization }),
      ...(config.hprId && { 'x-hprid-auth': config.hprId }),
    },
    signal,
    ...(json !== undefined && { body: json }),
    ...(config.credentials && { credentials: config.credentials }),
    // A deletion that was asked for is done even when the page is left at that moment.
    ...(endpoint.method === 'DELETE' && { keepalive: true }),
  });
  return { url, settingsFor };
}

/** A page stands still while a browser takes over a long string, and not over a Blob. A `fetch` of the caller's may know strings alone. */
async function written(
  operation: string,
  body: unknown,
  write: CallInput<unknown>['write'],
  { fetch }: ClientConfig,
  signal: AbortSignal | undefined,
): Promise<string | Blob> {
  const json = write ? write(body) : writtenBy(operation, () => JSON.stringify(body));
  const isLong = (typeof json === 'string' ? json.length : json.size) > longText;
  if (fetch || !isLong) return typeof json === 'string' ? json : json.text();
  if (typeof json !== 'string') return json;
  // Few texts are long, so the way of cutting them is fetched with the first one. Better a page that stands still than a text not sent.
  const pieces = await import('./asBlob.js').catch(() => null);
  return pieces ? pieces.asBlob(json, signal) : json;
}

function filledPath({ operation, path }: Endpoint, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = wholeOf(operation, name, filledOf(operation, name, params[name] ?? ''));
    // A dot segment would be resolved away and the call would reach another route: it is as good as blank.
    return encodeURIComponent(filledOf(operation, name, value.replace(/^\.+$/, '')));
  });
}

/** @throws ValidationError for a text with half of a character, as one that was cut off: no address can hold it. */
function wholeOf(operation: string, name: string, text: string): string {
  if (/\p{Cs}/u.test(text)) throw wrongKind(operation, name, text, 'a text of whole characters');
  return text;
}

/** A path of the host's own back end is resolved as the page resolves its links. */
function addressOf(address: string): string {
  try {
    return new URL(address, globalThis.location?.href).href;
  } catch {
    throw new Error('createCarestack: outside a browser, baseUrl has to be a whole address (https://…).');
  }
}

function givenQuery({ operation }: Endpoint, query: CallInput<unknown>['query'] = {}): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) given[name] = wholeOf(operation, name, textOf(operation, name, value));
  }
  return given;
}
