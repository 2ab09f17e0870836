import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { fieldCodes } from '../errors/fields.js';
import { genderWord, stateName, states } from '../values/person.js';
import { abhaNumberOf, newPatientSchema, patientName, patientSchema, type NewPatient } from './patient.schema.js';

const asha: NewPatient = {
  idNumber: '91-1234-5678-9012',
  idType: 'ABHA',
  firstName: 'Asha',
  birthDate: '1988-01-30',
  gender: 'female',
  address: '12 Lake Road, Pune',
};

const sent = (changes: object) => z.parse(newPatientSchema, { ...asha, ...changes });

const refused = (changes: object) =>
  fieldCodes(z.safeParse(newPatientSchema, { ...asha, ...changes }, { reportInput: true }).error?.issues ?? []);

describe('a new patient', () => {
  test('needs no more than id, name, birth, gender and address', () => {
    expect(sent({})).toEqual({ ...asha, patientType: 'NEW', resourceType: 'Patient' });
  });

  test.each([
    ['gender', 'M', 'male'],
    ['gender', 'F', 'female'],
    ['gender', 'o', 'other'],
    ['gender', 'U', 'unknown'],
    ['gender', ' Female ', 'female'],
    ['idType', 'Aadhaar', 'AADHAAR'],
    ['idType', 'driving license', 'DRIVING_LICENSE'],
    ['idType', 'Driving-License', 'DRIVING_LICENSE'],
    ['patientType', 'OPD', 'NEW'],
    ['patientType', 'ipd', 'NEW'],
    ['patientType', 'old', 'OLD'],
    ['resourceType', 'PATIENT', 'Patient'],
    ['mobileNumber', '098765 43210', '+919876543210'],
    ['emergencyContact', '+91-98765-43210', '+919876543210'],
    ['state', 'maharashtra', 'Maharashtra'],
    ['state', 'Chhattisgarh', 'Chattisgarh'],
    ['state', 'Jammu & Kashmir', 'Jammu and Kashmir'],
    ['emailId', ' asha@example.in ', 'asha@example.in'],
    ['firstName', '  Asha ', 'Asha'],
    ['pincode', ' 411001', '411001'],
  ])('%s %j travels as %j', (field, written, wire) => {
    expect(sent({ [field]: written })).toHaveProperty(field, wire);
  });

  test.each([
    'A',
    'Asha Devi',
    'आशा',
    'ஆஷா',
    'আশা',
    'ఆశ',
    'ಆಶಾ',
    'ആശ',
    'ਆਸ਼ਾ',
    'આશા',
    'ଆଶା',
    'آشا',
    'क्\u200dष',
    "D'Souza",
    'D’Souza',
    'Anna-Maria',
    'K. R.',
    'José',
  ])('may be called %s', (name) => {
    expect(sent({ firstName: name, middleName: name, lastName: name })).toMatchObject({
      firstName: name,
      middleName: name,
      lastName: name,
    });
  });

  test.each(['Asha2', '२', 'R@o', '-Asha', '.', 'Asha_Rao', '<b>', "'"])('may not be called %j', (name) => {
    expect(refused({ firstName: name, lastName: name })).toEqual({
      firstName: 'name_invalid',
      lastName: 'name_invalid',
    });
  });

  test('may have no last name, and an empty box of a form is none', () => {
    const empty = {
      lastName: '',
      middleName: null,
      mobileNumber: '',
      emailId: '',
      state: '',
      pincode: null,
      abhaAddress: '',
    };

    expect(JSON.parse(JSON.stringify(sent(empty)))).toEqual({ ...asha, patientType: 'NEW', resourceType: 'Patient' });
  });

  test('keeps the extras that the README promises, and drops what nobody knows', () => {
    const extras = { bloodGroup: 'B+', maritalStatus: 'married', occupation: 'teacher', wantsToLinkWhatsapp: true };

    expect(sent({ ...extras, colour: 'green' })).toEqual({
      ...asha,
      ...extras,
      patientType: 'NEW',
      resourceType: 'Patient',
    });
  });

  test.each([
    [{ idNumber: ' ' }, { idNumber: 'required' }],
    [{ idType: 'PASSPORT' }, { idType: 'id_type_invalid' }],
    [{ patientType: 'VIP' }, { patientType: 'patient_type_invalid' }],
    [{ firstName: '' }, { firstName: 'required' }],
    [{ birthDate: '30-01-1988' }, { birthDate: 'date_invalid' }],
    [{ birthDate: '2023-02-29' }, { birthDate: 'date_invalid' }],
    [{ gender: 'woman' }, { gender: 'gender_invalid' }],
    [{ gender: 'constructor' }, { gender: 'gender_invalid' }],
    [{ mobileNumber: '5876543210' }, { mobileNumber: 'mobile_invalid' }],
    [{ emailId: 'asha@home' }, { emailId: 'email_invalid' }],
    [{ address: '' }, { address: 'required' }],
    [{ address: 'Pune' }, { address: 'address_short' }],
    [{ pincode: '011001' }, { pincode: 'pincode_invalid' }],
    [{ pincode: '41100' }, { pincode: 'pincode_invalid' }],
    [{ state: 'Bavaria' }, { state: 'state_invalid' }],
    [{ state: 'constructor' }, { state: 'state_invalid' }],
    [{ resourceType: 'Practitioner' }, { resourceType: 'resource_type_invalid' }],
    [{ wantsToLinkWhatsapp: 'yes' }, { wantsToLinkWhatsapp: 'invalid' }],
  ])('with %j is refused at %j', (changes, fields) => {
    expect(refused(changes)).toEqual(fields);
  });

  test('every missing member is named', () => {
    const { error } = z.safeParse(newPatientSchema, {}, { reportInput: true });

    expect(fieldCodes(error?.issues ?? [])).toEqual({
      idNumber: 'required',
      idType: 'required',
      firstName: 'required',
      birthDate: 'required',
      gender: 'required',
      address: 'required',
    });
  });

  test('may be born today, where the hospital is, and not tomorrow', () => {
    vi.useFakeTimers({ now: new Date('2026-11-09T18:30:00Z') });

    expect(sent({ birthDate: '2026-11-10' })).toMatchObject({ birthDate: '2026-11-10' });
    expect(refused({ birthDate: '2026-11-11' })).toEqual({ birthDate: 'date_in_future' });
    vi.useRealTimers();
  });
});

test.each(['1988', '1988-06', '1988-06-30'])('a date of birth is sent as far as it is known: %s', (birthDate) => {
  expect(sent({ birthDate })).toMatchObject({ birthDate });
});

test('a year that was reckoned from an age says so, and one that was told says nothing of it', () => {
  expect(sent({ birthDate: '1986', birthDateEstimated: true })).toMatchObject({ birthDateEstimated: true });
  expect(JSON.stringify(sent({ birthDate: '1986' }))).not.toContain('Estimated');
});

test.each(['88', '1988--', '1988-13', '1988-00', '198', '1988-06-', 'about 1988', '2999', '2999-01'])(
  '%s is no date of birth',
  (birthDate) => {
    expect(refused({ birthDate })).toEqual({
      birthDate: birthDate.startsWith('2999') ? 'date_in_future' : 'date_invalid',
    });
  },
);

describe('a patient on record', () => {
  test.each([{ resourceId: 'p-1' }, { id: 'p-1' }, { resourceId: 'p-1', id: 'other' }, { resourceId: '', id: 'p-1' }])(
    'has the id of %j',
    (record) => {
      expect(z.parse(patientSchema, record).id).toBe('p-1');
    },
  );

  test('may have anything missing or null, and keeps what we do not know', () => {
    expect(z.parse(patientSchema, { resourceId: 'p-1', lastName: null, gender: 'M', ward: 'East' })).toEqual({
      id: 'p-1',
      resourceId: 'p-1',
      lastName: null,
      gender: 'male',
      ward: 'East',
    });
  });

  test.each([{}, { resourceId: null }, { id: '' }])('without an id is refused: %j', (record) => {
    expect(z.safeParse(patientSchema, record).error?.issues).toMatchObject([
      { path: ['resourceId'], message: 'required' },
    ]);
  });
});

test('a name is one line of what there is', () => {
  expect(patientName({ firstName: 'Asha', middleName: null, lastName: 'Rao' })).toBe('Asha Rao');
  expect(patientName({ firstName: 'Asha' })).toBe('Asha');
  expect(patientName({})).toBe('');
});

test('the ABHA number of a patient is the id number when the id is an ABHA', () => {
  expect(abhaNumberOf({ idType: 'ABHA', idNumber: '91-1234-5678-9012' })).toBe('91-1234-5678-9012');
  expect(abhaNumberOf({ idType: 'abha', idNumber: '91-1234-5678-9012' })).toBe('91-1234-5678-9012');
  expect(abhaNumberOf({ idType: 'PAN', idNumber: 'ABCDE1234F' })).toBeNull();
  expect(abhaNumberOf({ idType: 'ABHA', idNumber: '' })).toBeNull();
  expect(abhaNumberOf({})).toBeNull();
});

test('every state is its own spelling, in any case', () => {
  expect(states).toHaveLength(37);
  expect(states.map((state) => stateName(` ${state.toUpperCase()} `))).toEqual([...states]);
});

test('any text has a gender word and a state name, and both are texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(typeof genderWord(text)).toBe('string');
      expect(typeof stateName(text)).toBe('string');
    }),
  );
});
