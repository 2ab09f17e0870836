// Our sizes beside the budgets, as one table.
import { inRoot, property, tool } from './paths.mjs';
import { node, run } from './shell.mjs';

const { code, output } = await run(node(tool('size-limit'), '--json', '--config', inRoot('tooling', 'budgets.mjs')), {
  isQuiet: true,
});
const rows = output.trimStart().startsWith('[') ? parsed(output) : [];
if (rows.length === 0) console.error(output);

const kilobytes = (/** @type {unknown} */ bytes) => (Number(bytes) / 1000).toFixed(1).padStart(8);
if (rows.length > 0) console.log(`${'kB, minified + gzip, without React'.padEnd(36)}    size  budget`);
for (const row of rows) {
  const verdict = property(row, 'passed') ? '' : '  over the budget';
  const name = String(property(row, 'name')).padEnd(36);
  console.log(`${name}${kilobytes(property(row, 'size'))}${kilobytes(property(row, 'sizeLimit'))}${verdict}`);
}
process.exitCode = code;

/** @param {string} json @returns {unknown[]} */
function parsed(json) {
  /** @type {unknown} */
  const value = JSON.parse(json);
  return Array.isArray(value) ? value : [];
}
