import { type Content, at, coded, doctor, hl7, nrces, observed, patient, pdf, prescribed, url } from './parts.js';

/** What a visit or a stay leaves. */
export const visits = {
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
} satisfies Readonly<Record<string, Content>>;
