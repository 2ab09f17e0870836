import type { Page } from './page.js';

export interface ScannedWord {
  text: string;
  /** From 0 to 1. */
  confidence: number;
}

/** Reads the picture of a page (PNG, JPEG, WebP, BMP, PNM), line by line. */
export type ScanReader = (image: Uint8Array) => Promise<readonly (readonly ScannedWord[])[]>;

/** The lines of a picture as a page of text, in which each word keeps how sure it is. */
export function scannedPage(file: string, page: number, lines: readonly (readonly ScannedWord[])[]): Page {
  const words: { start: number; end: number; confidence: number }[] = [];
  let text = '';
  for (const line of lines) {
    for (const [place, word] of line.entries()) {
      if (place > 0) text += ' ';
      words.push({ start: text.length, end: text.length + word.text.length, confidence: word.confidence });
      text += word.text;
    }
    text += '\n';
  }
  return { file, page, text, words };
}
