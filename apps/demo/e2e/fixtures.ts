import type { BrowserContext } from 'playwright-core';
import { test as base } from 'vitest';
import { type Looks, openBrowser, openTab } from './browser.js';
import { Clinic } from './clinic.js';
import { Person } from './person.js';

/** A test that asks for what it needs: the clinic and the browser are those of its file, the tabs are its own. */
export const test = base
  .extend('clinic', { scope: 'file' }, async ({}, { onCleanup }) => {
    const clinic = await Clinic.open();
    onCleanup(() => clinic.close());
    return clinic;
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('openTab', async ({ clinic, browser }, { onCleanup }) => {
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
    });
    return async (looks: Looks = {}) => {
      const { context, page } = await openTab(browser, looks, clinic.address);
      contexts.push(context);
      return page;
    };
  })
  .extend('page', async ({ openTab }) => openTab())
  .extend('person', async ({ page }) => new Person(page));
