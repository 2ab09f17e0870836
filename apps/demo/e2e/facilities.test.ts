import { expect } from 'vitest';
import { photoWithPlace, Registrar, storedFacility } from './facility.js';
import { test } from './fixtures.js';

test('a facility is registered to its last screen; what the service refuses is told at its field', async ({
  clinic,
  page,
}) => {
  const registrar = new Registrar(page);
  await page.goto('/facilities');
  await page.getByRole('link', { name: 'Kochi Arogya Nursing Home' }).click();
  const known = await page.getByRole('definition').allInnerTexts();
  const [street = '', area = ''] = known.slice(known.indexOf('Urban') + 1);
  await page.goto('/facilities/new');

  await registrar.giveFacility('Kochi Arogya Nursing Home');
  await registrar.giveMedicine();

  await registrar.heading('Where is it?');
  await registrar.choose('State or union territory', 'Maharashtra');
  await registrar.choose('District', 'Pune');
  await registrar.choose('Sub-district', 'Haveli');
  await registrar.choose('State or union territory', 'Kerala');
  expect(await page.getByLabel('District', { exact: true }).inputValue()).toBe('');
  expect(await page.getByLabel('Sub-district', { exact: true }).isDisabled()).toBe(true);
  await page.getByText(/^District and Sub-district: choose again/).waitFor();
  await registrar.choose('District', 'Ernakulam');
  await registrar.choose('Sub-district', 'Kochi');
  await registrar.answer({
    'Building and street': street,
    'Area, locality or landmark': area,
    'City, town or village': 'Kochi',
    'PIN code': '682001',
  });
  await page.getByLabel('Urban').check();
  await registrar.press('Find by the address');
  await expect.poll(() => page.getByLabel('Place on the map').inputValue()).toBe('9.9312, 76.2673');
  await registrar.press('Continue');
  await registrar.giveContact();
  await registrar.giveHours();

  await registrar.heading('Photos and proofs');
  const photo = { name: 'asha at home.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace(page) };
  await page.getByLabel('Photo of the board').setInputFiles(photo);
  await page.getByLabel('Photo of the building').setInputFiles(photo);
  await expect.poll(() => page.getByText('asha at home.jpg').count()).toBe(2);
  await registrar.press('Continue');
  await registrar.giveBeds();

  await registrar.heading('Is everything right?');
  await registrar.press('Submit the facility');
  await registrar.press('Not the same: submit a new facility');
  await registrar.heading('Which facility is it?');
  const name = page.getByLabel('Name of the facility');
  await page
    .getByRole('alert')
    .getByText(/already registered at this address/)
    .waitFor();
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  expect(await name.inputValue()).toBe('Kochi Arogya Nursing Home');
  await name.fill('Kachnar Riverside Clinic');
  expect(await name.getAttribute('aria-invalid')).toBeNull();
  await registrar.press('Save and go to the review');
  await registrar.press('Submit the facility');

  await registrar.heading('The facility was submitted');
  const facilityId = /IN32\d{8}/.exec(await page.getByRole('main').innerText())?.[0] ?? 'none';
  await registrar.press('Finish');
  await page.getByText('The facility is registered.').waitFor();
  await page.getByRole('link', { name: 'Kachnar Riverside Clinic' }).waitFor();
  const { basicInformation, uploadDocuments } = await storedFacility(clinic, facilityId);
  expect(basicInformation).toMatchObject({ facilityName: 'Kachnar Riverside Clinic', latLongs: ['9.9312', '76.2673'] });
  expect(photo.buffer.toString('latin1')).toContain('GPS 9.9312N');
  const sent = Buffer.from(uploadDocuments.boardPhoto.value, 'base64').toString('latin1');
  expect(sent.startsWith('\u00ff\u00d8')).toBe(true);
  expect(sent + uploadDocuments.boardPhoto.name).not.toMatch(/GPS|Exif|asha/i);
});

test('a reload of a half-registered facility is asked about, keeps what was chosen, and says what it forgot', async ({
  page,
}) => {
  const registrar = new Registrar(page);
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.goto('/facilities');
  await page.getByRole('link', { name: 'Register a facility' }).click();
  await registrar.giveFacility('Kachnar Day Clinic');
  await registrar.heading('What does it treat?');

  await page.reload();

  await page.getByText(/^What you chose before is still here/).waitFor();
  expect(asked).toEqual(['beforeunload']);
  expect(await page.getByLabel('Name of the facility').inputValue()).toBe('');
  await expect.poll(() => page.getByLabel('Kind of owner').inputValue()).toBe('NP');
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, location.href]));
  expect(kept).not.toContain('Kachnar Day');

  await page.getByRole('button', { name: 'Start with an empty form' }).click();
  expect(await page.getByLabel('Ownership', { exact: true }).inputValue()).toBe('');
});

test('a section that was never opened waits for the connection, and is there when it is back', async ({ page }) => {
  await page.goto('/patients');
  await page.getByRole('link', { name: /./ }).first().waitFor();
  await page.waitForLoadState('networkidle');

  await page.context().setOffline(true);
  await page.getByRole('navigation').getByRole('link', { name: 'Facilities' }).click();
  await page.getByText(/^You are offline/).waitFor();
  await page.getByRole('heading', { name: 'Loading…', level: 1 }).waitFor();
  expect(await page.getByText('This page stopped working').count()).toBe(0);
  await page.context().setOffline(false);

  await page.getByRole('link', { name: 'Kochi Arogya Nursing Home' }).waitFor();
});
