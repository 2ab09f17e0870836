import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { approve, careContextsOf, waitingVisit } from './documentVisits.js';
import { test } from './fixtures.js';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** One day's paper, as a nurse adds it. */
async function addDay(page: Page, day: string, name: string, content: string): Promise<void> {
  const parts = page.getByRole('group', { name: 'Day' });
  const [year = '', month = '', date = ''] = day.split('-');
  await parts.getByLabel('Day').fill(date);
  await parts.getByLabel('Month').fill(month);
  await parts.getByLabel('Year').fill(year);
  const picker = page.locator('[data-part=stay-documents] input[type=file]').first();
  await picker.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  await page.getByText(/^Text · /).waitFor();
  await press(page, 'Send the files of this day');
  await page.locator('[data-part=stay-day]').filter({ hasText: name }).waitFor();
}

test('two days of a stay become one discharge summary that is approved, linked and read', async ({ clinic, page }) => {
  const visit = await waitingVisit(clinic);
  await page.goto(`${clinic.address}/visits/open/${visit.reference}`);
  await page.getByRole('link', { name: 'Hospital stay' }).click();

  await addDay(page, '2026-01-02', 'day-2.txt', 'Allergies: Penicillin');
  await addDay(page, '2026-01-01', 'day-1.txt', 'Diagnosis: Dengue fever\nChief complaints: Fever for three days');
  expect(await page.locator('[data-part=stay-day]').allInnerTexts()).toEqual([
    expect.stringMatching(/^1 January 2026.*day-1\.txt$/s),
    expect.stringMatching(/^2 January 2026.*day-2\.txt$/s),
  ]);
  // The address finds the stay again, and says nothing of anybody.
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/visits/stay/${visit.reference}/[\\w-]{36}$`));
  await page.reload();
  await page.getByText(/^Files that were sent before are with the stay/).waitFor();
  await press(page, 'Generate the discharge summary');

  const review = page.getByRole('region', { name: 'Review the discharge summary' });
  await review.getByText('AI draft', { exact: true }).waitFor();
  await review
    .getByRole('region', { name: /^Diagnoses/ })
    .getByText('Dengue fever')
    .first()
    .waitFor();
  await review
    .getByRole('region', { name: /^Allergies/ })
    .getByText('Penicillin')
    .first()
    .waitFor();
  // The draft is on the page once: where it is reviewed.
  expect(await page.getByRole('article').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Link', exact: true }).count()).toBe(0);
  // The same summary written again takes no change away.
  await press(page, 'Remove Penicillin');
  await page.getByText('Removed: Penicillin').first().waitFor();
  const again = page.waitForResponse(/DischargeSummary/);
  await press(page, 'Generate it again');
  await again;
  await page.getByText('The summary is ready.').first().waitFor();
  await press(page, 'Undo the removal of Penicillin');
  await approve(page);
  await press(page, 'Link');
  await page.getByText('The patient finds this document under their ABHA.').waitFor();
  await page.getByRole('link', { name: 'Open it' }).click();

  const reading = page.locator('.cs-document');
  await reading.getByText('Dengue fever').first().waitFor();
  await reading.getByText('Penicillin').first().waitFor();
  expect(await careContextsOf(clinic, visit.reference)).toMatchObject([
    { isLinked: true, records: ['DischargeSummary'] },
  ]);
});
