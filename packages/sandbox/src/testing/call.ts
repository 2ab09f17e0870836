import type { Sandbox } from '../createSandbox.js';

export interface Answered {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
  text: string;
}

interface CallInit {
  json?: unknown;
  text?: string;
  headers?: Record<string, string>;
}

/** One request as any HTTP client sends it, with the right key unless `headers` say otherwise. */
export async function call(
  sandbox: Pick<Sandbox, 'fetch' | 'apiKey'>,
  methodAndPath: string,
  init: CallInit = {},
): Promise<Answered> {
  const [method = '', path = ''] = methodAndPath.split(' ');
  const body = init.text ?? (init.json === undefined ? null : JSON.stringify(init.json));
  const response = await sandbox.fetch(`http://sandbox${path}`, {
    method,
    body,
    headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json', ...init.headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: objectIn(text) };
}

function objectIn(text: string): Record<string, unknown> {
  if (!text.startsWith('{')) return {};
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
