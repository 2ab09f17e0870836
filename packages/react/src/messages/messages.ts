import type { abha } from './en/abha.js';
import type { errors } from './en/errors.js';
import type { patients } from './en/patients.js';

/** Every sentence a person reads, by room, screen, part and slot. English is the type: a shipped language is complete. */
export interface Messages {
  /** BCP 47: `en`, `hi`. */
  language: string;
  direction: 'ltr' | 'rtl';
  errors: typeof errors;
  patients: typeof patients;
  abha: typeof abha;
}

export type RoomName = Exclude<keyof Messages, 'language' | 'direction'>;

/** Any part of the words replaced; what is left out stays English. */
export type MessageOverrides = Overrides<Messages>;

type Overrides<Value> = Value extends (...values: never[]) => unknown
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]?: Overrides<Value[Key]> | undefined }
    : Value;

const cache = new WeakMap<object, WeakMap<object, unknown>>();

/** `base` with the parts of `overrides` that are there. The same two objects give the same result object. */
export function merged<Words extends object>(base: Words, overrides: object | undefined): Words {
  if (!overrides) return base;
  const known = cache.get(base) ?? new WeakMap<object, unknown>();
  cache.set(base, known);
  const before = known.get(overrides);
  if (before) return before as Words;
  const own = new Map<string, unknown>(Object.entries(overrides));
  const result = Object.fromEntries(
    Object.entries(base).map(([key, word]: [string, unknown]) => {
      const replacement = own.get(key);
      if (replacement === undefined) return [key, word];
      return [key, isShelf(word) && isShelf(replacement) ? merged(word, replacement) : replacement];
    }),
  ) as Words;
  known.set(overrides, result);
  return result;
}

function isShelf(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
