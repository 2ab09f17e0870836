/** What a file is, judged by its first bytes and not by its name. */
export type FileKind = 'pdf' | 'picture' | 'text';

/** Limits on one file and on all files together. Sizes are bytes of the files; encoding and encryption add about three quarters. */
export interface UploadLimits {
  /** The total size of all files, in bytes. */
  bytes: number;
  files: number;
  /** The most pages in one PDF. */
  pages: number;
}

/** What fits into a request of 16 MiB once the files are written as text and encrypted. */
export const uploadLimits: UploadLimits = { bytes: 8_000_000, files: 20, pages: 100 };

export type FileProblem = 'empty' | 'kind' | 'heic' | 'locked' | 'broken' | 'pages' | 'unreadable';

export type Inspection =
  | { kind: FileKind; mimeType: string; pages: number | null; problem: null }
  | { problem: FileProblem; pages?: number };

/** Bytes read at a time, so that the page stays quick beside a large file. */
const piece = 262_144;

const signatures: readonly (readonly [RegExp, FileKind, string])[] = [
  [/^[^]{0,1000}%PDF-/, 'pdf', 'application/pdf'],
  [/^\xff\xd8\xff/, 'picture', 'image/jpeg'],
  [/^\x89PNG\r\n/, 'picture', 'image/png'],
  [/^RIFF[^]{4}WEBP/, 'picture', 'image/webp'],
];

/**
 * Looks into a file: its kind by content, whether it is empty, locked or broken, and the pages of a PDF where they can be counted.
 * Nothing leaves the page, and a large file is read piece by piece.
 */
export async function inspectFile(file: Blob, limits: Pick<UploadLimits, 'pages'>): Promise<Inspection> {
  if (file.size === 0) return { problem: 'empty' };
  try {
    const head = String.fromCharCode(...new Uint8Array(await file.slice(0, 2048).arrayBuffer()));
    const [, kind, mimeType] = signatures.find(([signature]) => signature.test(head)) ?? [];
    if (/^[^]{4}ftyp(?:hei[cfsx]|mif1|msf1)/.test(head)) return { problem: 'heic' };
    if (kind === 'pdf' && mimeType) return await inspectPdf(file, limits, mimeType);
    if (kind && mimeType) return { kind, mimeType, pages: null, problem: null };
    return (await isText(file))
      ? { kind: 'text', mimeType: 'text/plain', pages: null, problem: null }
      : { problem: 'kind' };
  } catch {
    return { problem: 'unreadable' };
  }
}

async function inspectPdf(file: Blob, limits: Pick<UploadLimits, 'pages'>, mimeType: string): Promise<Inspection> {
  let pages = 0;
  let isLocked = false;
  let hasEnd = false;
  let before = '';
  for (let start = 0; start < file.size; start += piece) {
    const text = await latin(file.slice(start, start + piece));
    // A word may lie across two pieces; what the one before has counted is not counted again.
    const seam = before + text;
    pages += count(seam) - count(before);
    isLocked ||= /\/Encrypt\s+\d+\s+\d+\s+R/.test(seam);
    hasEnd ||= /%%EOF|startxref/.test(seam);
    before = text.slice(-64);
  }
  if (isLocked) return { problem: 'locked' };
  if (!hasEnd) return { problem: 'broken' };
  if (pages > limits.pages) return { problem: 'pages', pages };
  // Newer files keep their pages where only a reader of PDFs finds them.
  return { kind: 'pdf', mimeType, pages: pages || null, problem: null };
}

const count = (text: string) => text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

/** Browsers read `latin1` as Windows-1252: only its letters of ASCII are sure. */
async function latin(blob: Blob): Promise<string> {
  return new TextDecoder('latin1').decode(await blob.arrayBuffer());
}

async function isText(file: Blob): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let start = 0; start < file.size; start += piece) {
      const isLast = start + piece >= file.size;
      const text = decoder.decode(await file.slice(start, start + piece).arrayBuffer(), { stream: !isLast });
      if (text.includes('\0')) return false;
    }
    return true;
  } catch {
    return false;
  }
}
