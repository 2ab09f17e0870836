// Every hook of records beside the tests that prove it. Fails when a hook is in no row, or a test did not pass in this run, or
// docs/coverage says something else; `npm run coverage -- --update` rewrites it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { hookPage, hookProblems } from './hookReport.mjs';
import { files, hookRows } from './hookRows.mjs';
import { inRoot } from './paths.mjs';
import { resultsOf } from './testResults.mjs';

const doors = await Promise.all(
  ['patients', 'practitioners', 'organizations'].map(async (room) => {
    /** @type {unknown} */
    const door = await import(pathToFileURL(inRoot('packages', 'react', 'dist', room, 'index.js')).href);
    return typeof door === 'object' && door ? Object.keys(door) : [];
  }),
);
const exported = doors.flat().filter((name) => /^use[A-Z]/.test(name));
const results = resultsOf('react');

for (const problem of hookProblems({ rows: hookRows, results, files, exported })) {
  console.error(problem);
  process.exitCode = 1;
}

const file = inRoot('docs', 'coverage', 'hooks.md');
const page = hookPage(hookRows, results, files);
if (!existsSync(file) || readFileSync(file, 'utf8') !== page) {
  if (process.argv.includes('--update')) {
    writeFileSync(file, page);
    console.log('docs/coverage/hooks.md is rewritten.');
  } else {
    console.error('docs/coverage/hooks.md is out of date: run `npm run coverage -- --update`.');
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log(`${hookRows.length} hooks: each has tests that passed.`);
