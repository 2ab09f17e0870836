import { createCarestack, type Patient } from '@carestack/core';
import { states } from '@carestack/core/patients';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../createSandbox.js';
import { regions } from '../people/regions.js';

async function everybody(count?: number): Promise<Patient[]> {
  const sandbox = await createSandbox(count === undefined ? {} : { patients: count });
  const { patients } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
  const all: Patient[] = [];
  let nextPage: string | null = null;
  do {
    const page = await patients.findByFilters({ count: 100 }, { nextPage });
    all.push(...page.items);
    nextPage = page.nextPage;
  } while (nextPage);
  await sandbox.close();
  return all;
}

describe('the invented patients', () => {
  let all: Patient[];
  beforeAll(async () => {
    all = await everybody();
  });

  test('are two hundred, and write their names in ten scripts', () => {
    const scripts = [
      'Latin',
      'Devanagari',
      'Bengali',
      'Tamil',
      'Telugu',
      'Gujarati',
      'Kannada',
      'Malayalam',
      'Gurmukhi',
      'Arabic',
    ];
    const written = scripts.filter((script) =>
      all.some(({ firstName }) => new RegExp(`\\p{Script=${script}}`, 'u').test(firstName ?? '')),
    );

    expect(all).toHaveLength(200);
    expect(written).toEqual(scripts);
  });

  test('have a name in one script, a state of the API, and a pincode of that state', () => {
    for (const { firstName, lastName, state, pincode, address } of all) {
      expect(/\p{Script=Latin}/u.test(firstName ?? '')).toBe(/\p{Script=Latin}/u.test(lastName ?? firstName ?? ''));
      expect(states).toContain(state);
      const places = regions.filter((region) => region.state === state).flatMap((region) => region.places);
      expect(places.some((place) => pincode?.startsWith(place.pincode) && address?.endsWith(place.city))).toBe(true);
    }
  });

  test('have a given name of their gender', () => {
    const women = new Set(regions.flatMap(({ latin, native }) => [...latin.female, ...native.female]));
    const men = new Set(regions.flatMap(({ latin, native }) => [...latin.male, ...native.male]));

    const named = (gender: string) =>
      all.filter((patient) => patient.gender === gender).map(({ firstName }) => firstName ?? '');
    expect(named('female').filter((name) => !women.has(name))).toEqual([]);
    expect(named('male').filter((name) => !men.has(name))).toEqual([]);
  });

  test('have an ABHA to the third part, each its own, and no whole Aadhaar number', () => {
    const withAbha = all.filter(({ idType }) => idType === 'ABHA');

    expect(withAbha.length).toBeGreaterThan(50);
    expect(withAbha.length).toBeLessThan(85);
    expect(new Set(withAbha.map(({ idNumber }) => idNumber)).size).toBe(withAbha.length);
    for (const { idNumber, abhaAddress } of withAbha) {
      expect(idNumber).toMatch(/^91-\d{4}-\d{4}-\d{4}$/);
      expect(abhaAddress).toMatch(/^[a-z][a-z.\d]{7,}@sbx$/);
    }
    const shown = all.filter(({ idType }) => idType === 'AADHAAR').map(({ idNumber }) => idNumber?.slice(0, 10));
    expect(new Set(shown)).toEqual(new Set(['XXXX-XXXX-']));
  });

  test('are the same in every sandbox, whoever looks', async () => {
    const some = await everybody(30);

    expect(await everybody(30)).toEqual(some);
    expect(all.slice(-30).map(({ id }) => id)).toEqual(some.map(({ id }) => id));
  });
});
