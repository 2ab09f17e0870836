import { expect, test } from 'vitest';
import { asha, ashaProfile, yearOnlyProfile } from '../testing/people.js';
import { fromAbha } from './fromAbha.js';

test('a profile fills in a new patient', () => {
  const { emailId: _email, mobileNumber: _mobile, ...known } = asha;

  expect(fromAbha(ashaProfile)).toEqual({ ...known, mobileNumber: '9876543210' });
});

test('a year of birth stays a year, and a masked mobile is no mobile', () => {
  const patient = fromAbha(yearOnlyProfile);

  expect(patient.birthDate).toBe('1957--');
  expect(patient).not.toHaveProperty('mobileNumber');
});

test('a profile with one name gives it as the first name', () => {
  const profile = { ...ashaProfile, name: 'Asha Rao', firstName: null, lastName: 'Rao' };

  expect(fromAbha(profile)).toMatchObject({ firstName: 'Asha Rao' });
  expect(fromAbha(profile)).not.toHaveProperty('lastName');
});

test('a state is spelt as the API spells it, and one it does not know is left out', () => {
  expect(fromAbha({ ...ashaProfile, stateName: 'CHHATTISGARH' }).state).toBe('Chattisgarh');
  expect(fromAbha({ ...ashaProfile, stateName: 'Atlantis' })).not.toHaveProperty('state');
});
