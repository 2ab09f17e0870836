import { refusedField, type Refused } from '../http/Refused.js';

/** One page of a file, as text. */
export interface Page {
  /** `files[0]` */
  file: string;
  /** From 1. */
  page: number;
  text: string;
}

interface ReadableFile {
  name: string;
  kind: 'pdf' | 'text';
  bytes: Uint8Array;
}

/** What can be read, by kind; anything else is refused before a job begins. Nothing is fetched. */
export function readableFiles(files: readonly unknown[]): ReadableFile[] {
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
      throw refused(name, 'image_not_read', 'images are not read yet, send a PDF that holds text, or text');
    }
    if (isText(bytes)) return { name, kind: 'text', bytes };
    throw refused(name, 'file_kind_not_read', 'neither a PDF nor text');
  });
}

/** Text by page. A scanned PDF has pages without text. */
export async function pagesOf(files: readonly ReadableFile[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const { name, kind, bytes } of files) {
    const texts = kind === 'pdf' ? await pdfTexts(bytes) : [new TextDecoder().decode(bytes)];
    pages.push(...texts.map((text, index) => ({ file: name, page: index + 1, text: text.replace(/\r\n?/g, '\n') })));
  }
  return pages;
}

/** The reader of PDFs is large, and loaded when the first one comes. */
async function pdfTexts(bytes: Uint8Array): Promise<string[]> {
  const { extractText } = await import('unpdf');
  return (await extractText(bytes.slice(), { mergePages: false })).text;
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
