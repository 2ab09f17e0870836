import { isObject, objectOf, wrongKind } from '../values/given.js';
import type { SnapshotStore } from './createJourney.js';
import { defaultLimits, limitsOf, type CodeLimits } from './sentCode.js';

interface JourneyOptions {
  limits?: Partial<CodeLimits> | undefined;
  store?: SnapshotStore | undefined;
  now?: (() => number) | undefined;
}

/**
 * The limits of a journey, those that are not given as NHA has them.
 *
 * @throws ValidationError for options of another kind. A store that cannot be written to, `localStorage` itself among them, would be noticed
 *   only after a reload.
 */
export function journeyLimits(operation: string, { limits, store, now }: JourneyOptions): CodeLimits {
  const methods = ['read', 'write', 'clear'] as const;
  if (store && !methods.every((name) => typeof store[name] === 'function'))
    throw wrongKind(operation, 'store', store, 'an object with read, write and clear');
  if (now && typeof now !== 'function') throw wrongKind(operation, 'now', now, 'a function');
  return limitsOf(operation, { ...defaultLimits, ...objectOf(operation, 'limits', limits ?? {}) });
}

/** @throws ValidationError for anything but the state of a journey. */
export function stateOf<State extends { step: object }>(operation: string, state: State): State {
  if (isObject(state) && isObject(state.step)) return state;
  throw wrongKind(operation, 'state', state, 'the state of a journey');
}
