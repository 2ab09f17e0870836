import { linesIn, membersIn } from '../fhir/source.js';
import type { Reading } from './reading.js';

/** What a summary, a report or a plan says, in the shapes of contract 11.2. What was not read is absent. */
export function summaryDraft(id: string, { dischargeSummary, extractedData, extractor }: Reading) {
  return { id, dischargeSummary, extractedData, extractor };
}

/** A day's upload: the summary is written when all are there. */
export function uploadDraft(id: string, { extractedData, extractor }: Reading) {
  return { id, dischargeSummary: {}, extractedData, extractor };
}

/** A report for each study. The first has the id of the record. */
export function radiologyDrafts(recordId: string, ...studies: Reading[]) {
  return studies.map((study, number) => radiologyDraft(number === 0 ? recordId : crypto.randomUUID(), study));
}

function radiologyDraft(reportId: string, { extractedData, extractor }: Reading) {
  const patient = membersIn(extractedData['Patient Details']);
  const text = (name: string) => linesIn(extractedData[name]).join('\n');
  const recommendations = linesIn(extractedData['recommendations']);
  return withoutAbsent({
    reportId,
    patientName: patient['Name'],
    age: patient['Age'],
    gender: patient['Sex'],
    studyType: text('studyType'),
    findings: text('findings'),
    impression: text('impression'),
    recommendations: recommendations.length > 0 ? recommendations : undefined,
    sources: extractedData['sources'],
    extractor,
  });
}

export function carePlanDraft(id: string, { extractedData, extractor }: Reading) {
  const patient = membersIn(extractedData['Patient Details']);
  const doctors: unknown = extractedData['Doctor Details'];
  const doctor: unknown = Array.isArray(doctors) ? doctors[0] : undefined;
  const { Name, Designation, Department } = membersIn(doctor);
  const patientDetails = withoutAbsent({
    name: patient['Name'],
    age: patient['Age'],
    sex: patient['Sex'],
    uhid: patient['UHID'],
    visitId: patient['IP Number'],
    address: patient['Address'],
    contactNumber: patient['Contact Number'],
  });
  const doctorDetails = withoutAbsent({ name: Name, designation: Designation, department: Department });
  const parts = [
    'conditions',
    'allergies',
    'prescribedMedications',
    'carePlan',
    'advisoryNotes',
    'followUp',
    'sources',
  ];
  return {
    id,
    extractor,
    carePlan: withoutAbsent({
      patientDetails: Object.keys(patientDetails).length > 0 ? patientDetails : undefined,
      doctorDetails: Object.keys(doctorDetails).length > 0 ? [doctorDetails] : undefined,
      ...Object.fromEntries(parts.map((name) => [name, extractedData[name]])),
    }),
  };
}

function withoutAbsent(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== ''));
}
