import type { Refusal } from './refusal.js';

const coded = (numbers: readonly string[], what: Pick<Refusal, 'code' | 'recovery'>): Refusal[] =>
  numbers.map((number) => ({ upstreamCode: number.startsWith('900') ? number : `ABDM-${number}`, ...what }));

/** What ABDM may answer to any call, whoever is at the screen (abdm.md 1.12). None of it is the fault of what was typed. */
export const abdmRefusals: readonly Refusal[] = [
  ...coded(['1019', '1048', '1200', '1201', '1202', '1205', '1206', '1220', '1226', '9999'], {
    code: 'service_down',
    recovery: 'retry',
  }),
  ...coded(['1094', '1118', '1119', '1224'], { code: 'method_not_allowed', recovery: 'other-route' }),
  ...coded(['1016', '1227', '2402', '2404', '2500', '900900', '900901', '900902'], {
    code: 'forbidden',
    recovery: 'contact-admin',
  }),
  ...coded(['1022'], { code: 'rate_limited', recovery: 'wait' }),
];
