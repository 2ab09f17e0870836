/// <reference types="node" />

/** What the stub answers: a status with a body, a thrown error, or whatever a function makes of the request. */
export type StubAnswer =
  | { status?: number; body?: unknown; text?: string; headers?: Record<string, string> }
  | Error
  | ((request: Request) => Response | Promise<Response>);

export interface Asked {
  method: string;
  /** Path and query, after the origin. */
  path: string;
  headers: Headers;
  body: unknown;
}

/** A `fetch` that answers from a list, its last answer again and again, and remembers what it was asked. */
export function stubFetch(...answers: readonly StubAnswer[]) {
  const asked: Asked[] = [];

  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const text = await request.clone().text();
    const { pathname, search } = new URL(request.url);
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    asked.push({ method: request.method, path: pathname + search, headers: request.headers, body });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'function') return answer(request);
    return jsonResponse(answer);
  };

  return { fetch, asked };
}

/** 204 has no body, so neither has its `Response`. */
export function jsonResponse({
  status = 200,
  body,
  text = body === undefined ? '' : JSON.stringify(body),
  headers = {},
}: Exclude<StubAnswer, Error | ((request: Request) => unknown)> = {}): Response {
  return new Response(status === 204 ? null : text, { status, headers });
}

/** As undici fails when a connection breaks. */
export const connectionBroke = new TypeError('fetch failed', { cause: new Error('other side closed') });

/** A server that took the request and never answers; it gives up only when the caller does. */
export function neverAnswers(request: Request): Promise<Response> {
  return new Promise((_, reject) => {
    request.signal.addEventListener('abort', () =>
      reject(new DOMException('This operation was aborted', 'AbortError')),
    );
  });
}

/** What a call threw. */
export async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('The call was expected to fail.');
}
