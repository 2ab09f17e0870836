import { createCarestack } from '@carestack/core';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { call } from '../testing/call.js';
import { startCommand, type Command } from '../testing/command.js';
import { asha, veer } from '../testing/people.js';
import { codeOnPhone } from '../testing/phone.js';
import { main } from './cli.js';
import { openSandbox, serveSandbox } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'carestack-sandbox-'));
const started: Command[] = [];
let files = 0;
const newFile = () => join(folder, `clinic-${(files += 1)}.db`);

const start = (...words: string[]) => {
  const command = startCommand(words);
  started.push(command);
  return command;
};

afterEach(() => {
  for (const { process } of started.splice(0)) process.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clientOf = (baseUrl: string) => createCarestack({ baseUrl, apiKey: 'sandbox-key' });

describe('a file', () => {
  test('holds every acknowledged patient after the process was killed in the midst of writing', {
    timeout: 60_000,
  }, async () => {
    const file = newFile();
    const command = start('--port', '0', '--file', file, '--patients', '3');
    const { patients } = clientOf(await command.says(/(http:\S+),/));
    const acknowledged: string[] = [];
    const writing = (async () => {
      for (;;) acknowledged.push((await patients.create(veer)).id);
    })().catch(() => undefined);

    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    command.process.kill('SIGKILL');
    expect(await command.ended).toBe('SIGKILL');
    await writing;

    const sandbox = await openSandbox({ file });
    const reopened = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
    for (const id of acknowledged) expect(await reopened.patients.exists(id)).toBe(true);
    expect((await reopened.patients.findAll()).total).toBeGreaterThanOrEqual(acknowledged.length + 3);
    await sandbox.close();
  });

  test('holds a journey over a restart: the code on the phone still serves, and the encryption key is the same', async () => {
    const file = newFile();
    const first = await openSandbox({ file, patients: 0 });
    const before = createCarestack({ baseUrl: 'http://sandbox', apiKey: first.apiKey, fetch: first.fetch });
    const { txnId } = await before.abha.generateAadhaarOtp('2345 6789 0124');
    const otp = await codeOnPhone(first);
    const { body: key } = await call(first, 'GET /abha-public-key');
    await first.close();

    const second = await openSandbox({ file, patients: 0 });
    const after = createCarestack({ baseUrl: 'http://sandbox', apiKey: second.apiKey, fetch: second.fetch });

    expect(await after.abha.enrollWithAadhaar({ txnId, otp, mobile: '9876543210' })).toMatchObject({ isNew: true });
    expect((await call(second, 'GET /abha-public-key')).body).toEqual(key);
    await second.close();
  });

  test('keeps neither the Aadhaar number nor a code', async () => {
    const file = newFile();
    const sandbox = await openSandbox({ file, patients: 0 });
    const { abha } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
    const { txnId } = await abha.generateAadhaarOtp('9999 4105 7058');
    const otp = await codeOnPhone(sandbox);
    await abha.enrollWithAadhaar({ txnId, otp, mobile: '9876500001' });

    const name = file.split('/').at(-1) ?? '';
    const bytes = readdirSync(folder)
      .filter((entry) => entry.startsWith(name))
      .map((entry) => readFileSync(join(folder, entry), 'latin1'));

    expect(bytes.length).toBeGreaterThan(1);
    expect(bytes.some((text) => text.includes('Ravi'))).toBe(true);
    for (const text of bytes) expect(text).not.toMatch(new RegExp(`(?<!\\w)(999941057058|${otp})(?!\\w)`));
    await sandbox.close();
  });

  test('is filled once, and cannot be where no folder is', async () => {
    const file = newFile();
    const total = async () => {
      const sandbox = await openSandbox({ file, patients: 5 });
      const { patients } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
      const page = await patients.findAll();
      await sandbox.close();
      return page.total;
    };

    expect([await total(), await total()]).toEqual([5, 5]);
    await expect(openSandbox({ file: join(folder, 'nowhere', 'clinic.db') })).rejects.toThrow(/cannot be opened/);
  });

  test('gives the room that filling it took back to the disk with the next write', async () => {
    const file = newFile();
    const logSize = () => statSync(`${file}-wal`).size;
    const sandbox = await openSandbox({ file, patients: 4000 });
    const limit = 4 * 1024 * 1024;
    expect(logSize()).toBeGreaterThan(limit);

    const client = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
    await client.patients.create(veer);

    expect(logSize()).toBeLessThanOrEqual(limit);
    await sandbox.close();
  });

  test('refuses a second patient with one ABHA as the memory does', async () => {
    const sandbox = await openSandbox({ file: newFile(), patients: 0 });
    const { patients } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
    await patients.create(asha);

    await expect(patients.create(asha)).rejects.toMatchObject({ code: 'conflict', statusCode: 409 });
    await sandbox.close();
  });
});

describe('over HTTP', () => {
  let served: Awaited<ReturnType<typeof serveSandbox>>;
  beforeAll(async () => {
    served = await serveSandbox({ sandbox: await openSandbox({ file: newFile(), patients: 12 }), port: 0 });
  });
  afterAll(() => served.close());

  test('the client reads and writes as in process', async () => {
    const { patients } = clientOf(served.url);

    const { id } = await patients.create(asha);

    expect(await patients.findById(id)).toMatchObject({ firstName: 'Asha' });
    expect((await patients.findAll()).nextPage).toEqual(expect.any(String));
  });

  test('a dropped connection is a cut socket, before the write or after it', async () => {
    const { patients } = clientOf(served.url);
    const plant = async (kind: string) =>
      fetch(`${served.url}/sandbox/faults`, {
        method: 'POST',
        headers: { authorization: 'Bearer sandbox-key' },
        body: JSON.stringify({ operation: 'patients.create', kind, times: 1 }),
      });
    const total = async () => (await patients.findAll()).total ?? 0;
    const before = await total();

    await plant('drop-before');
    await expect(patients.create(veer)).rejects.toMatchObject({ name: 'ConnectionError' });
    expect(await total()).toBe(before);
    await plant('drop-after');
    await expect(patients.create(veer)).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
    expect(await total()).toBe(before + 1);
  });

  test('a page that points its own name to this machine is turned away', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${served.url}/sandbox/inbox`, { headers: { host: 'attacker.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .once('error', reject)
        .end();
    });

    expect(status).toBe(403);
  });

  test('a body above the limit is refused with 413', async () => {
    const answer = await fetch(`${served.url}/add/Patient`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-key' },
      body: JSON.stringify({ ...veer, photo: 'x'.repeat(6 * 1024 * 1024) }),
    });

    expect(answer.status).toBe(413);
  });
});

describe('the command', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    for (const stream of ['log', 'error'] as const) {
      vi.spyOn(console, stream).mockImplementation((text: string) => void printed.push(text));
    }
  });
  afterEach(() => void vi.restoreAllMocks());

  test('explains itself', async () => {
    expect(await main(['--help'])).toBe(0);
    expect(printed.join('')).toMatch(/--port[\s\S]+--file[\s\S]+--patients[\s\S]+--api-key/);
  });

  test('says one sentence and ends with 1 when the port is taken or an option makes no sense', async () => {
    const { server, port } = await occupied();

    expect(await main(['--port', String(port), '--patients', '0'])).toBe(1);
    expect(await main(['--port', 'many'])).toBe(1);
    expect(await main(['--prot', '4010'])).toBe(1);

    expect(printed).toEqual([
      `Port ${port} is taken. Stop what runs there, or choose another port.`,
      '--port wants a whole number from 0 to 65535.',
      expect.stringContaining("Unknown option '--prot'"),
    ]);
    server.close();
  });

  test('answers with the key it was given, and ends when it is told to', { timeout: 60_000 }, async () => {
    const command = start('--port', '0', '--patients', '0', '--api-key', 'mine');
    const url = await command.says(/(http:\S+),/);
    const status = async (key: string) =>
      (await fetch(`${url}/get/Patient`, { headers: { authorization: `Bearer ${key}` } })).status;

    expect([await status('mine'), await status('sandbox-key')]).toEqual([200, 401]);
    command.process.kill('SIGTERM');
    expect(await command.ended).toBe(0);
  });
});

function occupied(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}
