import { fieldsOf, headingOf } from './headings.js';
import type { Page } from './pages.js';

export interface Line {
  page: Page;
  text: string;
  start: number;
}

const pageNumber = /^[\s–-]*(?:page|पृष्ठ)?\s*\d+\s*(?:of|\/|में से)\s*\d+[\s–-]*$|^[\s–-]*(?:page|पृष्ठ)\s*\d+[\s–-]*$/iu;

const house =
  /\b(?:hospitals?|clinics?|medical (?:cent(?:re|er)|college)|nursing home|diagnostics|laborator(?:y|ies)|health ?care)\b|अस्पताल|क्लिनिक/iu;

/** The lines of a file without what is its paper's: letterheads, names at the foot of each page, page numbers. */
export function linesOf(pages: readonly Page[]): Line[] {
  const byPage = pages.map((page) =>
    [...page.text.matchAll(/[^\n]+/g)]
      .filter(({ 0: text }) => text.trim() !== '')
      .map(({ 0: text, index }) => ({ page, text, start: index })),
  );
  return byPage.flatMap((lines, number) => {
    const others = byPage.filter((_, another) => another !== number);
    return lines.filter(
      ({ text }, place) =>
        headingOf(text) !== null ||
        !(pageNumber.test(text) || isLetterhead(lines, place) || isRepeated(lines, place, others, number === 0)),
    );
  });
}

/** Above the first words about the patient, or naming the house at the top. */
function isLetterhead(lines: readonly Line[], place: number): boolean {
  const first = lines.slice(0, 6).findIndex(({ text }) => fieldsOf(text).length > 0);
  return place < first || (place < 2 && house.test(lines[place]?.text ?? ''));
}

/** At the same place of another page. The first page is where it counts, but for its foot. */
function isRepeated(lines: readonly Line[], place: number, others: readonly (readonly Line[])[], isFirst: boolean) {
  const fromEnd = lines.length - place;
  const isFoot = fromEnd <= 3;
  if (!isFoot && (isFirst || place >= 4)) return false;
  return others.some((other) => other[isFoot ? other.length - fromEnd : place]?.text === lines[place]?.text);
}
