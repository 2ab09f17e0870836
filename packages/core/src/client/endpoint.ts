import type * as z from 'zod/mini';
import type { Refusal } from '../errors/refusal.js';

/**
 * One row of the contract. The client sends by it, the sandbox routes by it, the server handler allows by it.
 */
export interface Endpoint<
  Body extends z.core.$ZodType = z.core.$ZodType,
  Answer extends z.core.$ZodType = z.core.$ZodType,
> {
  /** `patients.create`: what errors, events and rules call it. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Route template; `{id}` stands for one path segment. */
  readonly path: `/${string}`;
  readonly query?: readonly string[];
  /** Normalises what the caller gave into what travels, and refuses what may not. */
  readonly body?: Body;
  readonly answer: Answer;
  /** For members that travel under other names than ours: our word ← the wire's, then those of other SDKs. */
  readonly names?: Readonly<Record<string, readonly string[]>>;
  /** True for a POST that only reads. Every other non-GET is a write and is never repeated. */
  readonly isRead?: boolean;
  /** True where identity numbers or codes travel: nothing of the server's body stays in an error. */
  readonly isSensitive?: boolean;
  /** Bytes; left out where nothing large travels. */
  readonly largestBody?: number;
  /** True where the facility manager's HPR value has to travel (contract 1). */
  readonly needsHprId?: boolean;
  readonly refusals?: readonly Refusal[];
}

/** Gives an endpoint its exact type. */
export function endpoint<Body extends z.core.$ZodType, Answer extends z.core.$ZodType>(
  row: Endpoint<Body, Answer>,
): Endpoint<Body, Answer> {
  return row;
}
