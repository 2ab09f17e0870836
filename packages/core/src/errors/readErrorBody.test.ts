import { expect, test } from 'vitest';
import { readErrorBody } from './readErrorBody.js';

test('the plain dialect: a sentence in `message`', () => {
  expect(readErrorBody({ message: 'Patient not found' })).toEqual({
    upstreamCode: undefined,
    text: 'Patient not found',
    fields: {},
    requestId: undefined,
  });
});

test('details as a list of sentences: the first belongs to the text', () => {
  expect(readErrorBody({ message: 'Invalid input', details: ['birthDate is wrong', 'more'] }).text).toBe(
    'Invalid input birthDate is wrong',
  );
});

test('details as a list of objects: the first message belongs to the text, every field is named', () => {
  const body = {
    message: 'Invalid input',
    details: [
      { field: 'birthDate', reason: 'date_invalid', message: 'must be a date' },
      { field: 'gender', reason: 'gender_invalid' },
      { field: 'state' },
    ],
  };

  expect(readErrorBody(body)).toMatchObject({
    text: 'Invalid input must be a date',
    fields: { birthDate: 'date_invalid', gender: 'gender_invalid', state: 'invalid' },
  });
});

test('details as one object, with code and request id of the envelope', () => {
  const body = {
    status: 'error',
    message: 'Validation failed',
    error_code: 'VALIDATION_ERROR',
    details: { field: 'mobileNumber', reason: 'mobile_invalid' },
    timestamp: '2026-11-09T10:00:00Z',
    request_id: 'req-81',
  };

  expect(readErrorBody(body)).toEqual({
    upstreamCode: 'VALIDATION_ERROR',
    text: 'Validation failed',
    fields: { mobileNumber: 'mobile_invalid' },
    requestId: 'req-81',
  });
});

test('details without a message still name the field', () => {
  const body = { status: 'error', error_code: 'VALIDATION_ERROR', details: { field: 'pincode', reason: 'required' } };

  expect(readErrorBody(body)).toMatchObject({ upstreamCode: 'VALIDATION_ERROR', fields: { pincode: 'required' } });
});

test.each([
  ['nested', { error: { code: 'ABDM-1204', message: 'UIDAI Error code : 400' } }],
  ['a list', [{ code: 'ABDM-1204', message: 'UIDAI Error code : 400' }]],
  ['flat', { code: 'ABDM-1204', message: 'UIDAI Error code : 400' }],
  ['with a code that ends in ": "', { code: 'ABDM-1204: ', message: 'UIDAI Error code : 400' }],
])('the ABDM dialect, %s: code and text', (_, body) => {
  expect(readErrorBody(body)).toMatchObject({ upstreamCode: 'ABDM-1204', text: 'UIDAI Error code : 400', fields: {} });
});

test('a nested error keeps the request id of the envelope around it', () => {
  expect(readErrorBody({ error: { code: 'ABDM-1017', message: 'Invalid txn' }, request_id: 'req-7' }).requestId).toBe(
    'req-7',
  );
});

test('a nested error keeps the fields that the envelope around it names', () => {
  const body = {
    error: { code: 'ABDM-1036', message: 'Details do not match' },
    details: [{ field: 'patientName', reason: 'name_mismatch', message: 'patientName differs' }],
  };

  expect(readErrorBody(body)).toMatchObject({
    upstreamCode: 'ABDM-1036',
    text: 'Details do not match',
    fields: { patientName: 'name_mismatch' },
  });
});

test('a nested error with fields of its own keeps both', () => {
  const body = {
    error: { loginId: 'Invalid LoginId' },
    details: { field: 'otp', reason: 'required' },
    request_id: 'r-1',
  };

  expect(readErrorBody(body)).toMatchObject({ fields: { loginId: 'invalid', otp: 'required' }, requestId: 'r-1' });
});

test('a message with a timestamp: the timestamp is no field', () => {
  expect(readErrorBody({ message: 'Bad request', timestamp: '2026-11-09T10:00:00Z' })).toMatchObject({
    text: 'Bad request',
    fields: {},
  });
});

test('a body keyed by field: every key is a field, the timestamp is not', () => {
  expect(readErrorBody({ loginId: 'Invalid LoginId', timestamp: '2026-11-09T10:00:00Z' })).toEqual({
    upstreamCode: undefined,
    text: 'loginId Invalid LoginId',
    fields: { loginId: 'invalid' },
    requestId: undefined,
  });
});

test('the words of a framework about its own error are no fields', () => {
  const body = { timestamp: '2026-11-09T10:00:00Z', status: 404, error: 'Not Found', path: '/get/Patient/p-1' };

  expect(readErrorBody(body).fields).toEqual({});
});

test('a registry: the first detail has the code that counts', () => {
  const body = { code: 'HIS-422', message: 'Unprocessable', details: [{ code: 'HIS-1023', message: 'Invalid OTP' }] };

  expect(readErrorBody(body)).toMatchObject({ upstreamCode: 'HIS-1023', text: 'Unprocessable Invalid OTP' });
});

test('a gateway: its number is the code', () => {
  const body = {
    code: '900901',
    message: 'Invalid Credentials',
    description: 'Make sure you have given the right key',
  };

  expect(readErrorBody(body)).toMatchObject({ upstreamCode: '900901', text: 'Invalid Credentials', fields: {} });
});

test('a page of HTML or a bare sentence is text and nothing else', () => {
  expect(readErrorBody('<html><h1>502 Bad Gateway</h1></html>')).toEqual({
    text: '<html><h1>502 Bad Gateway</h1></html>',
    fields: {},
  });
});

test.each([undefined, null, '', [], [[]], 42, true, {}, { error: {} }, { message: 42 }, { details: 'x' }])(
  '%j says nothing, and does not fail',
  (body) => {
    expect(readErrorBody(body)).toMatchObject({ text: '', fields: {} });
  },
);

test('a gateway’s code is read also where it is a number', () => {
  expect(readErrorBody({ code: 900901, message: 'Invalid Credentials' })).toMatchObject({ upstreamCode: '900901' });
});
