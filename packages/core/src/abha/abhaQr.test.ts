import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { abhaProfileSchema } from './abha.schema.js';
import { abhaQrText, parseAbhaIdentifier, parseAbhaQr } from './abhaQr.js';

const asha = {
  abhaNumber: '91-1234-5678-9012',
  abhaAddress: 'asha.rao@sbx',
  name: 'Asha Rao',
  gender: 'female',
  birthDate: { year: '1988', month: '01', day: '30' },
  mobile: '9876543210',
  address: '12 Lake Road',
  stateName: 'KARNATAKA',
  stateCode: '29',
  districtName: 'MYSURU',
  districtCode: '545',
};

const said = {
  hidn: '91-1234-5678-9012',
  name: 'Asha Rao',
  gender: 'F',
  dob: '30-01-1988',
  mobile: '9876543210',
  address: '12 Lake Road',
  statelgd: '29',
  distlgd: '545',
};

const dialects = {
  'hid, state_name, district_name': { hid: 'asha.rao@sbx', state_name: 'KARNATAKA', district_name: 'MYSURU' },
  'phr, "state name", "dist name"': { phr: 'Asha.Rao@SBX', 'state name': 'KARNATAKA', 'dist name': 'MYSURU' },
};

const read = (members: object) => parseAbhaQr(JSON.stringify({ ...said, hid: 'asha.rao@sbx', ...members }));

describe('an ABHA QR', () => {
  test.each(Object.entries(dialects))('is read where it says %s', (_, members) => {
    expect(parseAbhaQr(JSON.stringify({ ...said, ...members }))).toEqual(asha);
  });

  test('may hold numbers where others hold texts', () => {
    expect(read({ hidn: 91123456789012, statelgd: 29 })).toMatchObject({
      abhaNumber: '91-1234-5678-9012',
      stateCode: '29',
    });
  });

  test('may know only the year of birth, and no day is made up', () => {
    expect(read({ dob: '1988' })?.birthDate).toEqual({ year: '1988' });
  });

  test.each([
    ['a wrong gender', { gender: 'nurse' }, { gender: null }],
    ['a masked mobile', { mobile: '******3210' }, { mobile: null }],
    ['a date that is none', { dob: 'yesterday' }, { birthDate: null }],
    ['a nested object', { name: { first: 'Asha' } }, { name: null }],
    ['an address that is a script', { hid: '<script>@sbx' }, { abhaAddress: null }],
  ])('loses no more than the field when it holds %s', (_, members, expected) => {
    expect(read(members)).toMatchObject({ ...asha, ...expected, stateName: null, districtName: null });
  });

  test('cannot turn the writing around or break the line', () => {
    expect(read({ name: 'Asha\u202e\n\tRao\u0000' })?.name).toBe('Asha Rao');
  });

  test.each([
    ['the QR of a facility', 'https://phrsbx.abdm.gov.in/share-profile?hip-id=IN0000000001&counter-id=1'],
    ['a payment', 'upi://pay?pa=shop@bank'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['an object that names nobody', '{"name":"Asha"}'],
    ['a number of thirteen digits', '{"hidn":"9112345678901"}'],
    ['inherited members', '{"__proto__":{"hidn":"91-1234-5678-9012"}}'],
    ['more than a QR can hold', JSON.stringify({ ...said, address: 'x'.repeat(3000) })],
  ])('is not %s', (_, text) => {
    expect(parseAbhaQr(text)).toBeNull();
  });

  test('of any text or JSON is read without an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"hid":"a@sbx","name":${json}}`),
        ),
        (text) => {
          const abha = parseAbhaQr(text);
          expect(abha === null || Object.values(abha).every((value) => value === null || value !== '')).toBe(true);
        },
      ),
    );
  });
});

describe('what a person types', () => {
  test.each([
    ['91 1234 5678 9012', { abhaNumber: '91-1234-5678-9012', abhaAddress: null }],
    ['९११२३४५६७८९०१२', { abhaNumber: '91-1234-5678-9012', abhaAddress: null }],
    [' Asha.Rao@sbx ', { abhaNumber: null, abhaAddress: 'asha.rao@sbx' }],
  ])('%s is an ABHA', (text, expected) => {
    expect(parseAbhaIdentifier(text)).toMatchObject({ ...expected, name: null });
  });

  test.each(['', '9112345678901', 'asha.rao', 'Asha Rao', 'asha@sbx.example'])('%j is none', (text) => {
    expect(parseAbhaIdentifier(text)).toBeNull();
  });
});

const profile = (changes: object) =>
  z.parse(abhaProfileSchema, {
    ABHANumber: '91-1234-5678-9012',
    preferredAddress: 'asha.rao@sbx',
    firstName: 'Asha',
    lastName: 'Rao',
    gender: 'F',
    dob: '30-01-1988',
    mobile: '9876543210',
    address: '12 Lake Road',
    stateName: 'KARNATAKA',
    districtName: 'MYSURU',
    ...changes,
  });

describe('the QR of our card', () => {
  test('says what the profile says', () => {
    expect(parseAbhaQr(abhaQrText(profile({})))).toEqual({ ...asha, stateCode: null, districtCode: null });
  });

  test('leaves out a masked mobile and the day nobody knows', () => {
    const abha = parseAbhaQr(abhaQrText(profile({ mobile: '******3210', dob: null, yearOfBirth: '1988' })));
    expect(abha).toMatchObject({ mobile: null, birthDate: { year: '1988' } });
  });
});
