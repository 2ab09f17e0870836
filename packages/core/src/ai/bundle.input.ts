import * as z from 'zod/mini';
import { checked } from '../client/checked.js';
import { lacks } from '../client/lacks.js';
import { caseTypeSchema } from './caseType.js';
import {
  doctorDetailsSchema,
  patientDetailsSchema,
  type DoctorDetails,
  type PatientDetails,
} from './details.schema.js';
import { paperSchema, type Paper } from './files.js';

export interface FhirBundleInput {
  caseType: string;
  /** True: the bundle is made from `extractedData`. False: only from the details of patient and doctors. */
  enableExtraction: boolean;
  documentReferences?: readonly Paper[] | undefined;
  recordId?: string | undefined;
  extractedData?: Readonly<Record<string, unknown>> | undefined;
  patientDetails?: PatientDetails | undefined;
  doctorsDetails?: readonly DoctorDetails[] | undefined;
  publicKey?: string | undefined;
  public_key?: string | undefined;
}

const maybe = z.nullish(z.string());

const bundleSchema = z.object({
  caseType: caseTypeSchema,
  enableExtraction: z.boolean(),
  documentReferences: z.nullish(z.array(paperSchema)),
  recordId: maybe,
  extractedData: z.nullish(z.record(z.string(), z.unknown())),
  patientDetails: z.nullish(patientDetailsSchema),
  doctorsDetails: z.nullish(z.array(doctorDetailsSchema)),
  publicKey: maybe,
  public_key: maybe,
});

/**
 * The request for a bundle. `content` is the part that is sent encrypted (contract 11.3).
 *
 * @throws ValidationError for a wrong member; 422 when something is missing, with its name.
 */
export function bundleRequest(operation: string, given: FhirBundleInput) {
  const input = checked(operation, bundleSchema, given);
  const { caseType, enableExtraction, extractedData, patientDetails, doctorsDetails, documentReferences } = input;
  if (enableExtraction && Object.keys(extractedData ?? {}).length === 0) {
    throw lacks(operation, 'extractedData', 'required', 'extraction is on, so give extractedData');
  }
  if (!enableExtraction && !patientDetails) {
    throw lacks(operation, 'patientDetails', 'required', 'extraction is off, so give patientDetails');
  }
  if (!enableExtraction && !doctorsDetails?.length) {
    throw lacks(operation, 'doctorsDetails', 'required', 'extraction is off, so give doctorsDetails');
  }
  return {
    caseType,
    enableExtraction,
    recordId: input.recordId || undefined,
    publicKey: input.publicKey || input.public_key || undefined,
    content: {
      ...(enableExtraction && { extractedData }),
      ...(patientDetails && { patientDetails }),
      ...(doctorsDetails && { practitionersDetails: doctorsDetails }),
      ...(documentReferences?.length && { documentReferences }),
    },
  };
}
