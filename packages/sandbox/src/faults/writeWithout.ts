import type { Context, Next } from 'hono';
import type { RoomEnvironment } from '../http/route.js';
import { answerInstead } from './answerInstead.js';

/**
 * Writes a record without some members of the body and says so in `validationErrors`, with status 200 (contract 2.1). What the body does not
 * hold is not complained of; without `fields` the complaint names no field, and everything is written.
 */
export async function writeWithout(
  fields: Readonly<Record<string, string>> | undefined,
  context: Context<RoomEnvironment>,
  next: Next,
): Promise<void> {
  const { url, method, headers, signal } = context.req.raw;
  const body = membersOf(await context.req.raw.clone().text());
  if (!body) return next();
  const refused = Object.entries(fields ?? {}).filter(([field]) => Object.hasOwn(body, field));
  for (const [field] of refused) delete body[field];
  context.req.raw = new Request(url, { method, headers, signal, body: JSON.stringify(body) });

  await next();

  const complaints = fields ? refused.map(complaintOf) : ['Something was not kept.'];
  if (!context.res.ok || complaints.length === 0) return;
  const answer = membersOf(await context.res.text());
  answerInstead(context, JSON.stringify({ ...answer, validationErrors: complaints }));
}

function complaintOf([field, reason]: readonly [field: string, reason: string]) {
  return { field, reason, message: `${field}: not kept` };
}

/** Null when it is no JSON object: the route says so itself. */
function membersOf(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}
