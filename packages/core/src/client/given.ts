import { ValidationError } from '../errors/EhrApiError.js';
import type { CallOptions } from './http.js';

// Types rule out what is refused here, but JavaScript callers have none. Each sentence names the argument, never its value.

/** An argument is missing, or of another kind: `patients.findById: not sent, give a text as id`. */
export function wrongKind(operation: string, name: string, value: unknown, kind: string): ValidationError {
  return new ValidationError('validation_failed', `${operation}: not sent, give ${kind} as ${name}`, {
    statusCode: 400,
    fields: { [name]: value === undefined || value === null ? 'required' : 'invalid' },
  });
}

/** True for an object with members. A list, a date, a signal and null are none. */
export function isObject(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

/** @throws ValidationError for anything but a text, a number too: JavaScript rounds a long one. */
export function textOf(operation: string, name: string, value: string): string {
  if (typeof value !== 'string') throw wrongKind(operation, name, value, 'a text');
  return value;
}

/** The text without the spaces around it. @throws ValidationError for anything but a text with something in it. */
export function filledOf(operation: string, name: string, value: string): string {
  const text = textOf(operation, name, value ?? '').trim();
  if (text) return text;
  throw new ValidationError('validation_failed', `${operation}: not sent, ${name} is blank`, {
    statusCode: 400,
    fields: { [name]: 'required' },
  });
}

/** @throws ValidationError for anything but an object. */
export function objectOf<Members extends object>(operation: string, name: string, value: Members): Members {
  if (!isObject(value)) throw wrongKind(operation, name, value, 'an object');
  return value;
}

/** @throws ValidationError for a value within the input that JSON has no word for: a BigInt, or an object that holds itself. */
export function writtenBy<Json>(operation: string, write: () => Json): Json {
  try {
    return write();
  } catch {
    // No cause: its message may quote the value.
    throw new ValidationError('validation_failed', `${operation}: not sent, the input cannot be written as JSON`, {
      statusCode: 400,
      fields: { input: 'invalid' },
    });
  }
}

/** @throws ValidationError for options that would be overlooked, or would break the call half-way. */
export function optionsOf<Options extends CallOptions>(operation: string, options: Options): Options {
  const { signal, timeout } = objectOf(operation, 'options', options);
  if (signal && typeof signal.addEventListener !== 'function') {
    throw wrongKind(operation, 'options.signal', signal, 'an AbortSignal');
  }
  if (timeout !== undefined && !Number.isFinite(timeout)) {
    throw wrongKind(operation, 'options.timeout', timeout, 'milliseconds');
  }
  return options;
}
