import { piece, rests } from '../../client/asBlob.js';
import type { Part } from './parts.js';

type Rest = () => Promise<void>;

/** Joins parts into JSON text, piece by piece, so that a page without a worker can answer keys between two pieces. */
export async function packed(parts: readonly Part[], signal?: AbortSignal): Promise<Blob> {
  const rest = rests(signal);
  const texts: BlobPart[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || part instanceof Blob) texts.push(part);
    else texts.push(...(await dataUrl(part.value, rest)));
  }
  return new Blob(texts);
}

/** A file as a JSON string. */
async function dataUrl(file: Blob, rest: Rest): Promise<BlobPart[]> {
  // The type comes from outside: a quotation mark in it would end the string.
  const kind = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : '';
  return [`"data:${kind};base64,`, ...(await inPieces(file, rest)), '"'];
}

async function inPieces(file: Blob, rest: Rest): Promise<Blob[]> {
  const written: Blob[] = [];
  for (let start = 0; start < file.size; start += piece) {
    const bytes = new Uint8Array(await file.slice(start, start + piece).arrayBuffer());
    written.push(new Blob([btoa(String.fromCharCode(...bytes))]));
    await rest();
  }
  return written;
}
