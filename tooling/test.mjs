import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { setupBrowser } from './browser.mjs';
import { checks, neededBy } from './checks.mjs';
import { cacheFolder, readJson } from './paths.mjs';
import { setupPostgres } from './postgres/programs.mjs';
import { run } from './shell.mjs';
import { closingLine, resultOf, sum } from './tally.mjs';

/** @typedef {import('./checks.mjs').Check} Check */

/** Story and journey tests drive a browser beside the tests themselves: two at a time keep two cores busy. */
const lanes = 2;

/** Runs every check, and closes with what they counted. Returns the exit code. */
export async function test() {
  await setupBrowser();
  await setupPostgres();
  mkdirSync(cacheFolder, { recursive: true });

  const waiting = Object.values(checks).flat();
  /** @type {Map<Check, boolean>} */
  const passed = new Map();
  /** @type {import('./tally.mjs').Tally[]} */
  const tallies = [];

  /** @param {Check} check */
  const settle = async (check) => {
    const isPossible = neededBy(check).every((needed) => passed.get(needed));
    const tally = isPossible ? await perform(check) : skip(check);
    tallies.push(tally);
    passed.set(check, tally.failed === 0);
  };
  const isReady = (/** @type {Check} */ check) => neededBy(check).every((needed) => passed.has(needed));

  /** @type {Set<Promise<void>>} */
  const running = new Set();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find(isReady);
    if (next && running.size < lanes) {
      waiting.splice(waiting.indexOf(next), 1);
      const work = settle(next).finally(() => running.delete(work));
      running.add(work);
    } else {
      await Promise.race(running);
    }
  }

  const total = sum(tallies);
  console.log(`\n${closingLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** @param {Check} check */
async function perform({ title, command, cwd, report }) {
  if (report) rmSync(report, { force: true });
  const quietly = { env: { CI: 'true' }, isQuiet: true, minutes: 15 };
  const { code, output, seconds } = await run(command, { ...quietly, ...(cwd && { cwd }) });
  const tally = resultOf(code, report && (existsSync(report) ? readJson(report) : {}));
  const counted = report ? `  ${closingLine(tally)}` : '';
  console.log(`${tally.failed === 0 ? '✓' : '✗'} ${title.padEnd(38)}${seconds.toFixed(1).padStart(6)} s${counted}`);
  if (tally.failed > 0) console.log(`${output.trim() || 'It said nothing.'}\n`);
  return tally;
}

/** @param {Check} check */
function skip({ title }) {
  console.log(`✗ ${title.padEnd(38)}not run: what it needs has failed`);
  return { passed: 0, failed: 1, skipped: 0 };
}
