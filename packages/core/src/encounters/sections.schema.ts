import * as z from 'zod/mini';
import { filled, optional, text } from '../values/fields.js';

/** A measured value. `120/80` stays as it is written. */
const measure = z.object({
  value: z.pipe(
    z.union([filled, z.number()]),
    z.transform((value) => String(value)),
  ),
  unit: optional(text),
});

type Measures = Readonly<Record<string, z.input<typeof measure> | null | undefined>>;

/** `oxygenSaturation` → `Oxygen saturation` */
function nameOf(key: string): string {
  const words = key
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Measures as lines: `Heart rate: 72 bpm`. */
const measureLines = z.pipe(
  z.pipe(
    z.transform((measures: Measures) => withoutAbsent(measures)),
    z.record(z.string(), measure),
  ),
  z.transform((measures) =>
    Object.entries(measures).map(
      ([name, { value, unit }]) => `${nameOf(name)}: ${[value, unit].filter(Boolean).join(' ')}`,
    ),
  ),
);

function withoutAbsent(measures: unknown): unknown {
  if (typeof measures !== 'object' || measures === null || Array.isArray(measures)) return measures;
  return Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== null && value !== undefined));
}

const lines = z.array(filled);
const someLines = lines.check(z.minLength(1, 'required'));

/** Lines of text, or the older form: an object of names, each with a value and a unit. */
const measuredLines = z.union([lines, measureLines]);

/** A text. The README and Java give an object of measures, which is sent as text (contract 15). */
const examination = z.union([
  filled,
  z.pipe(
    measureLines,
    z.transform((written) => written.join(', ')),
  ),
]);

const history = z.object({ condition: optional(filled), procedure: optional(filled) });
const familyHistory = z.object({ relation: filled, condition: filled });
const procedure = z.object({ description: filled, complications: optional(text) });

const common = {
  chiefComplaints: filled,
  physicalExamination: examination,
  medicalHistory: optional(z.array(history)),
  familyHistory: optional(z.array(familyHistory)),
  conditions: optional(lines),
  /** The wire's own spelling of `conditions`. */
  condtions: optional(lines),
  currentProcedures: optional(z.array(procedure)),
  currentMedications: optional(lines),
  prescribedMedications: optional(lines),
  allergies: optional(lines),
  immunizations: optional(lines),
  advisoryNotes: optional(lines),
  carePlan: optional(lines),
  followUp: optional(lines),
};

/** Both spellings are sent: the service reads `condtions` today, and may read `conditions` once that is corrected. */
function inBothSpellings<Sections extends { conditions?: string[] | undefined; condtions?: string[] | undefined }>({
  conditions,
  condtions,
  ...sections
}: Sections) {
  const either = conditions ?? condtions;
  return { ...sections, ...(either && { conditions: either, condtions: either }) };
}

const investigations = {
  observations: z.pipe(measuredLines, someLines),
  status: filled,
  recordedDate: filled,
};

const labReport = z.object({ ...investigations, category: filled, conclusion: filled });

const opConsultation = z.object(common);
const dischargeSummary = z.object({ ...common, investigations: z.object(investigations) });
const diagnosticReport = z.object({ labReports: optional(labReport), lab_reports: optional(labReport) });

export const opConsultationSections = z.pipe(opConsultation, z.transform(inBothSpellings));

export const dischargeSummarySections = z.pipe(dischargeSummary, z.transform(inBothSpellings));

export const prescriptionSections = z.object({ prescribedMedications: someLines });

export const immunizationSections = z.object({ immunizations: someLines });

/** We and Java say `labReports`; Python's server reads `lab_reports` (contract 12.3). Both are sent. */
export const diagnosticReportSections = z.pipe(
  diagnosticReport,
  z.transform(({ labReports, lab_reports }, context) => {
    const report = labReports ?? lab_reports;
    if (!report) context.issues.push({ code: 'custom', path: ['labReports'], message: 'required', input: undefined });
    return { labReports: report, lab_reports: report };
  }),
);

export const wellnessSections = z.object({
  vitalSigns: optional(measuredLines),
  bodyMeasurements: optional(measuredLines),
  physicalActivities: optional(measuredLines),
  womenHealth: optional(measuredLines),
  lifeStyle: optional(measuredLines),
  others: optional(measuredLines),
});

export type OPConsultationSections = z.input<typeof opConsultation>;
export type DischargeSummarySections = z.input<typeof dischargeSummary>;
export type PrescriptionSections = z.input<typeof prescriptionSections>;
export type ImmunizationSections = z.input<typeof immunizationSections>;
export type DiagnosticReportSections = z.input<typeof diagnosticReport>;
export type WellnessSections = z.input<typeof wellnessSections>;
export type LabReport = z.input<typeof labReport>;
/** Measures such as blood pressure as the README writes them, each with a value and a unit. */
export type PhysicalExamination = Measures;
