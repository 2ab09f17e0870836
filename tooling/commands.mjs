import { once } from 'node:events';
import { createServer } from 'node:net';
import { relative } from 'node:path';
import { inRoot } from './paths.mjs';
import { Problem, sentenceFor } from './problems.mjs';
import { setup } from './setup.mjs';
import { run, stopWithUs } from './shell.mjs';

const farewells = new Map([['start', 'The demo clinic has stopped.']]);

/**
 * Runs what an npm script names and returns its exit code.
 *
 * @param {string} name
 * @param {string[]} args
 */
export async function runCommand(name, args) {
  stopWithUs(farewells.get(name) ?? `Stopped: ${name}.`);
  try {
    await setup({ isUpdate: name === 'setup' && args.includes('--update') });
    return await perform(name, args);
  } catch (error) {
    return explain(error);
  }
}

/**
 * Each part is loaded only after the set-up, because it looks up the tools it runs.
 *
 * @param {string} name
 * @param {string[]} args
 */
async function perform(name, args) {
  switch (name) {
    case 'setup':
      await (await import('./browser.mjs')).setupBrowser();
      await (await import('./postgres/programs.mjs')).setupPostgres();
      console.log('Everything is set up.');
      return 0;
    case 'build':
      await (await import('./build.mjs')).build();
      console.log('Everything is built.');
      return 0;
    case 'pack':
      return pack();
    case 'start':
      return (await import('./start.mjs')).start();
    case 'test':
      return (await import('./test.mjs')).test();
    default:
      return alone(name, args);
  }
}

/** The packages as files that `npm install` takes. */
async function pack() {
  await (await import('./build.mjs')).build();
  const made = await (await import('./tarballs.mjs')).pack(inRoot('tarballs'));
  console.log([...made.values()].map((file) => relative(inRoot(), file)).join('\n'));
  return 0;
}

/**
 * A single check or server, with what it needs done first and its output shown as it comes.
 *
 * @param {string} name
 * @param {string[]} args
 */
async function alone(name, args) {
  const { checks, neededBy, servers } = await import('./checks.mjs');
  const named = checks[name] ?? servers[name];
  if (!named) throw new Problem(`There is no command "${name}": the README lists those there are.`);
  const needed = new Set(named.flatMap(neededBy));
  for (const check of named) needed.delete(check);
  for (const { command, cwd } of needed) {
    const { code } = await run(command, cwd ? { cwd } : {});
    if (code !== 0) return code;
  }
  let worst = 0;
  for (const { command, cwd, port } of named) {
    if (port && args.length === 0 && !(await isFree(port))) {
      const other = `npm run ${name} -- --port=${port + 1}`;
      throw new Problem(`Port ${port} is taken: stop what uses it, or choose another one with \`${other}\`.`);
    }
    const { code } = await run([...command, ...args], cwd ? { cwd } : {});
    worst ||= code;
  }
  return worst;
}

/** @param {number} port */
async function isFree(port) {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}

/** @param {unknown} error */
function explain(error) {
  const problem = error instanceof Problem ? error : undefined;
  if (problem?.output) console.error(`${problem.output.trim()}\n`);
  const text = error instanceof Error ? error.message : String(error);
  console.error(problem ? problem.message : (sentenceFor(text) ?? text));
  return 1;
}
