import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './fixtures.js';
import { addFault } from './records.js';
import { appointmentsIn, bookElsewhere, somebodyOnRecord, somebodyWhoIsHere, tomorrow } from './schedules.js';

/** By then nothing has begun, however slow the machine. */
const day = tomorrow();

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const next = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const isBooked = (page: Page) => heading(page, 'The visit is booked').waitFor();

async function chooseTheDay(page: Page): Promise<void> {
  // The calendar has opened at the first month in which somebody is free.
  await page.locator('[data-date][data-free]').first().waitFor();
  const cell = page.locator(`[data-date="${day}"]`);
  if ((await cell.count()) === 0) await next(page, 'Next month');
  await page.locator(`[data-date="${day}"][data-free]`).click();
}

/** On the page for patients: a time with this practitioner, who comes, and why. */
async function toReviewAlone(page: Page, name: string, time: string, firstName: string, abhaNumber: string) {
  await page.goto('/book');
  await page.getByRole('searchbox').fill(name);
  await next(page, new RegExp(`^${name}`));
  await chooseTheDay(page);
  await next(page, new RegExp(`^${time}`));
  await page.getByLabel('First name').fill(firstName);
  const birth = page.getByRole('group', { name: 'Date of birth' });
  await birth.getByLabel('Day').fill('2');
  await birth.getByLabel('Month').fill('3');
  await birth.getByLabel('Year').fill('1991');
  await page.getByLabel('Female').check();
  await page.getByLabel('ABHA number').fill(abhaNumber);
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('2 Hill Road, Pune');
  await next(page, 'Continue');
  await page.getByLabel('Reason (optional)').fill('Fever for two days');
  await next(page, 'Continue');
  await heading(page, 'Is everything right?').waitFor();
}

/** In a list that answers what is typed now: while it is searched, Enter chooses nothing from an older one. */
const foundPatient = (page: Page, name: string) =>
  page
    .locator('[role="listbox"]:not([aria-busy])')
    .getByRole('option', { name })
    .filter({ hasNotText: 'Register' })
    .first();

const focusedDate = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-date') ?? null);

test('of a patient alone and a desk that want one time, one gets it; the other is told, offered three, and keeps what was typed', async ({
  clinic,
  openTab,
}) => {
  const { name, schedule } = await somebodyWhoIsHere(clinic, 'family medicine');
  const { id } = await somebodyOnRecord(clinic);
  const alone = await openTab();
  const desk = await openTab();
  await toReviewAlone(alone, name, '11:00 am', 'Kavya', '91 2222 3333 4444');
  await desk.goto(`/visits/for/${id}`);
  await desk.getByRole('searchbox').fill(name);
  await next(desk, new RegExp(`^${name}`));
  await chooseTheDay(desk);
  await next(desk, /^11:00 am/);
  await desk.getByLabel('Reason (optional)').fill('Fever for two days');
  await next(desk, 'Continue');

  await Promise.all([next(alone, 'Book the visit'), next(desk, 'Book the visit')]);

  const told = (page: Page) => page.getByRole('alert').filter({ hasText: '11:00 am was just taken by somebody else' });
  const ends = [alone, desk].map((page) => heading(page, 'The visit is booked').or(told(page)).waitFor());
  await Promise.all(ends);
  const losers: Page[] = [];
  for (const page of [alone, desk]) if (await told(page).isVisible()) losers.push(page);
  expect(losers).toHaveLength(1);
  const [loser = alone] = losers;
  const offered = told(loser).getByRole('button');
  expect(await offered.count()).toBe(3);

  await offered.first().click();
  await heading(loser, 'Is everything right?').waitFor();
  await loser.getByText('Fever for two days').waitFor();
  await next(loser, 'Book the visit');
  await isBooked(loser);
  const { practitionerReference } = schedule;
  const booked = await appointmentsIn(clinic, { practitioner: practitionerReference });
  expect(booked.filter(({ notes }) => notes === 'Fever for two days')).toHaveLength(2);
  expect(new Set(booked.map(({ start }) => start)).size).toBe(booked.length);
  await alone.context().close();
  await desk.context().close();
});

test('a patient whose answer is lost sees the truth: booked, once; and the page never asked the desk for anything', async ({
  clinic,
  openTab,
}) => {
  const { name, schedule } = await somebodyWhoIsHere(clinic, 'pediatrics');
  const page = await openTab({ width: 360, height: 740 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await toReviewAlone(page, name, '10:00 am', 'Ishaan', '91 5555 6666 7777');
  await addFault(clinic, { kind: 'drop-after', operation: 'appointments.create', times: 1 });

  await next(page, 'Book the visit');

  await isBooked(page);
  const booked = await appointmentsIn(clinic, { practitioner: schedule.practitionerReference });
  expect(booked.filter(({ notes }) => notes === 'Fever for two days')).toHaveLength(1);
  expect(asked.filter((path) => path.startsWith('/api/') && !path.startsWith('/api/book/'))).toEqual([]);
  expect(asked.filter((path) => path.endsWith('/get-profiles/Patient'))).toEqual([]);
  const saved = page.waitForEvent('download');
  await next(page, 'Save to calendar');
  expect((await saved).suggestedFilename()).toBe('visit.ics');
});

test('by keyboard alone: a visit is booked from the start page, and stands in the day after a reload', async ({
  clinic,
  page,
  person,
}) => {
  const { name, schedule } = await somebodyWhoIsHere(clinic, 'family medicine');
  const { id, name: patient } = await somebodyOnRecord(clinic, 4);
  await page.goto('/');
  await page.getByRole('grid').waitFor();

  await person.tabTo('Book a visit');
  await person.press('Enter');
  await person.heading('Who is the visit with?');
  await person.tabTo('Find by name or department');
  await person.type(name);
  await person.tabTo(new RegExp(`^${name}`));
  await person.press('Enter');
  await page.locator('.cs-calendar table:not([aria-busy])').waitFor();
  await person.tabTo(/India Standard Time$/);
  while ((await focusedDate(page)) !== day) {
    const before = await focusedDate(page);
    await person.press('n');
    // While the next month is read no day has the focus.
    await page.waitForFunction((date) => {
      const focused = document.activeElement?.getAttribute('data-date');
      return focused && focused !== date;
    }, before);
  }
  await person.press('Enter');
  await page.getByRole('group', { name: 'Evening' }).waitFor();
  await person.tabTo(/^5:00 pm/);
  await person.press('Enter');
  await person.heading('Who is coming, and why?');
  await page.getByRole('combobox').waitFor();
  await person.tabTo(/^Patient/);
  await person.type(patient);
  await foundPatient(page, patient).waitFor();
  await person.press('ArrowDown');
  await person.press('Enter');
  await person.tabTo(/^Reason/);
  await person.type('Knee');
  await person.tabTo('Continue');
  await person.press('Enter');
  await person.heading('Is everything right?');
  await person.tabTo('Book the visit');
  await person.press('Enter');
  await person.heading('The visit is booked');
  await person.tabTo('Done');
  await person.press('Enter');

  await person.heading('Today');
  await page.goto(`/today/${day}`);
  const visit = page.getByRole('button', { name: new RegExp(`^5:00 pm.*${patient}.*${name}`) });
  const isThere = async () => {
    // Its name is read when it comes into view.
    await page.getByRole('button', { name: new RegExp(`^5:00 pm.*Booked.*${name}`) }).scrollIntoViewIfNeeded();
    await visit.waitFor();
  };
  await isThere();
  await page.reload();
  await isThere();
  const { practitionerReference } = schedule;
  const booked = await appointmentsIn(clinic, { practitioner: practitionerReference, patient: id });
  expect(booked.filter(({ notes }) => notes === 'Knee')).toHaveLength(1);
});

test('a visit is moved by keyboard on the day itself, and the move is undone; back and reload keep the day', async ({
  clinic,
  page,
}) => {
  const { name, schedule } = await somebodyWhoIsHere(clinic, 'emergency medicine');
  const { id, name: patient } = await somebodyOnRecord(clinic, 7);
  const { practitionerReference } = schedule;
  const at = (clock: string) => `${day}T${clock}:00.000Z`;
  // 12:00 in India.
  await bookElsewhere(clinic, { practitionerReference, patientReference: id, start: at('06:30'), end: at('06:45') });
  const starts = async () =>
    (await appointmentsIn(clinic, { practitioner: practitionerReference, patient: id }))
      .filter(({ start }) => start.startsWith(day))
      .map(({ start }) => new Date(start).toISOString());
  await page.goto(`/today/${day}/emergency%20medicine`);

  const visit = page.getByRole('button', { name: new RegExp(`${patient}.*${name}`) });
  await visit.focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText(/^Moved\./).waitFor();
  expect(await starts()).not.toContain(at('06:30'));
  await next(page, 'Undo');
  await page.getByText(/^Undone\./).waitFor();
  expect(await starts()).toEqual([at('06:30')]);

  await next(page, 'Next day');
  await page.waitForURL((url) => !url.pathname.includes(day));
  await page.goBack();
  await visit.waitFor();
  await page.reload();
  await visit.waitFor();
});

test('a free time of the day leads to its booking, also by its address alone; another one of the patient begins on their page', async ({
  clinic,
  page,
}) => {
  const { id, name: patient } = await somebodyOnRecord(clinic, 9);
  await page.goto(`/today/${day}`);
  await page
    .getByRole('button', { name: /^4:15 pm.*[Ff]ree/ })
    .first()
    .click();
  await page.getByRole('combobox').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/visits\/at\/[\w-]+\//);
  await page.reload();
  await page.getByRole('combobox').waitFor();
  await page.goBack();
  await page.getByRole('grid').waitFor();

  await page.goto(`/patients/${id}`);
  await page.getByRole('link', { name: 'Book a visit' }).click();
  await heading(page, 'Who is the visit with?').waitFor();
  await page.goBack();
  await heading(page, patient).waitFor();
});

test('four moves book a visit from the day: a free time, the patient, “Continue”, “Book”; by mouse as by keyboard', async ({
  clinic,
  page,
  person,
}) => {
  const { id, name: patient } = await somebodyOnRecord(clinic, 2);
  await page.addInitScript(() => {
    const count = () => sessionStorage.setItem('clicks', `${Number(sessionStorage.getItem('clicks')) + 1}`);
    document.addEventListener('click', count, true);
  });
  const found = foundPatient(page, patient);
  // Which times are free depends on what the clinic has booked for that day.
  const free = page.getByRole('button', { name: /^\d{1,2}:\d\d [ap]m.*free/i }).first();

  await page.goto(`/today/${day}`);
  await free.click();
  await page.getByRole('combobox').fill(patient);
  await found.click();
  await next(page, 'Continue');
  await next(page, 'Book the visit');
  await isBooked(page);
  expect(await page.evaluate(() => sessionStorage.getItem('clicks'))).toBe('4');

  await page.goto(`/today/${day}`);
  await free.focus();
  await person.press('Enter');
  await page.getByRole('combobox').waitFor();
  await person.tabTo(/^Patient/);
  await person.type(patient);
  await found.waitFor();
  await person.press('ArrowDown');
  await person.press('Enter');
  await person.press('Enter');
  await person.heading('Is everything right?');
  await person.tabTo('Book the visit');
  await person.press('Enter');
  await isBooked(page);

  const booked = await appointmentsIn(clinic, { patient: id });
  expect(booked.filter(({ status }) => status === 'booked').length).toBeGreaterThanOrEqual(2);
});
