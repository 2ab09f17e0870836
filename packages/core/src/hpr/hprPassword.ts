import { textOf } from '../values/given.js';

/** A rule that a password breaks, in the order in which they are told. */
export type HprPasswordRule = 'length' | 'upper' | 'lower' | 'digit' | 'symbol';

/** More than eight characters, with an upper and a lower case letter, a digit and a symbol (abdm.md 2.1). @throws ValidationError for anything but a text. */
export function brokenHprPasswordRules(password: string): HprPasswordRule[] {
  textOf('brokenHprPasswordRules', 'password', password);
  const rules: [HprPasswordRule, isBroken: boolean][] = [
    ['length', password.length <= 8],
    ['upper', !/\p{Lu}/u.test(password)],
    ['lower', !/\p{Ll}/u.test(password)],
    ['digit', !/\d/.test(password)],
    ['symbol', !/[^\p{L}\p{N}\s]/u.test(password)],
  ];
  return rules.filter(([, isBroken]) => isBroken).map(([rule]) => rule);
}
