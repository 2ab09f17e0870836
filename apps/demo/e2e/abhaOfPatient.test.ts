import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { changesFrom, differencesOf, keptNames } from '../src/registration/abhaOfPatient.js';
import { walks } from './documentKinds.js';
import { approve, careContextsOf, patientOf, waitingVisit, type WaitingVisit } from './documentVisits.js';
import { test } from './fixtures.js';
import { Person } from './person.js';
import { countPatients } from './records.js';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Writes a wellness record at a visit, and asks for the ABHA that it needs to be linked. */
async function missAbha(
  page: Page,
  { reference }: WaitingVisit,
  { aadhaar = '234567890124', mobile = '9876543210' } = {},
): Promise<Person> {
  await page.goto(`/visits/open/${reference}/WellnessRecord`);
  await press(page, 'Type it');
  await walks.WellnessRecord.fill(page);
  await press(page, 'Continue to review');
  await approve(page);
  await page.getByText('This patient has no ABHA').waitFor();
  await press(page, 'Register an ABHA');
  const person = new Person(page);
  await person.heading('Add an ABHA');
  await person.agree();
  await person.giveAadhaar(aadhaar);
  await person.heading('Enter the code from the phone');
  await page.getByLabel('Code').fill(await person.readCode({ messages: 1 }));
  await page.getByLabel(/^Mobile number for ABHA/).fill(mobile);
  await person.press('Enter');
  return person;
}

test('an ABHA comes to the patient whose document waits: after a reload the card is compared, and the document is linked', async ({
  clinic,
  page,
}) => {
  const visit = await waitingVisit(clinic, { hasAbha: false });
  const patientsBefore = await countPatients(clinic);

  const person = await missAbha(page, visit);
  await person.heading('Choose an ABHA address');
  await page.reload();
  const address = await person.takeAddress();
  await person.heading('The ABHA is created');
  await press(page, 'Continue');
  await person.heading('Is this the same person?');
  await page.getByText(/Compare the name and the date of birth/).waitFor();
  expect(await patientOf(clinic, visit)).toMatchObject({ idType: 'PAN' });
  await press(page, 'Add the ABHA');

  await page.getByText('The ABHA is on the patient’s record. The document can be linked now.').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/documents\/[\da-f]+$/);
  expect(await patientOf(clinic, visit)).toMatchObject({ idType: 'ABHA', abhaAddress: address, firstName: 'Meera' });
  expect(await countPatients(clinic)).toBe(patientsBefore);
  await press(page, 'Link');
  await page.getByText('The patient finds this document under their ABHA.').waitFor();
  expect(await careContextsOf(clinic, visit.reference)).toMatchObject([{ isLinked: true }]);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('abha-registration');
  await page.goBack();
  await person.heading('Visit');
});

test('what differs is asked; an ABHA of another record is not taken from it, and nothing is changed', async ({
  clinic,
  page,
}) => {
  const visit = await waitingVisit(clinic, { hasAbha: false });

  const person = await missAbha(page, visit);
  await person.heading('This person already has an ABHA');
  await press(page, 'Use this ABHA');
  await press(page, 'Continue');
  await person.heading('Is this the same person?');
  expect(await page.locator('.differences').getByRole('row').allInnerTexts()).toEqual([
    expect.stringMatching(/On the record\s+On the ABHA/),
    expect.stringMatching(/^Name\s+Meera Nair B\s+Asha Rao$/),
  ]);
  await press(page, 'Add the ABHA');
  await page.getByText('Choose what the record should say.').waitFor();
  await page.getByLabel('What the ABHA says').check();
  await press(page, 'Add the ABHA');
  await person.heading('This ABHA belongs to another record');
  expect(await patientOf(clinic, visit)).toMatchObject({ idType: 'PAN', firstName: 'Meera' });
  await page.getByRole('link', { name: 'Go back' }).click();

  await page.getByText('This patient has no ABHA').waitFor();
});

test('what the ABHA says is taken over, and it is said that the middle name stayed', async ({ clinic, page }) => {
  const visit = await waitingVisit(clinic, { hasAbha: false, middleName: 'Lakshmi' });

  const person = await missAbha(page, visit, { aadhaar: '999941057058', mobile: '9876500001' });
  await person.takeAddress();
  await person.heading('The ABHA is created');
  await press(page, 'Continue');
  await person.heading('Is this the same person?');
  await page.getByLabel('What the ABHA says').check();
  await press(page, 'Add the ABHA');

  await person.heading('The ABHA is on the record now');
  await page
    .getByText(
      'The middle name “Lakshmi” stayed on the record. The ABHA has no middle name, and the service cannot take one away.',
    )
    .waitFor();
  expect(await patientOf(clinic, visit)).toMatchObject({
    idType: 'ABHA',
    firstName: 'Ravi',
    middleName: 'Lakshmi',
    lastName: 'Kumar',
  });
  await press(page, 'Continue');
  await page.getByText('The ABHA is on the patient’s record. The document can be linked now.').waitFor();
});

describe('what the ABHA says and the record', () => {
  const patient = {
    id: 'patient-1',
    firstName: 'Asha',
    lastName: 'RAO ',
    birthDate: '1988-01-30',
    gender: 'female',
    mobileNumber: '+919812345678',
    address: null,
    extra: {},
  };
  const profile = {
    abhaNumber: '91-1234-5678-9012',
    abhaAddress: 'asha.rao@sbx',
    abhaAddresses: [],
    status: null,
    name: 'Asha Rao',
    firstName: 'Asha',
    middleName: null,
    lastName: 'Rao',
    gender: 'female' as const,
    birthDate: { year: '1988' },
    mobile: '9876543210',
    email: null,
    address: '7 Hill Road',
    pincode: null,
    stateName: null,
    districtName: null,
    photo: null,
  };
  const result = (changes: object) => ({
    outcome: 'found' as const,
    abhaNumber: profile.abhaNumber,
    abhaAddress: profile.abhaAddress,
    profile: { ...profile, ...changes },
    consent: null,
  });

  test.each([
    ['in case and spaces alone', {}, []],
    ['in what one of them does not know', { gender: null, birthDate: null }, []],
    ['in the day', { birthDate: { year: '1988', month: '01', day: '29' } }, ['birthDate']],
    ['in the year', { birthDate: { year: '1987' } }, ['birthDate']],
    ['in name and gender', { firstName: 'Usha', gender: 'male' }, ['name', 'gender']],
  ])('differ %s', (_, changes, facts) => {
    expect(differencesOf(patient, result(changes)).map(({ fact }) => fact)).toEqual(facts);
  });

  test('the ABHA and what was missing are added; the rest is taken over only where it is wanted', () => {
    const other = result({ firstName: 'Usha', birthDate: { year: '1987', month: '02', day: '03' } });
    const abha = { idType: 'ABHA', idNumber: '91-1234-5678-9012', abhaAddress: 'asha.rao@sbx' };

    expect(changesFrom(patient, other, 'record')).toEqual({ ...abha, address: '7 Hill Road' });
    expect(changesFrom(patient, other, 'abha')).toMatchObject({
      ...abha,
      address: '7 Hill Road',
      firstName: 'Usha',
      lastName: 'Rao',
      birthDate: '1987-02-03',
    });
    expect(changesFrom(patient, other, 'abha')).not.toHaveProperty('mobileNumber');
  });

  test.each([
    ['a middle name', { middleName: 'Devi' }, {}, [{ fact: 'middleName', name: 'Devi' }]],
    ['nothing, where there is no middle name', { middleName: ' ' }, {}, []],
    ['nothing, where the ABHA has one', { middleName: 'Lata' }, { middleName: 'Lata' }, []],
    ['a last name', {}, { lastName: null }, [{ fact: 'lastName', name: 'RAO' }]],
  ])('of a name that was taken over stays %s', (_, onRecord, onAbha, names) => {
    expect(keptNames({ ...patient, ...onRecord }, result(onAbha))).toEqual(names);
  });
});
