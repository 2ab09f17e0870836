import type { Endpoint } from '@carestack/core/client';
import type { Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import { Refused } from './Refused.js';
import { spelt } from './spellings.js';
import { unwrittenIn } from './unwritten.js';
import { namesIn, parsed } from './validation.js';

export interface RoomEnvironment {
  Variables: { requestId: string };
}

export type RoomApp = Hono<RoomEnvironment>;

type Members = Readonly<Record<string, unknown>>;

export interface Call {
  /** A part of the path: `param('id')`. */
  param: (name: string) => string;
  query: (name: string) => string | undefined;
}

export interface CallWithBody<Body> extends Call {
  body: Body;
  /** What was sent, before the schema read it. */
  rawBody: Members;
}

/** What an answer must hold for the client to read it; it may hold more. */
export type AnswerOf<Answer extends z.core.$ZodType> = AnswerTo<z.input<Answer>>;

type AnswerTo<Input> = Input extends readonly unknown[]
  ? Input
  : Input extends object
    ? Input & Record<string, unknown>
    : Input;

/** Answers one row of the contract, by each of its spellings. */
export function route<Answer extends z.core.$ZodType>(
  app: RoomApp,
  endpoint: Endpoint<z.core.$ZodType, Answer>,
  answer: (call: Call) => Promise<AnswerOf<Answer>>,
): void {
  app.on(endpoint.method, pathsOf(endpoint), async (context) => {
    checkHprId(endpoint, context);
    return context.json(await answer(callOf(context)));
  });
}

/** Answers one row of the contract that takes a body, which its schema reads first. `prepare` bridges a dialect to that schema. */
export function routeWithBody<Body extends z.core.$ZodType, Answer extends z.core.$ZodType>(
  app: RoomApp,
  endpoint: Endpoint<Body, Answer>,
  answer: (call: CallWithBody<z.output<Body>>) => Promise<AnswerOf<Answer>>,
  prepare: (body: Members) => Members = (body) => body,
): void {
  const { body: schema } = endpoint;
  if (!schema) throw new Error(`${endpoint.operation} takes no body: use route().`);
  app.on(endpoint.method, pathsOf(endpoint), async (context) => {
    checkHprId(endpoint, context);
    const rawBody = await jsonBody(context);
    const prepared = prepare(rawBody);
    const nameOf = namesIn(prepared, endpoint.names);
    const body = parsed(schema, prepared, nameOf, unwrittenIn(schema, prepared));
    try {
      return context.json(await answer({ ...callOf(context), rawBody, body }));
    } catch (error) {
      throw error instanceof Refused ? error.named(nameOf) : error;
    }
  });
}

/** Any value will do: here are no managers whose values could be compared (contract 1). */
function checkHprId({ needsHprId }: Endpoint, { req }: Context): void {
  if (needsHprId && !req.header('x-hprid-auth')?.trim()) {
    throw new Refused(403, 'The header x-hprid-auth is missing: this call needs the facility manager’s HPR value.');
  }
}

/** The JSON object in a request's body. */
export async function jsonBody(context: Context): Promise<Members> {
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

function pathsOf(endpoint: Endpoint): string[] {
  return spelt(endpoint).map(({ path }) => path.replace(/\{(\w+)\}/g, ':$1'));
}

function callOf({ req }: Context): Call {
  return { param: (name) => req.param(name) ?? '', query: (name) => req.query(name) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
