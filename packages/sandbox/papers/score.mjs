// How well a paper was read: what was found against its key, and against its very words.
import { lineOf } from './papers.mjs';

/** @typedef {import('./papers.mjs').Fact} Fact */
/** @typedef {{ found: number, right: number, expected: number, invented: string[] }} Score */

/** Where the facts stand in `extractedData` (contract 12.3). */
const places = /** @type {const} */ ({
  chiefComplaints: 'chiefComplaints',
  conditions: 'conditions',
  medicalHistory: 'medicalHistory',
  medicines: 'medicationDetails',
  allergies: 'allergies',
  vitalSigns: 'vitalSigns',
  investigations: 'investigations',
  procedures: 'currentProcedures',
  immunizations: 'immunizations',
  followUp: 'followUp',
  findings: 'findings',
  impression: 'impression',
});

/** @param {string} text */
const plain = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,|]+/gu, ' ')
    .trim();

/**
 * Of each kind of fact: how many were found, how many of them are in the key, how many the key has, and the words that the paper does not say.
 *
 * @param {Record<string, unknown>} extractedData
 * @param {import('./papers.mjs').Paper} paper
 * @returns {Map<Fact, Score>}
 */
export function score(extractedData, paper) {
  const written = plain(
    paper.parts
      .flatMap(({ heading, items, denied = [] }) => [heading, ...items.map(lineOf), ...items.map(cellsOf), ...denied])
      .join(' '),
  );
  /** @type {Map<Fact, Score>} */
  const scores = new Map();
  for (const fact of /** @type {Fact[]} */ (Object.keys(places))) {
    const expected = paper.parts.filter((part) => part.fact === fact).flatMap(({ items }) => items.map(keyText));
    const found = textsOf(extractedData[places[fact]]);
    if (expected.length + found.length === 0) continue;
    scores.set(fact, {
      found: found.length,
      right: found.filter((text) => expected.includes(text)).length,
      expected: expected.length,
      invented: found.filter((text) => !text.split(' · ').every((part) => written.includes(part))),
    });
  }
  return scores;
}

/** @param {Iterable<Map<Fact, Score>>} all @param {Fact} fact */
export function total(all, fact) {
  const scores = [...all].flatMap((of) => of.get(fact) ?? []);
  const sum = (/** @type {'found' | 'right' | 'expected'} */ what) => scores.reduce((count, of) => count + of[what], 0);
  const [found, right, expected] = [sum('found'), sum('right'), sum('expected')];
  return {
    expected,
    precision: found === 0 ? 1 : right / found,
    recall: expected === 0 ? 1 : right / expected,
    invented: scores.flatMap((of) => of.invented),
  };
}

/** @param {unknown} value @returns {string[]} */
function textsOf(value) {
  if (typeof value === 'string') return value.split('\n').map(plain);
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { observations, condition, description, name, dose, frequency, duration } =
    /** @type {Record<string, unknown>} */ (value);
  if (observations) return textsOf(observations);
  return [
    plain(
      [condition ?? description ?? name, dose, frequency, duration]
        .filter((part) => typeof part === 'string')
        .join(' · '),
    ),
  ];
}

/** @param {string | import('./papers.mjs').Medicine} item */
function keyText(item) {
  if (typeof item === 'string') return plain(item);
  return plain([item.name, item.dose, item.frequency, item.duration].filter(Boolean).join(' · '));
}

/** @param {string | import('./papers.mjs').Medicine} item */
function cellsOf(item) {
  return typeof item === 'string'
    ? item
    : [item.name, item.dose, item.frequency, item.duration].filter(Boolean).join(' ');
}
