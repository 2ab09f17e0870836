import * as z from 'zod/mini';
import { filled, optional, text } from '../values/fields.js';
import { instant } from '../values/instant.js';
import { wireMobile } from '../values/mobile.js';
import { healthInformationType } from './healthInformation.js';

/** A UUID. Older servers give its 32 digits without dashes; they are put back. */
const reference = z.pipe(
  z.pipe(
    filled,
    z.transform((id) =>
      id.replace(/^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/i, '$1-$2-$3-$4-$5'),
    ),
  ),
  z.string().check(z.regex(/^[\da-f-]{36}$/i, 'reference_invalid')),
);

const healthRecord = z
  .object({
    rawFhir: z.boolean(),
    fhirDocument: z.optional(z.record(z.string(), z.unknown())),
    informationType: healthInformationType,
  })
  .check((record) => {
    if (!record.value.rawFhir || record.value.fhirDocument) return;
    record.issues.push({ code: 'custom', path: ['fhirDocument'], message: 'required', input: undefined });
  });

/** What is linked (contract 13.1). */
export const healthDocumentSchema = z
  .object({
    patientReference: reference,
    practitionerReference: reference,
    /** The id of the appointment. */
    reference,
    patientName: filled,
    /** Where the patient lives. */
    patientAddress: filled,
    patientAbhaAddress: optional(text),
    appointmentStartDate: instant,
    appointmentEndDate: instant,
    appointmentPriority: optional(text),
    appointmentSlot: optional(text),
    organizationId: filled,
    mobileNumber: wireMobile,
    hiType: healthInformationType,
    healthRecords: z._default(z.array(healthRecord), []),
  })
  .check((document) => {
    const { appointmentStartDate: start, appointmentEndDate: end } = document.value;
    if (Date.parse(end) > Date.parse(start)) return;
    document.issues.push({ code: 'custom', path: ['appointmentEndDate'], message: 'date_order', input: undefined });
  });

export type HealthDocumentLinkingDTO = z.input<typeof healthDocumentSchema>;
export type HealthInformationDTO = z.input<typeof healthRecord>;
export type HealthDocument = z.output<typeof healthDocumentSchema>;

export const careContextSchema = z.object({
  careContextReference: filled,
  requestId: filled,
  authModes: z.array(z.string()),
});

/** The bodies of the three steps, as they are sent (contract 13.2). */
export const newCareContextSchema = z.object({
  patientReference: reference,
  patientAbhaAddress: z.optional(filled),
  practitionerReference: reference,
  appointmentReference: reference,
  hiType: healthInformationType,
  appointmentDate: z
    .string()
    .check(z.regex(/^(0[1-9]|1[0-2]):[0-5]\d [ap]m - (0[1-9]|1[0-2]):[0-5]\d [ap]m$/i, 'time_range_invalid')),
  resendOtp: z.boolean(),
});

export const visitRecordsSchema = z.object({
  careContextReference: filled,
  patientReference: reference,
  practitionerReference: reference,
  appointmentReference: reference,
  patientAbhaAddress: z.optional(filled),
  healthRecords: z.array(healthRecord).check(z.minLength(1, 'required')),
  mobileNumber: wireMobile,
  requestId: filled,
});

export const linkSchema = z.object({
  requestId: filled,
  appointmentReference: reference,
  patientAddress: filled,
  patientName: filled,
  patientReference: reference,
  careContextReference: filled,
  authMode: z.enum(['MOBILE_OTP', 'AADHAAR_OTP', 'DEMOGRAPHICS', 'DIRECT'], 'auth_mode_invalid'),
});
