import type { Page } from 'playwright-core';
import { demoHprId } from '../server/settings.js';
import type { Clinic } from './clinic.js';

/** Somebody who registers a facility with the mouse and the keyboard, step by step. */
export class Registrar {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async heading(name: string): Promise<void> {
    await this.page.getByRole('heading', { name, exact: true, level: 2 }).waitFor();
  }

  async answer(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(answers)) await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  /** From a list, as soon as the list is there. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async giveFacility(name: string): Promise<void> {
    await this.answer({ 'Name of the facility': name });
    await this.choose('Ownership', 'Private');
    await this.choose('Kind of owner', 'Not for profit');
    await this.choose('Is it working?', 'Functional');
    await this.press('Continue');
  }

  async giveMedicine(): Promise<void> {
    await this.heading('What does it treat?');
    await this.page.getByLabel('Modern Medicine (Allopathy)', { exact: true }).check();
    await this.choose('Type of facility', 'Clinic');
    await this.page.getByLabel('Family Medicine', { exact: true }).check();
    await this.press('Continue');
  }

  async giveContact(): Promise<void> {
    await this.heading('How can the public reach it?');
    await this.answer({
      'Mobile number': '98765 43210',
      Email: 'desk@example.in',
      'STD code': '0484',
      'Landline number': '254 3210',
      Website: 'kachnar.example.in',
    });
    await this.press('Continue');
  }

  async giveHours(): Promise<void> {
    await this.heading('When is it open?');
    await this.choose('Monday: open or closed', 'Open');
    await this.answer({ From: '10:00', To: '14:00' });
    await this.press('Continue');
  }

  async giveBeds(): Promise<void> {
    await this.heading('Beds and equipment');
    await this.answer({ 'Total beds': '12', 'Total ventilators': '0' });
    await this.press('Continue');
    await this.heading('Numbers from other programmes');
    await this.press('Continue');
  }
}

/** A photo as telephones take them: with the place and the name of its owner inside, before the picture. */
export async function photoWithPlace(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 40, 30);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const picture = Buffer.from(drawn, 'base64');
  const words = Buffer.from('Exif\0\0GPS 9.9312N 76.2673E Asha Rao');
  const length = Buffer.from([0, words.length + 2]);
  return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, words, picture.subarray(2)]);
}

interface StoredFacility {
  uploadDocuments: { boardPhoto: { name: string; value: string } };
  basicInformation: Readonly<Record<string, unknown>>;
}

/** A facility as the sandbox holds it, asked of the sandbox itself and not of our back end. */
export async function storedFacility(clinic: Clinic, facilityId: string): Promise<StoredFacility> {
  const headers = { 'x-hprid-auth': demoHprId };
  const response = await clinic.askSandbox(`/facilities/facilityId/${facilityId}`, { headers });
  const { data } = (await response.json()) as { data: StoredFacility };
  return data;
}
