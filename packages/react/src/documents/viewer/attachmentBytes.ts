/** What a file is by its first bytes; what it claims to be decides nothing. */
const signatures: readonly [type: string, start: string, atEight?: string][] = [
  ['application/pdf', '%PDF-'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF87a'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'RIFF', 'WEBP'],
];

const unknownType = 'application/octet-stream';

/** The type of a base64 file that may be shown; otherwise that of bytes nobody opens by mistake. */
export function shownType(data: string): string {
  const start = decoded(data.slice(0, 32)) ?? '';
  const found = signatures.find(([, first, then = '']) => start.startsWith(first) && start.startsWith(then, 8));
  return found?.[0] ?? unknownType;
}

/** The file; null when its base64 is damaged. */
export function blobOf(data: string): Blob | null {
  const text = decoded(data);
  if (text === null) return null;
  return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))], { type: shownType(data) });
}

function decoded(base64: string): string | null {
  try {
    return atob(base64.replace(/\s/g, ''));
  } catch {
    return null;
  }
}
