import { columns } from './documentRows.mjs';
import { faultOf, generated } from './proofs.mjs';

/** @typedef {import('./documentRows.mjs').DocumentRow} DocumentRow */
/** @typedef {import('./proofs.mjs').Result} Result */
/** @typedef {import('./proofs.mjs').Proof} Proof */

/**
 * What is promised and not proved, one sentence each.
 *
 * @param {object} given
 * @param {readonly DocumentRow[]} given.rows
 * @param {Readonly<Record<'react' | 'node', readonly Result[]>>} given.results of the run, by suite
 */
export function documentProblems({ rows, results }) {
  return rows.flatMap(({ kind, cells }) =>
    columns.flatMap(([column, name]) => {
      const cell = cells[column];
      if ('why' in cell) return cell.why === '' ? [`${kind}, ${name}: neither a test nor a reason.`] : [];
      const fault = faultOf(cell.test, results[cell.suite]);
      return fault === null ? [] : [`${kind}, ${name}: the test "${cell.test.title}" ${fault}.`];
    }),
  );
}

/** @param {readonly DocumentRow[]} rows */
export function documentPage(rows) {
  /** @type {Proof[]} */
  const proofs = [];
  /** @type {string[]} */
  const reasons = [];
  const table = rows.map(({ kind, cells }) => {
    const shown = columns.map(([column]) => {
      const cell = cells[column];
      if ('why' in cell) {
        reasons.push(`- ${kind}, ${column}: ${cell.why}`);
        return '[none](#where-there-is-none)';
      }
      proofs.push(cell.test);
      return `[${proofs.length}](#proofs)`;
    });
    return `| ${kind} | ${shown.join(' | ')} |`;
  });
  return `${[
    '# Clinical documents',
    `${generated} A number is the test behind the cell: typed in its form, made by the service of what was approved, judged by the rules of the guide, read in the viewer, linked to an ABHA.`,
    [
      `| kind | ${columns.map(([, name]) => name).join(' | ')} |`,
      `| --- |${columns.map(() => ' --- |').join('')}`,
      ...table,
    ].join('\n'),
    '## Where there is none',
    reasons.join('\n'),
    '## Proofs',
    proofs.map(({ file, title }, index) => `${index + 1}. [${title.replaceAll('<', '\\<')}](../../${file})`).join('\n'),
    'In Chromium, from a paper to the viewer, with every step of linking failing once: [apps/demo/e2e](../../apps/demo/e2e/documents.test.ts).',
  ].join('\n\n')}\n`;
}
