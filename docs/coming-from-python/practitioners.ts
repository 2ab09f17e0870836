import { createCarestack, type ClientConfig } from '@carestack/core';

export async function workflow(config: ClientConfig) {
  const { practitioners } = createCarestack(config);

  // 1. Create
  const created = await practitioners.create({
    registrationId: 'REG12345',
    department: 'Cardiology', // travels as cardiology
    designation: 'Senior Consultant',
    specialization: ['Interventional Cardiology', 'Cardiac Surgery'],
    status: 'Active',
    joiningDate: '2020-01-15',
    staffType: 'Doctor',
    firstName: 'Dr. Sarah',
    lastName: 'Wilson',
    birthDate: '1975-08-20',
    gender: 'F',
    mobileNumber: '+919876543210',
    emailId: 'dr.sarah.wilson@hospital.example',
    address: '123 Medical Complex, Healthcare City',
    pincode: '110001',
    state: 'Delhi',
    qualifications: [
      { degree: 'MBBS', university: 'AIIMS Delhi', year: '1998' },
      { degree: 'MD Cardiology', university: 'AIIMS Delhi', year: '2002' },
    ],
    experience: 23,
    languages: ['English', 'Hindi', 'Telugu'],
    consultationFee: 1500,
  });

  // 2. and 3. All of them; one by its id
  const { items } = await practitioners.findAll();
  const practitioner = await practitioners.findById(created.id);

  // 4. Change: only what is given, though the API itself wants the whole record
  const updated = await practitioners.update(created.id, {
    consultationFee: 1800,
    status: 'Active',
    address: 'Updated Medical Complex Address',
  });

  // 5. Search
  const found = await practitioners.findByFilters({
    department: 'Cardiology',
    status: 'Active',
    specialization: 'Interventional Cardiology',
  });

  return { created, items, practitioner, updated, found };
}

export async function answers(config: ClientConfig) {
  const { practitioners } = createCarestack(config);
  const { items } = await practitioners.findAll();
  const { id, department, qualifications, status } = await practitioners.findById(items[0]?.id ?? '');
  return { id, department, qualifications, status };
}
