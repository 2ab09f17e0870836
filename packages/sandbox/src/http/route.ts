import type { Endpoint } from '@carestack/core/client';
import type { Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { Refused } from './Refused.js';
import { parsed } from './validation.js';

export interface RoomEnvironment {
  Variables: { requestId: string };
}

export type RoomApp = Hono<RoomEnvironment>;

export interface Call<Body> {
  body: Body;
  /** What was sent, before the schema read it. */
  rawBody: Readonly<Record<string, unknown>>;
  /** A part of the path: `param('id')`. */
  param(name: string): string;
  query(name: string): string | undefined;
}

/** What an answer must hold for the client to read it; it may hold more. */
export type AnswerOf<Answer extends z.core.$ZodType> =
  z.input<Answer> extends object ? z.input<Answer> & Record<string, unknown> : z.input<Answer>;

/** Answers one row of the contract: its method, its path, and its schema for what comes in. */
export function route<Body extends z.core.$ZodType, Answer extends z.core.$ZodType>(
  app: RoomApp,
  endpoint: Endpoint<Body, Answer>,
  answer: (call: Call<z.output<Body>>) => Promise<AnswerOf<Answer>>,
  { prepare = (body) => body }: { prepare?: (body: Readonly<Record<string, unknown>>) => unknown } = {},
): void {
  const path = endpoint.path.replace(/\{(\w+)\}/g, ':$1');
  app.on(endpoint.method, path, async (context) => {
    const rawBody = endpoint.body ? await jsonBody(context) : {};
    // A row without a body schema has no body to type.
    const body = (endpoint.body && parsed(endpoint.body, prepare(rawBody))) as z.output<Body>;
    const call = {
      body,
      rawBody,
      param: (name: string) => context.req.param(name) ?? '',
      query: (name: string) => context.req.query(name),
    };
    return context.json(await answer(call));
  });
}

/** The JSON object in a request's body. */
export async function jsonBody(context: Context): Promise<Readonly<Record<string, unknown>>> {
  const text = await context.req.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Refused(400, 'The body is not JSON.');
  }
  if (!isObject(body)) throw new Refused(400, 'The body is not a JSON object.');
  return body;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
