import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { approve, careContextsOf, waitingVisit, type WaitingVisit } from './documentVisits.js';
import { test } from './fixtures.js';
import { addFault } from './records.js';

const paper = fileURLToPath(new URL('../../../fixtures/papers/op-migraine.pdf', import.meta.url));
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const addressOf = ({ reference }: WaitingVisit) => `/visits/open/${reference}`;
const standings = (page: Page) => page.locator('.cs-linking-standing').allInnerTexts();
const linked = (page: Page) => page.getByText('The patient finds this document under their ABHA.');

async function read(page: Page, visit: WaitingVisit): Promise<void> {
  await page.goto(addressOf(visit));
  await page.getByRole('group', { name: 'Documents' }).locator('input[type=file]').first().setInputFiles(paper);
  await press(page, 'Read 1 document');
}

test('a paper goes in, is reviewed, approved by a practitioner, linked, and read from the patient’s page', async ({
  clinic,
  page,
}) => {
  const visit = await waitingVisit(clinic);

  await read(page, visit);
  await page.getByText('AI draft', { exact: true }).waitFor();
  await page.getByRole('region', { name: 'Diagnoses' }).getByText('Migraine without aura').first().waitFor();
  expect(await page.getByRole('button', { name: 'Link', exact: true }).count()).toBe(0);
  const practitioner = await approve(page);
  await press(page, 'Link');
  await linked(page).waitFor();

  await page.goto(`/patients/${visit.patientId}`);
  const documents = page.getByRole('region', { name: 'Documents' });
  await documents.getByText('Linked to the ABHA').waitFor();
  await documents.getByRole('link', { name: new RegExp(`Consultation.*Approved by ${practitioner}`) }).click();
  const reading = page.locator('.cs-document');
  await reading.getByText('Migraine without aura').first().waitFor();
  await reading.getByText(practitioner).first().waitFor();
  await page.reload();
  await reading.getByText('Migraine without aura').first().waitFor();
  await page.goBack();
  await documents.getByText('Linked to the ABHA').waitFor();
  expect(await careContextsOf(clinic, visit.reference)).toMatchObject([
    { isLinked: true, records: ['OPConsultation'] },
  ]);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(/migraine|naproxen|meera|sbx/i);
});

test.for([
  [1, 'documents.createCareContext', ['Failed: nothing was done here', 'Not sent', 'Not sent']],
  [
    2,
    'documents.updateVisitRecords',
    ['Accepted, waiting for the next step', 'Failed: nothing was done here', 'Not sent'],
  ],
  [
    3,
    'documents.linkCareContext',
    ['Accepted, waiting for the next step', 'Accepted, waiting for the next step', 'Failed: nothing was done here'],
  ],
])(
  'a link that fails at step %i goes on there after a reload, and in a new tab, in one care context',
  async ([, operation, expected], { clinic, page }) => {
    const visit = await waitingVisit(clinic);
    await read(page, visit);
    await approve(page);
    await addFault(clinic, { kind: 'status', status: 400, operation, times: 1 });

    await press(page, 'Link');
    await page.getByText('Failed: nothing was done here').waitFor();
    expect(await standings(page)).toEqual(expected);
    expect(await linked(page).count()).toBe(0);
    await page.reload();
    await page.getByText('Not linked').waitFor();
    await page.getByRole('link', { name: /Consultation/ }).click();
    await page.getByText('Failed: nothing was done here').waitFor();
    expect(await standings(page)).toEqual(expected);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText('Failed: nothing was done here').waitFor();
    expect(await standings(other)).toEqual(expected);
    await press(other, 'Continue where it stopped');

    await linked(other).waitFor();
    expect(await careContextsOf(clinic, visit.reference)).toMatchObject([
      { isLinked: true, records: ['OPConsultation'] },
    ]);
    await page.reload();
    await page.getByText(/^Linked to the patient’s ABHA as “Visit on/).waitFor();
  },
);

test('two tabs that link one document at one moment open the visit once, and both say that it is linked', async ({
  clinic,
  page,
}) => {
  const visit = await waitingVisit(clinic);
  await read(page, visit);
  await approve(page);
  await page.getByRole('link', { name: 'Open it' }).click();
  await page.getByRole('button', { name: 'Link', exact: true }).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Link', exact: true }).waitFor();
  const sent: string[] = [];
  for (const tab of [page, other]) tab.on('request', (request) => sent.push(new URL(request.url()).pathname));
  await addFault(clinic, { kind: 'latency', ms: 1_000, operation: 'documents.createCareContext', times: 1 });

  await Promise.all(
    [page, other].map((tab) => tab.getByRole('button', { name: 'Link', exact: true }).dispatchEvent('click')),
  );

  await Promise.all([linked(page).waitFor(), linked(other).waitFor()]);
  for (const step of ['create-carecontext', 'update-visit-records', 'link-carecontext'])
    expect(sent.filter((path) => path.endsWith(`/${step}`))).toHaveLength(1);
  expect(await careContextsOf(clinic, visit.reference)).toMatchObject([
    { isLinked: true, records: ['OPConsultation'] },
  ]);
});

test('the papers of two X-rays are two documents, each approved, kept and linked by itself, over a reload between them', async ({
  clinic,
  page,
}) => {
  const visit = await waitingVisit(clinic);
  const study = (name: string, impression: string) => ({
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Study: ${name} X-ray\nFindings: Seen in two views\nImpression: ${impression}\n`),
  });
  await page.goto(`${addressOf(visit)}/Radiology%20Report`);
  const picker = page.getByRole('group', { name: 'Documents' }).locator('input[type=file]').first();
  await picker.setInputFiles([study('Chest', 'Normal chest'), study('Wrist', 'Fracture of the radius')]);
  await press(page, 'Read 2 documents');
  await page.getByRole('heading', { name: 'Radiology report, 1 of 2' }).waitFor();
  await approve(page);
  await press(page, 'Link');
  await linked(page).waitFor();

  await page.reload();
  await page.getByRole('heading', { name: 'Radiology report, 2 of 2' }).waitFor();
  await page.getByText('1 is still to be approved.').waitFor();
  await approve(page);
  await page.getByText('None is left to approve.').waitFor();
  await press(page, 'Link');
  await linked(page).waitFor();

  await page.goto(`/patients/${visit.patientId}`);
  const documents = page.getByRole('region', { name: 'Documents' }).getByRole('listitem');
  await documents.nth(1).waitFor();
  const lines = await documents.allInnerTexts();
  expect(lines).toHaveLength(2);
  expect(lines.every((line) => line.startsWith('Radiology report') && line.endsWith('Linked to the ABHA'))).toBe(true);
  await documents.first().getByRole('link').click();
  await page.locator('.cs-document').getByText('Fracture of the radius').first().waitFor();
  expect(await page.locator('.cs-document').getByText('Normal chest').count()).toBe(0);
});

test('a reading that fails is told, nothing is filed, and other papers are read', async ({ clinic, page }) => {
  const visit = await waitingVisit(clinic);
  await page.goto(addressOf(visit));
  const picker = page.getByRole('group', { name: 'Documents' }).locator('input[type=file]').first();

  await picker.setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from(' \n \n') });
  await press(page, 'Read 1 document');
  await page.getByText('The papers could not be read').waitFor();
  await page.getByText('None yet. They are written at a visit.').waitFor();
  const filed = await fetch(`${clinic.address}/api/documents/of/${visit.patientId}`);
  expect(await filed.json()).toEqual([]);
  await press(page, 'Choose other files');
  await press(page, /^Remove empty\.txt/);
  await picker.setInputFiles(paper);
  await press(page, 'Read 1 document');

  await page.getByRole('region', { name: 'Diagnoses' }).getByText('Migraine without aura').first().waitFor();
});

test('a tab that is closed during the reading and opened again goes on with it; another tab begins anew', async ({
  clinic,
  page,
}) => {
  const visit = await waitingVisit(clinic);
  await addFault(clinic, { kind: 'latency', ms: 60_000, operation: 'ai.jobStatus', times: 1 });

  await read(page, visit);
  // Until its id is known, a word stands there that says only that papers are being sent.
  await page.waitForFunction(() => sessionStorage.length === 1 && sessionStorage.key(0)?.startsWith('carestack.job.'));
  const kept = await page.evaluate(() => ({ ...sessionStorage }));
  expect(Object.values(kept)).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]);
  await page.close();

  const other = await page.context().newPage();
  await other.goto(addressOf(visit));
  await other.getByRole('heading', { name: 'Compose: Consultation' }).waitFor();
  // What the browser gives back to a tab that is opened again, and to no other.
  const again = await page.context().newPage();
  await again.addInitScript((entries) => {
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
  }, Object.entries(kept));
  await again.goto(addressOf(visit));
  await again.getByRole('region', { name: 'Diagnoses' }).getByText('Migraine without aura').first().waitFor();
  await approve(again);
});

test('the clinic keeps documents over a restart, each once, and refuses what nobody approved', async ({ clinic }) => {
  const keep = (document: object) =>
    fetch(`${clinic.address}/api/documents`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(document),
    });
  const document = {
    patientReference: 'patient-1',
    appointmentReference: 'visit-1',
    approved: {
      caseType: 'Prescription',
      at: '2026-01-31T09:00:00.000Z',
      practitioner: { id: 'p-1', name: 'Arun Iyer' },
    },
    bundle: { resourceType: 'Bundle' },
  };

  const statuses = [await keep(document), await keep(document), await keep({ ...document, approved: null })];
  await clinic.restart();

  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 400]);
  const kept = await fetch(`${clinic.address}/api/documents/of/patient-1`);
  expect(await kept.json()).toMatchObject([{ caseType: 'Prescription', practitionerName: 'Arun Iyer' }]);
});
