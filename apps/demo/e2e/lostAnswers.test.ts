import { expect } from 'vitest';
import { test } from './fixtures.js';
import { addFault, countAbhas, countPatients } from './records.js';

test('when the answer to "enroll" is lost on the wire, the person ends with exactly one ABHA and one patient', async ({
  clinic,
  page,
  person,
}) => {
  const abhasBefore = countAbhas(clinic);
  const patientsBefore = await countPatients(clinic);
  await addFault(clinic, { kind: 'drop-after', operation: 'abha.enrollWithAadhaar', times: 1 });

  await page.goto('/patients/abha');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('999941057058');
  await person.giveCode(await person.readCode({ messages: 1 }), '9876500001');

  await person.heading('We do not know if it worked');
  expect(countAbhas(clinic)).toBe(abhasBefore + 1);
  expect(await countPatients(clinic)).toBe(patientsBefore);
  await person.tabTo('Check with a new code');
  await person.press('Enter');
  await person.giveAadhaar('999941057058');
  await person.giveCode(await person.readCode({ messages: 2 }), '9876500001');
  await person.heading('This person already has an ABHA');
  await person.tabTo('Choose an ABHA address');
  await person.press('Enter');
  await person.takeAddress();
  await person.heading('The ABHA is found');
  await person.tabTo('Continue');
  await person.press('Enter');

  await person.heading('Ravi Kumar');
  expect(countAbhas(clinic)).toBe(abhasBefore + 1);
  expect(await countPatients(clinic)).toBe(patientsBefore + 1);
});

test('when the answer to the new patient is lost between browser and back end, the record is read back and not made twice', async ({
  clinic,
  page,
  person,
}) => {
  const patientsBefore = await countPatients(clinic);

  await page.goto('/patients/abha');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('200000000032');
  await person.giveCode(await person.readCode({ messages: 1 }), '9876500004');
  await person.takeAddress();
  await person.heading('The ABHA is created');
  let writes = 0;
  await page.route('**/add/Patient', async (route) => {
    writes += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await person.tabTo('Continue');
  await person.press('Enter');

  await person.heading('শ্রেয়া সেন');
  expect(writes).toBe(1);
  expect(await countPatients(clinic)).toBe(patientsBefore + 1);
});

test('when the answer is lost behind the back end, the browser reads the record back as well', async ({
  clinic,
  page,
  person,
}) => {
  const patientsBefore = await countPatients(clinic);
  await addFault(clinic, { kind: 'drop-after', operation: 'patients.create', times: 1 });

  await page.goto('/patients/abha');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('200000000050');
  await person.giveCode(await person.readCode({ messages: 1 }), '9876500011');
  await person.heading('This person already has an ABHA');
  await person.tabTo('Use this ABHA');
  await person.press('Enter');
  await person.heading('The ABHA is found');
  await person.tabTo('Continue');
  await person.press('Enter');

  await person.heading('Meera Joshi');
  expect(await countPatients(clinic)).toBe(patientsBefore + 1);
});

test('when not even reading back works, the screen says so, and trying again adds one patient', async ({
  clinic,
  page,
  person,
}) => {
  const patientsBefore = await countPatients(clinic);

  await page.goto('/patients/abha');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('200000000021');
  await person.giveCode(await person.readCode({ messages: 1 }), '9876500003');
  await person.takeAddress();
  await person.heading('The ABHA is created');
  await page.context().setOffline(true);
  await person.tabTo('Continue');
  await person.press('Enter');
  await person.heading('The patient is not in the list yet');
  await page.getByText('You are offline.').waitFor();
  await page.context().setOffline(false);
  await person.tabTo('Try again');
  await person.press('Enter');

  await person.heading('முருகன்');
  expect(await countPatients(clinic)).toBe(patientsBefore + 1);
});

test('a reload between the code and the address finds the journey again, with the code still on the phone', async ({
  page,
  person,
}) => {
  await page.goto('/patients/abha');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('200000000045');
  const code = await person.readCode({ messages: 1 });
  await page.reload();

  expect(await person.readCode({ messages: 1 })).toBe(code);
  await person.giveCode(code, '9876500005');
  await person.takeAddress();
  await person.heading('The ABHA is created');
});
