// The built client makes real calls, to the sandbox over HTTP, under every Node we promise: this one, and the two that come as packages.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './shell.mjs';

const others = ['22', '24'].map((major) => inRoot('compat', 'nodes', 'node_modules', `node-${major}`, 'bin', 'node'));

/** One for each Node: nobody gets two codes within a minute. */
const people = ['9999 4105 7058', '2345 6789 0124', '2000 0000 0013'];

/** The sandbox in a process of its own, with the address it prints. */
async function startSandbox() {
  const command = inRoot('packages', 'sandbox', 'bin', 'carestack-sandbox.js');
  const child = spawn(process.execPath, [command, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await /** @type {Promise<string>} */ (
    new Promise((resolve, reject) => {
      child.stdout.on('data', (/** @type {Buffer} */ chunk) => {
        const [found] = /http:\/\/[\d.:]+/.exec(String(chunk)) ?? [];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error('The sandbox did not start.')));
    })
  );
  return { url, child };
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log('Not tried: the other Nodes are only at hand on Linux x64.');
} else if (others.some((binary) => !existsSync(binary))) {
  console.error('Node 22 and 24 are not installed: run `npm run setup`.');
  process.exitCode = 1;
} else {
  const { url, child } = await startSandbox();
  try {
    for (const [index, binary] of [process.execPath, ...others].entries()) {
      const calls = [binary, inRoot('tooling', 'nodes', 'calls.mjs'), url, people[index] ?? ''];
      const { code, output } = await run(calls, { isQuiet: true });
      console.log(output.trim());
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
}
