import * as z from 'zod/mini';

/** A text that may be missing. */
export const maybe = z.nullish(z.string());

/** A yes or no that may be missing. */
export const maybeFlag = z.nullish(z.boolean());

type Shape = Readonly<Record<string, typeof maybe | typeof maybeFlag>>;
type Plain<Fields extends Shape> = z.output<z.ZodMiniObject<Fields, z.core.$loose>>;

/** Tells whether a record is as expected, and then has written into it what follows from the rest of it. */
type Take = (value: unknown) => boolean;

const takes = new WeakMap<z.core.$ZodType, Take>();

/**
 * `z.looseObject` for what comes by the page. A record in which nothing is wrong is taken as it is, without a copy: to ask field by field
 * takes longer than to read the JSON. Any other is zod's to judge. `isWhole` may write on the record; what it refuses lacks `required`.
 */
export function plainRecord<Fields extends Shape, Whole extends Plain<Fields>>(
  shape: Fields,
  required: keyof Fields & string,
  isWhole: (record: Plain<Fields>) => record is Whole,
) {
  const kinds = new Map(Object.entries(shape).map(([name, field]) => [name, field === maybe ? 'string' : 'boolean']));
  const flags = Object.keys(shape).filter((name) => kinds.get(name) === 'boolean');
  const isPlain = (value: unknown): value is Plain<Fields> => isAsExpected(value, kinds, flags);
  const take: Take = (value) => isPlain(value) && isWhole(value);

  const schema = z.pipe(
    z.looseObject(shape),
    z.transform((record, { issues }) => {
      if (isWhole(record)) return record;
      issues.push({ code: 'custom', path: [required], message: 'required', input: undefined });
      return z.NEVER;
    }),
  );
  takes.set(schema, take);
  return unless(take, schema);
}

/** `z.array` for a page of them: where all are as expected, none is asked alone. */
export function listed<Item extends z.core.$ZodType>(item: Item) {
  const take = takes.get(item);
  const list = z.array(item);
  return take ? unless((value) => Array.isArray(value) && value.every(take), list) : list;
}

/** The schema, asked only about what is not taken as it is. */
function unless<Schema extends z.core.$ZodType>(take: Take, schema: Schema): Schema {
  const run = schema._zod.run.bind(schema._zod);
  schema._zod.run = (payload, context) => (take(payload.value) ? payload : run(payload, context));
  return schema;
}

function isAsExpected(value: unknown, kinds: ReadonlyMap<string, string>, flags: readonly string[]): boolean {
  if (!isMembers(value)) return false;
  for (const name in value) {
    const member = value[name];
    // Nearly every member is a text: only of the others, and below of the few that may not be one, is asked what they should be.
    if (name === '__proto__' || (typeof member !== 'string' && !isFitting(member, kinds.get(name)))) return false;
  }
  for (const flag of flags) if (typeof value[flag] === 'string') return false;
  return true;
}

function isFitting(member: unknown, kind: string | undefined): boolean {
  return kind === undefined || member === null || member === undefined || typeof member === kind;
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
