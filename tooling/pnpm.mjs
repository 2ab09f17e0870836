import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { inRoot, property, readJson } from './paths.mjs';

const exactly = String(property(readJson(inRoot('package.json')), 'packageManager'));
const version = exactly.slice(exactly.indexOf('@') + 1);

/** npm itself: the script that started us where there is one, which also works where `npm` is a batch file. */
export function npm() {
  const started = process.env['npm_execpath'] ?? '';
  return basename(started) === 'npm-cli.js' ? [process.execPath, started] : ['npm'];
}

/**
 * pnpm at our exact version: the one on the machine when it is that one, or else from npm's cache. Nothing is installed globally.
 * Without `--prefer-offline` every call made offline would wait a minute for npm's retries.
 *
 * @param {string[]} args
 */
export function pnpm(...args) {
  // Asked from the root folder: inside the workspace a global pnpm would switch itself to the version it is asked about.
  const here = spawnSync('pnpm', ['--version'], { cwd: '/', encoding: 'utf8' });
  if (here.status === 0 && here.stdout.trim() === version) return ['pnpm', ...args];
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000'];
  return [...npm(), 'exec', '--yes', '--prefer-offline', ...patience, `--package=${exactly}`, '--', 'pnpm', ...args];
}
