import { expect, test } from 'vitest';
import { states } from './person.js';
import { statesOfPincode } from './pincode.js';

test.each([
  ['110001', ['Delhi']],
  ['122001', ['Haryana']],
  ['160017', ['Chandigarh', 'Punjab']],
  ['171001', ['Himachal Pradesh']],
  ['190001', ['Jammu and Kashmir']],
  ['194101', ['Ladakh']],
  ['226001', ['Uttar Pradesh']],
  ['248001', ['Uttarakhand']],
  ['247667', ['Uttar Pradesh', 'Uttarakhand']],
  ['302001', ['Rajasthan']],
  ['396230', ['Gujarat', 'Dadra and Nagar Haveli and Daman & Diu']],
  ['411038', ['Maharashtra']],
  ['403001', ['Goa']],
  ['462001', ['Madhya Pradesh']],
  ['492001', ['Chattisgarh']],
  ['500001', ['Telangana']],
  ['530001', ['Andhra Pradesh']],
  ['570001', ['Karnataka']],
  ['600001', ['Tamil Nadu']],
  ['605001', ['Tamil Nadu', 'Puducherry']],
  ['682555', ['Kerala', 'Lakshadweep']],
  ['700001', ['West Bengal']],
  ['737101', ['Sikkim']],
  ['744101', ['Andaman and Nicobar']],
  ['751001', ['Odisha']],
  ['781001', ['Assam']],
  ['791111', ['Arunachal Pradesh']],
  ['793001', ['Meghalaya']],
  ['795001', ['Manipur']],
  ['796001', ['Mizoram']],
  ['797001', ['Nagaland']],
  ['799001', ['Tripura']],
  ['800001', ['Bihar']],
  ['834001', ['Jharkhand']],
])('%s lies in %j', (pincode, expected) => {
  expect(statesOfPincode(pincode)).toEqual(expected);
});

test.each(['', '41103', '011001', '900099', 'constr', '350001', '540001'])('%j says nothing of a state', (pincode) => {
  expect(statesOfPincode(pincode)).toEqual([]);
});

test('every state has a PIN code of its own', () => {
  const found = new Set(Array.from({ length: 900 }, (_, index) => statesOfPincode(`${index + 100}001`)).flat());

  expect(states.filter((state) => !found.has(state))).toEqual(['Unknown']);
});
