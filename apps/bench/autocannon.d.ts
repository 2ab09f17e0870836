/** What we use of it; it comes without types. */
declare module 'autocannon' {
  interface Settings {
    url: string;
    headers: Record<string, string>;
    connections: number;
    requests: { path: string }[];
    /** Seconds. */
    duration: number;
    /** Calls a second in all. What waited for its turn counts from when it was due. */
    overallRate?: number;
  }

  interface Result {
    errors: number;
    timeouts: number;
    non2xx: number;
    requests: { average: number; total: number };
    /** Milliseconds. */
    latency: { p99: number };
  }

  export default function autocannon(settings: Settings): Promise<Result>;
}
