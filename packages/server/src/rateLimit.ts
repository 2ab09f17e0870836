export interface RateLimit {
  /** Calls per window. */
  limit: number;
  /** Milliseconds. */
  windowMs: number;
  /** Who is counted: a session or an address, from wherever your platform says it. Kept in memory only. */
  keyOf: (request: Request) => string;
}

/**
 * Counts calls in fixed windows, in the memory of this process. Gives the seconds to wait, 0 when the call may go on.
 */
export function createRateLimiter({ limit, windowMs, keyOf }: RateLimit, now: () => number = Date.now) {
  let window = 0;
  let counts = new Map<string, number>();

  return (request: Request): number => {
    const current = Math.floor(now() / windowMs);
    if (current !== window) {
      window = current;
      counts = new Map();
    }
    const key = keyOf(request);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= limit ? 0 : Math.ceil(((current + 1) * windowMs - now()) / 1000);
  };
}
