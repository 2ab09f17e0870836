import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const command = fileURLToPath(new URL('../../packages/sandbox/bin/carestack-sandbox.js', import.meta.url));

/** Runs one of our scripts in a process of its own. Gives what it printed, and how long it took in all. @param {string[]} words */
export async function runScript(...words) {
  const started = performance.now();
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`${words.join(' ')} ended badly.`);
  return { output: output.trim(), milliseconds: performance.now() - started };
}

/**
 * Starts a server in a process of its own, and waits for the address it prints.
 *
 * @param {string[]} words
 */
async function startServer(...words) {
  const started = performance.now();
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const url = await /** @type {Promise<string>} */ (
    new Promise((resolve, reject) => {
      child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
        output += chunk.toString();
        const [found] = /http:\/\/[\d.:]+/.exec(output) ?? [];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`${words.join(' ')} did not start.`)));
    })
  );
  return {
    url,
    started,
    /** The most memory it ever held, in MB. */
    peakMemory: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param {string[]} words */
export const startSandbox = (...words) => startServer(command, '--port', '0', ...words);

/** @param {string} file */
export const startPeer = (file) => startServer('peer.mjs', file);

export const headers = { authorization: 'Bearer sandbox-key' };
