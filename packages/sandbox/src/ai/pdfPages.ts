import * as z from 'zod/mini';
import { headingOf } from './headings.js';
import type { Page } from './page.js';
import { scannedPage, type ScanReader } from './scans.js';

const itemSchema = z.object({
  str: z.string(),
  transform: z.array(z.number()),
  width: z.number(),
  height: z.number(),
  hasEOL: z.boolean(),
});
const contentSchema = z.object({ items: z.array(z.union([itemSchema, z.object({ type: z.string() })])) });
const operatorsSchema = z.object({ fnArray: z.array(z.number()) });
const codesSchema = z.object({ OPS: z.record(z.string(), z.number()) });

type TextItem = z.output<typeof itemSchema>;

interface PdfPage {
  /** Left, bottom, right and top, in points. */
  view: readonly number[];
  getTextContent(options: { includeMarkedContent: boolean }): Promise<unknown>;
  getOperatorList(): Promise<unknown>;
}

interface Pdf {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  destroy(): Promise<void>;
}

// The types of unpdf name files by paths that only bundlers follow.
const pdfSchema = z.custom<Pdf>((value) => typeof value === 'object' && value !== null && 'numPages' in value);

/** Thrown for a page that shows something, and whose words nobody here can read. */
export class UnreadablePage extends Error {
  override readonly name = 'UnreadablePage';
  readonly page: number;

  constructor(page: number) {
    super(`Page ${page} is a picture.`);
    this.page = page;
  }
}

/**
 * The pages of a PDF as text; those that are pictures by `readScan`. The reader of PDFs is large, and loaded when the first one comes.
 *
 * @throws UnreadablePage
 */
export async function pdfPages(file: string, bytes: Uint8Array, readScan: ScanReader | null): Promise<Page[]> {
  const { extractImages, getDocumentProxy } = await import('unpdf');
  const opened: unknown = await getDocumentProxy(bytes.slice());
  const document = z.parse(pdfSchema, opened);
  const pages: Page[] = [];
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const text = textOf(await itemsOf(page, number, bytes), Number(page.view[2]));
      if (text.trim() !== '' || !(await showsSomething(page))) {
        pages.push(legible({ file, page: number, text }));
        continue;
      }
      const images = readScan ? await extractImages(bytes.slice(), number).catch(() => []) : [];
      if (!readScan || images.length === 0) throw new UnreadablePage(number);
      const lines = [];
      for (const image of images) lines.push(...(await readScan(pnm(image))));
      pages.push(scannedPage(file, number, lines));
    }
  } finally {
    await document.destroy();
  }
  return pages;
}

/** Letters that are not told by the signs drawn for them. */
const untold = '\0';

async function itemsOf(page: PdfPage, number: number, bytes: Uint8Array): Promise<TextItem[]> {
  const { items } = z.parse(contentSchema, await page.getTextContent({ includeMarkedContent: true }));
  const drawn = items.filter((item) => 'str' in item);
  if (!drawn.some(({ str }) => str.includes(untold))) return drawn;
  const { actualTexts } = await import('./actualText.js');
  return inOwnWords(items, await actualTexts(bytes, number).catch(() => []));
}

/** The items, those of a span with words of its own in these words. */
function inOwnWords(items: z.output<typeof contentSchema>['items'], texts: readonly (string | null)[]): TextItem[] {
  const spans = items.filter((item) => 'type' in item && item.type.startsWith('begin')).length;
  // A span that draws from elsewhere in the file cannot be counted: then no word is sure to be its own.
  if (spans !== texts.length) return items.filter((item) => 'str' in item);
  let next = 0;
  const open: (string | null)[] = [];
  let isHalf = false;
  return items.flatMap((item) => {
    if ('type' in item) {
      if (item.type.startsWith('begin')) open.push(texts[next++] ?? null);
      else open.pop();
      return [];
    }
    const words = open.at(-1) ?? null;
    // The width of a half letter is taken for a blank after it; any other blank stands for the distance to the word before.
    if (item.str.trim() === '') return isHalf && item.str !== '' ? [] : [item];
    isHalf = item.width === 0 && /\p{Mn}$/u.test(item.str);
    if (words === null) return [item];
    open.splice(-1, 1, '');
    return [{ ...item, str: words }];
  });
}

/** A page that lacks letters may be misread anywhere: nothing in it is sure. */
function legible(page: Page): Page {
  if (!page.text.includes(untold)) return page;
  const text = page.text.replaceAll(untold, '\uFFFD');
  return { ...page, text, words: [{ start: 0, end: text.length, confidence: 0 }] };
}

/** More paths than a frame or a ruled line takes: words drawn as outlines. */
const manyPaths = 100;

async function showsSomething(page: PdfPage): Promise<boolean> {
  const { getResolvedPDFJS } = await import('unpdf');
  const library: unknown = await getResolvedPDFJS();
  const { OPS } = z.parse(codesSchema, library);
  const { fnArray } = z.parse(operatorsSchema, await page.getOperatorList());
  const pictures = new Set(
    Object.entries(OPS)
      .filter(([name]) => /^paint(?:Inline)?Image/.test(name))
      .map(([, code]) => code),
  );
  const paths = fnArray.filter((operation) => operation === OPS['constructPath']).length;
  return paths > manyPaths || fnArray.some((operation) => pictures.has(operation));
}

interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
  channels: 1 | 3 | 4;
}

/** Pixels as a picture that needs no library to write. */
function pnm({ data, width, height, channels }: Pixels): Uint8Array {
  const head = new TextEncoder().encode(`${channels === 1 ? 'P5' : 'P6'} ${width} ${height} 255\n`);
  const colours = channels === 4 ? data.filter((_, index) => index % 4 !== 3) : data;
  const picture = new Uint8Array(head.length + colours.length);
  picture.set(head);
  picture.set(colours, head.length);
  return picture;
}

interface Cell {
  text: string;
  x: number;
}

/** Points by which columns may begin beside each other and still be one. */
const slack = 5;

/** In the order of the PDF; where a second column with headings of its own stands beside the first, that one comes after it. */
function textOf(items: readonly TextItem[], width: number): string {
  const drawn = linesIn(items);
  const lines = drawn.map(cellsIn);
  const begins = lines.flatMap((cells) =>
    cells
      .slice(1)
      .filter(({ text }) => headingOf(text))
      .map(({ x }) => x),
  );
  const gutter = begins.find((x) => lines.filter((cells) => cells.slice(1).some((cell) => isAt(cell, x))).length > 1);
  const hasLeftHeading = lines.some(([first]) => first && headingOf(first.text));
  if (gutter === undefined || !hasLeftHeading) return unwrapped(drawn, width);
  const side = (isRight: boolean) =>
    lines
      .map((cells) => cells.filter(({ x }) => x >= gutter - slack === isRight).map(({ text }) => text))
      .filter((texts) => texts.length > 0)
      .map((texts) => texts.join(' '));
  return [...side(false), ...side(true)].join('\n');
}

/** The lines as they stand; what was only wrapped at the margin goes on. */
function unwrapped(lines: readonly TextItem[][], width: number): string {
  const isFull = (line: readonly TextItem[]) =>
    line.some((item) => Number(item.transform[4]) + item.width > width * 0.8);
  const texts = lines.map((line) => line.map(({ str }) => str).join(''));
  return texts
    .map((text, place) => {
      if (place === texts.length - 1) return text;
      const isWrapped = isFull(lines[place] ?? []) && /^\p{Ll}/u.test(texts[place + 1] ?? '');
      return text + (isWrapped ? ' ' : '\n');
    })
    .join('');
}

function isAt({ x }: Cell, place: number): boolean {
  return Math.abs(x - place) <= slack;
}

function linesIn(items: readonly TextItem[]): TextItem[][] {
  const lines: TextItem[][] = [[]];
  for (const item of items) {
    lines.at(-1)?.push(item);
    if (item.hasEOL) lines.push([]);
  }
  return lines;
}

/** What stands apart by more than two letters' height is another cell. */
function cellsIn(line: readonly TextItem[]): Cell[] {
  const cells: Cell[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { str, transform, width, height } of line) {
    if (str.trim() === '') continue;
    const x = Number(transform[4]);
    const last = cells.at(-1);
    if (last && x - end <= 2 * height) last.text += x - end > height / 5 ? ` ${str}` : str;
    else cells.push({ text: str, x });
    end = x + width;
  }
  return cells;
}
