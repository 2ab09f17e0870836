import { expect, test } from 'vitest';
import { likeness, type PatientLike } from './likeness.js';

const lakshmi: PatientLike = {
  idType: 'ABHA',
  idNumber: '91-1234-5678-9012',
  abhaAddress: 'lakshmi.rao@sbx',
  firstName: 'Lakshmi',
  middleName: null,
  lastName: 'Rao',
  birthDate: '1986-05-03',
  gender: 'female',
  mobileNumber: '+919876543210',
};
const stranger: PatientLike = {
  idType: 'PAN',
  idNumber: 'ABCPK1234L',
  abhaAddress: null,
  firstName: 'Ravi',
  middleName: null,
  lastName: 'Kumar',
  birthDate: '1951-11-02',
  gender: 'male',
  mobileNumber: '+919812345678',
};

test('nobody is like a stranger', () => {
  expect(likeness(lakshmi, stranger)).toEqual([]);
});

test.each([
  [
    'the same number of the same document, in any spelling',
    { idType: 'abha', idNumber: '91 1234 5678 9012' },
    ['identifier'],
  ],
  ['the same ABHA address', { abhaAddress: 'LAKSHMI.RAO@sbx' }, ['identifier']],
  [
    'mobile and sound of the name',
    { mobileNumber: '098765 43210', firstName: 'Laxmi', lastName: 'Rav' },
    ['mobile', 'name'],
  ],
  [
    'mobile and name in another script',
    { mobileNumber: '9876543210', firstName: 'लक्ष्मी', lastName: 'राव' },
    ['mobile', 'name'],
  ],
  ['name and day of birth', { firstName: 'Laxmi', lastName: 'Rao', birthDate: '1986-05-03' }, ['name', 'birthDate']],
  [
    'a part of the name and day of birth',
    { firstName: 'Laxmi', lastName: null, birthDate: '1986-05-03', gender: 'female' },
    ['name', 'birthDate'],
  ],
  [
    'name and year, where no more is known',
    { firstName: 'Laxmi', lastName: 'Rao', birthDate: '1986', gender: 'female' },
    ['name', 'birthYear'],
  ],
  [
    'name and about the same age',
    { firstName: 'Laxmi', lastName: 'Rao', birthDate: '1988', birthDateEstimated: true, gender: 'unknown' },
    ['name', 'birthYear'],
  ],
  ['mobile and day of birth', { mobileNumber: '9876543210', birthDate: '1986-05-03' }, ['mobile', 'birthDate']],
])('with %s: %j is %j', (_, changes, reasons) => {
  expect(likeness(lakshmi, { ...stranger, ...changes })).toEqual(reasons);
  expect(likeness({ ...stranger, ...changes }, lakshmi)).toEqual(reasons);
});

test.each([
  ['a mobile, which a family shares', { mobileNumber: '9876543210' }],
  ['a name', { firstName: 'Lakshmi', lastName: 'Rao' }],
  ['a day of birth', { birthDate: '1986-05-03' }],
  ['mobile and year of another gender: wife and husband', { mobileNumber: '9876543210', birthDate: '1986' }],
  [
    'name and year, on two days that are known',
    { firstName: 'Lakshmi', lastName: 'Rao', birthDate: '1986-05-04', gender: 'female' },
  ],
  ['name and another year', { firstName: 'Lakshmi', lastName: 'Rao', birthDate: '1988', gender: 'female' }],
  ['a number of another document', { idType: 'PAN', idNumber: '91-1234-5678-9012' }],
])('%s alone is no reason', (_, changes) => {
  expect(likeness(lakshmi, { ...stranger, ...changes })).toEqual([]);
});

test('a masked Aadhaar number is nobody in particular', () => {
  const masked = { idType: 'AADHAAR', idNumber: 'XXXX-XXXX-1234' };

  expect(likeness({ ...lakshmi, ...masked, abhaAddress: null }, { ...stranger, ...masked })).toEqual([]);
});
