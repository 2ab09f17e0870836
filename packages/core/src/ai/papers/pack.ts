import { Stopped } from '../../client/attempt.js';
import { asBlob } from '../../client/asBlob.js';
import { longText } from '../../client/longText.js';
import type { Part } from './parts.js';
import { packed } from './packed.js';

/** Parts to join into JSON text, in which a Blob is a file. With a key, the text is encrypted as a compact JWE. */
export interface Work {
  parts: readonly Part[];
  key?: CryptoKey | undefined;
}

/** Milliseconds a worker has to load. */
const patience = 5_000;

/**
 * Joins parts into JSON text, in which a Blob is a file; with a key, it encrypts the text as a compact JWE, given as a JSON string. Long
 * text is made in a worker, where there is one; otherwise here, piece by piece.
 *
 * @throws Stopped when the signal aborts, which ends the worker too; any error of reading a file.
 */
export async function pack(parts: readonly Part[], key?: CryptoKey, signal?: AbortSignal): Promise<Blob> {
  // Copying a long string to a worker takes long. A Blob is passed without a copy.
  const texts: Part[] = [];
  for (const part of parts)
    texts.push(typeof part === 'string' && part.length > longText ? await asBlob(part, signal) : part);
  const work = { parts: texts, key };
  const isWorth = texts.reduce((sum, part) => sum + sizeOf(part), 0) > longText && (key || parts.length > 1);
  return (isWorth ? await inWorker(work, signal) : null) ?? here(work, signal);
}

async function here({ parts, key }: Work, signal: AbortSignal | undefined): Promise<Blob> {
  const text = await packed(parts, signal);
  if (!key) return text;
  const { sealed } = await import('./sealed.js');
  const jwe = await sealed(text, key);
  if (signal?.aborted) throw new Stopped('aborted');
  return jwe;
}

function sizeOf(part: Part): number {
  if (typeof part === 'string') return part.length;
  return part instanceof Blob ? part.size : part.value.size;
}

/**
 * The result of the worker. Null when there is none: outside a page, forbidden by its Content Security Policy, not found where the bundler
 * put it, or failed.
 */
function inWorker(work: Work, signal: AbortSignal | undefined): Promise<Blob | null> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw new Stopped('aborted');
    const worker = startWorker();
    if (!worker) return resolve(null);
    const end = (made: unknown) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      worker.terminate();
      resolve(made instanceof Blob ? made : null);
    };
    const abort = () => {
      reject(new Stopped('aborted'));
      end(null);
    };
    const timer = setTimeout(end, patience, null);
    signal?.addEventListener('abort', abort);
    worker.addEventListener('error', (event) => {
      // Otherwise the page would report an error, although the work goes on here.
      event.preventDefault();
      end(null);
    });
    worker.addEventListener('messageerror', () => end(null));
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data !== 'ready') return end(data);
      // The worker has loaded. It may now take as long as it needs.
      clearTimeout(timer);
      worker.postMessage(work, []);
    });
  });
}

/** Vite, webpack, Rspack, Turbopack and Parcel look for exactly this form. Without a bundler the browser finds the file itself. */
function startWorker(): Worker | null {
  if (!('document' in globalThis) || !('Worker' in globalThis)) return null;
  try {
    return new Worker(new URL('./papers.worker.js', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
