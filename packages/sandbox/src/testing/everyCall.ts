import type { Carestack } from '@carestack/core';
import { encounterPeople } from './encounterPeople.js';
import { sevadham } from './facility.js';
import { asha, meera } from './people.js';

/** What an argument of a call has to be, and one that is right. */
export interface Argument {
  kind: 'text' | 'object';
  right: unknown;
  isOptional: boolean;
  /** For a text: nothing in it is an answer as well. */
  mayBeBlank: boolean;
}

const text = (right: string): Argument => ({ kind: 'text', right, isOptional: false, mayBeBlank: false });
const object = (right: object): Argument => ({ ...text(''), kind: 'object', right });
const optional = (argument: Argument): Argument => ({ ...argument, isOptional: true, mayBeBlank: true });

const id = text('0b1f7c1e-58cf-4f0e-9d3a-5b1d7f0a9c11');
const options = optional(object({ timeout: 5_000 }));
/** A job is asked for once. */
const jobOptions = optional(object({ timeout: 5_000, patience: 20 }));
const page = optional(object({ nextPage: null }));
const reason = optional(text('By phone'));
const times = { startTime: '2030-08-15T14:00:00+05:30', endTime: '2030-08-15T14:30:00+05:30' };
const booking = { practitionerReference: id.right, patientReference: id.right, ...times, priority: 'New' };
const day = object({ from: '2030-08-15T00:00:00+05:30', to: '2030-08-16T00:00:00+05:30' });
const papers = ['data:application/pdf;base64,JVBERi0xLjQK'];
const aadhaar = text('999941057058');
const txnId = 'f2a8c1d0-4b7e-4a51-8c3f-1d2e3f4a5b6c';
const transaction = text(txnId);
const otp = '123456';
const mobile = '9812345678';

const records = {
  findAll: [page, options],
  findById: [id, options],
  exists: [id, options],
  delete: [id, options],
};
const byFilters = (filters: object) => ({
  findByFilters: [object(filters), page, options],
  iterate: [optional(object(filters)), options],
});

/** Every method of every service, with its arguments. */
export const everyCall = {
  patients: {
    ...records,
    ...byFilters({ state: 'Kerala', birthDate: '1988-01-30', count: 10 }),
    create: [object(asha), options],
    update: [id, object({ emailId: 'asha@example.in', mobileNumber: '9876543210' }), options],
  },
  practitioners: {
    ...records,
    ...byFilters({ department: 'cardiology', lastName: 'Iyer' }),
    create: [object(meera), options],
    update: [id, object({ designation: 'Consultant', experience: 4 }), options],
  },
  organizations: {
    findAll: [page, options],
    iterate: [options],
    findById: [text('facilityId'), id, options],
    exists: [text('facilityId'), id, options],
    create: [object(sevadham), options],
    update: [id, object({ spocName: 'Meera Rao', spocId: 'meera@hpr.abdm' }), options],
    delete: [id, options],
    search: [object({ stateLGDCode: '27', facilityName: 'Lakeside', page: 1 }), options],
    masterTypes: [options],
    masterData: [text('OWNER'), options],
    states: [options],
    districts: [{ ...text('27'), mayBeBlank: true }, options],
    subDistricts: [text('490'), options],
    ownerSubTypes: [object({ ownershipCode: 'P' }), options],
    specialities: [object({ systemOfMedicineCode: 'M' }), options],
    facilityTypes: [object({ ownershipCode: 'P' }), options],
    facilitySubTypes: [object({ facilityTypeCode: '1' }), options],
    geocode: [text('12 Lake Road, Pune'), options],
  },
  appointments: {
    ...records,
    ...byFilters({ practitionerReference: id.right, from: times.startTime, to: times.endTime }),
    create: [object(booking), options],
    update: [id, object({ status: 'arrived' }), options],
    findBooked: [object({ practitionerReference: id.right, patientReference: id.right, ...times }), options],
    book: [object(booking), options],
    reschedule: [id, object(times), options],
    cancel: [id, reason, options],
    markArrived: [id, options],
    noShow: [id, options],
    takeNumber: [id, day, options],
    call: [id, options],
    markSeen: [id, options],
    transfer: [id, object({ practitionerReference: id.right, ...times }), reason, options],
  },
  encounters: {
    create: [
      object({
        ...encounterPeople,
        caseType: 'Prescription',
        enableExtraction: true,
        recordId: 'record-1',
        dto: { payload: { prescribedMedications: ['Paracetamol 500 mg, twice a day'] } },
      }),
      options,
    ],
  },
  documents: {
    linkHealthDocument: [
      object({
        reference: id.right,
        patientReference: id.right,
        practitionerReference: id.right,
        patientName: 'Asha Rao',
        patientAddress: '12 Lake Road, Pune',
        appointmentStartDate: times.startTime,
        appointmentEndDate: times.endTime,
        organizationId: 'IN2710000001',
        mobileNumber: mobile,
        hiType: 'OPConsultation',
        healthRecords: [{ rawFhir: true, fhirDocument: { resourceType: 'Bundle' }, informationType: 'OPConsultation' }],
      }),
      options,
    ],
  },
  abha: {
    seal: [aadhaar],
    generateAadhaarOtp: [aadhaar, options],
    enrollWithAadhaar: [object({ txnId, otp, mobile }), options],
    generateMobileOtp: [object({ txnId, mobile }), options],
    verifyMobileOtp: [object({ txnId, otp }), options],
    addressSuggestions: [transaction, options],
    createAddress: [object({ txnId, abhaAddress: 'asha.rao' }), options],
    startRegistration: [aadhaar, options],
    registrationFlow: [text('enroll_with_aadhaar'), object({ txnId, otp, mobile }), options],
  },
  hpr: {
    generateAadhaarOtp: [aadhaar, options],
    verifyAadhaarOtp: [object({ txnId, otp }), options],
    checkAccountExist: [object({ txnId, preverifiedCheck: true }), options],
    demographicAuthViaMobile: [object({ txnId, mobile }), options],
    generateMobileOtp: [object({ txnId, mobile }), options],
    verifyMobileOtp: [object({ txnId, otp }), options],
    hprIdSuggestions: [transaction, options],
    createHprId: [
      object({
        txnId,
        hprId: 'arun.iyer@hpr.abdm',
        email: 'arun@example.in',
        password: 'Monsoon#2026',
        firstName: 'Arun',
        lastName: 'Iyer',
        dayOfBirth: '3',
        monthOfBirth: '2',
        yearOfBirth: '1970',
        address: '1 Hill Road, Kochi',
        pincode: '682001',
        stateCode: '32',
        districtCode: '555',
        hpCategoryCode: '1',
        hpSubCategoryCode: '1',
      }),
      options,
    ],
    startRegistration: [aadhaar, options],
    registrationFlow: [text('verify_mobile_otp'), object({ txnId, otp }), options],
  },
  ai: {
    generateDischargeSummary: [object({ files: papers }), jobOptions],
    generateOpConsultationSummary: [object({ files: papers }), jobOptions],
    generateOpConsultation: [object({ files: papers }), jobOptions],
    extract: [object({ files: papers, caseType: 'Prescription' }), jobOptions],
    partialUploadForDischargeSummary: [object({ files: papers, date: '2026-04-12T23:24:57Z' }), jobOptions],
    partialUpload: [object({ files: papers, encounterId: 'stay-1' }), jobOptions],
    triggerDischargeSummary: [id, jobOptions],
    generateRadiologyReport: [object({ files: papers }), jobOptions],
    generateRadiologySummary: [object({ files: papers }), jobOptions],
    generateCarePlan: [object({ files: papers, callbackUrl: 'https://hospital.example/done' }), jobOptions],
    generateFhirBundle: [
      object({
        ...encounterPeople,
        caseType: 'Prescription',
        enableExtraction: true,
        extractedData: { prescribedMedications: ['Paracetamol 500 mg'] },
      }),
      jobOptions,
    ],
    jobStatus: [id, jobOptions],
    followJob: [id, text('summary'), jobOptions],
    previewPdf: [id, jobOptions],
    encrypt: [object({ files: papers }), jobOptions],
    decrypt: [text('a.b.c.d.e'), jobOptions],
  },
  lookup: {
    findCodes: [text('fever'), text('condition'), options],
    findSnomed: [text('fever'), text('condition'), options],
    findLoinc: [text('chest'), options],
  },
} satisfies Record<keyof Carestack, Record<string, readonly Argument[]>>;
