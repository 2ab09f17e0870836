import { abhaEndpoints } from '@carestack/core/abha';
import { aiEndpoints } from '@carestack/core/ai';
import { appointmentEndpoints, appointmentSchema } from '@carestack/core/appointments';
import { hprEndpoints } from '@carestack/core/hpr';
import { lookupEndpoints } from '@carestack/core/lookup';
import { foundOrganizationSchema, newOrganizationSchema, organizationSchema } from '@carestack/core/organizations';
import { patientSchema } from '@carestack/core/patients';
import { practitionerSchema } from '@carestack/core/practitioners';
import * as z from 'zod/mini';

const text = z.string();
const textOrNull = z.nullable(text);
const flag = z.boolean();
const number = z.int();

const succeeded = { type: z.literal('success'), message: text };
const counted = { totalNumberOfRecords: number, nextPageLink: textOrNull };
const stored = { createdAt: text, updatedAt: text };

const one = (record: z.core.$ZodType) => z.object({ ...succeeded, requestResource: record, ...counted });
const search = (record: z.core.$ZodType) =>
  z.object({ entry: z.array(record), link: z.object({ nextPage: textOrNull }), total: number });
const writtenRecord = { ...succeeded, resourceId: text };

const patient = z.extend(patientSchema.def.in, {
  resourceId: text,
  id: text,
  resourceType: z.literal('Patient'),
  ...stored,
});
const patientWritten = z.object({
  ...writtenRecord,
  validationErrors: z.nullable(z.array(z.unknown())),
  resource: patient,
});

const practitioner = z.extend(practitionerSchema.def.in, {
  resourceId: text,
  id: text,
  resourceType: z.literal('Practitioner'),
  ...stored,
});

/** Python's client wants each of the eight as a text (contract 7). */
const appointment = z.extend(appointmentSchema.def.in, {
  reference: text,
  practitionerReference: text,
  patientReference: text,
  slot: text,
  priority: text,
  start: text,
  end: text,
  organizationId: text,
  status: text,
  resourceType: z.literal('Appointment'),
  ...stored,
});

/** Its groups are those it was registered with. */
const listedFacility = z.extend(organizationSchema.def.in, {
  ...z.omit(newOrganizationSchema, { uploadDocuments: true, addAddressProof: true }).shape,
  id: text,
  facilityId: text,
  status: text,
  ...stored,
});
const facility = z.extend(listedFacility, {
  ...z.pick(newOrganizationSchema, { uploadDocuments: true, addAddressProof: true }).shape,
});
const facilityWritten = z.object({ response: text, status: z.literal('success'), message: text, facilityId: text });

const foundFacility = z.object({
  ...texts(foundOrganizationSchema),
  villageCityTownName: z.optional(text),
});

const coded = z.object({ code: text, value: text });
const masterData = z.object({ type: text, data: z.array(coded) });
const place = z.object({ code: text, name: text });

const abha = {
  enrolment: abhaEndpoints.enrollWithAadhaar.answer.def.in,
  profile: abhaEndpoints.enrollWithAadhaar.answer.def.in.shape.ABHAProfile.def.in,
};
const maybeText = z.nullish(text);

const abhaProfile = z.extend(abha.profile, {
  firstName: text,
  lastName: text,
  middleName: text,
  gender: text,
  mobile: text,
  address: text,
  abhaType: text,
  stateName: text,
  districtName: text,
  abhaStatus: text,
  authMethods: z.nullish(z.union([text, z.array(text)])),
  emailVerified: maybeText,
  kycPhoto: maybeText,
  kycVerified: z.nullish(flag),
  subDistrictCode: maybeText,
  subdistrictName: maybeText,
  tags: z.nullish(z.record(text, text)),
  townCode: maybeText,
  townName: maybeText,
  verificationStatus: maybeText,
  verificationType: maybeText,
  villageCode: maybeText,
  villageName: maybeText,
  wardCode: maybeText,
  wardName: maybeText,
});

const hprPerson = z.extend(hprEndpoints.verifyAadhaarOtp.answer.def.in, {
  name: text,
  gender: text,
  pincode: text,
  district: text,
  state: text,
  address: text,
  careOf: maybeText,
  house: maybeText,
  street: maybeText,
  landmark: maybeText,
  locality: maybeText,
  villageTownCity: maybeText,
  subDist: maybeText,
  postOffice: maybeText,
});
const hprAccount = {
  token: text,
  hprIdNumber: text,
  categoryId: number,
  subCategoryId: number,
  new: flag,
};
const hprCodeSent = z.object({ txnId: text, mobileNumber: z.null() });

/**
 * What is answered where our client reads less of it than the contract has (sections 4 to 13). Elsewhere the answer is what the client
 * reads.
 */
export const answers: Readonly<Record<string, z.core.$ZodType>> = {
  'patients.findAll': one(z.array(patient)),
  'patients.findById': one(patient),
  'patients.findByFilters': search(patient),
  'patients.create': patientWritten,
  'patients.update': patientWritten,
  'patients.delete': z.object(writtenRecord),
  'practitioners.findAll': one(z.array(practitioner)),
  'practitioners.findById': one(practitioner),
  'practitioners.findByFilters': search(practitioner),
  'practitioners.create': z.object(writtenRecord),
  'practitioners.update': z.object(writtenRecord),
  'practitioners.delete': z.object(writtenRecord),
  'organizations.findAll': z.object({ message: text, data: z.array(listedFacility), ...counted }),
  'organizations.findById': z.object({
    message: text,
    data: z.union([facility, z.array(facility)]),
    ...counted,
  }),
  'organizations.create': facilityWritten,
  'organizations.update': facilityWritten,
  'organizations.delete': z.object({ status: z.literal('success'), message: text }),
  'organizations.search': z.object({
    facilities: z.array(foundFacility),
    message: text,
    totalFacilities: number,
    numberOfPages: number,
  }),
  'organizations.masterTypes': z.object({ masterTypes: z.array(z.object({ type: text, desc: text })) }),
  'organizations.masterData': masterData,
  'organizations.states': z.array(z.extend(place, { districts: z.array(place) })),
  'organizations.subDistricts': z.array(place),
  'organizations.ownerSubTypes': masterData,
  'organizations.specialities': masterData,
  'organizations.facilityTypes': masterData,
  'organizations.facilitySubTypes': masterData,
  'appointments.findAll': one(z.array(appointment)),
  'appointments.findById': one(appointment),
  'appointments.findByFilters': search(appointment),
  'appointments.create': z.extend(appointmentEndpoints.create.answer, {
    ...succeeded,
    validationErrors: z.nullable(z.array(z.unknown())),
    resource: appointment,
    fhirProfileId: z.optional(text),
  }),
  'appointments.update': one(appointment),
  'appointments.delete': z.object({ ...succeeded, reference: text }),
  'abha.generateAadhaarOtp': z.object(texts(abhaEndpoints.generateAadhaarOtp.answer)),
  'abha.enrollWithAadhaar': z.extend(abha.enrolment, {
    message: text,
    ABHAProfile: abhaProfile,
    tokens: z.object({ token: text, expiresIn: number, refreshToken: text, refreshExpiresIn: number }),
    isNew: flag,
  }),
  'abha.generateMobileOtp': z.object(texts(abhaEndpoints.generateMobileOtp.answer)),
  'abha.verifyMobileOtp': z.object(texts(abhaEndpoints.verifyMobileOtp.answer.def.in)),
  'abha.addressSuggestions': z.extend(abhaEndpoints.addressSuggestions.answer, { txnId: text }),
  'abha.createAddress': z.object(texts(abhaEndpoints.createAddress.answer)),
  'hpr.generateAadhaarOtp': z.object(texts(hprEndpoints.generateAadhaarOtp.answer.def.in)),
  'hpr.verifyAadhaarOtp': hprPerson,
  'hpr.checkAccountExist': z.extend(hprEndpoints.checkAccountExist.answer.def.in, hprAccount),
  'hpr.generateMobileOtp': hprCodeSent,
  'hpr.verifyMobileOtp': hprCodeSent,
  'hpr.createHprId': z.extend(hprEndpoints.createHprId.answer.def.in, {
    ...hprAccount,
    hprId: text,
    name: text,
    gender: text,
    yearOfBirth: text,
    monthOfBirth: text,
    dayOfBirth: text,
    firstName: text,
    lastName: text,
    stateCode: text,
    stateName: text,
    kycPhoto: text,
    mobile: text,
    authMethods: z.array(text),
  }),
  'documents.updateVisitRecords': flag,
  'documents.linkCareContext': flag,
  'ai.decrypt': z.extend(aiEndpoints.decrypt.answer, { protectedHeader: z.record(text, z.unknown()) }),
  'ai.triggerDischargeSummary': z.object({ data: text, message: text }),
  'ai.previewPdf': z.object(texts(aiEndpoints.previewPdf.answer.def.in)),
  'lookup.findCodes': z.array(
    z.extend(lookupEndpoints.findCodes.answer.def.element.def.in, { code: text, similarity: z.number() }),
  ),
};

/** The members that a client reads, each of them there and a text. */
function texts({ shape }: { shape: z.core.$ZodShape }) {
  return Object.fromEntries(Object.keys(shape).map((name) => [name, text]));
}
