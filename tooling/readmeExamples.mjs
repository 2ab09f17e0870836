import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** The examples of the READMEs as modules of an app: what is promised there compiles, and some of it runs. */
export function readmeExamples() {
  const core = examplesIn('packages', 'core', 'README.md');
  const server = examplesIn('packages', 'server', 'README.md');
  const sandbox = examplesIn('packages', 'sandbox', 'README.md');
  const inComponents = [
    ...examplesIn('packages', 'react', 'README.md'),
    ...examplesIn('docs', 'decisions', 'rooms-in-the-provider.md'),
  ];
  return [
    ...examplesIn('README.md').map(({ language, code }, index) => ({ name: `readme-${index + 1}.${language}`, code })),
    // Those of the client go on from one another.
    { name: 'readme-core.ts', code: core.map(({ code }) => code).join('\n') },
    ...server.map(({ code }, index) => ({ name: `readme-server-${index + 1}.ts`, code: asModule(code) })),
    ...sandbox.map(({ code }, index) => ({ name: `readme-sandbox-${index + 1}.ts`, code: asModule(code) })),
    ...inComponents.map(({ code }, index) => ({ name: `readme-react-${index + 1}.tsx`, code: asComponent(code) })),
    { name: 'readme-react-entries.ts', code: entryPoints() },
  ];
}

/** @param {string[]} path */
function examplesIn(...path) {
  const examples = readFileSync(inRoot(...path), 'utf8').matchAll(/^```(tsx?)\n(.*?)^```/gms);
  return [...examples].map(([, language, code = '']) => ({ language, code }));
}

/** @param {string} code */
const asModule = (code) => `export {};\n${code}`;

/**
 * What stands inside a component, as one. What it does not import itself comes from where the README says everything is.
 *
 * @param {string} code
 */
function asComponent(code) {
  const imports = code.match(/^import .*\n/gm)?.join('') ?? '';
  const used = new Set(code.match(/(?<=<)[A-Z]\w+|\buse[A-Z]\w+/g)?.filter((name) => !imports.includes(name)));
  const body = code.replaceAll(/^import .*\n/gm, '').trim();
  return `import { ${[...used].join(', ')} } from '@carestack/react';
${imports}
export function Example() {
  ${body.startsWith('<') ? `return <>${body}</>;` : `${body}\n  return null;`}
}
`;
}

/** Every name in the table of entry points, imported from where the table has it. */
function entryPoints() {
  const readme = readFileSync(inRoot('packages', 'react', 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| `(@carestack\/react\/\w+)` \| (.*) \|$/gm)];
  const names = rows.flatMap(([, entry, cell = '']) =>
    [...cell.matchAll(/`<?(\w+)(?:\/>|\(\))?`/g)].map(([, name]) => ({ entry, name })),
  );
  return names.map(({ entry, name }) => `export { ${name} } from '${entry}';`).join('\n');
}
