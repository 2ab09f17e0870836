import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { waitingVisit } from './documentVisits.js';
import { test } from './fixtures.js';

const paper = fileURLToPath(new URL('../../../fixtures/papers/op-hindi.pdf', import.meta.url));
/** One dark point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('under the strict policy of the clinic papers are looked at, read and marked, and nothing is refused', async ({
  clinic,
  page,
}) => {
  const visit = await waitingVisit(clinic);
  const refused: string[] = [];
  // The browser says itself what it refuses.
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const answer = await page.goto(`/visits/open/${visit.reference}`);
  expect(answer?.headers()['content-security-policy']).toMatch(
    /default-src 'none'.*img-src 'self' data: blob:; object-src blob:; frame-src blob:/,
  );

  const picker = page.getByRole('group', { name: 'Documents' }).locator('input[type=file]').first();
  await picker.setInputFiles([{ name: 'scan.png', mimeType: 'image/png', buffer: picture }]);
  await picker.setInputFiles(paper);
  await press('Look at scan.png');
  const shown = page.getByRole('dialog', { name: 'scan.png' }).getByRole('img');
  await shown.waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('img')].every((image) => image.complete && image.naturalWidth > 0),
  );
  await press('Close');
  await press('Look at op-hindi.pdf');
  await page.getByRole('dialog', { name: 'op-hindi.pdf' }).locator('object[data^="blob:"]').waitFor();
  // The browser's own reader stands in a frame of the same address.
  await expect
    .poll(() => page.frames().map((frame) => frame.url()), { timeout: 10_000 })
    .toContainEqual(expect.stringMatching(/^blob:/));
  await press('Close');
  await press('Remove scan.png');

  await press('Read 1 document');
  await page
    .getByRole('region', { name: 'Diagnoses' })
    .getByRole('button', { name: /^Show the source/ })
    .click();
  await page.locator('[data-part=mark]').first().waitFor();

  expect(refused).toEqual([]);
});
