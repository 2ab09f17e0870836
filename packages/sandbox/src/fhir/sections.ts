import type { CodeableConcept, CompositionSection, Reference } from 'fhir/r4.js';
import { addBinary, addDocument } from './attachments.js';
import {
  addAllergies,
  addCarePlan,
  addConditions,
  addEach,
  addFamilyHistory,
  addImmunizations,
  addMedicationRequests,
  addMedicationStatements,
  addObservations,
  addProcedures,
  type Setting,
} from './clinical.js';
import { addInvoice } from './invoice.js';
import { snomed, type DocumentKind } from './kinds.js';
import { findingsIn } from './measures.js';
import { addImagingReport, addLabReport, isPicture } from './reports.js';
import type { Sections } from './source.js';
import { narrative } from './text.js';

const code = (code: string, display: string): CodeableConcept => ({ coding: [{ system: snomed, code, display }] });

/** A section with entries; none without, as an empty section says something. */
function section(title: string, entry: Reference[], coded?: CodeableConcept): CompositionSection[] {
  return entry.length > 0 ? [{ title, ...(coded && { code: coded }), entry }] : [];
}

/** A section of words alone, for what no resource of its profile could hold truthfully. */
function inWords(title: string, lines: readonly string[], coded?: CodeableConcept): CompositionSection[] {
  if (lines.length === 0) return [];
  return [{ title, ...(coded && { code: coded }), text: { status: 'generated', div: narrative(lines) } }];
}

/** What the two documents of a visit have in common, each with codes of its own (fhir-documents 3.1 and 3.2). */
const visitCodes = {
  OPConsultation: {
    history: code('371529009', 'History and physical report'),
    medications: code('721912009', 'Medication summary document'),
    procedures: code('371525003', 'Clinical procedure report'),
    document: code('371530004', 'Clinical consultation report'),
  },
  DischargeSummary: {
    history: code('1003642006', 'Past medical history section'),
    medications: code('1003606003', 'Medication history section'),
    procedures: code('1003640003', 'History of past procedure section'),
    document: code('373942005', 'Discharge summary'),
  },
};

async function visitSections(
  setting: Setting,
  kind: 'OPConsultation' | 'DischargeSummary',
  from: Sections,
  documents: readonly string[],
  diagnoses: readonly Reference[],
): Promise<CompositionSection[]> {
  const codes = visitCodes[kind];
  const isDischarge = kind === 'DischargeSummary';
  const pastConditions = from.medicalHistory.flatMap(({ condition }) => condition ?? []);
  const pastProcedures = from.medicalHistory.flatMap(({ procedure }) => procedure ?? []);
  const findings = [...from.physicalExamination, ...from.vitalSigns].flatMap(findingsIn);
  const reports = from.investigations ? [await addLabReport(setting, 'investigations', from.investigations)] : [];

  return [
    ...section(
      'Chief complaints',
      await addConditions(setting, 'chiefComplaints', from.chiefComplaints, true),
      code('422843007', 'Chief complaint section'),
    ),
    ...section(
      'Physical examination',
      await addObservations(setting, 'physicalExamination', findings, { label: 'Physical examination' }),
      code('425044008', 'Physical exam section'),
    ),
    ...section('Allergies', await addAllergies(setting, from.allergies), code('722446000', 'Allergy record')),
    ...section(
      'Medical history',
      [
        ...diagnoses,
        ...(await addConditions(setting, 'medicalHistory/conditions', pastConditions, false)),
        ...(await addProcedures(
          setting,
          'medicalHistory/procedures',
          pastProcedures.map((description) => ({ description, complications: null })),
        )),
      ],
      codes.history,
    ),
    ...section(
      'Family history',
      await addFamilyHistory(setting, from.familyHistory),
      code('422432008', 'Family history section'),
    ),
    ...section('Investigations', reports, code('721981007', 'Diagnostic studies report')),
    ...section(
      'Medications',
      [
        ...(isDischarge
          ? await addMedicationRequests(setting, 'currentMedications', from.currentMedications, true)
          : await addMedicationStatements(setting, from.currentMedications)),
        ...(await addMedicationRequests(setting, 'prescribedMedications', from.prescribedMedications)),
      ],
      codes.medications,
    ),
    ...section(
      'Procedures',
      await addProcedures(setting, 'currentProcedures', from.currentProcedures),
      codes.procedures,
    ),
    ...section('Immunizations', await addImmunizations(setting, from.immunizations)),
    ...section('Care plan', await addCarePlan(setting, from), code('734163000', 'Care plan')),
    ...inWords('Follow-up', from.followUp, code('390906007', 'Follow-up encounter')),
    ...from.further.flatMap(({ title, lines }) => inWords(title, lines)),
    ...section('Documents', await documentEach(setting, documents), codes.document),
  ];
}

function documentEach(setting: Setting, documents: readonly string[]): Promise<Reference[]> {
  return addEach(documents, (document, index) => addDocument(setting, `documents/${index}`, [document]));
}

/** The titles are the guide's own and tell the sections apart. */
const wellness = [
  ['vitalSigns', 'Vital Signs', 'ObservationVitalSigns'],
  ['bodyMeasurements', 'Body Measurement', 'ObservationBodyMeasurement'],
  ['physicalActivities', 'Physical Activity', 'ObservationPhysicalActivity'],
  ['womenHealth', 'Women Health', 'ObservationWomenHealth'],
  ['lifeStyle', 'Lifestyle', 'ObservationLifestyle'],
  ['others', 'Other Observations', 'Observation'],
] as const;

async function wellnessSections(setting: Setting, from: Sections, documents: readonly string[]) {
  const sections: CompositionSection[] = [];
  for (const [name, title, profile] of wellness) {
    const lines = from[name].flatMap(findingsIn);
    sections.push(...section(title, await addObservations(setting, name, lines, { label: title, profile })));
  }
  return [...sections, ...section('Document Reference', await documentEach(setting, documents))];
}

/** The sections of a document. Empty when the source holds nothing that this kind of document tells. */
export async function documentSections(
  setting: Setting,
  kind: DocumentKind,
  from: Sections,
  documents: readonly string[],
  diagnoses: readonly Reference[],
): Promise<CompositionSection[]> {
  switch (kind) {
    case 'OPConsultation':
    case 'DischargeSummary':
      return visitSections(setting, kind, from, documents, diagnoses);
    case 'Prescription': {
      const medicines = await addMedicationRequests(setting, 'prescribedMedications', from.prescribedMedications);
      const slip = documents[0] === undefined ? [] : [await addBinary(setting, documents[0])];
      return section('Prescription', [...medicines, ...slip], code('440545006', 'Prescription record'));
    }
    case 'DiagnosticReport': {
      const lab = from.labReport ?? from.investigations;
      const imaging = lab ? null : from.imaging;
      const pictures = documents.filter((reference) => imaging && isPicture(reference));
      const papers = documents.filter((reference) => !pictures.includes(reference));
      const entries = [
        ...(lab ? [await addLabReport(setting, 'labReport', lab)] : []),
        ...(imaging ? [await addImagingReport(setting, imaging, pictures)] : []),
        // One DocumentReference is allowed here; it may hold several files.
        ...(papers.length > 0 ? [await addDocument(setting, 'documents', papers)] : []),
      ];
      return section('Diagnostic report', entries, code('721981007', 'Diagnostic studies report'));
    }
    case 'ImmunizationRecord': {
      const entries = [
        ...(await addImmunizations(setting, from.immunizations)),
        ...(await documentEach(setting, documents)),
      ];
      return section('Immunizations', entries, code('41000179103', 'Immunization record'));
    }
    case 'HealthDocumentRecord':
      return section('Documents', await documentEach(setting, documents), code('419891008', 'Record artifact'));
    case 'WellnessRecord':
      return wellnessSections(setting, from, documents);
    case 'Invoice':
      return section('Invoice', from.invoice ? [await addInvoice(setting, from.invoice)] : []);
    default:
      return kind satisfies never;
  }
}
