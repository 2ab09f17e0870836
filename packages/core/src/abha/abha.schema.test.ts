import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { abhaProfileSchema, enrolmentSchema, maskedMobileIn, mobileVerifiedSchema } from './abha.schema.js';

/** As contract 8 lists it. */
const wire = {
  ABHANumber: '91123456789012',
  firstName: 'Asha',
  middleName: '',
  lastName: 'Rao',
  gender: 'F',
  mobile: '9876543210',
  address: '12 Lake Road',
  abhaType: 'STANDARD',
  abhaStatus: 'ACTIVE',
  stateName: 'MAHARASHTRA',
  districtName: 'PUNE',
  pinCode: '411001',
  dob: '30-01-1988',
  preferredAddress: 'asha.rao@sbx',
  phrAddress: ['asha.rao@sbx', '91123456789012@sbx'],
  authMethods: 'AADHAAR_OTP',
};

const profile = (changes: object) => z.parse(abhaProfileSchema, { ...wire, ...changes });

describe('a profile', () => {
  test('is read under our names', () => {
    expect(profile({})).toEqual({
      abhaNumber: '91-1234-5678-9012',
      abhaAddress: 'asha.rao@sbx',
      abhaAddresses: ['asha.rao@sbx', '91123456789012@sbx'],
      status: 'ACTIVE',
      name: 'Asha Rao',
      firstName: 'Asha',
      middleName: null,
      lastName: 'Rao',
      gender: 'female',
      birthDate: { year: '1988', month: '01', day: '30' },
      mobile: '9876543210',
      email: null,
      address: '12 Lake Road',
      pincode: '411001',
      stateName: 'MAHARASHTRA',
      districtName: 'PUNE',
      photo: null,
    });
  });

  test.each(['AADHAAR_OTP', ['AADHAAR_OTP', 'MOBILE_OTP'], [], null, undefined])(
    'may have authMethods %j',
    (authMethods) => {
      expect(profile({ authMethods }).abhaNumber).toBe('91-1234-5678-9012');
    },
  );

  test.each([
    [{ dob: '30-01-1988' }, { year: '1988', month: '01', day: '30' }],
    [{ dob: '30/1/1988' }, { year: '1988', month: '01', day: '30' }],
    [{ dob: '1988-01-30' }, { year: '1988', month: '01', day: '30' }],
    [{ dob: '1988' }, { year: '1988' }],
    [{ dob: undefined, yearOfBirth: '1988' }, { year: '1988' }],
    [{ dob: '', yearOfBirth: '1988', monthOfBirth: '1', dayOfBirth: null }, { year: '1988' }],
    [
      { dob: null, yearOfBirth: '1988', monthOfBirth: '1', dayOfBirth: '3' },
      { year: '1988', month: '01', day: '03' },
    ],
    [{ dob: null }, null],
    [{ dob: 'unknown' }, null],
  ])('of a person born %j has the birth date %j and no invented day', (born, birthDate) => {
    expect(profile(born).birthDate).toEqual(birthDate);
  });

  test('keeps a masked mobile masked', () => {
    expect(profile({ mobile: '******3210' }).mobile).toBe('******3210');
  });

  test('takes the full name where it is given', () => {
    expect(profile({ name: 'Asha Devi Rao' }).name).toBe('Asha Devi Rao');
    expect(profile({ firstName: null, lastName: null }).name).toBeNull();
  });

  test('has the first address where none is preferred, and none where there is none', () => {
    expect(profile({ preferredAddress: '' }).abhaAddress).toBe('asha.rao@sbx');
    expect(profile({ preferredAddress: null, phrAddress: [] })).toMatchObject({ abhaAddress: null, abhaAddresses: [] });
    expect(profile({ preferredAddress: null, phrAddress: null })).toMatchObject({
      abhaAddress: null,
      abhaAddresses: [],
    });
  });

  test('needs no more than the number', () => {
    expect(z.parse(abhaProfileSchema, { ABHANumber: '91-1234-5678-9012' })).toMatchObject({
      abhaNumber: '91-1234-5678-9012',
      name: null,
      mobile: null,
      birthDate: null,
    });
  });
});

describe('an enrolment', () => {
  const enrolment = (changes: object) => z.parse(enrolmentSchema, { txnId: 't-2', ABHAProfile: wire, ...changes });

  test.each([
    [{ isNew: true, message: 'Account created successfully' }, true],
    [{ message: 'Account created successfully' }, true],
    [{}, true],
    [{ isNew: false, message: 'Account created successfully' }, false],
    [{ isNew: null, message: 'This account already exist' }, false],
    [{ message: 'This account already exist' }, false],
    [{ isNew: true, message: 'This account already exists' }, false],
  ])('answered with %j is new: %j', (answer, isNew) => {
    expect(enrolment(answer).isNew).toBe(isNew);
  });

  test('its tokens are not read', () => {
    const read = enrolment({ tokens: { token: 'canary', refreshToken: 'canary' } });

    expect(JSON.stringify(read)).not.toContain('canary');
  });
});

test.each(['success', 'SUCCESS', 'Verified', 'VERIFIED'])('authResult %s means verified', (authResult) => {
  expect(z.parse(mobileVerifiedSchema, { txnId: 't-4', authResult }).isVerified).toBe(true);
});

test.each(['failed', 'unverified', '', null, undefined])('authResult %j means not verified', (authResult) => {
  expect(z.parse(mobileVerifiedSchema, { txnId: 't-4', authResult }).isVerified).toBe(false);
});

test.each([
  ['OTP sent to mobile number ending with ******0161', '******0161'],
  ['OTP is sent to Aadhaar registered mobile number ending with ******3210. Valid for 10 minutes', '******3210'],
  ['OTP sent to XXXXXX3210', '******3210'],
  ['We have sent an OTP to xxxxxxxx10', '******10'],
  ['OTP sent to ****** 3210', '******3210'],
  ['OTP sent to ******-3210', '******3210'],
  ['OTP sent to +91 ••••••3210', '******3210'],
  ['OTP sent to number ending with 3210', '******3210'],
  ['OTP sent to number ending in 3210.', '******3210'],
])('%j names the mobile %s', (message, mobile) => {
  expect(maskedMobileIn(message)).toBe(mobile);
});

test.each(['OTP sent successfully', 'You may ask max 3 times', 'Valid for 10 minutes', '', null, undefined])(
  '%j names no mobile',
  (message) => {
    expect(maskedMobileIn(message)).toBeNull();
  },
);
