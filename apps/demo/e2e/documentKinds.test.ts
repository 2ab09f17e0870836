import type { CaseType } from '@carestack/core/ai';
import { validateDocument } from '@carestack/core/fhir';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { walks } from './documentKinds.js';
import { approve, careContextsOf, waitingVisit } from './documentVisits.js';
import { test } from './fixtures.js';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Those furthest from a consultation, which `documents.test.ts` walks; the other kinds share its sections. */
const kinds: readonly CaseType[] = ['Radiology Report', 'ImmunizationRecord', 'WellnessRecord', 'HealthDocumentRecord'];

test('documents of other kinds are typed at a visit, approved, made without errors, linked and read', async ({
  clinic,
  page,
}) => {
  const visit = await waitingVisit(clinic);
  await page.goto(`/visits/open/${visit.reference}`);
  const chosen = page.getByLabel('Kind of document');

  for (const kind of kinds) {
    const { fill, title, says } = walks[kind];
    await chosen.selectOption(kind);
    await page.getByRole('heading', { name: `Compose: ${title}` }).waitFor();
    if (kind !== 'HealthDocumentRecord') await press(page, 'Type it');
    await fill(page);
    await press(page, 'Continue to review');
    await approve(page);
    await page.locator('.cs-document').getByText(says).first().waitFor();
    await press(page, 'Link');
    await page.getByText('The patient finds this document under their ABHA.').waitFor();

    const address = await page.getByRole('link', { name: 'Open it' }).getAttribute('href');
    const answer = await fetch(`${clinic.address}/api${address}`);
    const { bundle } = (await answer.json()) as { bundle: unknown };
    expect(validateDocument(bundle).filter(({ severity }) => severity === 'error')).toEqual([]);
  }

  await page.goto(`/patients/${visit.patientId}`);
  const documents = page.getByRole('region', { name: 'Documents' }).getByRole('listitem');
  await documents.nth(kinds.length - 1).waitFor();
  const lines = await documents.allInnerTexts();
  expect(lines.map((line) => line.split('\n')[0])).toEqual(kinds.map((kind) => walks[kind].title).reverse());
  expect(lines.every((line) => line.endsWith('Linked to the ABHA'))).toBe(true);
  await documents.filter({ hasText: 'Radiology report' }).getByRole('link').click();
  await page.locator('.cs-document').getByText('Normal study').first().waitFor();
  const contexts = await careContextsOf(clinic, visit.reference);
  expect(contexts.every(({ isLinked }) => isLinked)).toBe(true);
  expect(contexts.flatMap(({ records }) => records).sort()).toEqual(
    kinds.map((kind) => walks[kind].informationType).sort(),
  );
});
