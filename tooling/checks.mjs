import { join } from 'node:path';
import { buildDemo, buildPackages } from './build.mjs';
import { cacheFolder, inRoot, tool } from './paths.mjs';
import { npm } from './pnpm.mjs';
import { node } from './shell.mjs';

/**
 * @typedef {object} Check
 * @property {string} title
 * @property {string[]} command
 * @property {string} [cwd]
 * @property {string} [report] where a suite writes what it counted; a check without one counts as one
 * @property {number} [port] where a server listens unless told otherwise
 * @property {Check[]} [after] what has to be there first
 */

/** @param {string} title @param {string} name @param {string[]} projects @param {string[]} [without] files @returns {Check} */
function suite(title, name, projects, without = []) {
  const report = join(cacheFolder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const chosen = [...projects.map((project) => `--project=${project}`), ...without.map((file) => `--exclude=${file}`)];
  return { title, report, command: node(tool('vitest'), 'run', ...reporters, ...chosen) };
}

/**
 * What stands on parts that others test on React 18 too, or is the same whichever version draws it. These pass on React 19, and on 18 by
 * `npm run react18`.
 */
const alikeOnReact18 = [
  'documents.hooks',
  'everyKind',
  'hostScreens',
  'journeys',
  'keystrokes',
  'lookup',
  'oneAfterTheOther',
  'photo',
  'privacy',
  'rules',
  'views',
  'OrganizationPicker',
  'OrganizationTable',
  'PractitionerForm',
  'PractitionerPicker',
  'PractitionerTable',
].map((name) => `**/${name}.test.tsx`);

/** @param {string} file @param {string[]} args */
const script = (file, ...args) => node(inRoot('tooling', file), ...args);

/** @type {Check} */
const built = { title: 'build', ...buildPackages };
/** @type {Check} */
const demo = { title: 'demo build', ...buildDemo, after: [built] };
/** @type {Check} */
const inNode = suite('core, server, sandbox, tooling, docs', 'node', [
  'core',
  'core in *',
  'server',
  'sandbox',
  'tooling',
  'docs',
]);
/** @type {Check} */
const inReact = suite('components on React 19', 'react', ['react']);
/** @type {Check} */
const nextSample = {
  title: 'Next.js sample build',
  command: [...npm(), 'run', '--silent', 'build'],
  cwd: inRoot('apps', 'next'),
  after: [built],
};
/** @type {Check} */
const packages = { title: 'packages (publint, attw)', command: script('packages.mjs'), after: [built] };

/**
 * The checks by the word that runs them alone. `npm test` runs them all, the longest first.
 *
 * @type {Record<string, Check[]>}
 */
export const checks = {
  build: [built],
  stories: [suite('stories in Chromium', 'stories', ['storybook'])],
  unit: [inReact, suite('components on React 18', 'react18', ['react18'], ['**/*.test.ts', ...alikeOnReact18]), inNode],
  demo: [demo],
  next: [nextSample],
  e2e: [{ ...suite('journeys in Chromium', 'e2e', ['e2e']), after: [demo, nextSample] }],
  packages: [packages],
  consumer: [{ title: 'installed from tarballs', command: script('consumer.mjs'), after: [packages] }],
  nodes: [{ title: 'the client on Node 20, 22, 24', command: script('nodes.mjs'), after: [built] }],
  types: [{ title: 'types', command: node(tool('tsc', 'typescript'), '-p', 'tsconfig.test.json') }],
  lint: [{ title: 'lint', command: node(tool('oxlint'), '--tsconfig', 'tsconfig.test.json') }],
  unused: [{ title: 'unused files, exports, dependencies', command: node(tool('knip')) }],
  imports: [
    {
      title: 'import directions',
      command: node(tool('depcruise', 'dependency-cruiser'), '--config', 'tooling/imports.mjs', 'packages', 'apps'),
    },
  ],
  api: [{ title: 'API reports', command: script('api.mjs'), after: [built] }],
  coverage: [
    { title: 'promises of the Python README', command: script('coverage.mjs'), after: [built, inNode] },
    { title: 'hooks of records', command: script('hooks.mjs'), after: [built, inReact] },
    { title: 'kinds of documents', command: script('documents.mjs'), after: [inNode, inReact] },
    { title: 'cases of NHA', command: script('nha.mjs'), after: [inNode, inReact] },
  ],
  size: [{ title: 'size budgets', command: script('sizes.mjs'), after: [built] }],
  format: [{ title: 'format', command: node(tool('biome', '@biomejs/biome'), 'format', '.') }],
};

const storybookPort = 6006;

/**
 * What runs until it is stopped, or is looked at rather than passed.
 *
 * @type {Record<string, Check[]>}
 */
export const servers = {
  storybook: [
    {
      title: 'Storybook',
      port: storybookPort,
      command: node(
        tool('storybook'),
        'dev',
        '--host=127.0.0.1',
        `--port=${storybookPort}`,
        '--exact-port',
        '--no-open',
      ),
    },
  ],
  react18: [suite('every test of components on React 18', 'react18-whole', ['react18'])],
  sandbox: [
    { title: 'sandbox', command: node(inRoot('packages', 'sandbox', 'bin', 'carestack-sandbox.js')), after: [built] },
  ],
  bench: [{ title: 'benchmarks', command: node(inRoot('apps', 'bench', 'run.mjs')), after: [demo] }],
};

/** What has to be run before a check, in order. @param {Check} check @returns {Check[]} */
export function neededBy({ after = [] }) {
  return after.flatMap((check) => [...neededBy(check), check]);
}
