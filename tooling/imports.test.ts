import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterEach, expect, test } from 'vitest';
import rules from './imports.mjs';

const house = mkdtempSync(join(tmpdir(), 'imports-'));

afterEach(() => rmSync(house, { recursive: true, force: true }));

/** Lays the files into an empty house and returns the names of the rules they break. */
async function refusals(files: Record<string, string>) {
  for (const name of ['core', 'server', 'sandbox', 'react']) {
    const door = {
      name: `@carestack/${name}`,
      exports: { '.': './src/index.ts' },
      dependencies: { zod: '4' },
      devDependencies: { oracle: '1' },
    };
    write(`packages/${name}/package.json`, JSON.stringify(door));
    write(`packages/${name}/src/index.ts`, 'export const door = 1;');
    mkdirSync(join(house, 'node_modules/@carestack'), { recursive: true });
    symlinkSync(join(house, 'packages', name), join(house, 'node_modules/@carestack', name));
  }
  for (const name of ['zod', 'oracle']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const [path, content] of Object.entries(files)) write(path, content);

  const { tsConfig: _ours, ...options } = rules.options;
  const { output } = await cruise(['packages'], {
    ...options,
    baseDir: house,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule }) => rule.name);
}

function write(path: string, content: string) {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), content);
}

const imports = (path: string) => `import { x } from '${path}'; export const y = x;`;
const leaf = 'export const x = 1;';

test.each([
  [
    'a journey brings the card before it is wanted',
    'wanted-first',
    { 'packages/react/src/abha/DoneStep.ts': imports('./card/Card.js'), 'packages/react/src/abha/card/Card.ts': leaf },
  ],
  ['core imports react', 'core-knows-nobody', { 'packages/core/src/a.ts': imports('@carestack/react') }],
  [
    'react imports the sandbox',
    'packages-know-core',
    { 'packages/react/src/abha/a.ts': imports('@carestack/sandbox') },
  ],
  ['the server imports react', 'packages-know-core', { 'packages/server/src/a.ts': imports('@carestack/react') }],
  [
    'a package reaches into another by path',
    'packages-by-name',
    { 'packages/react/src/a.ts': imports('../../core/src/secret.js'), 'packages/core/src/secret.ts': leaf },
  ],
  [
    'a package imports an app',
    'nobody-knows-apps',
    { 'packages/react/src/a.ts': imports('../../../apps/demo/a.js'), 'apps/demo/a.ts': leaf },
  ],
  [
    'the kit imports a form',
    'react-layers (kit)',
    { 'packages/react/src/kit/a.ts': imports('../forms/b.js'), 'packages/react/src/forms/b.ts': leaf },
  ],
  [
    'messages import a room',
    'react-layers (messages)',
    { 'packages/react/src/messages/a.ts': imports('../abha/index.js'), 'packages/react/src/abha/index.ts': leaf },
  ],
  [
    'the provider imports a form',
    'react-layers (provider)',
    { 'packages/react/src/provider/a.ts': imports('../forms/b.js'), 'packages/react/src/forms/b.ts': leaf },
  ],
  [
    'a form imports a room',
    'react-layers (forms)',
    { 'packages/react/src/forms/a.ts': imports('../patients/index.js'), 'packages/react/src/patients/index.ts': leaf },
  ],
  [
    'what all rooms share imports one of them',
    'react-layers (records)',
    {
      'packages/react/src/records/a.ts': imports('../patients/index.js'),
      'packages/react/src/patients/index.ts': leaf,
    },
  ],
  [
    'what rooms share about a person imports one of them',
    'react-layers (person)',
    { 'packages/react/src/person/a.ts': imports('../patients/index.js'), 'packages/react/src/patients/index.ts': leaf },
  ],
  [
    'a room goes past the door of what is shared about a person',
    'rooms-have-doors',
    { 'packages/react/src/patients/a.ts': imports('../person/b.js'), 'packages/react/src/person/b.ts': leaf },
  ],
  ['the kit imports core', 'kit-has-no-domain', { 'packages/react/src/kit/a.ts': imports('@carestack/core') }],
  [
    'a room imports another past its door',
    'rooms-have-doors',
    { 'packages/react/src/patients/a.ts': imports('../abha/b.js'), 'packages/react/src/abha/b.ts': leaf },
  ],
  [
    'identity imports people',
    'rooms-use-earlier-groups (abha|hpr)',
    { 'packages/core/src/abha/a.ts': imports('../patients/index.js'), 'packages/core/src/patients/index.ts': leaf },
  ],
  [
    'two rooms of one group import each other',
    'rooms-use-earlier-groups (patients|practitioners|organizations)',
    {
      'packages/core/src/patients/a.ts': imports('../organizations/index.js'),
      'packages/core/src/organizations/index.ts': leaf,
    },
  ],
  [
    'files import in a circle',
    'no-circles',
    {
      'packages/core/src/a.ts': "import { y } from './b.js'; export const x = y;",
      'packages/core/src/b.ts': imports('./a.js'),
    },
  ],
  [
    'core imports a part of Node',
    'runs-everywhere',
    { 'packages/core/src/a.ts': "import { readFileSync } from 'node:fs'; export const y = readFileSync;" },
  ],
  [
    'a package imports what is installed for its tests only',
    'published-needs-dependencies',
    { 'packages/core/src/a.ts': imports('oracle') },
  ],
  ['an import leads nowhere', 'resolves', { 'packages/core/src/a.ts': imports('./gone.js') }],
])('refuses it when %s', async (_title, rule, files) => {
  expect(await refusals(files)).toContain(rule);
});

test('lets imports point down, and tests and stories use the sandbox', async () => {
  const house = {
    'packages/core/src/client/http.ts': imports('zod'),
    'packages/core/src/client/http.test.ts': imports('oracle'),
    'packages/core/src/patients/index.ts': imports('../abha/index.js'),
    'packages/core/src/abha/index.ts': imports('../client/http.js'),
    'packages/sandbox/src/node/index.ts': "import { readFileSync } from 'node:fs'; export const y = readFileSync;",
    'packages/sandbox/src/patients/routes.ts': imports('@carestack/core'),
    'packages/react/src/kit/Button.ts': leaf,
    'packages/react/src/forms/Form.ts': imports('../kit/Button.js'),
    'packages/react/src/abha/index.ts': imports('./Wizard.js'),
    'packages/react/src/abha/Wizard.ts': imports('../forms/Form.js'),
    'packages/react/src/abha/LazyCard.ts': "export const load = () => import('./card/Card.js');",
    'packages/react/src/abha/card/Card.ts': leaf,
    'packages/react/src/abha/Wizard.test.ts': imports('@carestack/sandbox'),
    'packages/react/src/abha/Wizard.stories.ts': imports('@carestack/sandbox'),
    'packages/react/src/testing/sandbox.ts': imports('@carestack/sandbox'),
    'packages/react/src/patients/index.ts': imports('../abha/index.js'),
  };

  expect(await refusals(house)).toEqual([]);
});
