import { abhaPublicKeyEndpoint } from '@carestack/core/abha';
import type { Endpoint } from '@carestack/core/client';
import { endpoints } from '@carestack/core/endpoints';

/** A call of the contract, as it will be sent. */
export interface Route {
  endpoint: Endpoint;
  /** Path and query, every value encoded by us. */
  target: string;
}

const openEndpoints: readonly Endpoint[] = [...endpoints, abhaPublicKeyEndpoint];

const allowed = openEndpoints.map((endpoint) => ({ endpoint, template: endpoint.path.slice(1).split('/') }));

/** The route of the contract that a request asks for, or null. What is not in the contract has no way through. */
export function routeOf(method: string, url: URL, basePath: string): Route | null {
  if (!url.pathname.startsWith(`${basePath}/`)) return null;
  const segments = url.pathname
    .slice(basePath.length + 1)
    .split('/')
    .map(segmentOf);
  if (!segments.every((segment) => segment !== null)) return null;

  const found = allowed.find(({ endpoint, template }) => endpoint.method === method && fits(template, segments));
  if (!found) return null;
  const path = segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
  return { endpoint: found.endpoint, target: `${path}${queryOf(found.endpoint, url.searchParams)}` };
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, position) => (part.startsWith('{') ? segments[position] !== '' : part === segments[position]))
  );
}

/** One decoded path segment, or null for what another server might read as more than one, or as a way up. */
function segmentOf(encoded: string): string | null {
  let segment: string;
  try {
    segment = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  return /^\.+$|[/\\%\p{Cc}]/u.test(segment) ? null : segment;
}

function queryOf({ query = [] }: Endpoint, given: URLSearchParams): string {
  const passed = new URLSearchParams();
  for (const name of query) {
    const value = given.get(name);
    if (value !== null) passed.set(name, value);
  }
  const text = passed.toString();
  return text && `?${text}`;
}
