import type { Endpoint } from '@carestack/core/client';
import type { Sandbox } from '../../createSandbox.js';

/** What is known while a journey goes on: what it began with, and what the answers told. */
export type Facts = Readonly<Record<string, string>>;

export interface Step {
  endpoint: Endpoint;
  /** The members of its path, its query and its body. */
  members: (facts: Facts) => Record<string, unknown>;
  /** Members that travel encrypted. */
  sealed?: readonly string[];
  /** Members of the answer that later steps repeat. */
  learns?: readonly string[];
  /** What later steps need and the answer does not hold. */
  afterwards?: (sandbox: Pick<Sandbox, 'fetch' | 'apiKey'>, facts: Facts) => Promise<Facts>;
}

/** Calls of which each needs what the one before it answered. */
export interface Journey {
  /** With a number of its own. */
  begin: (number: number) => Facts;
  /** Facts that no refusal may tell. */
  secrets: readonly string[];
  steps: readonly Step[];
}

/** A UUID for each number. */
export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
