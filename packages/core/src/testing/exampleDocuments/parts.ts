export type Json = Record<string, unknown>;

/** What one kind of document holds, beside the people. */
export interface Content {
  profile: string;
  type: Json;
  title: string;
  hasVisit?: boolean;
  sections: { title: string; code?: Json; entries: number[] }[];
  resources: Json[];
}

const sct = 'http://snomed.info/sct';
export const nrces = 'https://nrces.in/ndhm/fhir/r4';
export const hl7 = 'http://terminology.hl7.org/CodeSystem';

export const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const url = (number: number) => `urn:uuid:${uuid(number)}`;
export const coded = (code: string, display: string, system = sct) => ({ coding: [{ system, code, display }] });
export const narrative = (words: string) => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>`,
});
export const rupees = (value: number) => ({ value, currency: 'INR' });
export const pdf = btoa('%PDF-1.4 a small file');

export const at = { patient: 1, doctor: 2, hospital: 3, visit: 4, first: 10 };
export const patient = { reference: url(at.patient), type: 'Patient' };
export const doctor = { reference: url(at.doctor), type: 'Practitioner' };

export const prescribed = (words: string) => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: words },
  subject: patient,
  authoredOn: '2026-01-31',
  requester: doctor,
  dosageInstruction: [{ text: 'One tablet twice a day for three days' }],
});
export const observed = (code: Json, value: Json) => ({
  resourceType: 'Observation',
  status: 'final',
  code,
  subject: patient,
  effectiveDateTime: '2026-01-31T09:30:00+05:30',
  ...value,
});
export const filed = (title: string) => ({
  resourceType: 'DocumentReference',
  status: 'current',
  subject: patient,
  description: title,
  content: [{ attachment: { contentType: 'application/pdf', title, data: pdf } }],
});
