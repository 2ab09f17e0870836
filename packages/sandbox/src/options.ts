import type { AiModel } from './ai/byModel.js';
import type { ScanReader } from './ai/scans.js';

export interface SandboxOptions {
  /** How many invented patients there are in the beginning. Default 200. */
  patients?: number;
  /** The key that callers must send. Default `sandbox-key`. */
  apiKey?: string;
  /** Milliseconds since 1970, for tests that move the clock. Default the real time. */
  now?: () => number;
  /** True: AI calls answer with the draft itself, as the older service did. Default: with a job to follow. */
  isAiSynchronous?: boolean;
  /** Hosts besides this machine that job results may be posted to. Default none. */
  callbackHosts?: readonly string[];
  /** A language model that reads files in place of the built-in rules, which serve when it fails. Default none. */
  ai?: AiModel | null;
  /** What reads photos and scans: `scanReader()` of `@carestack/sandbox/node`. Default none, and `openSandbox` finds it by itself. */
  readScan?: ScanReader | null;
  /** Told when the sandbox itself fails, which is a bug. The error may quote a record: keep it out of logs. */
  onFailure?: (error: unknown, requestId: string) => void;
}

export const defaults = {
  patients: 200,
  apiKey: 'sandbox-key',
  now: Date.now,
  isAiSynchronous: false,
  callbackHosts: [],
  ai: null,
  readScan: null,
  onFailure: () => {},
} satisfies Required<SandboxOptions>;

/** A Carestack-compatible API that answers. */
export interface RunningSandbox {
  /** Answers one request, whatever its host, and rejects as a lost connection does when a fault asks for it. Needs no `this`. */
  readonly fetch: typeof globalThis.fetch;
  readonly apiKey: string;
  close(): Promise<void>;
}
