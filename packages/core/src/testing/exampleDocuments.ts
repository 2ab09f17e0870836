import type { DocumentKind } from '../fhir/index.js';

// Written by hand from the guide, one of each kind; the people are invented.

type Json = Record<string, unknown>;

const sct = 'http://snomed.info/sct';
const nrces = 'https://nrces.in/ndhm/fhir/r4';
const hl7 = 'http://terminology.hl7.org/CodeSystem';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const url = (number: number) => `urn:uuid:${uuid(number)}`;
const coded = (code: string, display: string, system = sct) => ({ coding: [{ system, code, display }] });
const narrative = (words: string) => ({
  status: 'generated',
  div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>`,
});
const rupees = (value: number) => ({ value, currency: 'INR' });
export const pdf = btoa('%PDF-1.4 a small file');

const at = { patient: 1, doctor: 2, hospital: 3, visit: 4, first: 10 };
const patient = { reference: url(at.patient), type: 'Patient' };
const doctor = { reference: url(at.doctor), type: 'Practitioner' };

const people = {
  patient: {
    resourceType: 'Patient',
    identifier: [
      {
        type: coded('HIN', 'Health ID issued by NDHM', `${nrces}/CodeSystem/ndhm-identifier-type-code`),
        value: '91-1111-1111-1111',
      },
      {
        type: coded(
          'ABHA',
          'Ayushman Bharat Health Account (ABHA) ID',
          `${nrces}/CodeSystem/ndhm-identifier-type-code`,
        ),
        value: 'meera.nair@sbx',
      },
    ],
    name: [{ text: 'Meera Nair' }],
    telecom: [{ system: 'phone', value: '+919812345678' }],
    gender: 'female',
    birthDate: '1988-01-30',
  },
  doctor: {
    resourceType: 'Practitioner',
    identifier: [{ type: coded('MD', 'Medical License number', `${hl7}/v2-0203`), value: 'KER-1234' }],
    name: [{ text: 'Dr Arun Iyer' }],
    qualification: [{ code: { text: 'MD, General medicine' } }],
  },
  hospital: {
    resourceType: 'Organization',
    identifier: [
      {
        type: coded('PRN', 'Provider number', `${hl7}/v2-0203`),
        system: 'https://facility.ndhm.gov.in',
        value: 'IN3210000001',
      },
    ],
    name: 'Lakeside Clinic',
  },
};

const visit = {
  resourceType: 'Encounter',
  status: 'finished',
  class: { system: `${hl7}/v3-ActCode`, code: 'AMB', display: 'ambulatory' },
  subject: patient,
};

const prescribed = (words: string) => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: words },
  subject: patient,
  authoredOn: '2026-01-31',
  requester: doctor,
  dosageInstruction: [{ text: 'One tablet twice a day for three days' }],
});
const observed = (code: Json, value: Json) => ({
  resourceType: 'Observation',
  status: 'final',
  code,
  subject: patient,
  effectiveDateTime: '2026-01-31T09:30:00+05:30',
  ...value,
});
const filed = (title: string) => ({
  resourceType: 'DocumentReference',
  status: 'current',
  subject: patient,
  description: title,
  content: [{ attachment: { contentType: 'application/pdf', title, data: pdf } }],
});

interface Content {
  profile: string;
  type: Json;
  title: string;
  hasVisit?: boolean;
  sections: { title: string; code?: Json; entries: number[] }[];
  resources: Json[];
}

const contents: Readonly<Record<DocumentKind, Content>> = {
  OPConsultation: {
    profile: 'OPConsultRecord',
    type: coded('371530004', 'Clinical consultation report'),
    title: 'Consultation, 31 January 2026',
    hasVisit: true,
    sections: [
      { title: 'Chief complaints', code: coded('422843007', 'Chief complaint section'), entries: [0] },
      { title: 'Allergies', code: coded('722446000', 'Allergy record'), entries: [1] },
      { title: 'Medications', code: coded('721912009', 'Medication summary document'), entries: [2] },
      { title: 'Follow-up', code: coded('390906007', 'Follow-up encounter'), entries: [3] },
    ],
    resources: [
      {
        resourceType: 'Condition',
        clinicalStatus: coded('active', 'Active', `${hl7}/condition-clinical`),
        code: { ...coded('386661006', 'Fever'), text: 'Fever for three days' },
        subject: patient,
      },
      {
        resourceType: 'AllergyIntolerance',
        clinicalStatus: coded('active', 'Active', `${hl7}/allergyintolerance-clinical`),
        code: coded('91936005', 'Allergy to penicillin'),
        patient,
      },
      prescribed('Paracetamol 650 mg tablet'),
      {
        resourceType: 'Appointment',
        status: 'booked',
        start: '2026-02-07T10:00:00+05:30',
        end: '2026-02-07T10:15:00+05:30',
        participant: [{ actor: patient, status: 'accepted' }],
      },
    ],
  },
  DischargeSummary: {
    profile: 'DischargeSummaryRecord',
    type: coded('373942005', 'Discharge summary'),
    title: 'Discharge summary, 31 January 2026',
    hasVisit: true,
    sections: [
      { title: 'Medications', code: coded('1003606003', 'Medication history section'), entries: [0] },
      { title: 'Care plan', code: coded('734163000', 'Care plan'), entries: [1] },
    ],
    resources: [
      prescribed('Metformin 500 mg tablet'),
      { resourceType: 'CarePlan', status: 'active', intent: 'plan', subject: patient, description: 'Walk every day' },
    ],
  },
  Prescription: {
    profile: 'PrescriptionRecord',
    type: coded('440545006', 'Prescription record'),
    title: 'Prescription, 31 January 2026',
    sections: [{ title: 'Prescription', code: coded('440545006', 'Prescription record'), entries: [0, 1] }],
    resources: [
      prescribed('Amoxicillin 500 mg capsule'),
      { resourceType: 'Binary', contentType: 'application/pdf', data: pdf },
    ],
  },
  DiagnosticReport: {
    profile: 'DiagnosticReportRecord',
    type: coded('721981007', 'Diagnostic studies report'),
    title: 'Blood count, 31 January 2026',
    sections: [{ title: 'Blood count', entries: [0] }],
    resources: [
      {
        resourceType: 'DiagnosticReport',
        meta: { profile: [`${nrces}/StructureDefinition/DiagnosticReportLab`] },
        status: 'final',
        code: coded('58410-2', 'CBC panel', 'http://loinc.org'),
        subject: patient,
        resultsInterpreter: [doctor],
        result: [{ reference: url(at.first + 1), type: 'Observation' }],
        conclusion: 'Mild anaemia',
      },
      observed(coded('718-7', 'Haemoglobin', 'http://loinc.org'), {
        valueQuantity: { value: 10.4, unit: 'g/dL', system: 'http://unitsofmeasure.org', code: 'g/dL' },
      }),
    ],
  },
  ImmunizationRecord: {
    profile: 'ImmunizationRecord',
    type: coded('41000179103', 'Immunization record'),
    title: 'Immunization record, 31 January 2026',
    sections: [{ title: 'Immunizations', code: coded('41000179103', 'Immunization record'), entries: [0, 1] }],
    resources: [
      {
        resourceType: 'Immunization',
        status: 'completed',
        vaccineCode: { text: 'BCG' },
        patient,
        occurrenceDateTime: '2025-05-01',
        lotNumber: 'AB12',
      },
      {
        resourceType: 'ImmunizationRecommendation',
        patient,
        date: '2026-01-31',
        recommendation: [{ vaccineCode: [{ text: 'Tetanus toxoid' }], forecastStatus: { text: 'due' } }],
      },
    ],
  },
  HealthDocumentRecord: {
    profile: 'HealthDocumentRecord',
    type: coded('419891008', 'Record artifact'),
    title: 'Old papers, 31 January 2026',
    sections: [{ title: 'Documents', code: coded('419891008', 'Record artifact'), entries: [0] }],
    resources: [filed('Old discharge card')],
  },
  WellnessRecord: {
    profile: 'WellnessRecord',
    type: { text: 'Wellness Record' },
    title: 'Wellness record, 31 January 2026',
    sections: [
      { title: 'Vital Signs', entries: [0] },
      { title: 'Body Measurement', entries: [1] },
    ],
    resources: [
      observed(coded('85354-9', 'Blood pressure panel', 'http://loinc.org'), {
        component: [
          { code: coded('8480-6', 'Systolic', 'http://loinc.org'), valueQuantity: { value: 118, unit: 'mmHg' } },
          { code: coded('8462-4', 'Diastolic', 'http://loinc.org'), valueQuantity: { value: 76, unit: 'mmHg' } },
        ],
      }),
      observed({ text: 'Weight' }, { valueQuantity: { value: 61, unit: 'kg' } }),
    ],
  },
  Invoice: {
    profile: 'InvoiceRecord',
    type: { text: 'Invoice Record' },
    title: 'Invoice, 31 January 2026',
    sections: [{ title: 'Invoice', entries: [0] }],
    resources: [
      {
        resourceType: 'Invoice',
        identifier: [{ value: 'INV-7' }],
        status: 'issued',
        type: coded('00', 'Consultation', `${nrces}/CodeSystem/ndhm-billing-codes`),
        subject: patient,
        date: '2026-01-31',
        lineItem: [
          {
            chargeItemReference: { reference: url(at.first + 1) },
            priceComponent: [
              {
                type: 'base',
                code: coded('01', 'Rate', `${nrces}/CodeSystem/ndhm-price-components`),
                amount: rupees(500),
              },
              {
                type: 'tax',
                code: coded('03', 'CGST', `${nrces}/CodeSystem/ndhm-price-components`),
                amount: rupees(45),
              },
            ],
          },
        ],
        totalNet: rupees(500),
        totalGross: rupees(545),
      },
      {
        resourceType: 'ChargeItem',
        status: 'billed',
        code: { ...coded('00', 'Consultation', `${nrces}/CodeSystem/ndhm-billing-codes`), text: 'Consultation' },
        subject: patient,
        quantity: { value: 1 },
        productCodeableConcept: { text: 'Consultation' },
      },
    ],
  },
};

/** A document of a kind that keeps every rule, fresh each time. */
export function exampleDocument(kind: DocumentKind): Json {
  const { profile, type, title, hasVisit = false, sections, resources } = contents[kind];
  const entry = (number: number, resource: Json, words: string) => ({
    fullUrl: url(number),
    resource: {
      ...resource,
      id: uuid(number),
      ...(resource['resourceType'] !== 'Binary' && { text: narrative(words) }),
    },
  });
  const composition = {
    resourceType: 'Composition',
    meta: { profile: [`${nrces}/StructureDefinition/${profile}`] },
    language: 'en-IN',
    status: 'final',
    type,
    subject: patient,
    ...(hasVisit && { encounter: { reference: url(at.visit), type: 'Encounter' } }),
    date: '2026-01-31T10:15:00+05:30',
    author: [doctor],
    title,
    attester: [{ mode: 'official', party: { reference: url(at.hospital), type: 'Organization' } }],
    section: sections.map(({ entries, ...section }) => ({
      ...section,
      entry: entries.map((index) => ({
        reference: url(at.first + index),
        type: resources[index]?.['resourceType'],
      })),
    })),
  };
  const bundle: Json = {
    resourceType: 'Bundle',
    id: uuid(99),
    meta: { versionId: '1', profile: [`${nrces}/StructureDefinition/DocumentBundle`] },
    identifier: { system: 'https://lakeside.example/documents', value: uuid(98) },
    type: 'document',
    timestamp: '2026-01-31T10:15:00+05:30',
    entry: [
      entry(0, composition, title),
      entry(at.patient, people.patient, 'Meera Nair'),
      entry(at.doctor, people.doctor, 'Dr Arun Iyer'),
      entry(at.hospital, people.hospital, 'Lakeside Clinic'),
      ...(hasVisit ? [entry(at.visit, visit, 'Visit')] : []),
      ...resources.map((resource, index) => entry(at.first + index, resource, String(resource['resourceType']))),
    ],
  };
  return structuredClone(bundle);
}
