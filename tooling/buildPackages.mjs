// Compiles the packages, and puts what Node runs into a few files: loading hundreds of them took most of its start.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, property, readJson, tool } from './paths.mjs';

const compiled = spawnSync(process.execPath, [tool('tsc', 'typescript'), '-b'], { cwd: inRoot(), stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

const asModules = /** @type {const} */ ({
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  logOverride: { 'ignored-bare-import': 'silent' },
});

// Node's own form of the core. Bundlers take the single files, of which they keep only what is used. What it uses of zod is inside:
// of the hundred files that zod loads most are languages. A schema of one zod serves another, so the app's own may be a different one.
const core = inRoot('packages', 'core', 'dist');
rmSync(join(core, 'node'), { recursive: true, force: true });
const manifest = readJson(inRoot('packages', 'core', 'package.json'));
const doors = Object.values(/** @type {object} */ (property(manifest, 'exports')));
const { metafile: coreFiles } = await build({
  ...asModules,
  entryPoints: doors.map((door) => inRoot('packages', 'core', String(property(door, 'default')))),
  outdir: join(core, 'node'),
  outbase: core,
  absWorkingDir: inRoot(),
  external: Object.keys(/** @type {object} */ (property(manifest, 'dependencies'))).filter((name) => name !== 'zod'),
});
writeFileSync(join(core, 'node', 'LICENSES.txt'), licences(Object.keys(coreFiles.inputs)));

// A worker is a file without imports: some bundlers copy it as it is, and a page without one need not ask for more. Node makes none; a
// bundler of server code looks for it all the same.
const worker = join(core, 'ai', 'papers', 'papers.worker.js');
const { metafile: workerFiles } = await build({
  ...asModules,
  platform: 'browser',
  splitting: false,
  entryPoints: [worker],
  outfile: worker,
  allowOverwrite: true,
});
writeFileSync(join(core, 'ai', 'papers', 'LICENSES.txt'), licences(Object.keys(workerFiles.inputs)));
copyFileSync(worker, join(core, 'node', 'papers.worker.js'));

const dist = inRoot('packages', 'sandbox', 'dist');
const command = join(dist, 'command');
rmSync(command, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: [join(dist, 'node', 'bin.js')],
  outdir: command,
  ...asModules,
  absWorkingDir: inRoot(),
  // They bring files of their own, or are loaded only when something asks for them.
  external: ['libsql', 'pg', 'tesseract.js', 'unpdf', 'pdf-lib', '@sqlite.org/sqlite-wasm'],
});
writeFileSync(join(command, 'LICENSES.txt'), licences(Object.keys(metafile.inputs)));

/** The terms of everything of others that is inside. @param {string[]} files */
function licences(files) {
  const folders = new Set(
    files
      .flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? [])
      .filter((folder) => !folder.includes('@carestack')),
  );
  return [...folders]
    .map((folder) => {
      const name = folder.replace(/^.*node_modules\//, '');
      const file = readdirSync(inRoot(folder)).find((entry) => /^licen[cs]e/i.test(entry));
      if (!file) throw new Error(`${name} states no licence.`);
      return `${name}\n\n${readFileSync(inRoot(folder, file), 'utf8').trim()}\n`;
    })
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}
