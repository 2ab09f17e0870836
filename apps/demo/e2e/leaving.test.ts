import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { waitingVisit } from './documentVisits.js';
import { test } from './fixtures.js';

const question = (page: Page) => page.getByRole('dialog', { name: 'Leave this page?' });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const pathOf = (page: Page) => new URL(page.url()).pathname;

test('a link and the back button ask before something that is not saved is left; what was typed stays', async ({
  clinic,
  page,
}) => {
  await page.goto(`${clinic.address}/patients`);
  await page.getByRole('link', { name: 'Register without ABHA' }).click();
  await heading(page, 'New patient');
  await page.getByLabel('First name').fill('Meera');

  await page.getByRole('link', { name: 'Practitioners' }).click();
  await question(page).getByText('Something on it is not saved.').waitFor();
  await page.keyboard.press('Escape');
  await question(page).waitFor({ state: 'hidden' });
  await page.goBack();
  await question(page).getByRole('button', { name: 'Stay here' }).click();
  expect(pathOf(page)).toBe('/patients/new');
  expect(await page.getByLabel('First name').inputValue()).toBe('Meera');

  await page.goBack();
  await question(page).getByRole('button', { name: 'Leave' }).click();
  await heading(page, 'Patients');
  expect(pathOf(page)).toBe('/patients');
  await page.getByRole('link', { name: 'Practitioners' }).click();
  await heading(page, 'Practitioners');
  await page.goBack();
  await heading(page, 'Patients');
  expect(await question(page).isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Register without ABHA' }).click();
  await heading(page, 'New patient');
  expect(await page.getByLabel('First name').inputValue()).toBe('Meera');
});

test('a document that is being written is asked for, and found again as it was', async ({ clinic, page }) => {
  const visit = await waitingVisit(clinic);
  await page.goto(`${clinic.address}/visits/open/${visit.reference}/Prescription`);
  await page.getByRole('button', { name: 'Type it' }).click();
  await page.getByLabel('Dose').fill('650 mg');

  await page.getByRole('link', { name: 'Facilities' }).click();
  await question(page).getByRole('button', { name: 'Leave' }).click();
  await heading(page, 'Facilities');
  await page.goBack();

  await heading(page, 'Visit');
  expect(await page.getByLabel('Dose').inputValue()).toBe('650 mg');
});
