import * as z from 'zod/mini';

/** Any text, without the spaces around it. */
export const text = z.string().check(z.trim());

/** A text with something in it. */
export const filled = z.string().check(z.trim(), z.minLength(1, 'required'));

export const email = z.string().check(z.trim(), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email_invalid'));

export const pincode = z.string().check(z.trim(), z.regex(/^[1-9]\d{5}$/, 'pincode_invalid'));

/** One of these words, spelt by `spell` first. */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
  spell: (text: string) => string,
  code: string,
) {
  return z.pipe(z.pipe(z.string(), z.transform(spell)), z.enum(words, code));
}

/** An empty box of a form is an absent value. */
export function optional<Schema extends z.core.$ZodType>(schema: Schema) {
  type Input = z.input<Schema> | '' | null | undefined;
  return z.optional(
    z.pipe(
      z.transform((value: Input): unknown => (value === '' || value === null ? undefined : value)),
      z.optional(schema),
    ),
  );
}

/** The kind of a record, which the client itself fills in; any case of it is taken. */
export function resourceType<const Name extends string>(name: Name) {
  const spell = (word: string) => (word.toLowerCase() === name.toLowerCase() ? name : word);
  return z._default(oneOf([name], spell, 'resource_type_invalid'), name);
}
