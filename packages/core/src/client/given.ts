import { objectOf, wrongKind } from '../values/given.js';
import type { CallOptions, Http } from './http.js';

/** @throws ValidationError for a value within the input that JSON has no word for: a BigInt, or an object that holds itself. */
export function writtenBy<Json>(operation: string, write: () => Json): Json {
  try {
    return write();
  } catch {
    // No cause: its message may quote the value.
    throw wrongKind(operation, 'input', write, 'what JSON can hold');
  }
}

/** @throws ValidationError for options that would be overlooked, or would break the call half-way. */
export function optionsOf<Options extends CallOptions>(operation: string, options: Options): Options {
  const { signal, timeout = 0 } = objectOf(operation, 'options', options);
  if (signal && !signal.addEventListener) throw wrongKind(operation, 'signal', signal, 'an AbortSignal');
  if (!Number.isFinite(timeout)) throw wrongKind(operation, 'timeout', timeout, 'milliseconds');
  return options;
}

/** The transport of a service that is made alone. @throws ValidationError for a configuration in its place, which is easily given. */
export function httpOf(operation: string, http: Http): Http {
  if (typeof http?.send === 'function') return http;
  throw wrongKind(operation, 'http', http, 'what createHttp made');
}
