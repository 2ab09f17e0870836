import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, inRoot, packages } from './paths.mjs';
import { npm } from './pnpm.mjs';
import { Problem, sentenceFor } from './problems.mjs';
import { node, run } from './shell.mjs';

const stampFile = join(cacheFolder, 'built');
const demo = inRoot('apps', 'demo');
const folders = [...packages.map((name) => inRoot('packages', name)), demo];

export const buildPackages = { command: node(inRoot('tooling', 'buildPackages.mjs')) };
export const buildDemo = { command: [...npm(), 'run', '--silent', 'build'], cwd: demo };

/** Builds the packages and then the demo, or does nothing when no source has changed since. */
export async function build() {
  const stamp = sources();
  const isBuilt = folders.every((folder) => existsSync(join(folder, 'dist')));
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Building…');
  await must(buildPackages, 'The packages do not build: the compiler says why above.');
  await must(buildDemo, 'The demo does not build: see above.');
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(stampFile, stamp);
}

/**
 * @param {{ command: string[], cwd?: string }} step
 * @param {string} sentence
 */
async function must({ command, ...place }, sentence) {
  const { code, output } = await run(command, { ...place, isQuiet: true });
  if (code !== 0) throw new Problem(sentenceFor(output) ?? sentence, output);
}

/** Every source file with its size and time of change. */
function sources() {
  return [process.version, ...folders.flatMap(filesIn)].join('\n');
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist' && !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      const { size, mtimeMs } = statSync(path);
      return [`${path} ${size} ${mtimeMs}`];
    });
}
