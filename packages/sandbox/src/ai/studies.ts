import { headingOf, type Part } from './headings.js';
import { linesOf } from './lines.js';
import type { Page } from './page.js';

/**
 * The pages study by study: a radiology report tells of one, and so does its document (NRCeS DiagnosticReportRecord: one report). Another
 * study begins where one is named after findings or an impression, or where another file tells what was told already. A file that does
 * neither goes on with the one before: a report that was photographed in two pictures stays one.
 */
export function studiesOf(pages: readonly Page[]): readonly (readonly Page[])[] {
  const studies: Page[][] = [];
  /** What the study so far tells, and in which file. */
  let told = new Map<Part, string>();

  for (const file of new Set(pages.map((page) => page.file))) {
    const own = pages.filter((page) => page.file === file);
    const begins: number[] = [];
    let head: number | null = null;
    for (const { page, text, start } of linesOf(own)) {
      const part = headingOf(text)?.part;
      if (part !== 'studyType' && part !== 'findings' && part !== 'impression') continue;
      const place = placeOf(own, page) + start;
      const isNamedAnew = part === 'studyType' && (told.has('findings') || told.has('impression'));
      const isToldAnew = part !== 'studyType' && told.has(part) && told.get(part) !== file;
      if (isNamedAnew || isToldAnew) {
        // What stands over the first words of a file is about all of it.
        begins.push(head === null ? 0 : place);
        told = new Map();
      }
      head ??= place;
      told.set(part, file);
    }

    const cuts = begins[0] === 0 ? begins : [0, ...begins];
    for (const [number, from] of cuts.entries()) {
      const piece = kept(own, head ?? 0, from, cuts[number + 1] ?? Infinity);
      const before = studies.at(-1);
      if (before && from === 0 && begins[0] !== 0) before.push(...piece);
      else studies.push(piece);
    }
  }
  return studies;
}

/** How many characters stand before a page in its file. */
function placeOf(own: readonly Page[], page: Page): number {
  return own.slice(0, own.indexOf(page)).reduce((sum, { text }) => sum + text.length, 0);
}

/** The pages with one study alone, under what stands at the top of the file. The rest is blank, so that every word keeps its place. */
function kept(own: readonly Page[], head: number, from: number, to: number): Page[] {
  return own.map((page) => {
    const before = placeOf(own, page);
    const text = page.text.replace(/[^\n]/g, (letter, at: number) => {
      const place = before + at;
      return place < head || (place >= from && place < to) ? letter : ' ';
    });
    return { ...page, text };
  });
}
