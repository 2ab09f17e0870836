import * as fc from 'fast-check';
import type { JsonSchema } from '../../openapi/schemaOf.js';
import { canary, hostileValue } from './hostile.js';

/** By member: values that pass the rules which JSON Schema has no words for, so that a call gets as far as the database. */
export type Sensible = Readonly<Record<string, readonly unknown[]>>;

/** A body as the schema wants it, for the most part. */
export function bodyOf(schema: JsonSchema, sensible: Sensible, name = ''): fc.Arbitrary<unknown> {
  const known = sensible[name];
  if (known && schema.type !== 'object' && schema.type !== 'array') return fc.constantFrom(...known);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => bodyOf(one, sensible, name)));
  switch (schema.type) {
    case 'object':
      return objectOf(schema, sensible);
    case 'array':
      return fc.array(isSchema(schema.items) ? bodyOf(schema.items, sensible, name) : fc.jsonValue(), { maxLength: 3 });
    case 'string':
      return fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => `Zqx ${canary} ${text}`);
    case 'integer':
    case 'number':
      return fc.integer({ min: 1, max: 50 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objectOf({ properties = {}, required = [] }: JsonSchema, sensible: Sensible): fc.Arbitrary<object> {
  const members = Object.entries(properties).map(([name, schema]): [string, fc.Arbitrary<unknown>] => [
    name,
    isSchema(schema) ? bodyOf(schema, sensible, name) : fc.jsonValue(),
  ]);
  return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
}

type Change = (body: unknown) => unknown;

/** One thing wrong, somewhere in the body. */
export const mutation: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat(), hostileValue).map(
      ([at, value]): Change =>
        (body) =>
          replaced(body, at, value),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat().map(
      (at): Change =>
        (body) =>
          replaced(body, at, undefined),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('__proto__', 'constructor', 'prototype', canary, '', 'toString', '0'), hostileValue)
      .map(
        ([name, value]): Change =>
          (body) =>
            withMember(body, name, value),
      ),
  },
);

/** The body with its nth leaf or branch replaced. */
function replaced(body: unknown, at: number, value: unknown): unknown {
  const places = placesIn(body);
  const path = places[at % places.length] ?? [];
  return put(body, path, value);
}

function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => placesIn(member, [...path, name]))];
}

function put(target: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined || typeof target !== 'object' || target === null) return value;
  if (Array.isArray(target)) {
    return target.map((item: unknown, index) => (String(index) === name ? put(item, rest, value) : item));
  }
  return withMember(target, name, put(Object.entries(target).find(([key]) => key === name)?.[1], rest, value));
}

/** As a parser of JSON adds it: `__proto__` is a member like any other. */
function withMember(target: unknown, name: string, value: unknown): unknown {
  if (typeof target !== 'object' || target === null || Array.isArray(target)) return target;
  return Object.defineProperty({ ...target }, name, { value, enumerable: true, configurable: true, writable: true });
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
