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

/** The sections of each kind of document. The others are made from files alone. */
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

/** Files to read, sections that were filled in, or both: then the sections count. */
interface EncounterContent<Kind extends CaseType> {
  caseSheets?: readonly Paper[] | undefined;
  payload?: (Kind extends keyof SectionsOf ? SectionsOf[Kind] : never) | undefined;
}

interface EncounterRequestOf<Kind extends CaseType> {
  caseType: Kind;
  /** Default true. False: no section and no file is read; the documents of reference are what the bundle is about. */
  enableExtraction?: boolean | undefined;
  recordId?: string | undefined;
  patientDetails?: PatientDetails | undefined;
  doctorsDetails?: readonly DoctorDetails[] | undefined;
  /** The README's name of `doctorsDetails`. */
  doctorDetails?: readonly DoctorDetails[] | undefined;
  documentReferences?: readonly Paper[] | undefined;
  dto: EncounterContent<Kind>;
}

/** What a FHIR bundle is asked for with. `caseType` decides which sections fit. */
export type EncounterRequestDTO = { [Kind in CaseType]: EncounterRequestOf<Kind> }[CaseType];

export type OPConsultationDTO = EncounterContent<'OPConsultation'>;
export type DischargeSummaryDTO = EncounterContent<'DischargeSummary'>;
export type PrescriptionRecordDTO = EncounterContent<'Prescription'>;
export type DiagnosticReportDTO = EncounterContent<'DiagnosticReport'>;
export type ImmunizationRecordDTO = EncounterContent<'ImmunizationRecord'>;
export type WellnessRecordDTO = EncounterContent<'WellnessRecord'>;
export type HealthDocumentRecordDTO = EncounterContent<'HealthDocumentRecord'>;
