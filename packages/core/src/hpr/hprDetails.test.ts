import { expect, test } from 'vitest';
import type { HprPerson } from './hpr.schema.js';
import { publishedHprCategories } from './hprCategories.js';
import { hprDetailsAsked, hprDraftProblems } from './hprDetails.js';

const farida: HprPerson = {
  name: 'Farida Qureshi',
  firstName: 'Farida',
  middleName: null,
  lastName: 'Qureshi',
  gender: 'female',
  birthDate: { year: '1981', month: '03', day: '08' },
  mobile: '******3210',
  email: null,
  address: '14, Hazratganj',
  pincode: '226001',
  stateName: 'Uttar Pradesh',
  stateCode: '9',
  districtName: 'Lucknow',
  districtCode: '162',
  photo: null,
};
const draft = { email: 'farida@example.in', hpCategoryCode: '1', hpSubCategoryCode: '89' };
const problems = (typed: Parameters<typeof hprDraftProblems>[0], person: HprPerson | null = farida) =>
  hprDraftProblems(typed, person, publishedHprCategories);

test('of somebody whom Aadhaar knows well only e-mail and profession are asked', () => {
  expect(hprDetailsAsked(farida)).toEqual([]);
  expect(problems(draft)).toEqual({});
  expect(problems({})).toEqual({
    email: 'email_invalid',
    hpCategoryCode: 'required',
    hpSubCategoryCode: 'required',
  });
});

test('a first name alone is a name: no last name is asked for', () => {
  expect(hprDetailsAsked({ ...farida, name: 'Kannan', firstName: null, lastName: null })).toEqual([]);
});

test('where Aadhaar knows only the year, day and month are asked, and have to make a real date with it', () => {
  const person = { ...farida, birthDate: { year: '1961' } };

  expect(hprDetailsAsked(person)).toEqual(['dayOfBirth', 'monthOfBirth']);
  expect(problems({ ...draft, dayOfBirth: '29', monthOfBirth: '2' }, person)).toEqual({ dayOfBirth: 'date_invalid' });
  expect(problems({ ...draft, dayOfBirth: '28', monthOfBirth: '02' }, person)).toEqual({});
  expect(problems({ ...draft, dayOfBirth: '32', monthOfBirth: '' }, person)).toEqual({
    dayOfBirth: 'date_invalid',
    monthOfBirth: 'required',
  });
});

test('a place without codes is asked for, and so is everything of somebody nobody knows', () => {
  expect(hprDetailsAsked({ ...farida, districtCode: null })).toEqual(['districtCode']);
  expect(problems({ ...draft, firstName: 'Farida', pincode: '012345' }, null)).toMatchObject({
    yearOfBirth: 'required',
    address: 'required',
    pincode: 'pincode_invalid',
    stateCode: 'required',
  });
});

test('a speciality belongs to its category', () => {
  expect(problems({ ...draft, hpSubCategoryCode: '33' })).toEqual({ hpSubCategoryCode: 'category_invalid' });
  expect(problems({ ...draft, hpCategoryCode: '4' })).toEqual({ hpCategoryCode: 'category_invalid' });
});
