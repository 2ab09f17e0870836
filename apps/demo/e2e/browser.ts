import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../../tooling/chromium.mjs';

export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs });
}

export interface Looks {
  language?: 'en' | 'hi';
  appearance?: 'light' | 'dark';
  width?: number;
  height?: number;
}

/** A tab of a browser that nobody has used before; `baseURL` is where its paths lead. */
export async function openTab(
  browser: Browser,
  looks: Looks = {},
  baseURL?: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const { language = 'en', appearance = 'light', width = 1280, height = 900 } = looks;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: appearance,
    locale: `${language}-IN`,
    ...(baseURL && { baseURL }),
  });
  context.setDefaultTimeout(10_000);
  return { context, page: await context.newPage() };
}
