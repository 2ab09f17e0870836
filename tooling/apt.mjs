import { existsSync } from 'node:fs';
import { Problem, sentenceFor } from './problems.mjs';
import { run } from './shell.mjs';

/** Only where we are root, on a system with apt. */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs packages of Debian or Ubuntu.
 *
 * @param {string[]} names
 * @param {string} advice what to do instead, in a sentence
 */
export async function install(names, advice) {
  console.log(`Installing ${names.join(' and ')}…`);
  // We want the programs alone: in runlevel 1 no service is started.
  const options = { isQuiet: true, env: { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } };
  const update = await run(['apt-get', 'update'], options);
  const installation = await run(['apt-get', 'install', '-y', '--no-install-recommends', ...names], options);
  if (installation.code === 0) return;
  const output = update.output + installation.output;
  throw new Problem(sentenceFor(output) ?? advice, output);
}
