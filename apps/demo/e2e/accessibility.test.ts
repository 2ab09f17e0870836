import { expect } from 'vitest';
import { test as base } from './fixtures.js';
import { Senses } from './senses.js';

const test = base.extend('senses', async ({ page }) => {
  await page.clock.install();
  return Senses.of(page);
});

test('an ABHA: every screen by keyboard, by ear, magnified, in forced colours and at rest', async ({
  page,
  person,
  senses,
}) => {
  await page.goto('/patients/abha');

  await senses.examine('What does the patient have?', { isFirst: true });
  await person.tabTo('Neither of these');
  await person.press('Space');
  await person.press('Enter');
  await senses.examine('Agree to create an ABHA');
  await senses.findMistakes('I agree');
  await person.agree();
  await senses.examine('What is the Aadhaar number?');
  await senses.findMistakes('Send code');
  await person.giveAadhaar('999941057058');
  await senses.examine('Enter the code from the phone');
  await senses.findMistakes('Confirm code');
  await person.giveCode(await person.readCode({ messages: 1 }), '98123 45679');
  await senses.examine('Enter the code sent to the other number');
  await senses.findMistakes('Confirm code');
  const before = await senses.spoken();
  await page.clock.fastForward(61_000);
  await page.getByRole('button', { name: 'Send the code again' }).waitFor();
  await page.waitForTimeout(300);
  const after = await senses.spoken();
  await person.giveSecondCode(await person.readCode({ messages: 2 }));
  await senses.examine('Choose an ABHA address');
  await senses.findMistakes('Take this address');
  await person.takeAddress();
  await page.getByRole('button', { name: 'Print' }).waitFor();
  await senses.examine('The ABHA is created');

  // A countdown speaks when it begins and when it is over, and is silent for all its seconds.
  expect({ before, after: after.slice(before.length) }).toMatchInlineSnapshot(`
    {
      "after": [
        "You can ask for another code now.",
      ],
      "before": [
        "Code sent to ******0001.",
        "Code sent to ******5679.",
      ],
    }
  `);
  expect(senses.faults).toEqual([]);
  await expect(senses.screens.join('\n\n')).toMatchFileSnapshot('./spoken/abha.txt');
});

test('an HPR ID: every screen by keyboard, by ear, magnified, in forced colours and at rest', async ({
  page,
  person,
  senses,
}) => {
  await page.goto('/practitioners/hpr');

  await senses.examine('Agree to create an HPR ID', { isFirst: true });
  await senses.findMistakes('I agree');
  await person.agree('Agree to create an HPR ID');
  await senses.examine('What is the Aadhaar number?');
  await senses.findMistakes('Send code');
  await person.giveAadhaar('300000000126');
  await senses.examine('Enter the code from the phone');
  await senses.findMistakes('Confirm code');
  await person.giveCodeAlone(await person.readCode({ messages: 1 }));
  await senses.examine('Which mobile number should HPR use?');
  await senses.findMistakes('Continue');
  await person.fill('Mobile number', '9000000001');
  await person.press('Enter');
  await senses.examine('Enter the code sent to the other number');
  await senses.findMistakes('Confirm code');
  await person.giveSecondCode(await person.readCode({ messages: 2 }));
  await senses.examine('Choose a username');
  await senses.findMistakes('Continue');
  await person.tabTo(/@hpr\.abdm$/);
  await person.press('Space');
  await person.tabTo('Continue');
  await person.press('Enter');
  await senses.examine('What is your profession?');
  await senses.findMistakes('Continue');
  await person.fill('Category', 'Doctor');
  await person.fill('Speciality', 'Ayurveda');
  await person.tabTo('Continue');
  await person.press('Enter');
  await senses.examine('Your details');
  await senses.findMistakes('Continue');
  await person.fill('State or union territory', 'Rajasthan');
  await person.fill('District', 'Jaipur');
  await person.tabTo('Continue');
  await person.press('Enter');
  await senses.examine('What is your email address?');
  await senses.findMistakes('Continue');
  await person.fill('Email address', 'omprakash@example.in');
  await person.press('Enter');
  await senses.examine('Check your details');
  await senses.findMistakes('Create HPR ID');
  await person.fill('Password', 'Marigold-7-lamp');
  await person.fill('Password, once more', 'Marigold-7-lamp');
  await person.press('Enter');
  await senses.examine('The HPR ID is created');

  expect(senses.faults).toEqual([]);
  await expect(senses.screens.join('\n\n')).toMatchFileSnapshot('./spoken/hpr.txt');
});
