import { ValidationError } from '../errors/EhrApiError.js';

// Types rule out what is refused here, but JavaScript callers have none. Each sentence names the argument, never its value.

function refused(name: string, code: string, message: string): ValidationError {
  return new ValidationError('validation_failed', message, { statusCode: 400, fields: { [name]: code } });
}

/** The error for an argument that is missing, or of another kind: `patients.findById: give a text as id`. */
export function wrongKind(operation: string, name: string, value: unknown, kind: string): ValidationError {
  return refused(name, (value ?? null) === null ? 'required' : 'invalid', `${operation}: give ${kind} as ${name}`);
}

/** True for an object with members. A list, a date, a signal and null are none. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return {}.toString.call(value) === '[object Object]';
}

/** @throws ValidationError for anything but a text, a number too: JavaScript rounds a long one. */
export function textOf(operation: string, name: string, value: string): string {
  if (typeof value === 'string') return value;
  throw wrongKind(operation, name, value, 'a text');
}

/** The text without the spaces around it. @throws ValidationError for anything but a text with something in it. */
export function filledOf(operation: string, name: string, value: string): string {
  const text = textOf(operation, name, value ?? '').trim();
  if (text) return text;
  throw refused(name, 'required', `${operation}: not sent, ${name} is blank`);
}

/** @throws ValidationError for anything but an object. */
export function objectOf<Members extends object>(operation: string, name: string, value: Members): Members {
  if (isObject(value)) return value;
  throw wrongKind(operation, name, value, 'an object');
}

/** The items of what can be walked through, such as a list. A text can be, letter by letter, and is refused. @throws ValidationError */
export function listOf<Item>(operation: string, name: string, value: Iterable<Item>): Item[] {
  if (typeof value === 'object' && value && Symbol.iterator in value) return [...value];
  throw wrongKind(operation, name, value, 'a list');
}
