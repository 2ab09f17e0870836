import { expect, test } from 'vitest';
import { abhaConsents } from '../messages/abhaConsents.js';
import { hprConsents } from '../messages/hprConsents.js';

/** Voluntary; purposes; named data; check by UIDAI; what UIDAI tells; other documents; other data; taking it back (abdm.md 1.5). */
const eightPoints = 'authentication kyc otherData otherIds personalData purpose voluntary withdrawal'.split(' ');

test.each([
  ['ABHA', abhaConsents],
  ['HPR', hprConsents],
])('the consent to an %s has the eight points, each in English and in Hindi', (_, { en, hi }) => {
  for (const { clauses } of [en, hi]) {
    expect(Object.keys(clauses).sort()).toEqual(eightPoints);
    expect(new Set(Object.values(clauses)).size).toBe(8);
  }
  for (const clause of Object.values(hi.clauses)) expect(clause).toMatch(/\p{Script=Devanagari}/u);
  expect(hi.version).toBe(en.version);
});
