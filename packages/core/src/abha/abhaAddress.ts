import { textOf } from '../values/given.js';

/** A rule that a typed ABHA address breaks, in the order in which they are told. */
export type AbhaAddressRule = 'length' | 'start' | 'characters' | 'specials' | 'end';

/**
 * Rules for an address that a person makes up: only what every published reading accepts (NHA certification sheet and PHR
 * document). 8 to 18 characters; starts with a letter; letters, digits, at most one dot and one underscore, not side by side,
 * not at the end. Suggestions of the service are not checked: the server is the judge.
 *
 * @throws ValidationError for anything but a text.
 */
export function brokenAbhaAddressRules(localPart: string): AbhaAddressRule[] {
  textOf('brokenAbhaAddressRules', 'localPart', localPart);
  const rules: [AbhaAddressRule, isBroken: boolean][] = [
    ['length', localPart.length < 8 || localPart.length > 18],
    ['start', !/^[a-z]/i.test(localPart)],
    ['characters', !/^[a-z0-9._]*$/i.test(localPart)],
    ['specials', /\..*\.|_.*_|[._]{2}/.test(localPart)],
    ['end', /[._]$/.test(localPart)],
  ];
  return rules.filter(([, isBroken]) => isBroken).map(([rule]) => rule);
}

/** What is before the suffix, in the lower case that is sent: ` Asha.Rao@sbx ` → `asha.rao`. @throws ValidationError for no text. */
export function abhaAddressLocalPart(text: string): string {
  return textOf('abhaAddressLocalPart', 'text', text).trim().replace(/@.*$/, '').toLowerCase();
}

/** The address that comes with every ABHA number by itself. An account that has no other is only half finished (abdm.md 1.2). False for no text. */
export function isDigitsAddress(abhaAddress: string): boolean {
  return typeof abhaAddress === 'string' && /^\d{14}(@|$)/.test(abhaAddress.trim());
}
