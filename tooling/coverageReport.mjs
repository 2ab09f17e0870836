import { faultOf, generated, linkTo } from './proofs.mjs';

/** @typedef {import('./pythonReadme.mjs').Row} Row */
/** @typedef {import('./pythonReadme.mjs').Sample} Sample */
/** @typedef {import('./proofs.mjs').Proof} Proof */
/** @typedef {import('./proofs.mjs').Result} Result */

const samplesFile = 'docs/coming-from-python/samples.test.ts';

/** `'18. and 19. AI: …'`: the samples that a test runs. @param {string} title */
const numbersIn = (title) => (/^(?:\d+\. (?:and )?)+/.exec(title)?.[0].match(/\d+/g) ?? []).map(Number);

/**
 * The tests behind a row: those it names, and those that run its samples.
 *
 * @param {Row} row
 * @param {readonly Result[]} results
 * @returns {Proof[]}
 */
function proofsOf({ tests, samples = [] }, results) {
  const ran = results.filter(
    ({ file, title }) => file === samplesFile && numbersIn(title).some((number) => samples.includes(number)),
  );
  return [...tests, ...ran.map(({ file, title }) => ({ file, title }))];
}

/**
 * What is promised and not proved, one sentence each.
 *
 * @param {object} given
 * @param {readonly Row[]} given.rows
 * @param {readonly Sample[]} given.samples
 * @param {readonly Result[]} given.results of the run
 * @param {ReadonlyMap<string, string>} given.routes operation → method and path
 * @param {ReadonlySet<string>} given.members of the client, `patients.create`
 * @param {ReadonlySet<string>} given.exports of the package
 * @param {(file: string) => string | null} given.read a file of docs/coming-from-python
 */
export function problemsIn({ rows, samples, results, routes, members, exports, read }) {
  /** @type {string[]} */
  const problems = [];
  for (const row of rows) {
    const proofs = proofsOf(row, results);
    if (proofs.length === 0) problems.push(`${row.python} has no test.`);
    for (const proof of proofs) {
      const fault = faultOf(proof, results);
      if (fault) problems.push(`${row.python}: the test "${proof.title}" of ${proof.file} ${fault}.`);
    }
    for (const operation of row.wire ?? []) {
      if (!routes.has(operation)) problems.push(`${row.python}: there is no operation ${operation}.`);
    }
    for (const name of row.ours) {
      if (!members.has(name) && !exports.has(name)) problems.push(`${row.python}: there is no ${name}.`);
    }
  }
  for (const operation of routes.keys()) {
    if (!rows.some(({ wire = [] }) => wire.includes(operation))) problems.push(`${operation} is in no row.`);
  }
  for (const member of members) {
    if (!rows.some(({ ours }) => ours.includes(member))) problems.push(`${member} is in no row.`);
  }
  samples.forEach(({ shows, shell, file = '', name = '' }, index) => {
    const number = index + 1;
    const what = `Sample ${number} (${shows})`;
    if (shell) return;
    if (!new RegExp(`^export (async function|function|const) ${name}\\b`, 'm').test(read(file) ?? '')) {
      problems.push(`${what} has no counterpart: ${file} exports no ${name}.`);
    }
    const tests = results.filter((result) => result.file === samplesFile && numbersIn(result.title).includes(number));
    if (!tests.some(({ status }) => status === 'passed')) problems.push(`${what} is run by no test that passed.`);
  });
  return problems;
}

/** @param {string} text */
const code = (text) => `\`${text}\``;

/**
 * @param {readonly Row[]} rows
 * @param {ReadonlyMap<string, string>} routes
 * @param {readonly Result[]} results
 */
export function coveragePage(rows, routes, results) {
  const lines = rows.map((row) => {
    const wire = (row.wire ?? []).map((operation) => code(routes.get(operation) ?? operation));
    const tests = proofsOf(row, results).map(linkTo);
    const python = row.note ? `${row.python} (${row.note})` : row.python;
    return `| ${[python, row.ours.map(code).join(', '), wire.join(', ') || 'none', tests.join('; ')].join(' | ')} |`;
  });
  return `${[
    '# Every call of the Python README',
    generated,
    ['| Python | here | on the wire | proved by |', '| --- | --- | --- | --- |', ...lines].join('\n'),
  ].join('\n\n')}\n`;
}

/** @param {readonly Sample[]} samples */
export function samplesPage(samples) {
  const lines = samples.map(({ shows, shell, file = '', name = '' }, index) => {
    const counterpart = shell ? code(shell) : `[${code(name)} in ${file}](../coming-from-python/${file})`;
    return `| ${index + 1} | ${shows} | ${counterpart} |`;
  });
  return `${[
    '# Every sample of the Python README',
    `${generated} Each is run against the sandbox by [samples.test.ts](../coming-from-python/samples.test.ts).`,
    ['| | sample | its counterpart |', '| --- | --- | --- |', ...lines].join('\n'),
  ].join('\n\n')}\n`;
}
