import { createCarestack, type ClientConfig } from '@carestack/core';

export async function basicOperations(config: ClientConfig) {
  const { patients } = createCarestack(config);

  // 1. Create
  const created = await patients.create({
    idNumber: '123456789012',
    idType: 'Aadhaar',
    patientType: 'OPD',
    firstName: 'Alice',
    lastName: 'Johnson',
    birthDate: '1985-03-15',
    gender: 'F',
    address: '456 Health Street, Medical City',
    mobileNumber: '+919876543210',
    emailId: 'alice.johnson@example.com',
    emergencyContact: '+919876543211',
    bloodGroup: 'B+',
    maritalStatus: 'Married',
    occupation: 'Teacher',
  });

  // 2. All of them, page by page. `for await (const patient of patients.iterate())` reads every page.
  const firstPage = await patients.findAll();
  const secondPage = firstPage.nextPage ? await patients.findAll({ nextPage: firstPage.nextPage }) : null;

  // 3. and 4. One by its id; whether it is there
  const patient = await patients.findById(created.id);
  const isThere = await patients.exists(created.id);

  // 5. Change: only what is given
  const updated = await patients.update(created.id, {
    address: '789 New Address, Updated City',
    mobileNumber: '+919876543299',
  });

  // 6. Search. The API cannot search by patientType, so that filter is refused instead of ignored.
  const found = await patients.findByFilters({ firstName: 'Alice', gender: 'F' });

  // 7. Delete
  await patients.delete(created.id);

  return { created, firstPage, secondPage, patient, isThere, updated, found };
}

/** What the calls answer. `raw` is the answer as it came. */
export async function answers(config: ClientConfig) {
  const { patients } = createCarestack(config);
  const { items, total, nextPage } = await patients.findAll();
  const [first] = items;
  const { id, message } = await patients.update(first?.id ?? '', { emailId: 'alice@example.com' });
  return { written: { id, message }, page: { items, total, nextPage } };
}
