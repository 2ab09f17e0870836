import * as z from 'zod/mini';
import { Refused, type RefusedField } from './Refused.js';

/** Reads what was sent by the contract's schema, or refuses it naming each field and no value. */
export function parsed<Schema extends z.core.$ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = z.safeParse(schema, value, { reportInput: true });
  if (result.success) return result.data;
  const fields = result.error.issues.map(refusedBy);
  throw new Refused(400, `Check ${fields.map(({ field }) => field).join(', ')}.`, { fields });
}

function refusedBy(issue: z.core.$ZodIssue): RefusedField {
  const field = issue.path.map(String).join('.') || 'body';
  const reason = reasonOf(issue);
  return { field, reason, message: `${field}: ${reason.replaceAll('_', ' ')}` };
}

/** Our schemas put codes where zod puts sentences; zod's own sentences may quote the value. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z_]+$/.test(issue.message)) return issue.message;
  return issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'invalid';
}
