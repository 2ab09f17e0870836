import { textOf } from '../values/given.js';

/** A rule that a typed HPR username breaks, in the order in which they are told. */
export type HprUsernameRule = 'letters' | 'characters';

/** What follows the username, unless the configuration says otherwise (abdm.md 2.1). */
export const hprSuffix = '@hpr.abdm';

/** Rules for a username that a person makes up: four letters or more; letters, digits and dots. Suggestions are not checked. @throws ValidationError for anything but a text. */
export function brokenHprUsernameRules(localPart: string): HprUsernameRule[] {
  textOf('brokenHprUsernameRules', 'localPart', localPart);
  const rules: [HprUsernameRule, isBroken: boolean][] = [
    ['letters', localPart.replace(/[^a-z]/gi, '').length < 4],
    ['characters', !/^[a-z0-9.]*$/i.test(localPart)],
  ];
  return rules.filter(([, isBroken]) => isBroken).map(([rule]) => rule);
}

/** What is before the suffix, in lower case: ` Asha.Rao@hpr.abdm ` → `asha.rao`. @throws ValidationError for no text. */
export function hprUsernameLocalPart(text: string): string {
  return textOf('hprUsernameLocalPart', 'text', text).trim().replace(/@.*$/, '').toLowerCase();
}
