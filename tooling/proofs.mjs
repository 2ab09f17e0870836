/** @typedef {{ file: string, title: string }} Proof a test, by its file and its title, with that of its group */
/** @typedef {{ file: string, title: string, status: string }} Result one test of a run, its title after those of its groups */

/**
 * Why a test proves nothing; null when it passed. A test that runs in several surroundings may be skipped in one of them.
 *
 * @param {Proof} proof
 * @param {readonly Result[]} results
 */
export function faultOf(proof, results) {
  const runs = results.filter(({ file, title }) => file === proof.file && ` ${title}`.endsWith(` ${proof.title}`));
  if (runs.length === 0) return 'is not there';
  if (runs.some(({ status }) => status === 'failed')) return 'has failed';
  return runs.some(({ status }) => status === 'passed') ? null : 'did not run';
}

/** A test as a link of docs/coverage. @param {Proof} proof */
export const linkTo = ({ file, title }) => `[${title.replace(/[[\]|]/g, '\\$&')}](../../${file})`;

export const generated =
  'Written by `npm run coverage -- --update`; the build fails when it is out of date or a test did not pass.';
