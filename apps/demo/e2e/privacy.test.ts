import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './fixtures.js';

test('after a whole journey the Aadhaar number, the codes and the tokens are nowhere', async ({
  clinic,
  page,
  person,
}) => {
  const spoken: string[] = [];
  const urls: string[] = [];
  const tokens: string[] = [];
  const bodies: string[] = [];
  page.on('console', (message) => spoken.push(message.text()));
  page.on('pageerror', (error) => spoken.push(`${error.message} ${error.stack}`));
  page.on('request', (request) => {
    urls.push(request.url());
    bodies.push(request.postData() ?? '');
  });
  page.on('response', (response) => {
    if (!response.url().endsWith('/aadhaar/enroll') || !response.ok()) return;
    void response.json().then((answer: { tokens: { token: string; refreshToken: string } }) => {
      tokens.push(answer.tokens.token, answer.tokens.refreshToken);
    });
  });

  await page.goto('/patients/abha');
  await person.holdsNothing();
  await person.agree();
  await person.giveAadhaar('2345 6789 0124');
  const wrong = '000001';
  const first = await person.readCode({ messages: 1 });
  await person.giveCode(wrong, '9812345678');
  await page.getByText('This code is not right.').first().waitFor();
  await page.getByLabel('Code', { exact: true }).fill(first);
  await page.getByRole('button', { name: 'Confirm code' }).click();
  const second = await person.readCode({ messages: 2 });
  await person.giveSecondCode(second);
  const whileUnderWay = await everythingKept(page);
  await person.takeAddress();
  await person.heading('The ABHA is created');
  await person.tabTo('Continue');
  await person.press('Enter');
  await person.heading('Asha Rao');
  const afterwards = await everythingKept(page);
  const dom = await page.evaluate(() => {
    const values = [...document.querySelectorAll('input')].map((input) => input.value);
    return `${document.documentElement.outerHTML} ${values.join(' ')}`;
  });

  // Without these the search below would find nothing whatever happened.
  expect(tokens.length).toBeGreaterThan(0);
  expect(whileUnderWay).toContain('transactionId');
  expect(urls.some((url) => url.includes('/address-suggestions'))).toBe(true);
  const canaries = ['234567890124', '2345 6789 0124', wrong, first, second, ...tokens];
  const places = {
    whileUnderWay,
    afterwards,
    dom,
    spoken: spoken.join('\n'),
    urls: urls.join('\n'),
    bodies: bodies.join('\n'),
  };
  for (const [place, text] of Object.entries(places)) {
    for (const canary of canaries) expect(text.includes(canary), `a canary in ${place}`).toBe(false);
  }
  // Names and phones are worth as much: none is kept once the patient is on record, nor in any address.
  for (const canary of ['Asha', '9812345678', '98765']) {
    expect(afterwards.includes(canary), 'a person in storage').toBe(false);
    expect(whileUnderWay.includes(canary), 'a person in storage under way').toBe(false);
    expect(new URL(page.url()).href.includes(canary), 'a person in the address').toBe(false);
  }
  expect(await page.title()).toBe('Patient · Kachnar Family Clinic');
  expect(JSON.parse(await page.evaluate(() => JSON.stringify(Object.keys(localStorage))))).toEqual([]);
  expect(clinic.output).not.toMatch(/234567890124|Asha|98123/);
});

test('the two preferences are all that the browser remembers', async ({ page }) => {
  await page.goto('/patients');
  await page.getByRole('button', { name: 'हिन्दी' }).click();
  await page.getByRole('heading', { name: 'मरीज़', exact: true }).waitFor();
  await page.getByRole('switch', { name: 'गहरा रंग' }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'मरीज़', exact: true }).waitFor();

  expect(await page.getByRole('switch').getAttribute('aria-checked')).toBe('true');
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
    'clinic.appearance': 'dark',
    'clinic.language': 'hi',
  });
  expect(await page.context().cookies()).toEqual([]);
});

/** All that a page can leave behind in a browser, as one text. */
async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await globalThis.caches.keys();
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookies: document.cookie,
      databases: databases.map(({ name }) => name),
      caches,
      address: location.href,
      entry: history.state as unknown,
      title: document.title,
      windowName: window.name,
    });
  });
}
