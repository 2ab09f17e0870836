import { abhaPublicKeyEndpoint } from '@carestack/core/abha';
import { refusal, sealed } from './answers.js';
import type { AuditEvent } from './audit.js';
import { corsHeaders, isFromForeignPage, preflightAnswer } from './crossSite.js';
import { limitedBytes } from './limitedBytes.js';
import { checkOptions, type CarestackHandlerOptions } from './options.js';
import { createRateLimiter } from './rateLimit.js';
import { requestIdOf } from './requestId.js';
import { routeOf, type Route } from './routes.js';
import { createUpstream } from './upstream.js';

export type CarestackHandler = (request: Request) => Promise<Response>;

/** Bytes. */
const usualLargestBody = 6 * 1024 * 1024;

interface Call {
  request: Request;
  url: URL;
  route: Route;
  requestId: string;
}

/**
 * Makes the one piece that stands between your pages and the Carestack API. It adds the API key, lets through only the calls of
 * the contract that `authorize` allows, and keeps nothing.
 *
 * @example
 * const carestack = createCarestackHandler({
 *   carestack: { baseUrl: process.env.CARESTACK_API_URL!, apiKey: process.env.CARESTACK_API_KEY! },
 *   basePath: '/api/carestack',
 *   authorize: ({ request }) => isStaff(request.headers.get('cookie')),
 * });
 * app.all('/api/carestack/*', (context) => carestack(context.req.raw));
 */
export function createCarestackHandler(options: CarestackHandlerOptions): CarestackHandler {
  checkOptions(options);
  const { carestack, basePath, authorize, allowedOrigins = [], onAudit } = options;
  const waitOf = options.rateLimit ? createRateLimiter(options.rateLimit) : () => 0;
  const upstream = createUpstream(carestack);
  const limitOf = ({ endpoint }: Route) => options.maxBodyBytes ?? endpoint.largestBody ?? usualLargestBody;

  /** The answer that keeps a call from the API, or null when nothing stands against it. */
  async function refused({ request, url, route, requestId }: Call): Promise<Response | null> {
    if (isFromForeignPage(request, url, allowedOrigins)) return refusal(403, requestId);
    const wait = waitOf(request);
    if (wait > 0) return refusal(429, requestId, { 'retry-after': String(wait) });
    if (route.endpoint.body && !isJson(request)) return refusal(415, requestId);
    if (Number(request.headers.get('content-length')) > limitOf(route)) return refusal(413, requestId);

    const verdict = await authorize({ operation: route.endpoint.operation, request });
    if (verdict instanceof Response) return verdict;
    return verdict === true ? null : refusal(403, requestId);
  }

  async function send({ request, route, requestId }: Call): Promise<Response> {
    if (route.endpoint === abhaPublicKeyEndpoint && carestack.abhaPublicKey) {
      const { publicKey, encryptionAlgorithm } = carestack.abhaPublicKey;
      return Response.json({ publicKey, encryptionAlgorithm });
    }
    if (!route.endpoint.body) return upstream({ route, body: null, requestId, signal: request.signal });

    if (request.bodyUsed) throw new Error('createCarestackHandler: authorize must not read the body of the request.');
    const body = await limitedBytes(request.body, limitOf(route)).catch(() => undefined);
    if (body === undefined) return refusal(400, requestId);
    if (body === null) return refusal(413, requestId);
    return upstream({ route, body, requestId, signal: request.signal });
  }

  return async (request) => {
    const preflight = preflightAnswer(request, allowedOrigins);
    if (preflight) return preflight;

    const started = performance.now();
    const url = new URL(request.url);
    const requestId = requestIdOf(request);
    const route = routeOf(request.method, url, basePath);
    let isAllowed = false;
    let answer: Response;
    if (route) {
      const call = { request, url, route, requestId };
      // What authorize throws says nothing about the call: it is not let through, and nothing was done.
      const refusedAs = await refused(call).catch(() => refusal(503, requestId));
      isAllowed = refusedAs === null;
      answer = refusedAs ?? (await send(call));
    } else {
      answer = refusal(404, requestId);
    }

    report({
      operation: route?.endpoint.operation ?? null,
      isAllowed,
      status: answer.status,
      duration: performance.now() - started,
      requestId,
    });
    return sealed(answer, requestId, corsHeaders(request, allowedOrigins));
  };

  /** The call is done: an audit log that fails must not make it look lost, and one that is slow must not hold it up. */
  function report(event: AuditEvent): void {
    void (async () => onAudit?.(event))().catch(() => undefined);
  }
}

/** Anything else can be sent by a form of a foreign page without asking. */
function isJson(request: Request): boolean {
  return /^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '');
}
