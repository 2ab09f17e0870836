import { expect, test } from 'vitest';
import { endpoints } from './endpoints.js';

const rowsOf = (room: string) => endpoints.filter(({ operation }) => operation.startsWith(`${room}.`));

test('the table has every row of the contract for patients and ABHA', () => {
  expect(endpoints.map(({ operation, method, path }) => `${operation}: ${method} ${path}`)).toEqual([
    'patients.findAll: GET /get/Patient',
    'patients.findById: GET /get/Patient/{id}',
    'patients.findByFilters: GET /health-lake/get-profiles/Patient',
    'patients.create: POST /add/Patient',
    'patients.update: PUT /update/Patient',
    'patients.delete: DELETE /health-lake/delete/Patient/{id}',
    'practitioners.findAll: GET /get/Practitioner',
    'practitioners.findById: GET /get/Practitioner/{id}',
    'practitioners.findByFilters: GET /health-lake/get-profiles/Practitioner',
    'practitioners.create: POST /add/Practitioner',
    'practitioners.update: PUT /update/Practitioner',
    'practitioners.delete: DELETE /health-lake/delete/Practitioner/{id}',
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

test('no two rows share a name or a route', () => {
  const routes = endpoints.map(({ method, path }) => `${method} ${path}`);

  expect(new Set(endpoints.map(({ operation }) => operation)).size).toBe(endpoints.length);
  expect(new Set(routes).size).toBe(endpoints.length);
});

test('every row of the ABHA enrolment says that identity numbers or codes travel', () => {
  expect(rowsOf('abha').filter(({ isSensitive }) => !isSensitive)).toEqual([]);
});

test('no write of a patient or an ABHA is marked as a read', () => {
  expect([...rowsOf('patients'), ...rowsOf('abha')].filter(({ isRead }) => isRead)).toEqual([]);
});
