import * as z from 'zod/mini';
import type { RefusedField } from './Refused.js';

/**
 * The members that our client fills in for its caller, `resourceType` and the like, and that were not sent: on the wire the contract
 * requires them all the same (contract 4 to 6).
 */
export function unwrittenIn(schema: z.core.$ZodType, body: unknown, path: readonly string[] = []): RefusedField[] {
  if (schema instanceof z.ZodMiniDefault) {
    return body === undefined ? [required(path)] : unwrittenIn(schema.def.innerType, body, path);
  }
  if (schema instanceof z.ZodMiniArray && Array.isArray(body)) {
    return body.flatMap((item: unknown, at) => unwrittenIn(schema.def.element, item, [...path, String(at)]));
  }
  if (schema instanceof z.ZodMiniObject && isObject(body)) {
    return Object.entries(schema.shape).flatMap(([name, member]) => unwrittenIn(member, body[name], [...path, name]));
  }
  return [];
}

function required(path: readonly string[]): RefusedField {
  const field = path.join('.');
  return { field, reason: 'required', message: `${field}: required` };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
