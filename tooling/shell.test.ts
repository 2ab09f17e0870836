import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run } from './shell.mjs';

test('keeps what a quiet command prints, and its exit code', async () => {
  const script = "console.log('out'); console.error('err'); process.exit(3)";

  const { code, output } = await run([process.execPath, '-e', script], { isQuiet: true });

  expect(code).toBe(3);
  expect(output).toContain('out');
  expect(output).toContain('err');
});

test('a command that is not there fails and does not hang', async () => {
  expect(await run(['no-such-command-here'], { isQuiet: true })).toMatchObject({ code: 127 });
});

test('a command that hangs is stopped and says so', async () => {
  const { code, output } = await run([process.execPath, '-e', 'setInterval(() => {}, 1000)'], {
    isQuiet: true,
    minutes: 0.005,
  });

  expect(code).not.toBe(0);
  expect(output).toContain('it took more than 0.005 minutes');
});

test('switches telemetry off for every tool', async () => {
  const script = 'console.log(process.env.STORYBOOK_DISABLE_TELEMETRY, process.env.DO_NOT_TRACK)';

  expect((await run([process.execPath, '-e', script], { isQuiet: true })).output.trim()).toBe('1 1');
});

/** Starts a script of ours that runs a server-like child; resolves with both once the child has said its process id. */
async function startWithChild() {
  const shell = fileURLToPath(new URL('./shell.mjs', import.meta.url));
  const child = 'console.log(process.pid); setInterval(() => {}, 1000)';
  const script = `
    const { run, stopWithUs } = await import(${JSON.stringify(shell)});
    stopWithUs('All has stopped.');
    await run([process.execPath, '-e', ${JSON.stringify(child)}]);
    console.log('went on');
  `;
  // Through sh, as npm does it; the colon keeps sh from replacing itself with the script.
  const starter = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; :', process.execPath, script]);
  let output = '';
  starter.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await expect.poll(() => output, { timeout: 5000 }).toMatch(/^\d+\n/);
  return { starter, childId: Number.parseInt(output, 10), output: () => output };
}

const isAlive = (id: number) => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

test('stops what it started when the shell that npm started is stopped', async () => {
  const { starter, childId, output } = await startWithChild();

  starter.kill('SIGTERM');
  await once(starter, 'exit');

  await expect.poll(() => isAlive(childId), { timeout: 5000 }).toBe(false);
  await expect.poll(output, { timeout: 5000 }).toMatch(/All has stopped\.\n$/);
  expect(output()).not.toContain('went on');
});
