import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Looks } from './browser.js';
import { test } from './fixtures.js';
import { countPatients } from './records.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

const looks: ReadonlyArray<readonly [string, Looks]> = [
  ['on a phone, dark, Hindi', { width: 360, height: 740, appearance: 'dark', language: 'hi' }],
  ['at the desk, light, English', {}],
];

describe.each(looks)('%s', (_, look) => {
  const screens: ReadonlyArray<readonly [string, (page: Page) => Promise<unknown>]> = [
    ['the day', (page) => openDay(page)],
    ['the hours', (page) => page.goto('/hours')],
    ['the hours of one practitioner', (page) => openHours(page)],
    ['a booking at the desk', (page) => page.goto('/visits/new')],
    ['a booking by a patient', (page) => openFreeTimes(page)],
    ['the list', (page) => openList(page)],
    ['a search that finds nobody', (page) => searchForNobody(page)],
    ['a new patient', (page) => page.goto('/patients/new')],
    ['a new patient with mistakes', (page) => submitEmptyForm(page)],
    ['what the patient holds', (page) => page.goto('/patients/abha')],
    ['the consent', (page) => openConsent(page)],
    ['the practitioners', (page) => page.goto('/practitioners')],
    ['a new practitioner', (page) => page.goto('/practitioners/new')],
    ['the facilities', (page) => page.goto('/facilities')],
    ['a new facility', (page) => page.goto('/facilities/new')],
    ['the consent of a professional', (page) => page.goto('/practitioners/hpr')],
    ['the test people', (page) => openTestPeople(page)],
    ['a code on the phone', (page) => askForCode(page)],
    ['one patient', (page) => openPatient(page)],
    ['deleting a patient', (page) => openPatient(page).then(() => page.locator('[data-variant=danger]').click())],
    ['a patient who is not there', (page) => page.goto('/patients/nobody')],
    ['an address that is not there', (page) => page.goto('/wards')],
    ['offline', (page) => page.goto('/').then(() => page.context().setOffline(true))],
  ];

  test.for(screens)('%s has no accessibility violation and no sideways scroll', async ([, open], { openTab }) => {
    const page = await openTab(look);

    await open(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(300);

    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
});

test('the records of no test above were changed', async ({ clinic }) => {
  expect(await countPatients(clinic)).toBe(200);
});

test.for([
  '/today',
  '/visits/new',
  '/book',
  '/patients',
  '/patients/new',
  '/patients/abha',
  '/practitioners',
  '/practitioners/new',
  '/practitioners/hpr',
  '/facilities',
  '/facilities/new',
])('%s fits the narrowest phone and the widest desk', async (path, { openTab }) => {
  const page = await openTab({ width: 320, height: 640 });

  await page.goto(path);
  await page.locator('main :is(input, table, select)').filter({ visible: true }).first().waitFor();
  await page.waitForLoadState('networkidle');

  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1920, height: 1080 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

/** By how many pixels something sticks out: of the page, or of the sheet that it lies on. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { documentElement } = document;
    const sheets = [...document.querySelectorAll('.sheet')];
    return Math.max(...[documentElement, ...sheets].map((box) => box.scrollWidth - box.clientWidth));
  });
}

async function violations(page: Page): Promise<string[]> {
  // The page's own policy forbids added scripts; the driver of the browser is not bound by it.
  await page.evaluate(axeSource);
  return page.evaluate<string[]>(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
}

async function openList(page: Page): Promise<void> {
  await page.goto('/patients');
  await page.locator('tbody a').first().waitFor();
}

async function openDay(page: Page): Promise<void> {
  await page.goto('/');
  await page.locator('[data-part=day-schedule] [role=grid]').waitFor();
}

async function openHours(page: Page): Promise<void> {
  await page.goto('/hours');
  await page.locator('.people a').first().click();
  await page.locator('[data-part=schedule-editor]').waitFor();
}

async function openFreeTimes(page: Page): Promise<void> {
  await page.goto('/book');
  await page.locator('.cs-pick').nth(1).click();
  await page.locator('.cs-when .cs-button').first().click();
  await page.locator('.cs-slot:enabled').first().waitFor();
}

async function searchForNobody(page: Page): Promise<void> {
  await openList(page);
  await page.locator('main input').first().fill('zzzz');
  await page.locator('tbody a').first().waitFor({ state: 'detached' });
}

async function openPatient(page: Page): Promise<void> {
  await openList(page);
  await page.locator('tbody a').nth(2).click();
  await page.locator('dl').first().waitFor();
}

async function submitEmptyForm(page: Page): Promise<void> {
  await page.goto('/patients/new');
  await page.locator('form button[type=submit]').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
}

async function openTestPeople(page: Page): Promise<void> {
  await page.goto('/patients/abha');
  await page.locator('.test-people tbody tr').first().waitFor();
}

/** One for each look: a code is sent to the same person only once a minute. */
const people = ['234567890124', '999941057058'];

async function openConsent(page: Page): Promise<void> {
  await page.goto('/patients/abha');
  await page.getByRole('radio').nth(2).check();
  await page.locator('form button[type=submit]').click();
  await page.getByRole('checkbox').first().waitFor();
}

async function askForCode(page: Page): Promise<void> {
  await openConsent(page);
  for (const point of await page.getByRole('checkbox').all()) await point.press('Space');
  await page.locator('form button[type=submit]').click();
  await page
    .locator('form input:not([type=checkbox])')
    .first()
    .fill(people.pop() ?? '');
  await page.locator('form button[type=submit]').click();
  await page.getByRole('log').getByRole('article').first().waitFor();
}
