import type { Page } from 'playwright-core';

/** Somebody at the desk who has no mouse. */
export class Person {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses Tab until what has the focus is called this. */
  async tabTo(name: string | RegExp): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < 90; presses += 1) {
      await this.page.keyboard.press('Tab');
      const focused = await this.focusedName();
      if (typeof name === 'string' ? focused === name : name.test(focused)) return;
      seen.push(focused);
    }
    throw new Error(`Tab does not lead to ${String(name)}, only to: ${seen.join(' | ')}`);
  }

  /** The name by which a screen reader tells what has the focus. */
  async focusedName(): Promise<string> {
    const focused = this.page.locator(':focus');
    if ((await focused.count()) === 0) return '';
    return /^- \S+ "((?:[^"\\]|\\.)*)"/.exec(await focused.ariaSnapshot())?.[1] ?? '';
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async heading(name: string): Promise<void> {
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
  }

  /** Has neither ABHA nor mobile to be found by. */
  async holdsNothing(): Promise<void> {
    await this.heading('What does the patient have?');
    await this.tabTo('An ABHA number or ABHA address');
    await this.press('ArrowUp');
    await this.press('Enter');
  }

  /** Is looked for by mobile. */
  async holdsMobile(mobile: string): Promise<void> {
    await this.heading('What does the patient have?');
    await this.tabTo('An ABHA number or ABHA address');
    await this.press('ArrowDown');
    await this.tabTo('Mobile number');
    await this.type(mobile);
    await this.press('Enter');
  }

  /** Ticks every point of the consent and agrees. */
  async agree(title = 'Agree to create an ABHA'): Promise<void> {
    await this.heading(title);
    const points = await this.page.getByRole('checkbox').count();
    for (let point = 0; point < points; point += 1) {
      do await this.press('Tab');
      while ((await this.page.locator('input[type=checkbox]:focus').count()) === 0);
      await this.press('Space');
    }
    await this.tabTo('I agree');
    await this.press('Enter');
  }

  /** Asks for the first code. */
  async giveAadhaar(number: string): Promise<void> {
    await this.heading('What is the Aadhaar number?');
    await this.tabTo('Aadhaar number');
    await this.type(number);
    await this.press('Enter');
  }

  /** Types the code of the phone, and the mobile that ABHA shall write to. */
  async giveCode(code: string, mobile: string): Promise<void> {
    await this.heading('Enter the code from the phone');
    await this.tabTo('Code');
    await this.type(code);
    await this.tabTo('Mobile number for ABHA messages');
    await this.type(mobile);
    await this.press('Enter');
  }

  /** Types the code of the phone where nothing else is asked. */
  async giveCodeAlone(code: string): Promise<void> {
    await this.heading('Enter the code from the phone');
    await this.tabTo('Code');
    await this.type(code);
    await this.press('Enter');
  }

  /** Fills the box of this name, after Tab has led there. */
  async fill(name: string, text: string): Promise<void> {
    await this.tabTo(name);
    await this.type(text);
  }

  async giveSecondCode(code: string): Promise<void> {
    await this.heading('Enter the code sent to the other number');
    await this.tabTo('Code');
    await this.type(code);
    await this.press('Enter');
  }

  /** Takes the first free address and gives it back. */
  async takeAddress(): Promise<string> {
    await this.heading('Choose an ABHA address');
    await this.tabTo(/@sbx$/);
    await this.press('Space');
    const address = await this.focusedName();
    await this.tabTo('Take this address');
    await this.press('Enter');
    return address;
  }

  /** Reads the code out of the newest of this many messages on the patient's phone. */
  async readCode({ messages }: { messages: number }): Promise<string> {
    const newest = this.page
      .getByRole('log')
      .getByRole('article')
      .nth(messages - 1);
    await newest.waitFor();
    const code = /\b\d{6}\b/.exec(await newest.innerText())?.[0];
    if (!code) throw new Error('There is no code in the message.');
    return code;
  }
}
