import { expect, test } from 'vitest';
import { endpoints } from './endpoints.js';
import type { EhrErrorCode, Recovery } from './errors/EhrApiError.js';
import { refusedAs } from './errors/refusal.js';

const rowsOf = (room: string) => endpoints.filter(({ operation }) => operation.startsWith(`${room}.`));

test.each([
  [
    'patients',
    [
      'patients.findAll: GET /get/Patient',
      'patients.findById: GET /get/Patient/{id}',
      'patients.findByFilters: GET /health-lake/get-profiles/Patient',
      'patients.create: POST /add/Patient',
      'patients.update: PUT /update/Patient',
      'patients.delete: DELETE /health-lake/delete/Patient/{id}',
    ],
  ],
  [
    'practitioners',
    [
      'practitioners.findAll: GET /get/Practitioner',
      'practitioners.findById: GET /get/Practitioner/{id}',
      'practitioners.findByFilters: GET /health-lake/get-profiles/Practitioner',
      'practitioners.create: POST /add/Practitioner',
      'practitioners.update: PUT /update/Practitioner',
      'practitioners.delete: DELETE /health-lake/delete/Practitioner/{id}',
    ],
  ],
  [
    'organizations',
    [
      'organizations.findAll: GET /facilities/',
      'organizations.findById: GET /facilities/{idType}/{value}',
      'organizations.create: POST /register-facility',
      'organizations.update: PUT /update-facility',
      'organizations.delete: DELETE /facility/{id}',
      'organizations.search: POST /search-facility',
      'organizations.masterTypes: GET /master-types',
      'organizations.masterData: GET /master-data/{type}',
      'organizations.states: GET /lgd-states',
      'organizations.subDistricts: GET /lgd-subdistricts',
      'organizations.ownerSubTypes: POST /owner-subtype',
      'organizations.specialities: POST /specialities',
      'organizations.facilityTypes: POST /facility-type',
      'organizations.facilitySubTypes: POST /facility-subtypes',
      'organizations.geocode: GET /latlongs',
    ],
  ],
  [
    'abha',
    [
      'abha.generateAadhaarOtp: POST /patient/registration/abha/aadhaar/request-otp',
      'abha.enrollWithAadhaar: POST /patient/registration/abha/aadhaar/enroll',
      'abha.generateMobileOtp: POST /patient/registration/abha/update/mobile/request-otp',
      'abha.verifyMobileOtp: POST /patient/registration/abha/update/mobile/verify-otp',
      'abha.addressSuggestions: GET /patient/registration/abha/address-suggestions',
      'abha.createAddress: POST /patient/registration/abha/abha-address',
    ],
  ],
  [
    'hpr',
    [
      'hpr.generateAadhaarOtp: POST /aadhaar/generateOtp',
      'hpr.verifyAadhaarOtp: POST /aadhaar/verifyOtp',
      'hpr.checkAccountExist: POST /check/account-exist',
      'hpr.demographicAuthViaMobile: POST /demographic-auth/mobile',
      'hpr.generateMobileOtp: POST /generate/mobileOtp',
      'hpr.verifyMobileOtp: POST /verify/mobileOtp',
      'hpr.hprIdSuggestions: POST /hpId/suggestion',
      'hpr.createHprId: POST /hprId/create',
    ],
  ],
  [
    'appointments',
    [
      'appointments.findAll: GET /get/Appointment',
      'appointments.findById: GET /get/Appointment/{id}',
      'appointments.findByFilters: GET /health-lake/get-profiles/Appointment',
      'appointments.create: POST /add/Appointment',
      'appointments.update: PUT /update/Appointment',
      'appointments.delete: DELETE /delete/Appointment/{id}',
    ],
  ],
  [
    'documents',
    [
      'documents.createCareContext: POST /abdm-flows/create-carecontext',
      'documents.updateVisitRecords: POST /abdm-flows/update-visit-records',
      'documents.linkCareContext: POST /abdm-flows/link-carecontext',
    ],
  ],
  [
    'ai',
    [
      'ai.encrypt: POST /encrypt',
      'ai.decrypt: POST /decrypt',
      'ai.generateSummary: POST /ai/generate-discharge-summary',
      'ai.generateRadiologyReport: POST /ai/generate-radiology-report',
      'ai.generateCarePlan: POST /ai/generate-careplan',
      'ai.triggerDischargeSummary: PUT /ai/updateFile/DischargeSummary/{encounterId}',
      'ai.generateFhirBundle: POST /ai/generate-fhir-bundle',
      'ai.jobStatus: GET /jobs',
      'ai.previewPdf: GET /ai/discharge-summary/{recordId}/preview',
    ],
  ],
  ['lookup', ['lookup.findCodes: POST /ai/get-code']],
])('the table has every row of the contract for %s', (room, rows) => {
  expect(rowsOf(room).map(({ operation, method, path }) => `${operation}: ${method} ${path}`)).toEqual(rows);
});

test('no two rows share a name or a route', () => {
  const routes = endpoints.map(({ method, path }) => `${method} ${path}`);

  expect(new Set(endpoints.map(({ operation }) => operation)).size).toBe(endpoints.length);
  expect(new Set(routes).size).toBe(endpoints.length);
});

test('every row of the ABHA enrolment says that identity numbers or codes travel', () => {
  expect([...rowsOf('abha'), ...rowsOf('hpr')].filter(({ isSensitive }) => !isSensitive)).toEqual([]);
});

test('every row by which a document or a link travels says so', () => {
  const rows = ['documents', 'ai', 'lookup'].flatMap(rowsOf);

  expect(rows.filter(({ isSensitive }) => !isSensitive)).toEqual([]);
});

test('no write of a patient or an ABHA is marked as a read', () => {
  expect([...rowsOf('patients'), ...rowsOf('abha')].filter(({ isRead }) => isRead)).toEqual([]);
});

test.each<[string, EhrErrorCode, Recovery]>([
  ['ABDM-1205', 'service_down', 'retry'],
  ['ABDM-1118', 'method_not_allowed', 'other-route'],
  ['ABDM-2402', 'forbidden', 'contact-admin'],
  ['ABDM-1022', 'rate_limited', 'wait'],
])(
  'every room that ABDM answers tells its %s as %s: nobody at the screen is blamed for it',
  (upstreamCode, code, recovery) => {
    const rows = endpoints.filter(({ operation }) => /^(abha|hpr|documents)\./.test(operation));

    expect(rows).toHaveLength(17);
    for (const { operation, refusals = [] } of rows) {
      const body = [{ code: `${upstreamCode}: `, message: 'No' }];
      const answer = { operation, status: 400, body, isWrite: true, isSensitive: true, refusals };
      expect(refusedAs(answer), operation).toMatchObject({ upstreamCode, code, recovery });
    }
  },
);
