import type { NewPatient } from '@carestack/core/patients';
import type { NewPractitioner } from '@carestack/core/practitioners';

/** Invented, like everybody here. */
export const asha = {
  idNumber: '91-4321-8765-2109',
  idType: 'ABHA',
  patientType: 'NEW',
  resourceType: 'Patient',
  abhaAddress: 'asha.rao@sbx',
  firstName: 'Asha',
  middleName: 'Rani',
  lastName: 'Rao',
  birthDate: '1988-01-30',
  gender: 'female',
  mobileNumber: '+919876543210',
  emailId: 'asha.rao@example.in',
  address: '12, Jayanagar, Bengaluru',
  pincode: '560011',
  state: 'Karnataka',
} satisfies NewPatient;

export const veer = {
  idNumber: 'KA0120110012345',
  idType: 'DRIVING_LICENSE',
  patientType: 'NEW',
  resourceType: 'Patient',
  firstName: 'ਵੀਰ',
  birthDate: '1954-11-02',
  gender: 'male',
  address: 'Model Town, Ludhiana',
} satisfies NewPatient;

export const meera = {
  resourceType: 'Practitioner',
  registrationId: 'MCI/2004/1',
  department: 'cardiology',
  designation: 'Senior Consultant',
  status: 'Active',
  joiningDate: '2020-01-15',
  staffType: 'Doctor',
  firstName: 'Dr. Meera',
  middleName: 'Rani',
  lastName: 'Joshi',
  gender: 'female',
  mobileNumber: '+919876543299',
  address: '12 Lake Road, Pune',
  specialization: ['Interventional Cardiology'],
} satisfies NewPractitioner;
