import { expect } from 'vitest';
import { test } from './fixtures.js';
import { Person } from './person.js';
import { countAbhas, countPatients } from './records.js';

test('a patient is registered by keyboard alone, and stands in the list after a reload and after a restart', async ({
  clinic,
  page,
  person,
}) => {
  const abhasBefore = countAbhas(clinic);
  const patientsBefore = await countPatients(clinic);

  await page.goto('/patients');
  await page.getByRole('link', { name: /\p{L}/u }).first().waitFor();
  await person.tabTo('Register with ABHA');
  await person.press('Enter');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('2345 6789 0124');
  await person.giveCode(await person.readCode({ messages: 1 }), '98123 45678');
  await person.giveSecondCode(await person.readCode({ messages: 2 }));
  const address = await person.takeAddress();
  await person.heading('The ABHA is created');
  await person.tabTo('Continue');
  await person.press('Enter');

  await person.heading('Asha Rao');
  await page.getByText('Registered. The patient is in the list now.').waitFor();
  expect(await page.getByRole('main').innerText()).toContain(address);
  await page.getByRole('button', { name: 'Show mobile number' }).first().click();
  expect(await page.getByRole('main').innerText()).toContain('+91 98123 45678');
  const patientUrl = page.url();
  expect(new URL(patientUrl).pathname).toMatch(/^\/patients\/[\w-]+$/);

  await person.tabTo('Patients');
  await person.press('Enter');
  await person.heading('Patients');
  await page.getByRole('link', { name: 'Asha Rao' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Asha Rao' }).waitFor();

  await clinic.restart();
  await page.reload();
  await page.getByRole('link', { name: 'Asha Rao' }).click();
  await person.heading('Asha Rao');
  expect(page.url()).toBe(patientUrl);
  expect(countAbhas(clinic)).toBe(abhasBefore + 1);
  expect(await countPatients(clinic)).toBe(patientsBefore + 1);
});

test('a person who is a patient already is shown, and nobody is added', async ({ clinic, page, person }) => {
  const patientsBefore = await countPatients(clinic);

  await page.goto('/patients/abha');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('234567890124');
  await person.giveCode(await person.readCode({ messages: 1 }), '9812345678');
  await person.heading('This person already has an ABHA');
  await person.tabTo('Use this ABHA');
  await person.press('Enter');
  await person.heading('The ABHA is found');
  await person.tabTo('Continue');
  await person.press('Enter');

  await person.heading('Asha Rao');
  await page.getByText('This person is already a patient here.').waitFor();
  expect(await countPatients(clinic)).toBe(patientsBefore);
});

test('a patient who is on record is found by mobile before any code is sent, and the record opened', async ({
  clinic,
  page,
  person,
}) => {
  const patientsBefore = await countPatients(clinic);

  await page.goto('/patients/abha');
  await person.holdsMobile('98123 45678');
  await person.heading('Is this the person?');
  expect(await page.getByRole('main').innerText()).toMatch(/Asha Rao[^]*1988[^]*XX-XXXX-XXXX-\d{4}/);
  expect(await page.getByRole('log').getByRole('article').count()).toBe(0);
  await person.tabTo('Open this record');
  await person.press('Enter');

  await person.heading('Asha Rao');
  expect(page.url()).not.toContain('98123');
  expect(await countPatients(clinic)).toBe(patientsBefore);
});

test('what ABHA does not know is asked for, and the rest is filled in', async ({ page, person }) => {
  await page.goto('/patients/abha');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('200000000148');
  await person.giveCode(await person.readCode({ messages: 1 }), '9876500019');
  await person.takeAddress();
  await person.heading('The ABHA is created');
  await person.tabTo('Continue');
  await person.press('Enter');
  await person.heading('Nearly done: a few details are missing');
  expect(await page.getByRole('main').innerText()).toContain('Tapan Das');
  await person.tabTo('Day');
  await person.type('14');
  await person.tabTo('Month');
  await person.type('8');
  await person.tabTo('Register patient');
  await person.press('Enter');

  await person.heading('Tapan Das');
  expect(await page.getByRole('main').innerText()).toContain('14 August 1951');
});

test('a test number is copied, and going on without ABHA forgets it and leads to an empty form', async ({
  page,
  person,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

  await page.goto('/patients/abha');
  await page.getByRole('button', { name: 'Copy 9999 4105 7058' }).click();
  await page.getByText('Copied').waitFor();
  await person.holdsNothing();
  await person.agree();
  await person.heading('What is the Aadhaar number?');
  const bar = await page.getByRole('banner').boundingBox();
  const progress = await page.getByText('Step 3 of 6').boundingBox();
  expect(progress?.y).toBeGreaterThan(bar?.height ?? Number.POSITIVE_INFINITY);
  await page.getByRole('textbox', { name: 'Aadhaar number' }).focus();
  await person.press('Control+V');
  await page.getByRole('button', { name: 'Send code' }).click();
  await person.readCode({ messages: 1 });
  await page.getByRole('button', { name: 'Continue without ABHA' }).click();
  await page.getByText('No ABHA has been created with this code.').waitFor();
  await page.getByRole('button', { name: 'Yes, continue without ABHA' }).click();

  await person.heading('New patient');
  expect(await page.getByRole('textbox', { name: 'First name' }).inputValue()).toBe('');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.goBack();
  await person.heading('What does the patient have?');
  await page.waitForResponse(/\/phone\/inbox$/);
  await page.waitForResponse(/\/phone\/inbox$/);
  expect(await page.getByRole('log').getByRole('article').count()).toBe(0);
});

test('who goes on without an ABHA that was found begins clean, with the mobile that was typed', async ({ openTab }) => {
  const page = await openTab({ width: 360, height: 740 });
  const person = new Person(page);

  await page.goto('/patients/abha');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('200000000050');
  const code = await person.readCode({ messages: 1 });
  await page.locator('.phone-banner').getByText(code).waitFor();
  await person.giveCode(code, '9876500011');
  await person.heading('This person already has an ABHA');
  await page.getByRole('button', { name: 'Continue without ABHA' }).click();
  await page.getByText('The ABHA exists, and it stays.').waitFor();
  await page.getByRole('button', { name: 'Yes, continue without ABHA' }).click();

  await person.heading('New patient');
  expect(await page.getByLabel(/^Mobile number/).inputValue()).toBe('98765 00011');
  expect(await page.getByLabel('First name').inputValue()).toBe('');
  expect(await page.getByRole('main').innerText()).not.toContain('Meera');
  expect(
    await page.evaluate(() => JSON.stringify([history.state, { ...sessionStorage }, { ...localStorage }])),
  ).not.toMatch(/Meera|00011/);
});

test('a patient without ABHA is registered, changed and deleted, with the browser’s own buttons working', async ({
  clinic,
  page,
  person,
}) => {
  const patientsBefore = await countPatients(clinic);

  await page.goto('/patients');
  await page.getByRole('link', { name: 'Register without ABHA' }).click();
  await page.getByLabel('First name').fill('Meenal');
  await page.getByLabel('Last name').fill('Kulkarni');
  await page.getByLabel('Day').fill('3');
  await page.getByLabel('Month').fill('9');
  await page.getByLabel('Year').fill('1990');
  await page.getByText('Female', { exact: true }).click();
  await page.getByLabel('Identity document').selectOption('PAN');
  await page.getByLabel('PAN', { exact: true }).fill('ABCPK1234L');
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('4 Tulsi Lane, Nashik');
  await page.getByRole('button', { name: 'Register patient' }).click();
  await person.heading('Meenal Kulkarni');
  expect(await countPatients(clinic)).toBe(patientsBefore + 1);

  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Mobile number').fill('9765432101');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('The changes are saved.').waitFor();
  await page.getByRole('button', { name: 'Show mobile number' }).first().click();
  await page.getByText('+91 97654 32101').waitFor();

  await page.goBack();
  await person.heading('Patients');
  await page.goForward();
  await person.heading('Meenal Kulkarni');

  await page.getByRole('button', { name: 'Delete patient' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await countPatients(clinic)).toBe(patientsBefore + 1);
  await page.getByRole('button', { name: 'Delete patient' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await person.heading('Patients');
  expect(await countPatients(clinic)).toBe(patientsBefore);
});
