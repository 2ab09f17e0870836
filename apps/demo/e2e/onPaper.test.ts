import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { approve, waitingVisit } from './documentVisits.js';
import { test } from './fixtures.js';

const paper = fileURLToPath(new URL('../../../fixtures/papers/op-migraine.pdf', import.meta.url));
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const onPaper = (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).count();

/** How light it is, from 0 to 1. */
const lightness = (page: Page, selector: string, property: 'color' | 'backgroundColor') =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      const [red = 0, green = 0, blue = 0] = (getComputedStyle(element)[name].match(/\d+/g) ?? []).map(Number);
      return (red + green + blue) / 765;
    }, property);

test('on paper a document is dark on white and without what is only pressed; an opened text stays', async ({
  clinic,
  openTab,
}) => {
  const page = await openTab({ appearance: 'dark' });
  const visit = await waitingVisit(clinic);
  await page.goto(`/visits/open/${visit.reference}`);
  await page.getByRole('group', { name: 'Documents' }).locator('input[type=file]').first().setInputFiles(paper);
  await press(page, 'Read 1 document');
  await page.getByRole('checkbox', { name: 'Attach the paper to the document' }).check();
  await approve(page);
  const opened = page.locator('.cs-document-text').first();
  await opened.locator('summary').click();
  await opened.locator('.cs-narrative').waitFor();
  await press(page, 'Show Attached file');
  expect(await lightness(page, '.cs-document', 'color')).toBeGreaterThan(0.7);

  await page.emulateMedia({ media: 'print' });
  expect(await lightness(page, '.cs-document', 'color')).toBeLessThan(0.3);
  expect(await lightness(page, '.cs-document', 'backgroundColor')).toBe(1);
  expect(await opened.locator('.cs-narrative').isVisible()).toBe(true);
  expect(await onPaper(page, '.cs-document-text:not([open]), .cs-document-text > summary')).toBe(0);
  expect(await onPaper(page, '.cs-document button, .cs-composer-actions, [data-part=document-linking]')).toBe(0);
  // Paper has no room to turn its pages: that it is there is said.
  expect(await onPaper(page, '.cs-attachment-pdf')).toBe(0);
  await page.getByText('This file was not printed with the document.').first().waitFor();

  await page.emulateMedia({ media: 'screen' });
  expect(await onPaper(page, '.cs-paper-only')).toBe(0);
  await press(page, 'Source');
  await page.getByRole('textbox', { name: 'Source of the document' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await onPaper(page, '.cs-document-raw :is(button, textarea)')).toBe(0);
  expect(await page.locator('.cs-document-raw pre').innerText()).toMatch(/"resourceType": "Bundle"/);
});

test('the button of an approved document prints it alone', async ({ clinic, page }) => {
  const visit = await waitingVisit(clinic);
  await page.goto(`/visits/open/${visit.reference}`);
  await page.getByRole('group', { name: 'Documents' }).locator('input[type=file]').first().setInputFiles(paper);
  await press(page, 'Read 1 document');
  await approve(page);
  await page.locator('.cs-document-title').waitFor();

  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    window.print = () => {
      const visible = [...document.querySelectorAll('h1, h2, h3, button, input, .cs-document-title')].filter((one) =>
        one.checkVisibility(),
      );
      document.title = visible.every((one) => one.closest('.cs-document')) ? `${visible.length} alone` : 'not alone';
    };
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Print');
    button?.click();
  });

  expect(await page.title()).toMatch(/^[1-9]\d* alone$/);
  await page.locator('.page-heading, h1').first().waitFor();
});
