import { nameKey } from '../views/freeForm.js';

type Words = Readonly<Record<string, string | undefined>>;

/** What the guide and services call sections, as `nameKey` spells it and without the word "section": by our name for it. */
const names: Words = {
  chiefcomplaint: 'chiefComplaints',
  physicalexam: 'physicalExamination',
  allergyrecord: 'allergies',
  medicalhistory: 'history',
  pastmedicalhistory: 'history',
  historyandphysicalreport: 'history',
  investigations: 'investigations.observations',
  diagnosticstudiesreport: 'DiagnosticReport',
  orderdocument: 'ServiceRequest',
  medicationsummarydocument: 'medications',
  medicationhistory: 'medications',
  prescriptionrecord: 'Prescription',
  procedures: 'currentProcedures',
  procedure: 'currentProcedures',
  clinicalprocedurereport: 'currentProcedures',
  historyofpastprocedure: 'currentProcedures',
  immunizationrecord: 'immunizations',
  followupencounter: 'followUp',
  clinicalfinding: 'findings',
  documents: 'DocumentReference',
  recordartifact: 'DocumentReference',
  bodymeasurement: 'bodyMeasurements',
  physicalactivity: 'physicalActivities',
  otherobservations: 'others',
};

interface ViewerWords {
  sections: Words;
  kinds: Words;
  resources: Words;
}

/** The title of a section in the language of the page; undefined where neither the guide nor the contract names it. */
export function sectionTitle(title: string, text: ViewerWords, sections: Words): string | undefined {
  const key = nameKey(title.replace(/ section$/i, ''));
  const name = names[key];
  // The history of a document holds the diagnosis of today too, that of a form what was before.
  for (const words of [text.sections, sections, text.kinds, text.resources]) {
    const own = name ?? Object.keys(words).find((one) => nameKey(one) === key);
    if (own !== undefined && words[own] !== undefined) return words[own];
  }
  return undefined;
}
