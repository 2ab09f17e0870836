import { isObject } from '../values/given.js';

/** What can be read out of an error body, whichever of the service's dialects it speaks. */
export interface ErrorBody {
  upstreamCode?: string | undefined;
  /** The server's sentence. For choosing words only: it may quote what was typed, so it is never shown or logged. */
  text: string;
  fields: Record<string, string>;
  requestId?: string | undefined;
}

type Body = Readonly<Record<string, unknown>>;

/** Members of the envelopes; every other text member of a body without `message` is the name of a refused field. */
const envelope = new Set(['timestamp', 'code', 'status', 'error', 'error_code', 'request_id', 'path', 'type']);

/**
 * Reads contract 3.1 (`message`, `details` in its three forms), ABDM's `{ error: { code, message } }`, `[{ code, message }]`,
 * flat and field-keyed bodies, the registries' `details[0]`, a bare sentence and no body at all.
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (typeof body === 'string') return { text: body, fields: {} };
  if (Array.isArray(body)) return readErrorBody(body[0]);
  if (!isObject(body)) return { text: '', fields: {} };
  if (isObject(body['error'])) {
    const inner = readErrorBody(body['error']);
    const fields = { ...detailFields(detailsOf(body)), ...inner.fields };
    return { ...inner, fields, requestId: word(body['request_id']) ?? inner.requestId };
  }

  if (!('message' in body) && !('code' in body) && !('details' in body)) return readKeyedBody(body);

  const details = detailsOf(body);
  const first: unknown = details[0];
  const inner = isObject(first) ? first : {};
  const upstreamCode = codeWord(inner['code']) ?? codeWord(body['code']) ?? word(body['error_code']);
  const text = [body['message'], typeof first === 'string' ? first : inner['message']].filter(word).join(' ');
  return {
    upstreamCode: upstreamCode?.replace(/[:\s]+$/, ''),
    text,
    fields: detailFields(details),
    requestId: word(body['request_id']),
  };
}

function detailsOf({ details }: Body): unknown[] {
  return Array.isArray(details) ? details : isObject(details) ? [details] : [];
}

function detailFields(details: unknown[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const detail of details.filter(isObject)) {
    const field = word(detail['field']);
    if (field) fields[field] = word(detail['reason']) ?? 'invalid';
  }
  return fields;
}

/** `{ "loginId": "Invalid LoginId", "timestamp": … }` */
function readKeyedBody(body: Body): ErrorBody {
  const refused = Object.entries(body).filter(([key, value]) => !envelope.has(key) && word(value));
  return {
    upstreamCode: word(body['error_code']),
    text: refused.flat().join(' '),
    fields: Object.fromEntries(refused.map(([key]) => [key, 'invalid'])),
    requestId: word(body['request_id']),
  };
}

/** Gateways write their codes as numbers too: 900901. */
function codeWord(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : word(value);
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
