import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { setupPostgres } from './programs.mjs';

const folder = mkdtempSync(join(tmpdir(), 'carestack-tooling-'));
// The user who runs the server has to get in.
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Whoever names a server of their own may have no programs to start one with.
test.skipIf(process.env['POSTGRES_URL'])(
  'a PostgreSQL for tests answers at the address it says, and is gone with its folder when its starter is',
  { timeout: 60_000 },
  async () => {
    await setupPostgres();
    const server = spawn(process.execPath, [fileURLToPath(new URL('server.mjs', import.meta.url))], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    const { protocol, hostname, port } = new URL(String(line).trim());
    const answers = () =>
      new Promise<boolean>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.destroy());
        socket.once('error', () => resolve(false)).once('close', () => resolve(true));
      });

    expect([protocol, hostname, await answers()]).toEqual(['postgres:', '127.0.0.1', true]);
    expect(readdirSync(folder)).toHaveLength(1);

    server.stdin.end();
    await once(server, 'exit');

    expect(await answers()).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  },
);
