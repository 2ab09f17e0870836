import * as z from 'zod/mini';
import { optional } from '../values/fields.js';
import { checked } from './checked.js';
import type { ClientConfig } from './config.js';

const threeLetters = optional(z.string().check(z.trim(), z.minLength(3, 'name_short')));
const longNames = z.object({ firstName: threeLetters, lastName: threeLetters });

/** With `strictNames`, what Carestack's other SDKs refuse (contract 15): real names are shorter, so it is not the rule here. */
export function refuseShortNames({ strictNames }: ClientConfig, operation: string, person: unknown): void {
  if (strictNames) checked(operation, longNames, person);
}
