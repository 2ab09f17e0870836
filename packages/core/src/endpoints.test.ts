import { expect, test } from 'vitest';
import { endpoints } from './endpoints.js';

test('the table has every row of the contract for patients and ABHA', () => {
  expect(endpoints.map(({ operation, method, path }) => `${operation}: ${method} ${path}`)).toEqual([
    'patients.findAll: GET /get/Patient',
    'patients.findById: GET /get/Patient/{id}',
    'patients.findByFilters: GET /health-lake/get-profiles/Patient',
    'patients.create: POST /add/Patient',
    'patients.update: PUT /update/Patient',
    'patients.delete: DELETE /health-lake/delete/Patient/{id}',
    'abha.generateAadhaarOtp: POST /patient/registration/abha/aadhaar/request-otp',
    'abha.enrollWithAadhaar: POST /patient/registration/abha/aadhaar/enroll',
    'abha.generateMobileOtp: POST /patient/registration/abha/update/mobile/request-otp',
    'abha.verifyMobileOtp: POST /patient/registration/abha/update/mobile/verify-otp',
    'abha.addressSuggestions: GET /patient/registration/abha/address-suggestions',
    'abha.createAddress: POST /patient/registration/abha/abha-address',
    'appointments.findAll: GET /get/Appointment',
    'appointments.findById: GET /get/Appointment/{id}',
    'appointments.findByFilters: GET /health-lake/get-profiles/Appointment',
    'appointments.create: POST /add/Appointment',
    'appointments.update: PUT /update/Appointment',
    'appointments.delete: DELETE /delete/Appointment/{id}',
  ]);
});

test('wherever identity numbers or codes travel the row says so', () => {
  expect(endpoints.filter(({ isSensitive }) => isSensitive).map(({ operation }) => operation)).toEqual(
    endpoints.filter(({ operation }) => operation.startsWith('abha.')).map(({ operation }) => operation),
  );
});

test('no row that writes is marked as a read', () => {
  expect(endpoints.filter(({ isRead }) => isRead)).toEqual([]);
});
