import { property } from './paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** What a vitest JSON report counts. @param {unknown} report @returns {Tally} */
function tallyOf(report) {
  const count = (/** @type {string} */ name) => {
    const value = property(report, name);
    return typeof value === 'number' ? value : 0;
  };
  return {
    passed: count('numPassedTests'),
    failed: count('numFailedTests'),
    skipped: count('numPendingTests') + count('numTodoTests'),
  };
}

/**
 * The result of one step. A suite counts its tests; a gate counts as one check. A suite that stopped without a failed
 * test (a file that does not load, a crashed browser) or that ran no test at all has failed.
 *
 * @param {number} exitCode
 * @param {unknown} [report]
 * @returns {Tally}
 */
export function resultOf(exitCode, report) {
  if (report === undefined) return { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
  const tally = tallyOf(report);
  const isSilentFailure = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return isSilentFailure ? { ...tally, failed: 1 } : tally;
}

/** @param {Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** @param {Tally} tally */
export const closingLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
