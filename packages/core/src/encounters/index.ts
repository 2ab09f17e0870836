export type {
  DiagnosticReportDTO,
  DischargeSummaryDTO,
  EncounterRequestDTO,
  HealthDocumentRecordDTO,
  ImmunizationRecordDTO,
  OPConsultationDTO,
  PrescriptionRecordDTO,
  WellnessRecordDTO,
} from './encounter.schema.js';
export { createEncountersService, type EncountersService } from './encounters.service.js';
export type {
  DiagnosticReportSections,
  DischargeSummarySections,
  ImmunizationSections,
  LabReport,
  OPConsultationSections,
  PhysicalExamination,
  PrescriptionSections,
  WellnessSections,
} from './sections.schema.js';
