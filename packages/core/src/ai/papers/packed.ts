import { piece, rests } from '../../client/longText.js';
import type { Part } from './parts.js';

/** JSON text to make out of its parts, in which a Blob is a file; with a key, a compact JWE of it. */
export interface Work {
  parts: readonly Part[];
  key?: CryptoKey | undefined;
}

type Rest = () => Promise<void>;

/** Does it piece by piece: in a worker nobody waits, and in a page no key waits longer than for one piece. */
export async function packed({ parts, key }: Work, signal?: AbortSignal): Promise<Blob> {
  const rest = rests(signal);
  const texts: BlobPart[] = [];
  for (const part of parts) {
    if (typeof part === 'string' || part instanceof Blob) texts.push(part);
    else texts.push(...(await dataUrl(part.value, rest)));
  }
  const text = new Blob(texts);
  return key ? sealed(text, key, rest) : text;
}

/** A file as a JSON string. */
async function dataUrl(file: Blob, rest: Rest): Promise<BlobPart[]> {
  // The name of a kind may come from anywhere: a quotation mark in it would end the string.
  const kind = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : '';
  return [`"data:${kind};base64,`, ...(await inPieces(file, base64, rest)), '"'];
}

/**
 * A compact JWE (RFC 7516 section 7.1), as a JSON string, by RSA-OAEP-256 and A256GCM: the content under a key of its own, that key under the one given. The
 * encryption is Web Crypto's. Its five parts are put together here, as libraries write all of them in one go.
 */
async function sealed(text: Blob, key: CryptoKey, rest: Rest): Promise<Blob> {
  const header = base64url(new TextEncoder().encode('{"alg":"RSA-OAEP-256","enc":"A256GCM"}'));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const own = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt']);
  const wrapped = await crypto.subtle.wrapKey('raw', own, key, { name: 'RSA-OAEP' });
  const how = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(header) };
  const plain = await text.arrayBuffer();
  // It is copied to be encrypted.
  await rest();
  const encrypted = new Uint8Array(await crypto.subtle.encrypt(how, own, plain));
  await rest();
  // The last 16 bytes are the tag.
  const content = await inPieces(encrypted.subarray(0, -16), base64url, rest);
  const [before, tag] = [base64url(new Uint8Array(wrapped)), base64url(encrypted.subarray(-16))];
  return new Blob([`"${header}.${before}.${base64url(iv)}.`, ...content, `.${tag}"`]);
}

async function inPieces(bytes: Blob | Uint8Array, write: (bytes: Uint8Array) => string, rest: Rest): Promise<Blob[]> {
  const written: Blob[] = [];
  const size = bytes instanceof Blob ? bytes.size : bytes.length;
  for (let start = 0; start < size; start += piece) {
    const next = bytes.slice(start, start + piece);
    written.push(new Blob([write(next instanceof Blob ? new Uint8Array(await next.arrayBuffer()) : next)]));
    await rest();
  }
  return written;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function base64url(bytes: Uint8Array): string {
  return base64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
