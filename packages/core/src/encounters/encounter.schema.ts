import type * as z from 'zod/mini';
import type { CaseType, DoctorDetails, Paper, PatientDetails } from '../ai/index.js';
import {
  diagnosticReportSections,
  dischargeSummarySections,
  immunizationSections,
  opConsultationSections,
  prescriptionSections,
  wellnessSections,
  type DiagnosticReportSections,
  type DischargeSummarySections,
  type ImmunizationSections,
  type OPConsultationSections,
  type PrescriptionSections,
  type WellnessSections,
} from './sections.schema.js';

/** The sections of each kind of document. The kinds not listed are made from files only. */
interface SectionsOf {
  OPConsultation: OPConsultationSections;
  DischargeSummary: DischargeSummarySections;
  Prescription: PrescriptionSections;
  DiagnosticReport: DiagnosticReportSections;
  ImmunizationRecord: ImmunizationSections;
  WellnessRecord: WellnessSections;
}

export const sectionSchemas: { readonly [Kind in keyof SectionsOf]: z.ZodMiniType<object, SectionsOf[Kind]> } = {
  OPConsultation: opConsultationSections,
  DischargeSummary: dischargeSummarySections,
  Prescription: prescriptionSections,
  DiagnosticReport: diagnosticReportSections,
  ImmunizationRecord: immunizationSections,
  WellnessRecord: wellnessSections,
};

/** Files to read, or sections that somebody filled in. With both, only the sections are used. */
interface EncounterContent<Kind extends CaseType> {
  caseSheets?: readonly Paper[] | undefined;
  payload?: (Kind extends keyof SectionsOf ? SectionsOf[Kind] : never) | undefined;
}

interface EncounterRequestOf<Kind extends CaseType> {
  caseType: Kind;
  /** Default true. False: sections and files are not read; the bundle is made of the details of the people and `documentReferences`. */
  enableExtraction?: boolean | undefined;
  recordId?: string | undefined;
  patientDetails?: PatientDetails | undefined;
  doctorsDetails?: readonly DoctorDetails[] | undefined;
  /** The README's name for `doctorsDetails`. */
  doctorDetails?: readonly DoctorDetails[] | undefined;
  documentReferences?: readonly Paper[] | undefined;
  dto: EncounterContent<Kind>;
}

/** The request for a FHIR bundle. `caseType` decides which sections it takes. */
export type EncounterRequestDTO = { [Kind in CaseType]: EncounterRequestOf<Kind> }[CaseType];

export type OPConsultationDTO = EncounterContent<'OPConsultation'>;
export type DischargeSummaryDTO = EncounterContent<'DischargeSummary'>;
export type PrescriptionRecordDTO = EncounterContent<'Prescription'>;
export type DiagnosticReportDTO = EncounterContent<'DiagnosticReport'>;
export type ImmunizationRecordDTO = EncounterContent<'ImmunizationRecord'>;
export type WellnessRecordDTO = EncounterContent<'WellnessRecord'>;
export type HealthDocumentRecordDTO = EncounterContent<'HealthDocumentRecord'>;
