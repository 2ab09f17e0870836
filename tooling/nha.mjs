// The functional cases of NHA beside the tests that prove them. Fails when a test did not pass in this run, or docs/coverage says
// something else; `npm run coverage -- --update` rewrites it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { nhaSheets } from './nhaCases.mjs';
import { nhaPage, nhaProblems } from './nhaReport.mjs';
import { inRoot } from './paths.mjs';
import { resultsOf } from './testResults.mjs';

for (const problem of nhaProblems(nhaSheets, [...resultsOf('node'), ...resultsOf('react')])) {
  console.error(problem);
  process.exitCode = 1;
}

const file = inRoot('docs', 'coverage', 'nha.md');
const page = nhaPage(nhaSheets);
if (!existsSync(file) || readFileSync(file, 'utf8') !== page) {
  if (process.argv.includes('--update')) {
    writeFileSync(file, page);
    console.log('docs/coverage/nha.md is rewritten.');
  } else {
    console.error('docs/coverage/nha.md is out of date: run `npm run coverage -- --update`.');
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log('The cases of NHA: each has a test that passed, or a reason.');
