import { openSandbox, serveSandbox, type ServedSandbox } from '@carestack/sandbox/node';
import { createCarestackHandler } from '@carestack/server';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closing, listening } from '../server/listening.js';
import { openBrowser, openTab } from './browser.js';
import { builtClient } from './builtClient.js';

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
let sandbox: ServedSandbox;
let server: ReturnType<typeof createAdaptorServer>;
let address: string;
let browser: Browser;

beforeAll(async () => {
  const apiKey = 'a-key-that-stays-in-the-back-end';
  sandbox = await serveSandbox({
    sandbox: await openSandbox({ file: join(folder, 'clinic.db'), patients: 1, apiKey }),
    port: 0,
  });
  const handle = createCarestackHandler({
    carestack: { baseUrl: sandbox.url, apiKey },
    basePath: '/api/carestack',
    authorize: () => true,
  });
  const files = await builtClient();
  const page = '<!doctype html><title>Client</title><script type="module" src="client.js"></script>';
  const policies = { open: "default-src 'self'", strict: "default-src 'self'; worker-src 'none'", lost: '' };
  const app = new Hono().all('/api/carestack/*', (context) => handle(context.req.raw));
  for (const [name, policy] of Object.entries(policies)) {
    app.get(`/${name}/`, (context) => context.html(page, 200, { 'content-security-policy': policy }));
  }
  app.get('*', (context) => {
    const code = files.get(context.req.path.replace(/^\/(\w+\/)?(?=client|assets)/, ''));
    const isLost = context.req.header('referer')?.includes('/lost/') && context.req.path.includes('worker');
    return code && !isLost ? context.body(code, 200, { 'content-type': 'text/javascript' }) : context.notFound();
  });
  server = createAdaptorServer({ fetch: app.fetch });
  browser = await openBrowser();
  address = `http://127.0.0.1:${await listening(server, 0)}`;
});
afterAll(async () => {
  await browser?.close();
  if (server) await closing(server);
  await sandbox?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  size: number;
  keys: { aiPublicKey: string; privateKey: string } | null;
}

/** Encrypts a file of so many bytes, opens it again, and tells what the page itself had to do for it. */
async function inPage({ size, keys }: Asked) {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) % 256);
  const file = new File([bytes], 'papers.pdf', { type: 'application/pdf' });
  const { ai } = window.core.createCarestack({
    baseUrl: '/api/carestack',
    ...(keys && { aiPublicKey: keys.aiPublicKey }),
  });

  let longest = 0;
  const note = (text: string) => {
    longest = Math.max(longest, text.length);
    return text;
  };
  const { stringify } = JSON;
  const { btoa } = window;
  Reflect.set(JSON, 'stringify', (...given: Parameters<typeof stringify>) => note(stringify(...given)));
  Reflect.set(window, 'btoa', (text: string) => note(btoa(text)));
  const jwe = await ai.encrypt({ files: [file] });
  Reflect.set(JSON, 'stringify', stringify);
  Reflect.set(window, 'btoa', btoa);

  const content = await ai.decrypt(jwe, keys ? { privateKey: keys.privateKey } : {});
  const url = await new Promise<unknown>((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result));
    reader.readAsDataURL(file);
  });
  return { isSame: stringify(content) === stringify({ files: [url] }), longest };
}

const own = { aiPublicKey: publicKey, privateKey };

test.each([
  ['open', 'found', 'by the service', 3_000_000, null],
  ['open', 'found', 'in the page', 8_000_000, own],
  ['strict', 'refused by the policy', 'by the service', 1_000_000, null],
  ['strict', 'refused by the policy', 'in the page', 1_000_000, own],
  ['lost', 'not where it should be', 'in the page', 1_000_000, own],
] as const)(
  '%s: where the worker is %s, papers encrypted %s arrive byte for byte, and the page writes no file out in one go',
  async (path, _, __, size, keys) => {
    const { page, context } = await openTab(browser);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const workers: string[] = [];
    page.on('worker', (worker) => workers.push(worker.url()));
    await page.goto(`${address}/${path}/`);
    await page.waitForFunction(() => 'core' in window);

    const { isSame, longest } = await page.evaluate(inPage, { size, keys });

    expect(isSame).toBe(true);
    expect(errors).toEqual([]);
    if (path === 'open') {
      expect(workers).toEqual([expect.stringMatching(/\/assets\/papers\.worker-[\w-]+\.js$/)]);
      expect(longest).toBeLessThan(1_000);
    } else {
      // Pieces of 48 kB, as base64.
      expect(longest).toBeLessThanOrEqual(65_536);
    }
    // It is gone, and what it held with it.
    await expect.poll(() => page.workers()).toEqual([]);
    await context.close();
  },
);
