// A PostgreSQL on the loopback for as long as somebody holds our standard input: it says its address, and leaves nothing behind.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms } from './programs.mjs';

const programs = postgresPrograms() ?? '';
const folder = mkdtempSync(join(tmpdir(), 'carestack-postgres-'));
const data = join(folder, 'data');
const passwordFile = join(folder, 'password');
const password = randomBytes(12).toString('hex');
const owner = ownerOfServer();

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
process.stdin
  .on('end', () => void stop())
  .on('error', () => void stop())
  .resume();

writeFileSync(passwordFile, password);
for (const path of [folder, passwordFile]) if (owner) chownSync(path, owner.uid, owner.gid);

await ended(
  start(
    'initdb',
    '--no-sync',
    '--encoding=UTF8',
    '--auth=scram-sha-256',
    '-U',
    'tests',
    '--pwfile',
    passwordFile,
    data,
  ),
);
if (!isStopping) {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    // Nothing here has to survive.
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
  };
  const server = start(
    'postgres',
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  );
  server.stderr.on('data', (chunk) => {
    if (String(chunk).includes('ready to accept connections')) {
      console.log(`postgres://tests:${password}@127.0.0.1:${port}/postgres`);
    }
  });
}

/** @param {string} name @param {string[]} args */
function start(name, ...args) {
  const child = spawn(join(programs, name), args, {
    cwd: folder,
    env: { ...process.env, LC_MESSAGES: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...owner,
  });
  running = child;
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  child.on('error', (error) => (output += error.message));
  child.once('close', (code) => {
    if (isStopping || code === 0) return;
    console.error(output.trim());
    void stop();
  });
  return child;
}

/** @param {import('node:child_process').ChildProcess} child */
async function ended(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
}

async function stop() {
  if (isStopping) return;
  isStopping = true;
  if (running) {
    // Fast: whoever is still connected is cut off.
    running.kill('SIGINT');
    await ended(running);
  }
  rmSync(folder, { recursive: true, force: true });
  process.exit();
}

/** PostgreSQL refuses to run as root; Debian brings a user for it. */
function ownerOfServer() {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (/** @type {string} */ option) => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
