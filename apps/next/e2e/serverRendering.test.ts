import { createSandbox } from '@carestack/sandbox';
import { serveSandbox, type ServedSandbox } from '@carestack/sandbox/node';
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openTab } from '../../demo/e2e/browser.js';
import { freePort } from '../../demo/e2e/clinic.js';

const apiKey = 'next-sample-key-61c0';
const app = fileURLToPath(new URL('..', import.meta.url));
const next = fileURLToPath(new URL('../node_modules/next/dist/bin/next', import.meta.url));

let sandbox: ServedSandbox;
let server: ChildProcess;
let browser: Browser;
let address: string;
/** The paths that the API was asked for, by whomever. */
const asked: string[] = [];

beforeAll(async () => {
  const { fetch, close } = await createSandbox({ apiKey });
  const counting: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    asked.push(new URL(request.url).pathname);
    return fetch(request);
  };
  sandbox = await serveSandbox({ sandbox: { fetch: counting, apiKey, close }, port: 0 });
  address = `http://127.0.0.1:${await freePort()}`;
  server = spawn(process.execPath, [next, 'start', '--hostname=127.0.0.1', `--port=${new URL(address).port}`], {
    cwd: app,
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CARESTACK_API_URL: sandbox.url,
      CARESTACK_API_KEY: apiKey,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ready')) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => reject(new Error(`Next.js did not start: ${said}`)));
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGKILL');
  await sandbox?.close();
});

test('the page arrives with its patients, and the browser asks for nothing that it was sent', async () => {
  const { context, page } = await openTab(browser);
  const complaints: string[] = [];
  const calls: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url().includes('/api/carestack')) calls.push(request.url());
  });
  asked.length = 0;

  const response = await page.goto(address, { waitUntil: 'networkidle' });
  const html = (await response?.text()) ?? '';
  const rows = page.getByRole('row');
  const first = await rows.nth(1).getByRole('rowheader').textContent();

  expect(await rows.count()).toBe(21);
  expect(first).not.toBe('');
  expect(html).toContain(first);
  expect(html).not.toContain(apiKey);
  expect(calls).toEqual([]);
  expect(asked).toHaveLength(2);
  expect(new Set(asked)).toEqual(
    new Set(['/health-lake/get-profiles/Patient', '/health-lake/get-profiles/Practitioner']),
  );
  expect(complaints).toEqual([]);
  await context.close();
});

test('what is asked for after that goes through the app’s own back end', async () => {
  const { context, page } = await openTab(browser);
  await page.goto(address, { waitUntil: 'networkidle' });
  const name = (await page.getByRole('rowheader').nth(5).textContent())?.trim().split(' ')[0] ?? '';
  const call = page.waitForRequest((request) => request.url().includes('/api/carestack/health-lake'));

  await page.getByRole('searchbox').fill(name);

  expect(new URL((await call).url()).origin).toBe(address);
  await page.waitForFunction(
    (word) => [...document.querySelectorAll('th[scope=row]')].every((row) => row.textContent?.includes(word)),
    name,
  );
  await context.close();
});

test('one visitor’s page holds nothing of another’s: each request reads for itself', async () => {
  asked.length = 0;

  const pages = await Promise.all([fetch(address), fetch(address)]);

  expect(pages.map(({ status }) => status)).toEqual([200, 200]);
  expect(asked).toHaveLength(4);
  expect(pages[0]?.headers.get('cache-control')).toMatch(/no-store/);
});
