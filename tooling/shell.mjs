import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let isStopping = false;

/** Nobody who runs our scripts is counted by the tools we use, and nothing downloads a browser of its own. */
const quietTools = {
  DO_NOT_TRACK: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  NO_UPDATE_NOTIFIER: '1',
  npm_config_update_notifier: 'false',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
};

/**
 * Runs a command to its end. Its output is shown as it comes, or kept when `isQuiet`.
 *
 * @param {string[]} command
 * @param {{ cwd?: string, env?: Record<string, string>, isQuiet?: boolean, minutes?: number }} [options] `minutes`: the most it may take
 * @returns {Promise<{ code: number, output: string, seconds: number }>}
 */
export function run([file = '', ...args], { cwd = root, env = {}, isQuiet = false, minutes } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...quietTools, ...(isQuiet ? { NO_COLOR: '1', FORCE_COLOR: '0' } : {}), ...env },
      stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
      // A group of its own, so that stopping it stops what it has started as well.
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const limit =
      minutes &&
      setTimeout(() => {
        output += `\nStopped: it took more than ${minutes} minutes.`;
        signal(child, 'SIGKILL');
      }, minutes * 60_000);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(limit);
      running.delete(child);
      // What was stopped has no result: nobody goes on from here.
      if (!isStopping) resolve({ code, output, seconds: (performance.now() - started) / 1000 });
    };
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** @param {string[]} command a script and its arguments, for this Node */
export const node = (...command) => [process.execPath, ...command];

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function signal({ pid }, name) {
  try {
    if (pid) process.kill(process.platform === 'win32' ? pid : -pid, name);
  } catch {
    // It ended by itself a moment ago.
  }
}

/** @param {NodeJS.Signals} name */
function signalAll(name) {
  for (const child of running) signal(child, name);
}

/**
 * Stops everything we started when we are told to stop, or when whoever started us is gone: npm runs scripts through `sh`,
 * which does not pass a SIGTERM on.
 *
 * @param {string} farewell
 */
export function stopWithUs(farewell) {
  const parent = process.ppid;
  const stop = (/** @type {number} */ code) => {
    if (isStopping) return;
    isStopping = true;
    signalAll('SIGTERM');
    setTimeout(() => signalAll('SIGKILL'), 5000).unref();
    const check = setInterval(() => {
      if (running.size > 0) return;
      clearInterval(check);
      console.log(`\n${farewell}`);
      process.exit(code);
    }, 20);
  };
  process.on('SIGINT', () => stop(130));
  process.on('SIGTERM', () => stop(143));
  process.on('SIGHUP', () => stop(129));
  setInterval(() => process.ppid !== parent && stop(143), 500).unref();
}
