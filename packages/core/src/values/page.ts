import * as z from 'zod/mini';
import { jsonOf } from './json.js';
import { listed, maybe } from './record.js';

/** One page of a list. `nextPage` is the opaque token of the following page, or null at the end. */
export interface Page<Item> {
  items: Item[];
  /** How many there are in all, when the server says so. */
  total: number | null;
  nextPage: string | null;
  /** The answer as it came, for fields this client does not name. Not enumerable: it is not logged or copied by accident. */
  readonly raw: unknown;
}

/** Adds the untouched answer to what we read from it. Few ask for it, so it is read only then. */
export function withRaw<Value extends object>(value: Value, text: string): Value & { readonly raw: unknown } {
  const read = Object.assign(value, unread);
  return Object.defineProperty(read, 'raw', { get: () => jsonOf(text), enumerable: false });
}

const unread: { readonly raw: unknown } = { raw: undefined };

const count = z.nullish(z.number());

/** The answer of `GET /get/{Resource}` (contract 2.1). */
export function listOf<Item extends z.core.$ZodType>(item: Item) {
  return z.pipe(
    z.object({ requestResource: z.nullish(listed(item)), totalNumberOfRecords: count, nextPageLink: maybe }),
    z.transform(({ requestResource, totalNumberOfRecords, nextPageLink }) => ({
      items: requestResource ?? [],
      total: totalNumberOfRecords ?? null,
      nextPage: nextPageLink || null,
    })),
  );
}

/** The answer of `GET /health-lake/get-profiles/{Resource}` (contract 2.1). */
export function searchOf<Item extends z.core.$ZodType>(item: Item) {
  return z.pipe(
    z.object({ entry: listed(item), total: count, link: z.nullish(z.object({ nextPage: maybe })) }),
    z.transform(({ entry, total, link }) => ({ items: entry, total: total ?? null, nextPage: link?.nextPage || null })),
  );
}

/** Servers say "no such record" with null, `{}` or `[]`. */
const emptyAsNull = z.transform((record: unknown) =>
  typeof record === 'object' && record && Object.keys(record).length === 0 ? null : record,
);

/** The answer of `GET /get/{Resource}/{id}`: the record, or null when the envelope holds none. */
export function found<Item extends z.core.$ZodType>(item: Item) {
  return z.pipe(
    z.object({ requestResource: z.optional(z.pipe(emptyAsNull, z.nullable(item))) }),
    z.transform(({ requestResource }) => requestResource ?? null),
  );
}

/**
 * Fields that a server complains of although it wrote the record, each with a code, as in an error's `fields` (contract 2.1). What names no
 * field is told as `input`. What the server stored of them only reading back tells.
 */
export type RefusedFields = Readonly<Record<string, string>>;

/** What came of a write. */
export interface Written {
  id: string;
  message: string;
  /** The record as the server stored it, when it says so. */
  resource: unknown;
  /** What the server did not take; undefined where it took everything. Its own sentences are in `raw`, as `validationErrors`. */
  refusedFields?: RefusedFields | undefined;
  readonly raw: unknown;
}

/** The answer of a create. Its members are all optional (contract 2.1), so the id may be in the record alone. */
export const created = z.pipe(
  z.object({ message: maybe, resourceId: maybe, resource: z.optional(z.unknown()) }),
  z.transform(({ message, resourceId, resource }, context) => {
    const id = resourceId || idOf(resource);
    if (!id) context.issues.push({ code: 'custom', path: ['resourceId'], message: 'required', input: undefined });
    return { id: id ?? '', message: message ?? '', resource };
  }),
);

const identified = z.object({ resourceId: maybe, id: maybe });

function idOf(resource: unknown): string | null {
  const { resourceId, id } = z.safeParse(identified, resource).data ?? {};
  return resourceId || id || null;
}

/** The answer of an update; not every server repeats the id. */
export const updated = z.pipe(
  z.object({ message: maybe, resource: z.optional(z.unknown()) }),
  z.transform(({ message, resource }) => ({ message: message ?? '', resource })),
);
