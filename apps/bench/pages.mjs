import { build } from 'esbuild';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../tooling/chromium.mjs';

const inReact = (/** @type {string} */ path) => fileURLToPath(new URL(`../../packages/react/${path}`, import.meta.url));

/** @param {(browser: import('playwright-core').Browser) => Promise<void>} work */
export async function inBrowser(work) {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** A script of the page as production has it. Its imports are found as in `packages/react`. @param {string} contents */
export async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: inReact('') },
    conditions: ['@carestack/source'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Opens an empty page, or that of an address, with style sheets of ours and a script.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ script: string, styles?: readonly string[], address?: string }} content
 */
export async function openPage(browser, { script, styles = [], address = 'about:blank' }) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await tab.goto(address);
  for (const sheet of styles) await tab.addStyleTag({ path: inReact(sheet) });
  await tab.addScriptTag({ content: script, type: 'module' });
  return tab;
}

/**
 * Calls what the script put on `globalThis`.
 *
 * @template Result
 * @param {import('playwright-core').Page} tab
 * @param {string} name
 * @param {...unknown} words
 * @returns {Promise<Result>}
 */
export async function callIn(tab, name, ...words) {
  await tab.waitForFunction((wanted) => Reflect.has(globalThis, wanted), name);
  return tab.evaluate(
    ([wanted, given]) =>
      /** @type {(...words: unknown[]) => Promise<Result>} */ (Reflect.get(globalThis, wanted))(...given),
    /** @type {const} */ ([name, words]),
  );
}

/**
 * A server on loopback for as long as the work takes.
 *
 * @param {import('node:http').RequestListener} answer
 * @param {(address: string) => Promise<void>} work
 */
export async function beside(answer, work) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  try {
    await work(`http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`);
  } finally {
    server.close();
  }
}
