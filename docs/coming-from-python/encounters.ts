import {
  CaseType,
  createCarestack,
  type ClientConfig,
  type DoctorDetails,
  type EncounterRequestDTO,
  type PatientDetails,
} from '@carestack/core';

const patientDetails: PatientDetails = {
  name: 'John Doe',
  birthDate: '1980-01-01',
  gender: 'M',
  mobileNumber: '+919876543210',
  address: '123 Main Street',
  pincode: '110001',
  state: 'Delhi',
  idType: 'PAN',
  idNumber: 'ABCDE1234F',
};

const doctor: DoctorDetails = {
  name: 'Anita Smith',
  birthDate: '1975-08-20',
  gender: 'F',
  mobileNumber: '+919876543211',
  address: '123 Medical Complex',
  pincode: '110001',
  state: 'Delhi',
  designation: 'Consultant',
  department: 'Cardiology',
  registrationId: 'REG12345',
};

/** From sections that were filled in. */
export async function fromSections(config: ClientConfig) {
  const { encounters } = createCarestack(config);
  const request: EncounterRequestDTO = {
    caseType: CaseType.OP_CONSULTATION,
    patientDetails,
    doctorDetails: [doctor],
    documentReferences: ['lab_report_1.pdf', 'lab_report_2.pdf'],
    enableExtraction: true,
    dto: {
      payload: {
        chiefComplaints: 'Fever and cough',
        physicalExamination: {
          bloodPressure: { value: '120/80', unit: 'mmHg' },
          heartRate: { value: 72, unit: 'bpm' },
        },
        conditions: ['Viral fever'],
        prescribedMedications: ['Paracetamol 500 mg, twice a day, 3 days'],
      },
    },
  };
  return encounters.create(request);
}

/** From files. */
export async function fromFiles(config: ClientConfig, caseSheets: readonly string[]) {
  const { encounters } = createCarestack(config);
  return encounters.create({
    caseType: CaseType.OP_CONSULTATION,
    patientDetails,
    doctorDetails: [doctor],
    documentReferences: ['lab_report_1.pdf', 'lab_report_2.pdf'],
    enableExtraction: true,
    dto: { caseSheets },
  });
}

/** A FHIR document: a Composition first, then what it names. */
export async function answers(config: ClientConfig) {
  const { resourceType, id, type, timestamp, entry } = await fromSections(config);
  return { resourceType, id, type, timestamp, resources: entry.map(({ resource }) => resource.resourceType) };
}
