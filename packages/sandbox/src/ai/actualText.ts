import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream } from 'pdf-lib';

/** Where a span of marked content begins, with the dictionary that may hold its words. */
const begin = /(?:<<((?:[^<>]|<[^<>]*>)*)>>|\/[^\s<>/()[\]]+)\s*BDC\b|\bBMC\b/g;
const words = /\/ActualText\s*<([\da-f\s]*)>/i;

/**
 * The words that a PDF keeps beside the letters it draws (`/ActualText`), for each span of marked content of a page, in their order;
 * null where a span has none. Browsers write Indic words so: the drawn signs alone do not tell the letters.
 */
export async function actualTexts(bytes: Uint8Array, page: number): Promise<(string | null)[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  const contents = document.getPage(page - 1).node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((item) => document.context.lookup(item)) : [contents];
  const drawn = streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode()))
    .join('\n');
  return [...drawn.matchAll(begin)].map(([, dictionary = '']) => utf16(words.exec(dictionary)?.[1]));
}

/** UTF-16 with its byte order mark, in hexadecimal digits; null for anything else. */
function utf16(hex: string | undefined): string | null {
  const digits = hex?.replace(/\s/g, '').toLowerCase();
  if (!digits?.startsWith('feff')) return null;
  return String.fromCharCode(...(digits.slice(4).match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}
