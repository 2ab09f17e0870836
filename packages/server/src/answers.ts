const reasons = {
  400: ['BAD_REQUEST', 'The request body could not be read.'],
  403: ['FORBIDDEN', 'This call is not allowed.'],
  404: ['NOT_FOUND', 'There is no such route.'],
  413: ['TOO_LARGE', 'The request body is too large.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'The request body has to be JSON.'],
  429: ['TOO_MANY_REQUESTS', 'Too many requests.'],
  502: ['BAD_GATEWAY', 'The Carestack API sent no answer.'],
  503: ['SERVICE_UNAVAILABLE', 'The Carestack API could not be reached.'],
  504: ['GATEWAY_TIMEOUT', 'The answer of the Carestack API was lost: this write may have been done.'],
} as const;

export type Refused = keyof typeof reasons;

/** An error body as the API itself sends it (contract 3.1). */
export function refusal(status: Refused, requestId: string, headers: Record<string, string> = {}): Response {
  const [code, message] = reasons[status];
  const body = {
    status: 'error',
    message,
    error_code: code,
    details: [],
    timestamp: new Date().toISOString(),
    request_id: requestId,
  };
  return Response.json(body, { status, headers });
}

/** The same answer with our own headers: nothing is stored on the way, and nothing is run as a page. */
export function sealed(response: Response, requestId: string, cors: Record<string, string>): Response {
  const headers = new Headers(response.headers);
  headers.set('cache-control', 'no-store');
  headers.set('x-content-type-options', 'nosniff');
  if (!headers.has('x-request-id')) headers.set('x-request-id', requestId);
  for (const [name, value] of Object.entries(cors)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
