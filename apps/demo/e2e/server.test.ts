import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { demoApiKey } from '../server/settings.js';
import { freePort, startClinic } from './clinic.js';
import { test } from './fixtures.js';
import { somebodyWhoIsHere } from './schedules.js';

const clientFolder = fileURLToPath(new URL('../dist/client', import.meta.url));

describe('what browsers load', () => {
  const files = readdirSync(clientFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));

  test('is there', () => {
    expect(files.filter(({ name }) => name.endsWith('.js')).length).toBeGreaterThan(1);
  });

  test('holds no API key', () => {
    const half = demoApiKey.slice(0, demoApiKey.length / 2);
    for (const { name, text } of files) {
      expect(text.includes(half), name).toBe(false);
      expect(text.includes(Buffer.from(demoApiKey).toString('base64').slice(0, 20)), name).toBe(false);
    }
  });

  test('holds no source map, and nothing of the server', () => {
    for (const { name, text } of files) {
      expect(name.endsWith('.map'), name).toBe(false);
      expect(text.includes('sourceMappingURL'), name).toBe(false);
      expect(text.includes('openSandbox'), name).toBe(false);
      expect(text.includes('identities.ts'), name).toBe(false);
    }
  });
});

describe('the server', () => {
  test('answers every screen with the page, and a file that is not there with 404', async ({ clinic }) => {
    const screen = await fetch(`${clinic.address}/patients/4f1d6a0e`);
    const missing = await fetch(`${clinic.address}/assets/missing.js`);
    const outside = await fetch(`${clinic.address}/..%2fserver%2fmain.js`);

    expect(await screen.text()).toContain('<div id="app">');
    expect(missing.status).toBe(404);
    expect(outside.status).toBe(404);
  });

  test('lets no added script run and no other site frame it', async ({ clinic }) => {
    const { headers } = await fetch(clinic.address);

    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('reads no endless body', async ({ clinic }) => {
    const { request } = await import('node:http');
    const statusOf = (method: string, path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        // A connection of its own: it ends with what was not read.
        const asked = request(`${clinic.address}${path}`, {
          method,
          agent: false,
          headers: { 'content-length': 300_000 },
        });
        asked.once('response', (response) => resolve(response.statusCode)).once('error', reject);
        asked.write('{');
        asked.once('response', () => asked.destroy());
      });

    expect(await statusOf('PUT', '/api/hours/p-1')).toBe(413);
    expect(await statusOf('POST', '/api/book/add/Appointment')).toBe(413);
  });

  test('does not answer under a name that another site gave it', async ({ clinic }) => {
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${clinic.address}/api/carestack/get/Patient`, { headers: { host: 'evil.example' } });
      asked.once('response', (response) => resolve(response.statusCode)).once('error', reject);
      asked.end();
    });

    expect(status).toBe(421);
  });

  test('lets a page of another site write nothing', async ({ clinic }) => {
    const answer = await fetch(`${clinic.address}/api/carestack/add/Patient`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{}',
    });

    expect(answer.status).toBe(403);
  });

  test('lets the phone only be read, and nothing else of the sandbox be reached', async ({ clinic }) => {
    const inbox = await fetch(`${clinic.address}/phone/inbox`);
    const written = await fetch(`${clinic.address}/phone/inbox`, { method: 'DELETE' });
    const reset = await fetch(`${clinic.address}/api/carestack/sandbox/reset`, { method: 'POST' });

    expect(await inbox.json()).toEqual([]);
    expect(inbox.headers.get('cache-control')).toBe('no-store');
    expect([written.status, reset.status]).toEqual([404, 404]);
  });

  test('keeps changed hours over a restart, and refuses those that contradict themselves or are nobody’s', async ({
    clinic,
  }) => {
    const { name, schedule } = await somebodyWhoIsHere(clinic, 'cardiology', 6);
    const { practitionerReference } = schedule;
    const keep = (reference: string, hours: object) =>
      fetch(`${clinic.address}/api/hours/${reference}`, {
        method: 'PUT',
        body: JSON.stringify({ ...schedule, ...hours }),
      });
    const overlapping = [
      { from: '09:00', to: '11:00' },
      { from: '10:00', to: '12:00' },
    ];

    const refused = await keep(practitionerReference, { week: { monday: overlapping } });
    const nobodys = await keep('nobody', { practitionerReference: 'nobody' });
    const kept = await keep(practitionerReference, { week: { tuesday: [{ from: '10:00', to: '11:00' }] } });
    await clinic.restart();
    const changed = await (await fetch(`${clinic.address}/api/hours`)).text();

    expect([refused.status, nobodys.status, kept.status]).toEqual([400, 404, 200]);
    expect(JSON.parse(changed)).toContainEqual(
      expect.objectContaining({
        name,
        schedule: expect.objectContaining({
          practitionerReference,
          week: { tuesday: [{ from: '10:00', to: '11:00', breaks: [] }] },
        }),
      }),
    );
  });

  test('says in one sentence that its port is taken, and ends', async ({ clinic }) => {
    const port = new URL(clinic.address).port;

    const second = await outputOf({ PORT: port, CLINIC_DATABASE: clinic.databaseFile });

    expect(second).toEqual({
      code: 1,
      output: `Port ${port} is taken: stop what runs there, or choose another with PORT=${Number(port) + 1}.\n`,
    });
  });

  test('says in one sentence that a port is none', async () => {
    expect(await outputOf({ PORT: 'http' })).toEqual({
      code: 1,
      output: 'PORT has to be a port number from 0 to 65535, and it is "http".\n',
    });
  });

  test.for(['SIGINT', 'SIGTERM'] as const)('stops all it started on %s', async (signal, { clinic }) => {
    expect(await clinic.stop(signal)).toBe(0);
    await expect(fetch(clinic.address)).rejects.toThrow('fetch failed');
    await expect(fetch(clinic.sandboxUrl)).rejects.toThrow('fetch failed');
    await clinic.start();
  });
});

async function outputOf(environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = startClinic({ SANDBOX_PORT: String(await freePort()), ...environment });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}
