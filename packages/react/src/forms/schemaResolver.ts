import { toNestErrors } from '@hookform/resolvers';
import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';

/** The part of Standard Schema that a form needs: zod, zod/mini and others have it. */
export interface Schema<Values, Output> {
  readonly '~standard': {
    readonly validate: (values: unknown) => Result<Output> | Promise<Result<Output>>;
    readonly types?: { readonly input: Values; readonly output: Output } | undefined;
  };
}

type Result<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Issue[] };

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What is wrong, as a code, by the name of the field. */
export type Codes = Readonly<Record<string, string | undefined>>;

/** Checks by the schema, then by the form's own rules; each field tells its first problem, as a code. */
export function schemaResolver<Values extends FieldValues, Output>(
  schema: Schema<Values, Output>,
  check: (values: Values) => Codes = () => ({}),
): Resolver<Values, unknown, Output> {
  return async (values, _context, options) => {
    const result = await schema['~standard'].validate(values);
    const codes = new Map<string, string>();
    for (const { path = [], message } of result.issues ?? []) {
      const name = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
      if (!codes.has(name)) codes.set(name, codeOf(message));
    }
    for (const [name, code] of Object.entries(check(values))) if (code) codes.set(name, code);

    if (!result.issues && codes.size === 0) return { values: result.value, errors: {} };
    const errors: FieldErrors = {};
    for (const [name, message] of codes) errors[name] = { type: 'check', message };
    return { values: {}, errors: toNestErrors<Values>(errors, options) };
  };
}

/** Only codes of ours have sentences; a library's or a server's own text may quote what was typed. */
export function codeOf(message: string): string {
  return /^[a-z_]+$/.test(message) ? message : 'invalid';
}
