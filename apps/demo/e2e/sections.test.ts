import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './fixtures.js';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true, level: 1 });
const fact = (page: Page, term: string) =>
  page.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::*').first();

test('a practitioner is added, found by address, changed and deleted', async ({ page }) => {
  await page.goto('/practitioners');
  await page.getByRole('link', { name: 'Add a practitioner' }).click();
  await heading(page, 'New practitioner').waitFor();

  await page.getByLabel('First name').fill('Meera');
  await page.getByLabel('Last name (optional)').fill('Nair');
  await page.getByLabel('Female').check();
  await page.getByLabel('Council registration number').fill('KMC-44120');
  await page.getByLabel('Department').selectOption({ label: 'Cardiology' });
  await page.getByLabel('Designation').fill('Consultant');
  await page.getByLabel('Kind of staff').selectOption({ label: 'Doctor' });
  await page.getByLabel('Status').selectOption({ label: 'Active' });
  const joined = page.getByRole('group', { name: 'Joined on' });
  await joined.getByLabel('Day').fill('1');
  await joined.getByLabel('Month').fill('6');
  await joined.getByLabel('Year').fill('2021');
  await page.getByLabel('Consultation fee (optional)').fill('1500');
  await page.getByRole('textbox', { name: 'Address' }).fill('4 MG Road, Kochi');
  await page.getByRole('button', { name: 'Add practitioner' }).click();

  await page.getByText('Added. The practitioner is in the list now.').waitFor();
  expect(await fact(page, 'Consultation fee').innerText()).toBe('₹1,500');
  const address = page.url();
  expect(address).not.toMatch(/Meera|Nair/);

  await page.reload();
  await fact(page, 'Name').filter({ hasText: 'Meera Nair' }).waitFor();

  await page.getByRole('button', { name: 'Edit' }).click();
  await page.locator('h1:focus').filter({ hasText: 'Edit practitioner' }).waitFor();
  await page.getByLabel('Designation').fill('Senior Consultant');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('The changes are saved.').waitFor();
  await page.locator('h1:focus').filter({ hasText: 'Practitioner' }).waitFor();
  expect(await fact(page, 'Designation').innerText()).toBe('Senior Consultant');

  await page.getByRole('link', { name: 'Practitioners' }).first().click();
  await heading(page, 'Practitioners').waitFor();
  await page.goBack();
  await fact(page, 'Name').filter({ hasText: 'Meera Nair' }).waitFor();

  await page.getByRole('button', { name: 'Delete practitioner' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Delete practitioner' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await heading(page, 'Practitioners').waitFor();
  await page.goto(address);
  await page.getByText('No such practitioner').waitFor();
});

test('a facility is found in its list, read, its contact changed, and deleted', async ({ page }) => {
  await page.goto('/facilities');
  const first = page
    .getByRole('main')
    .getByRole('link', { name: /./ })
    .filter({ hasNotText: 'Register a facility' })
    .first();
  await first.click();
  await heading(page, 'Facility').waitFor();
  await page.getByRole('heading', { name: 'Person to contact' }).waitFor();
  const address = page.url();

  await page.getByRole('button', { name: 'Change the contact' }).click();
  await page.getByLabel('Name of the person to contact').fill('Farida Qureshi');
  await page.getByLabel('Their ID').fill('HPR-1');
  await page.getByRole('button', { name: 'Save the contact' }).click();
  await page.getByText('The changes are saved.').waitFor();
  await page.getByText('Farida Qureshi').waitFor();

  await page.getByRole('button', { name: 'Delete facility' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await heading(page, 'Facilities').waitFor();
  await page.goto(address);
  await page.getByText('No such facility').waitFor();
  expect(await page.getByText('Farida Qureshi').count()).toBe(0);
});

test('the registration of a facility begins from the list and leads back without loss', async ({ page }) => {
  await page.goto('/facilities');
  await page.getByRole('link', { name: 'Register a facility' }).click();
  await page.getByLabel('Name of the facility').fill('Kachnar Day Clinic');
  await page.goBack();
  await heading(page, 'Facilities').waitFor();
  await page.goForward();

  expect(await page.getByLabel('Name of the facility').inputValue()).toBe('Kachnar Day Clinic');
});
