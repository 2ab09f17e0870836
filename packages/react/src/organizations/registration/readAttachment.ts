import type { Attachment } from './draft.js';
import { jpegWithoutMetadata, pngWithoutMetadata } from './withoutMetadata.js';

const megabyte = 1024 * 1024;

/** What the register takes (abdm 2.3). */
export const largestFile = 5 * megabyte;

/** A photo beyond this is drawn smaller: two of a telephone would be more than most servers take at once. */
const plenty = megabyte;
const longestSide = 2000;

export type FileProblem = 'file_empty' | 'file_large' | 'photo_type' | 'proof_type' | 'file_broken';

/** Reads a file by what is in it, not by its name: a photo without its metadata, or for a proof also a PDF. */
export async function readAttachment(file: File, purpose: 'photo' | 'proof'): Promise<Attachment | FileProblem> {
  if (file.size === 0) return 'file_empty';
  if (file.size > largestFile) return 'file_large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOf(bytes);
  if (type === 'application/pdf' && purpose === 'proof') return attachment(bytes, type, file.name);
  if (type === null || type === 'application/pdf') return purpose === 'photo' ? 'photo_type' : 'proof_type';

  const clean = type === 'image/jpeg' ? jpegWithoutMetadata(bytes) : pngWithoutMetadata(bytes);
  const drawn = clean && (await drawable(new Blob([clean], { type })));
  if (!drawn) return 'file_broken';
  return drawn.size === clean.length
    ? attachment(clean, type, file.name)
    : attachment(new Uint8Array(await drawn.arrayBuffer()), 'image/jpeg', file.name);
}

const beginnings = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
] as const;

function typeOf(bytes: Uint8Array): Attachment['type'] | null {
  const [type = null] = beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte)) ?? [];
  return type;
}

/** The picture, smaller where it was large; null when the browser cannot draw it. */
async function drawable(picture: Blob): Promise<Blob | null> {
  if (typeof createImageBitmap === 'undefined') return picture;
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (!bitmap) return null;
  const { width, height } = bitmap;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  const pencil = picture.size > plenty ? canvas.getContext('2d') : null;
  if (!pencil) {
    bitmap.close();
    return picture;
  }
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  // A transparent picture becomes a JPEG, which knows no transparency.
  pencil.fillStyle = '#fff';
  pencil.fillRect(0, 0, canvas.width, canvas.height);
  pencil.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  return smaller && smaller.size < picture.size ? smaller : picture;
}

function attachment(bytes: Uint8Array, type: Attachment['type'], name: string): Attachment {
  return { value: base64(bytes), type, size: bytes.length, name };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
