import { faultOf, generated, linkTo } from './proofs.mjs';

/** @typedef {import('./nhaCases.mjs').NhaSheet} NhaSheet */
/** @typedef {import('./nhaCases.mjs').NhaCase} NhaCase */
/** @typedef {import('./proofs.mjs').Result} Result */

/**
 * What is claimed and not proved, one sentence each.
 *
 * @param {readonly NhaSheet[]} sheets
 * @param {readonly Result[]} results of the run
 */
export function nhaProblems(sheets, results) {
  const cases = sheets.flatMap((sheet) => sheet.cases.map((one) => ({ ...one, name: `${sheet.title}, ${one.id}` })));
  const names = cases.map(({ name }) => name);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...repeated.map((name) => `${name} is there twice.`),
    ...cases.flatMap(({ name, tests = [], notYet, cannot }) => {
      if (cannot && (tests.length > 0 || notYet)) return [`${name} cannot be met, and yet has a test or is to come.`];
      if (tests.length === 0 && !notYet && !cannot) return [`${name} has neither a test nor a reason.`];
      return tests.flatMap((proof) => {
        const fault = faultOf(proof, results);
        return fault ? [`${name}: the test "${proof.title}" of ${proof.file} ${fault}.`] : [];
      });
    }),
  ];
}

/** @param {NhaCase} one */
const isMet = ({ tests = [], notYet }) => tests.length > 0 && !notYet;

/** @param {NhaCase} one */
function standing({ tests = [], notYet, cannot }) {
  if (cannot) return `cannot: ${cannot}`;
  return [...(notYet ? [`not yet: ${notYet}`] : []), ...tests.map(linkTo)].join('; ');
}

/** @param {readonly NhaSheet[]} sheets */
export function nhaPage(sheets) {
  const sections = sheets.flatMap(({ title, cases }) => [
    `## ${title}`,
    [
      '| case | what it asks | proved by, or why not |',
      '| --- | --- | --- |',
      ...cases.map((one) => `| ${one.id} | ${one.asks} | ${standing(one)} |`),
    ].join('\n'),
  ]);
  const all = sheets.flatMap(({ cases }) => cases);
  const met = all.filter(isMet).length;
  const open = all.filter(({ notYet }) => notYet).length;
  return `${[
    '# The functional cases of NHA',
    generated,
    `Of ${all.length} rows ${met} are proved, ${open} wait for something that is named, and ${all.length - met - open} no client of Carestack’s API can meet. \
What the cases ask is told in our words; NHA’s sheets are the source. For certification NHA wants its published consent text word for word: ours says the same in its own words, and a host replaces it.`,
    ...sections,
  ].join('\n\n')}\n`;
}
