import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';
import { Problem, sentenceFor } from './problems.mjs';
import { run } from './shell.mjs';

const advice =
  'No Chromium was found: install one (Debian and Ubuntu: `sudo apt-get install chromium fonts-noto-core`) or name yours in CHROMIUM_PATH, then run the command again.';

/** Letters of the Indian scripts, without which a browser draws boxes. */
const indianLetters = '/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf';

/** Makes sure there is a browser to test in; installs one only where we are root on a system with apt. */
export async function setupBrowser() {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const path = chromiumPath();
  if (path && !existsSync(path)) {
    throw new Problem(`CHROMIUM_PATH names ${path}, where there is no file: correct it, then run the command again.`);
  }
  const missing = [...(path ? [] : ['chromium']), ...(existsSync(indianLetters) ? [] : ['fonts-noto-core'])];
  if (missing.length > 0 && canInstall) await install(missing);
  if (!chromiumPath()) throw new Problem(advice);
}

/** @param {string[]} names */
async function install(names) {
  console.log(`Installing ${names.join(' and ')}…`);
  const options = { isQuiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const update = await run(['apt-get', 'update'], options);
  const installation = await run(['apt-get', 'install', '-y', '--no-install-recommends', ...names], options);
  if (installation.code === 0) return;
  const output = update.output + installation.output;
  throw new Problem(sentenceFor(output) ?? advice, output);
}
