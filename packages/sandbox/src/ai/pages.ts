import { refusedField, Refused } from '../http/Refused.js';
import type { Page } from './page.js';
import { pdfPages, UnreadablePage } from './pdfPages.js';
import { scannedPage, type ScanReader } from './scans.js';

export interface ReadableFile {
  name: string;
  kind: 'pdf' | 'picture' | 'text';
  bytes: Uint8Array;
}

const toReadPictures =
  'install tesseract.js, @tesseract.js-data/eng and @tesseract.js-data/hin beside the sandbox in Node, or send a PDF that holds text, or text';

/** What can be read, by kind; anything else is refused before a job begins. Nothing is fetched. */
export function readableFiles(files: readonly unknown[], canReadPictures: boolean): ReadableFile[] {
  return files.map((file, index) => {
    const name = `files[${index}]`;
    const text = typeof file === 'string' ? file.trim() : '';
    if (text === '') throw refused(name, 'required', 'empty');
    const [, kind, inUrl] = /^data:([^;,]*)[^,]*;base64,(.*)$/is.exec(text) ?? [];
    if (inUrl === undefined && !/^[a-z0-9+/\s]+={0,2}$/i.test(text)) {
      throw refused(name, 'file_link_not_fetched', 'the sandbox fetches nothing, send the file itself as a data URL');
    }
    const bytes = bytesOf(inUrl ?? text);
    if (!bytes) throw refused(name, 'file_not_base64', 'not base64');
    if (startsWith(bytes, '%PDF')) return { name, kind: 'pdf', bytes };
    if (kind?.toLowerCase().startsWith('image/') || isImage(bytes)) {
      if (canReadPictures) return { name, kind: 'picture', bytes };
      throw refused(name, 'image_not_read', `this sandbox reads no pictures: ${toReadPictures}`);
    }
    if (isText(bytes)) return { name, kind: 'text', bytes };
    throw refused(name, 'file_kind_not_read', 'neither a PDF nor text');
  });
}

/**
 * Text by page.
 *
 * @throws Refused for what is damaged or locked, and for a picture that cannot be read: no page is left out silently.
 */
export async function pagesOf(files: readonly ReadableFile[], readScan: ScanReader | null): Promise<Page[]> {
  const pages: Page[] = [];
  for (const file of files) {
    pages.push(
      ...(await filePages(file, readScan).catch((error: unknown) => {
        if (error instanceof Refused) throw error;
        if (!(error instanceof UnreadablePage)) throw refused(file.name, 'file_not_readable', 'damaged or locked');
        const cure = readScan ? 'send a sharper picture of it, or its text' : toReadPictures;
        throw refused(file.name, 'page_not_read', `page ${error.page} is a picture that is not read: ${cure}`);
      })),
    );
  }
  return pages.map((page) => ({ ...page, text: page.text.replace(/\r\n?/g, '\n') }));
}

async function filePages({ name, kind, bytes }: ReadableFile, readScan: ScanReader | null): Promise<Page[]> {
  if (kind === 'pdf') return pdfPages(name, bytes, readScan);
  if (kind === 'picture' && readScan) return [scannedPage(name, 1, await readScan(bytes))];
  return [{ file: name, page: 1, text: new TextDecoder().decode(bytes) }];
}

function refused(name: string, reason: string, sentence: string): Refused {
  return refusedField(name, reason, `${name}: ${sentence}.`, 422);
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64.replace(/\s/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, signature.length)) === signature;
}

function isImage(bytes: Uint8Array): boolean {
  return ['\x89PNG', '\xff\xd8\xff', 'RIFF', 'GIF8', 'BM'].some((signature) => startsWith(bytes, signature));
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
}
