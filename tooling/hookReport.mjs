import { columns } from './hookRows.mjs';
import { faultOf, generated } from './proofs.mjs';

/** @typedef {import('./hookRows.mjs').HookRow} HookRow */
/** @typedef {import('./proofs.mjs').Result} Result */

/**
 * What is promised and not proved, one sentence each.
 *
 * @param {object} given
 * @param {readonly HookRow[]} given.rows
 * @param {readonly Result[]} given.results of the run
 * @param {readonly string[]} given.files where the tests stand
 * @param {readonly string[]} given.exported the hooks there are
 */
export function hookProblems({ rows, results, files, exported }) {
  const faults = rows.flatMap(({ hook, tests }) => {
    const titles = Object.values(tests);
    if (titles.length === 0) return [`${hook} has no test.`];
    return titles
      .filter((title) => !files.some((file) => faultOf({ file, title }, results) === null))
      .map((title) => `${hook}: no test "${title}" has passed.`);
  });
  const missing = exported.filter((name) => !rows.some(({ hook }) => hook === name));
  const gone = rows.filter(({ hook }) => !exported.includes(hook));
  return [
    ...faults,
    ...missing.map((name) => `${name} is in no row.`),
    ...gone.map(({ hook }) => `There is no ${hook}.`),
  ];
}

/**
 * @param {readonly HookRow[]} rows
 * @param {readonly Result[]} results
 * @param {readonly string[]} files where the tests stand
 */
export function hookPage(rows, results, files) {
  const titles = [...new Set(rows.flatMap(({ tests }) => Object.values(tests)))];
  const number = new Map(titles.map((title, index) => [title, index + 1]));
  const cells = (/** @type {HookRow} */ { tests }) =>
    columns.map(([column]) => {
      const title = tests[column];
      return title === undefined ? '' : `[${number.get(title)}](#proofs)`;
    });
  const table = [
    `| hook | ${columns.map(([, name]) => name).join(' | ')} |`,
    `| --- |${columns.map(() => ' --- |').join('')}`,
    ...rows.map((row) => `| \`${row.hook}\` | ${cells(row).join(' | ')} |`),
  ];
  const fileOf = (/** @type {string} */ title) =>
    files.find((file) => faultOf({ file, title }, results) === null) ?? '';
  return `${[
    '# Hooks of patients, practitioners and organizations',
    `${generated} A number is the test behind the cell, on the real sandbox, with React 18 and 19; an empty cell is something the hook does not do by its nature.`,
    table.join('\n'),
    '## Proofs',
    titles.map((title, index) => `${index + 1}. [${title.replaceAll('<', '\\<')}](../../${fileOf(title)})`).join('\n'),
    'In a real Next.js app: [apps/next/e2e](../../apps/next/e2e/serverRendering.test.ts).',
  ].join('\n\n')}\n`;
}
