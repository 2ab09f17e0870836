import type { Carestack } from '@carestack/core';
import { type ApprovedBundle, approve, approvedBundle, bundleInput, typedDraft } from '@carestack/core/ai';
import type { Patient } from '@carestack/core/patients';
import { doctor, patientDetails } from './clinicalDocuments.js';

export interface ApprovedVisit {
  document: ApprovedBundle;
  patient: Patient;
  visit: {
    reference: string;
    practitionerReference: string;
    startTime: string;
    endTime: string;
    organizationId: string;
  };
}

const startTime = '2030-01-07T09:00:00+05:30';
const endTime = '2030-01-07T09:30:00+05:30';
const approvedAt = '2030-01-07T10:00:00+05:30';

/** An invented consultation that a doctor approved, with its bundle made by the sandbox. */
export async function approvedConsultation(ai: Carestack['ai'], at = approvedAt): Promise<ApprovedBundle> {
  const draft = typedDraft('OPConsultation', {
    chiefComplaints: 'Fever for three days',
    physicalExamination: 'Chest clear',
    conditions: ['Dengue'],
    prescribedMedications: ['Paracetamol 650 mg, oral, thrice a day, 3 days'],
  });
  const approved = approve(draft, { practitioner: { id: 'practitioner-1', name: 'Arun Iyer' }, at });
  const bundle = await ai.generateFhirBundle(bundleInput(approved, { patientDetails, doctorsDetails: [doctor] }));
  return approvedBundle(approved, bundle);
}

/** The newest patient's visit, booked, with its approved document. */
export async function approvedVisit({ ai, patients, practitioners, appointments }: Carestack): Promise<ApprovedVisit> {
  const [patient] = (await patients.findAll()).items;
  const [practitioner] = (await practitioners.findAll()).items;
  if (!patient || !practitioner) throw new Error('approvedVisit: the clinic has nobody in it.');
  const { reference } = await appointments.create({
    patientReference: patient.id,
    practitionerReference: practitioner.id,
    startTime,
    endTime,
    priority: 'New',
  });
  return {
    document: await approvedConsultation(ai),
    patient,
    visit: { reference, practitionerReference: practitioner.id, startTime, endTime, organizationId: 'org-1' },
  };
}
