// What users of the Python SDK were promised: every call and every sample has its counterpart here and a test that passed in this run.
// Fails when one has not, or when docs/coverage says something else; `npm run coverage -- --update` rewrites it.
import * as core from '@carestack/core';
import { endpoints } from '@carestack/core/endpoints';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { coveragePage, problemsIn, samplesPage } from './coverageReport.mjs';
import { inRoot } from './paths.mjs';
import { rows, samples } from './pythonReadme.mjs';
import { resultsOf } from './testResults.mjs';

const isUpdate = process.argv.includes('--update');

const results = resultsOf('node');

const routes = new Map(endpoints.map(({ operation, method, path }) => [operation, `${method} ${path}`]));
/** @type {Readonly<Record<string, object>>} */
const client = { ...core.createCarestack({ baseUrl: '/nowhere' }) };
const members = new Set(
  Object.entries(client).flatMap(([room, service]) => Object.keys(service).map((name) => `${room}.${name}`)),
);
const exports = new Set([...Object.keys(core), ...Object.keys(core.SDKConfig).map((name) => `SDKConfig.${name}`)]);

/** @param {string} name */
const read = (name) => {
  const file = inRoot('docs', 'coming-from-python', name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

for (const problem of problemsIn({ rows, samples, results, routes, members, exports, read })) {
  console.error(problem);
  process.exitCode = 1;
}

const pages = { 'seed.md': coveragePage(rows, routes, results), 'samples.md': samplesPage(samples) };
mkdirSync(inRoot('docs', 'coverage'), { recursive: true });
for (const [name, page] of Object.entries(pages)) {
  const file = inRoot('docs', 'coverage', name);
  if (existsSync(file) && readFileSync(file, 'utf8') === page) continue;
  if (isUpdate) {
    writeFileSync(file, page);
    console.log(`docs/coverage/${name} is rewritten.`);
  } else {
    console.error(`docs/coverage/${name} is out of date: run \`npm run coverage -- --update\`.`);
    process.exitCode = 1;
  }
}
if (!process.exitCode) console.log(`${rows.length} calls and ${samples.length} samples: each has a test that passed.`);
