import type { Detail, Part } from './headings.js';
import type { Page } from './page.js';

/** Where an item was written: `page.text.slice(start, end)` is `text`. */
export interface Source {
  file: string;
  page: number;
  start: number;
  end: number;
  text: string;
  /** From 0 to 1, that of its least certain word; only where the page is a picture. */
  confidence?: number;
}

/** What was read in the pages, each piece with its place. */
export interface Findings {
  parts: ReadonlyMap<Part, readonly Source[]>;
  details: ReadonlyMap<Detail, Source>;
  /** Lines that stand in a part and could not be understood there. */
  unclear: readonly Source[];
}

/** Reads case sheets: the built-in rules, or a language model. */
export type Extractor = (pages: readonly Page[]) => Promise<Findings>;

/** A piece of a page, from `start`. */
export function sourceIn({ file, page, text, words = [] }: Page, start: number, end: number): Source {
  const read = words.filter((word) => word.start < end && word.end > start).map(({ confidence }) => confidence);
  return {
    file,
    page,
    start,
    end,
    text: text.slice(start, end),
    ...(read.length > 0 && { confidence: Math.min(...read) }),
  };
}
