/**
 * True when a page of another site made the browser send this, so that cookies came along that its person did not mean to use.
 * A request that names neither origin nor site comes from no browser.
 */
export function isFromForeignPage(request: Request, url: URL, allowedOrigins: readonly string[]): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null && allowedOrigins.includes(origin)) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  return origin !== null && origin !== url.origin;
}

/** What lets a page of an allowed origin read the answer (CORS). */
export function corsHeaders(request: Request, allowedOrigins: readonly string[]): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null || !allowedOrigins.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'retry-after, x-request-id',
    vary: 'origin',
  };
}

/** The answer to a browser that asks before it sends from an allowed origin; null for any other request. */
export function preflightAnswer(request: Request, allowedOrigins: readonly string[]): Response | null {
  const cors = corsHeaders(request, allowedOrigins);
  if (request.method !== 'OPTIONS' || !('vary' in cors)) return null;
  return new Response(null, {
    status: 204,
    headers: {
      ...cors,
      'access-control-allow-methods': 'GET, POST, PUT, DELETE',
      'access-control-allow-headers': 'authorization, content-type, x-request-id',
      'access-control-max-age': '600',
    },
  });
}
