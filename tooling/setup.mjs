import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, inRoot } from './paths.mjs';
import { pnpm } from './pnpm.mjs';
import { Problem, sentenceFor } from './problems.mjs';
import { run } from './shell.mjs';

const stampFile = join(cacheFolder, 'installed');

/** Installs from the lockfile, or does nothing when what is installed is already that. */
export async function setup({ isUpdate = false } = {}) {
  if (!isUpdate && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint()) return;
  console.log('Installing dependencies…');
  const lockfile = isUpdate ? '--no-frozen-lockfile' : '--frozen-lockfile';
  const { code, output } = await run(pnpm('install', lockfile, '--prefer-offline', '--reporter=append-only'), {
    isQuiet: true,
    // Never asks: a changed store or Node version replaces node_modules without a question.
    env: { CI: 'true' },
  });
  if (code !== 0) {
    throw new Problem(sentenceFor(output) ?? 'The dependencies could not be installed: pnpm says why above.', output);
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprint());
}

/** Everything an install depends on, as one word. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const manifests = ['packages', 'apps', 'compat'].flatMap((group) =>
    readdirSync(inRoot(group)).map((name) => inRoot(group, name, 'package.json')),
  );
  for (const file of [inRoot('package.json'), inRoot('pnpm-workspace.yaml'), inRoot('pnpm-lock.yaml'), ...manifests]) {
    if (existsSync(file)) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}
