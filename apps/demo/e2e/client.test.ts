import { openSandbox, serveSandbox, type ServedSandbox } from '@carestack/sandbox/node';
import { createCarestackHandler } from '@carestack/server';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closing, listening } from '../server/listening.js';
import { openBrowser, openTab } from './browser.js';
import { builtClient } from './builtClient.js';

const folder = mkdtempSync(join(tmpdir(), 'client-'));
const apiKey = 'a-key-that-stays-in-the-back-end';
let sandbox: ServedSandbox;
let server: ReturnType<typeof createAdaptorServer>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  sandbox = await serveSandbox({
    sandbox: await openSandbox({ file: join(folder, 'clinic.db'), patients: 25, apiKey }),
    port: 0,
  });
  const handle = createCarestackHandler({
    carestack: { baseUrl: sandbox.url, apiKey, hprId: 'manager@hpr.abdm' },
    basePath: '/api/carestack',
    authorize: () => true,
  });
  const script = (await builtClient({ isOneFile: true })).get('client.js') ?? '';
  const app = new Hono()
    .all('/api/carestack/*', (context) => handle(context.req.raw))
    .get('/client.js', (context) => context.body(script, 200, { 'content-type': 'text/javascript' }))
    .get('/', (context) =>
      context.html('<!doctype html><title>Client</title><script type="module" src="/client.js"></script>'),
    );
  server = createAdaptorServer({ fetch: app.fetch });
  browser = await openBrowser();
  ({ page } = await openTab(browser));
  await page.goto(`http://127.0.0.1:${await listening(server, 0)}`);
  await page.waitForFunction(() => 'core' in window);
});
afterAll(async () => {
  await browser?.close();
  if (server) await closing(server);
  await sandbox?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the client runs in Chromium: a patient is written, read, found, changed and deleted through the server handler', async () => {
  const seen = await page.evaluate(async () => {
    const { patients } = window.core.createCarestack({ baseUrl: '/api/carestack' });
    const { id } = await patients.create({
      idNumber: 'KA0120110012345',
      idType: 'DRIVING_LICENSE',
      firstName: 'ਵੀਰ',
      birthDate: '1954-11-02',
      gender: 'M',
      address: 'Model Town, Ludhiana',
    });
    await patients.update(id, { state: 'Punjab' });
    const { firstName, gender, state } = await patients.findById(id);
    const found = await patients.findByFilters({ firstName: 'ਵੀਰ', state: 'Punjab' });
    let all = 0;
    for await (const patient of patients.iterate()) all += patient.id ? 1 : 0;
    await patients.delete(id);
    return {
      firstName,
      gender,
      state,
      isFound: found.items.some((one) => one.id === id),
      all,
      isLeft: await patients.exists(id),
    };
  });

  expect(seen).toEqual({ firstName: 'ਵੀਰ', gender: 'male', state: 'Punjab', isFound: true, all: 26, isLeft: false });
});

test('the client in Chromium encrypts an Aadhaar number itself, and the code is on its way', async () => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));

  const transaction = await page.evaluate(async () => {
    const { abha } = window.core.createCarestack({ baseUrl: '/api/carestack' });
    return JSON.stringify(await abha.startRegistration('234567890124'));
  });

  expect(transaction).toMatch(/txnId|transactionId/);
  expect(sent.join()).toContain('aadhaar');
  expect(sent.join()).not.toContain('234567890124');
});

test('the client in Chromium throws errors of its own kind, stops when asked to, and takes no API key', async () => {
  const seen = await page.evaluate(async () => {
    const { createCarestack, EhrApiError } = window.core;
    const codeOf = (error: unknown) => (error instanceof EhrApiError ? `${error.name} ${error.code}` : String(error));
    const { patients } = createCarestack({ baseUrl: '/api/carestack' });
    const stop = new AbortController();
    const stopped = patients.findAll({}, { signal: stop.signal }).then(() => 'answered', codeOf);
    stop.abort();
    return {
      unknown: await patients.findById('nobody').then(() => 'found', codeOf),
      stopped: await stopped,
      late: await patients.findAll({}, { timeout: 0 }).then(() => 'answered', codeOf),
      withKey: await Promise.resolve()
        .then(() => createCarestack({ baseUrl: '/api', apiKey: 'key' }))
        .then(() => 'made', String),
    };
  });

  expect(seen).toEqual({
    unknown: 'NotFoundError not_found',
    stopped: 'ConnectionError aborted',
    late: 'ConnectionError timeout',
    withKey: expect.stringContaining('an API key in a browser can be read by anyone'),
  });
});
