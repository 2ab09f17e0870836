import { fieldsOf, headingOf } from './headings.js';
import type { Page } from './page.js';

export interface Line {
  page: Page;
  text: string;
  start: number;
}

const pageNumber =
  /^[–-]*\s?(?:(?:page|पृष्ठ)\s?)?\d+\s?(?:of|में से)\s?\d+\s?[–-]*$|^(?:page|पृष्ठ)\s?\d+(?:\s?\/\s?\d+)?$/iu;

/** A longer line is read in pieces: no text may keep the sandbox busy for long. */
const longest = 1_000;
const line = new RegExp(`[^\\n]{1,${longest}}`, 'g');

/** A name, each of its words with a capital: advice to come to the hospital is none. */
const house =
  /\b(?:hospitals?|clinics?|medical (?:cent(?:re|er)|college)|nursing home|diagnostics|laborator(?:y|ies)|health ?care)\b/iu;
const isName = (text: string) =>
  text
    .trim()
    .split(/[\s,]+/)
    .every((word) => /^[\p{Lu}\d&(.'-]/u.test(word));

/** The lines of a file without what is its paper's: letterheads, names at the foot of each page, page numbers. */
export function linesOf(pages: readonly Page[]): Line[] {
  const byPage = pages.map((page) =>
    [...page.text.matchAll(line)]
      .filter(({ 0: text }) => text.trim() !== '')
      .map(({ 0: text, index }) => ({ page, text, start: index })),
  );
  return byPage.flatMap((lines, number) => {
    const others = byPage.filter((_, another) => another !== number);
    const head = letterheadOf(lines);
    return lines.filter(
      ({ text }, place) =>
        headingOf(text) !== null ||
        !(place < head || pageNumber.test(text.trim()) || isRepeated(lines, place, others, number === 0)),
    );
  });
}

/** How many lines stand above the first words about the patient, or name the house at the top. */
function letterheadOf(lines: readonly Line[]): number {
  const first = lines.slice(0, 6).findIndex(({ text }) => fieldsOf(text).length > 0);
  const names = lines
    .slice(0, 2)
    .map(({ text }) => house.test(text) && isName(text))
    .lastIndexOf(true);
  return Math.max(first, names + 1);
}

/** At the same place of another page. The first page is where it counts, but for its foot. */
function isRepeated(lines: readonly Line[], place: number, others: readonly (readonly Line[])[], isFirst: boolean) {
  const fromEnd = lines.length - place;
  const isFoot = fromEnd <= 3;
  if (!isFoot && (isFirst || place >= 4)) return false;
  return others.some((other) => other[isFoot ? other.length - fromEnd : place]?.text === lines[place]?.text);
}
