import * as z from 'zod/mini';
import { Refused, type RefusedField } from './Refused.js';

type NameOf = (field: string) => string;

/** What the caller of this body calls a member: as it was written, else as the wire has it. */
export function namesIn(
  body: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, readonly string[]>> = {},
): NameOf {
  return (field) => {
    const [name, others] = Object.entries(names).find(([name, others]) => name === field || others.includes(field)) ?? [
      field,
      [field],
    ];
    return [name, ...others].find((other) => Object.hasOwn(body, other)) ?? others[0] ?? field;
  };
}

/** Reads what was sent by the contract's schema, or refuses it naming each field and no value. */
export function parsed<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
  nameOf: NameOf = (field) => field,
  missing: readonly RefusedField[] = [],
): z.output<Schema> {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success && missing.length === 0) return result.data;
  const fields = [...(result.error?.issues ?? []).map((issue) => refusedBy(issue, nameOf)), ...missing];
  throw new Refused(400, `Check ${fields.map(({ field }) => field).join(', ')}.`, { fields });
}

function refusedBy(issue: z.core.$ZodIssue, nameOf: NameOf): RefusedField {
  const field = nameOf(issue.path.map(String).join('.') || 'body');
  const reason = reasonOf(issue);
  return { field, reason, message: `${field}: ${reason.replaceAll('_', ' ')}` };
}

/** Our schemas put codes where zod puts sentences; zod's own sentences may quote the value. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z_]+$/.test(issue.message)) return issue.message;
  return issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'invalid';
}
