import * as z from 'zod/mini';

/** A text that may be missing. */
export const maybe = z.nullish(z.string());

/** A yes or no that may be missing. */
export const maybeFlag = z.nullish(z.boolean());

type Field = typeof maybe | typeof maybeFlag;
type Members = Readonly<Record<string, unknown>>;

/**
 * `z.looseObject` for what comes by the page. A record in which nothing is wrong is taken as it is, without a copy: to ask field
 * by field takes longer than to read the JSON. Any other is zod's to judge.
 */
export function plainRecord<Shape extends Readonly<Record<string, Field>>>(shape: Shape) {
  const schema = z.looseObject(shape);
  const kinds = new Map(Object.entries(shape).map(([name, field]) => [name, field === maybe ? 'string' : 'boolean']));
  const run = schema._zod.run.bind(schema._zod);
  schema._zod.run = (payload, context) => {
    return isAsExpected(payload.value, kinds) ? payload : run(payload, context);
  };
  return schema;
}

function isAsExpected(value: unknown, kinds: ReadonlyMap<string, string>): value is Members {
  if (!isMembers(value)) return false;
  for (const name in value) {
    const member = value[name];
    const kind = kinds.get(name);
    if (name === '__proto__' || (kind && typeof member !== kind && member !== null && member !== undefined))
      return false;
  }
  return true;
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
