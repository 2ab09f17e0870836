import { expect } from 'vitest';
import { test } from './fixtures.js';
import { Person } from './person.js';
import { countHprIds } from './records.js';

const password = 'Marigold-7-lamp';

/** From the consent to the preview, by keyboard alone. */
async function toReview(person: Person, aadhaar: string, mobile: string): Promise<void> {
  await person.agree('Agree to create an HPR ID');
  await person.giveAadhaar(aadhaar);
  await person.giveCodeAlone(await person.readCode({ messages: 1 }));
  await person.heading('Which mobile number should HPR use?');
  await person.fill('Mobile number', mobile);
  await person.press('Enter');
  await person.heading('Choose a username');
  await person.tabTo(/@hpr\.abdm$/);
  await person.press('Space');
  await person.tabTo('Continue');
  await person.press('Enter');
  await person.heading('What is your profession?');
  await person.fill('Category', 'Doctor');
  await person.fill('Speciality', 'Ayurveda');
  await person.tabTo('Continue');
  await person.press('Enter');
  await person.heading('What is your email address?');
  await person.fill('Email address', 'farida.q@example.in');
  await person.press('Enter');
  await person.heading('Check your details');
}

async function create(person: Person): Promise<void> {
  await person.fill('Password', password);
  await person.fill('Password, once more', password);
  await person.press('Enter');
}

test('a professional is registered by keyboard alone, and the password goes into one request', async ({
  clinic,
  page,
  person,
}) => {
  const before = countHprIds(clinic);
  const carriers: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes(password)) carriers.push(new URL(request.url()).pathname);
  });

  await page.goto('/patients');
  await person.tabTo('Practitioners');
  await person.press('Enter');
  await person.heading('Practitioners');
  await person.tabTo('Register with HPR ID');
  await person.press('Enter');
  await toReview(person, '3000 0000 0017', '98765 10001');
  expect(await page.getByRole('main').innerText()).toContain('Lucknow, Uttar Pradesh');
  await create(person);
  await person.heading('The HPR ID is created');
  expect(await page.getByRole('main').innerText()).toMatch(/71-\d{4}-\d{4}-\d{4}/);
  await person.tabTo('Continue');
  await person.press('Enter');

  await person.heading('The professional has an HPR ID now');
  expect(countHprIds(clinic)).toBe(before + 1);
  expect(carriers).toEqual(['/api/carestack/hprId/create']);
  const left = await page.evaluate(
    () => JSON.stringify({ ...sessionStorage, ...localStorage }) + document.querySelector('.sheet')?.outerHTML,
  );
  expect(left).not.toMatch(/Marigold|300000000017|3000 0000 0017|farida\.q@/);
  await person.tabTo('Register another professional');
  await person.press('Enter');
  await person.heading('Agree to create an HPR ID');
  expect(await page.getByRole('log').getByRole('article').count()).toBe(0);
});

test('somebody who has an HPR ID is shown it, nothing is created, and the clinic puts them on record from it', async ({
  clinic,
  page,
  person,
}) => {
  const before = countHprIds(clinic);

  await page.goto('/practitioners/hpr');
  await person.agree('Agree to create an HPR ID');
  await person.giveAadhaar('300000000040');
  await person.giveCodeAlone(await person.readCode({ messages: 1 }));
  await person.heading('This person already has an HPR ID');
  await person.tabTo('Use this HPR ID');
  await person.press('Enter');

  await person.heading('The professional has had an HPR ID already');
  expect(await page.getByRole('main').innerText()).toContain('ritu.bose@hpr.abdm');
  expect(countHprIds(clinic)).toBe(before);
  await person.tabTo('Put on record as a practitioner');
  await person.press('Enter');
  await person.heading('New practitioner');
  expect(await page.getByLabel('First name').inputValue()).toBe('Ritu');
  await person.fill('Council registration number', 'WB/2011/4321');
  await page.getByLabel('Department').selectOption({ label: 'Paediatrics' });
  await person.fill('Designation', 'Consultant');
  await page.getByLabel('Kind of staff').selectOption({ label: 'Doctor' });
  const joined = page.getByRole('group', { name: 'Joined on' });
  await joined.getByLabel('Day').fill('15');
  await joined.getByLabel('Month').fill('1');
  await joined.getByLabel('Year').fill('2020');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toMatch(/Ritu|ritu/);
  await page.getByRole('button', { name: 'Add practitioner' }).click();
  await page.getByText('Added. The practitioner is in the list now.').waitFor();
  expect(await page.getByRole('main').innerText()).toContain('WB/2011/4321');
});

test('when the answer to the creation is lost it is looked up, and there is one HPR ID', async ({
  clinic,
  page,
  person,
}) => {
  const before = countHprIds(clinic);

  await page.goto('/practitioners/hpr');
  await toReview(person, '300000000103', '9876510009');
  await create(person);
  await person.heading('We do not know if it worked');
  expect(countHprIds(clinic)).toBe(before + 1);
  await person.tabTo('Look it up');
  await person.press('Enter');

  await person.heading('This person already has an HPR ID');
  expect(countHprIds(clinic)).toBe(before + 1);
});

test('a reload finds the journey again with the code on the phone, and the browser’s buttons lead out and in', async ({
  page,
  person,
}) => {
  await page.goto('/practitioners');
  await page.getByRole('link', { name: 'Register with HPR ID' }).click();
  await person.agree('Agree to create an HPR ID');
  await person.giveAadhaar('300000000029');
  const code = await person.readCode({ messages: 1 });
  await page.reload();
  expect(await person.readCode({ messages: 1 })).toBe(code);
  await person.heading('Enter the code from the phone');
  await page.goBack();
  await person.heading('Practitioners');
  await page.goForward();
  await person.giveCodeAlone(code);

  await person.heading('Which mobile number should HPR use?');
});

test('the whole way speaks Hindi, on a phone', async ({ openTab }) => {
  const page = await openTab({ language: 'hi', width: 360, height: 740, appearance: 'dark' });
  const person = new Person(page);

  await page.goto('/practitioners/hpr');
  await person.heading('HPR ID बनाने की सहमति');
  for (const point of await page.getByRole('checkbox').all()) await point.check();
  await page.getByRole('button', { name: 'मैं सहमत हूँ' }).click();
  await page.getByRole('textbox', { name: 'आधार संख्या' }).fill('300000000119');
  await page.getByRole('button', { name: 'कोड भेजें' }).click();
  await page.getByRole('textbox', { name: 'कोड' }).fill(await person.readCode({ messages: 1 }));
  await page.getByRole('button', { name: 'कोड की पुष्टि करें' }).click();
  await page.getByRole('textbox', { name: 'मोबाइल नंबर' }).fill('9876510010');
  await page.getByRole('button', { name: 'आगे बढ़ें', exact: true }).click();
  await page
    .getByRole('radio', { name: /@hpr\.abdm/ })
    .first()
    .check();
  await page.getByRole('button', { name: 'आगे बढ़ें', exact: true }).click();
  await page.getByLabel('श्रेणी').selectOption('नर्स');
  await page.getByLabel('विशेषता').selectOption('पंजीकृत नर्स (RN)');
  await page.getByRole('button', { name: 'आगे बढ़ें', exact: true }).click();
  await page.getByLabel('दिन').fill('5');
  await page.getByLabel('महीना').fill('9');
  await page.getByRole('button', { name: 'आगे बढ़ें', exact: true }).click();
  await page.getByLabel('ई-मेल पता').fill('meenakshi@example.in');
  await page.getByRole('button', { name: 'आगे बढ़ें', exact: true }).click();
  await page.getByLabel('पासवर्ड', { exact: true }).fill(password);
  await page.getByLabel('पासवर्ड, एक बार फिर').fill(password);
  await page.getByRole('button', { name: 'HPR ID बनाएँ' }).click();

  await person.heading('HPR ID बन गई');
  expect(await page.getByRole('main').innerText()).toMatch(/71-\d{4}-\d{4}-\d{4}/);
});
