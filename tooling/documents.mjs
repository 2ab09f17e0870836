// Every kind of clinical document beside the tests that prove it. Fails when a test did not pass in this run, or docs/coverage says
// something else; `npm run coverage -- --update` rewrites it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { documentPage, documentProblems } from './documentReport.mjs';
import { documentRows } from './documentRows.mjs';
import { inRoot } from './paths.mjs';
import { resultsOf } from './testResults.mjs';

const results = { react: resultsOf('react'), node: resultsOf('node') };

for (const problem of documentProblems({ rows: documentRows, results })) {
  console.error(problem);
  process.exitCode = 1;
}

const file = inRoot('docs', 'coverage', 'documents.md');
const page = documentPage(documentRows);
if (!existsSync(file) || readFileSync(file, 'utf8') !== page) {
  if (process.argv.includes('--update')) {
    writeFileSync(file, page);
    console.log('docs/coverage/documents.md is rewritten.');
  } else {
    console.error('docs/coverage/documents.md is out of date: run `npm run coverage -- --update`.');
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log(`${documentRows.length} kinds of documents: each has tests that passed.`);
