import * as z from 'zod/mini';
import { ValidationError } from '../errors/EhrApiError.js';
import { fieldCodes } from '../errors/fields.js';
import { isObject, wrongKind } from '../values/given.js';

/**
 * An object that the caller gave, as the schema spells it.
 *
 * @throws ValidationError naming the fields, never their values; or `name`, when it is no object.
 */
export function checked<Schema extends z.core.$ZodType>(
  operation: string,
  schema: Schema,
  value: unknown,
  name = 'input',
): z.output<Schema> {
  if (!isObject(value)) throw wrongKind(operation, name, value, 'an object');
  const parsed = z.safeParse(schema, value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields = fieldCodes(parsed.error.issues);
  const list = Object.entries(fields).map(([field, code]) => `${field} (${code})`);
  throw new ValidationError('validation_failed', `${operation}: not sent, check ${list.join(', ')}`, {
    statusCode: 400,
    fields,
  });
}
