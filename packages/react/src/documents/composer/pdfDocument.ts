import { wordsOnPage } from './wordsOnPage.js';

/** A place on a drawn page, in shares of its width and height. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Viewport {
  width: number;
  height: number;
  scale: number;
  /** From points of the page to pixels of the picture. */
  transform: readonly number[];
}

interface Drawing {
  promise: Promise<void>;
  cancel: () => void;
}

export interface PdfPageOf {
  getViewport: (options: { scale: number }) => Viewport;
  getTextContent: () => Promise<unknown>;
  render: (options: {
    canvasContext: CanvasRenderingContext2D;
    canvas: HTMLCanvasElement;
    viewport: Viewport;
  }) => Drawing;
}

export interface PdfDocument {
  numPages: number;
  getPage: (number: number) => Promise<PdfPageOf>;
  destroy: () => Promise<void>;
}

interface TextItem {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
}

// The types of unpdf name files by paths that only bundlers follow.
function isPdf(value: unknown): value is PdfDocument {
  return typeof value === 'object' && value !== null && 'getPage' in value && 'numPages' in value;
}

function isTextItem(value: unknown): value is TextItem {
  return typeof value === 'object' && value !== null && 'str' in value && 'transform' in value && 'width' in value;
}

/** Opens a PDF. What reads it is large, and loaded with the first one. */
export async function openPdf(file: Blob): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf');
  const opened: unknown = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()));
  if (!isPdf(opened)) throw new Error('openPdf: the reader of PDFs gave something else than a document.');
  return opened;
}

/** Where some words stand on a page, line by line; empty where they cannot be found in its letters. `near` tells one of several places. */
export function boxesOf(content: unknown, words: string, { width, height, transform }: Viewport, near?: number): Box[] {
  const items = itemsIn(content);
  const texts = items.map(({ str, transform: [, , , , , y = 0] }) => ({ str, line: Math.round(y) }));
  const boxes = wordsOnPage(texts, words, near).flatMap(({ item: place, first, last, length }) => {
    const item = items[place];
    if (!item) return [];
    // Letters are taken to be equally wide: the mark may be off by a letter or two.
    const [a = 1, b = 0, , , x = 0, y = 0] = item.transform;
    const size = item.height || Math.hypot(a, b);
    const left = x + (item.width * first) / length;
    const right = x + (item.width * last) / length;
    const [x1, y1] = applied(transform, left, y - size * 0.25);
    const [x2, y2] = applied(transform, right, y + size * 0.95);
    return [{ left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }];
  });
  return joined(boxes).map((box) => ({
    left: box.left / width,
    top: box.top / height,
    width: box.width / width,
    height: box.height / height,
  }));
}

/** Words beside each other are one mark: a PDF may draw each sign by itself. */
function joined(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const before = lines.at(-1);
    const gap = before ? box.left - before.left - before.width : 0;
    const isBeside = before && Math.abs(box.top - before.top) < box.height / 4 && gap > -box.height && gap < box.height;
    if (isBeside) before.width = Math.max(before.width, box.left + box.width - before.left);
    else lines.push({ ...box });
  }
  return lines;
}

function itemsIn(content: unknown): TextItem[] {
  if (typeof content !== 'object' || content === null || !('items' in content)) return [];
  const items: readonly unknown[] = Array.isArray(content.items) ? content.items : [];
  return items.filter(isTextItem);
}

function applied(transform: readonly number[], x: number, y: number): [number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  return [a * x + c * y + e, b * x + d * y + f];
}
