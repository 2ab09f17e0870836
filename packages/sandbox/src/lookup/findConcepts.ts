import { concepts, type Concept } from './concepts.js';

export interface FoundConcept {
  code: string;
  text: string;
  /** 0 to 1. */
  similarity: number;
}

const most = 10;

/** No name of a concept is longer. */
const longestTerm = 200;

/** Tags whose codes are those of another one. */
const sharedWith = new Map<string, readonly string[]>([
  ['condition', ['diagnosis', 'allergy_symptoms']],
  ['procedure_complication', ['diagnosis']],
  ['lab_conclusion', ['diagnosis']],
  ['allergens', ['medication']],
]);

/** The concepts of a tag that fit the words, the best first. Nothing fits no words. */
export function findConcepts(term: string, tag: string): FoundConcept[] {
  const words = wordsOf(term.slice(0, longestTerm));
  const wanted = tag.trim().toLowerCase();
  const tags = new Set([wanted, ...(sharedWith.get(wanted) ?? [])]);
  return concepts
    .filter((concept) => tags.has(concept.tag))
    .map((concept) => ({ code: concept.code, text: concept.text, similarity: similarityOf(words, concept) }))
    .filter(({ similarity }) => similarity > 0)
    .sort((one, other) => other.similarity - one.similarity || one.text.localeCompare(other.text))
    .slice(0, most);
}

/** The share of words, of the term and of the concept's best name, that the other one has too. A beginning of a word counts. */
function similarityOf(words: readonly string[], { text, names }: Concept): number {
  const best = Math.max(...[text, ...names].map((name) => overlap(words, wordsOf(name))));
  return Math.round(best * 100) / 100;
}

function overlap(words: readonly string[], others: readonly string[]): number {
  const shared = words.filter((word) => others.some((other) => other.startsWith(word))).length;
  return shared < words.length || shared === 0 ? 0 : shared / Math.max(words.length, others.length);
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}
