import { existsSync } from 'node:fs';
import { canInstall, install } from './apt.mjs';
import { chromiumPath } from './chromium.mjs';
import { Problem } from './problems.mjs';

const advice =
  'No Chromium was found: install one (Debian and Ubuntu: `sudo apt-get install chromium fonts-noto-core`) or name yours in CHROMIUM_PATH, then run the command again.';

/** Letters of the Indian scripts, without which a browser draws boxes. */
const indianLetters = '/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf';

/** Makes sure there is a browser to test in; installs one only where we are root on a system with apt. */
export async function setupBrowser() {
  const path = chromiumPath();
  if (path && !existsSync(path)) {
    throw new Problem(`CHROMIUM_PATH names ${path}, where there is no file: correct it, then run the command again.`);
  }
  const missing = [...(path ? [] : ['chromium']), ...(existsSync(indianLetters) ? [] : ['fonts-noto-core'])];
  if (missing.length > 0 && canInstall()) await install(missing, advice);
  if (!chromiumPath()) throw new Problem(advice);
}
