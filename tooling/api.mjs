// Writes what each package promises: every public name with its TypeScript signature, from the declarations we publish.
// Fails when packages/<name>/api.md says something else; `npm run api -- --update` rewrites it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, packages } from './paths.mjs';
import { reportOf } from './apiReport.mjs';

const isUpdate = process.argv.includes('--update');

for (const name of packages) {
  const file = inRoot('packages', name, 'api.md');
  const report = reportOf(inRoot('packages', name));
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (report === committed) continue;
  if (isUpdate) {
    writeFileSync(file, report);
    console.log(`packages/${name}/api.md is rewritten.`);
  } else {
    console.error(`packages/${name}/api.md is not what the package exports: ${firstDifference(committed, report)}`);
    process.exitCode = 1;
  }
}
if (process.exitCode) console.error('Run `npm run api -- --update`, and look at the change as your users will.');

/**
 * @param {string} committed
 * @param {string} report
 */
function firstDifference(committed, report) {
  const before = committed.split('\n');
  const after = report.split('\n');
  const line = after.findIndex((text, index) => text !== before[index]);
  return line === -1 ? `line ${after.length + 1} is gone` : `line ${line + 1} would be \`${after[line]?.trim()}\``;
}
