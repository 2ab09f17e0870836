// Installs the packed packages into a small app outside the workspace, as a customer would: it must type-check with
// `skipLibCheck: false` under both module resolutions in use, and render in plain Node.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { pnpm } from './pnpm.mjs';
import { sentenceFor } from './problems.mjs';
import { readmeExamples } from './readmeExamples.mjs';
import { node, run } from './shell.mjs';
import { tarballs } from './tarballs.mjs';

/** What the README's handler reads. */
const backEnd = { CARESTACK_API_URL: 'https://carestack.example', CARESTACK_API_KEY: 'a-key-of-nobody' };

const app = mkdtempSync(join(tmpdir(), 'carestack-consumer-'));

/** Takes style sheets out of the compiled modules, as a bundler does. @param {string} folder */
function withoutStyles(folder) {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^import '[^']+\.css';$/gm, ''));
  }
}

/**
 * @param {string} what
 * @param {string[]} command
 */
async function must(what, command) {
  const { code, output } = await run(command, { cwd: app, env: backEnd, isQuiet: true });
  if (code !== 0) throw new Error(`${output}\n${sentenceFor(output) ?? what}`);
}

try {
  cpSync(inRoot('tooling', 'consumer'), app, { recursive: true });
  for (const { name, code } of readmeExamples()) writeFileSync(join(app, name), code);
  const ours = [...tarballs()].map(([name, tarball]) => `  '${name}': 'file:${tarball}'\n`);
  const catalog = /^catalog:\n(?: .*\n)+/m.exec(readFileSync(inRoot('pnpm-workspace.yaml'), 'utf8'));
  writeFileSync(
    join(app, 'pnpm-workspace.yaml'),
    `packages: []\n${catalog?.[0]}onlyBuiltDependencies: []\nignoredBuiltDependencies: [esbuild]\noverrides:\n${ours.join('')}`,
  );

  await must('The tarballs do not install.', pnpm('install', '--prefer-offline', '--ignore-scripts'));
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  await must('The app does not type-check with bundler resolution.', node(tsc, '-p', 'tsconfig.bundler.json'));
  await must('The app does not type-check with nodenext resolution.', node(tsc, '-p', 'tsconfig.json'));
  withoutStyles(join(app, 'out'));
  await must('The app does not render.', node(join('out', 'render.js')));
  console.log('The packed packages install, type-check and render in an app of their own.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(app, { recursive: true, force: true });
}
