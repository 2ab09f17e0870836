import { createCarestack, EhrApiError, type ClientConfig } from '@carestack/core';

export async function quickStart(config: ClientConfig) {
  const carestack = createCarestack(config);

  try {
    const created = await carestack.patients.create({
      idNumber: '123456789012',
      idType: 'Aadhaar', // travels as AADHAAR
      patientType: 'OPD', // as NEW
      firstName: 'John',
      lastName: 'Doe',
      birthDate: '1980-01-01',
      gender: 'M', // as male
      address: '123 Main Street',
      mobileNumber: '+919876543210',
      emailId: 'john.doe@example.com',
      resourceType: 'PATIENT', // as Patient; it may be left out
    });

    const { items } = await carestack.patients.findAll();
    const [first] = items;
    const patient = first && (await carestack.patients.findById(first.id));
    return { message: created.message, patient };
  } catch (error) {
    // Every failure of a call is one of these: see troubleshooting.ts.
    if (error instanceof EhrApiError) return { message: error.message, patient: undefined };
    throw error;
  }
}
