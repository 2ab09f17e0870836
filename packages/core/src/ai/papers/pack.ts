import { Stopped } from '../../client/attempt.js';
import { asBlob, longText } from '../../client/longText.js';
import type { Part } from './parts.js';
import { packed } from './packed.js';

/** JSON text to make out of its parts, in which a Blob is a file; with a key, a compact JWE of it. */
export interface Work {
  parts: readonly Part[];
  key?: CryptoKey | undefined;
}

/** Milliseconds a worker has to load. */
const patience = 5_000;

/**
 * JSON text out of its parts, in which a Blob is a file; with a key, the text of a string that is a compact JWE of it. It is made in a worker
 * where it is long and one can be had, else here, piece by piece.
 *
 * @throws Stopped by the signal, which ends the worker too; what reading a file throws.
 */
export async function pack(parts: readonly Part[], key?: CryptoKey, signal?: AbortSignal): Promise<Blob> {
  // A long string is copied to a worker in one go, and that takes long; a Blob is only pointed to.
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
 * What the worker made. Null where there is none: not in a page, refused by its Content Security Policy, not found where the bundler put
 * it, or fallen over.
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
      // Else the page would report an error that is none.
      event.preventDefault();
      end(null);
    });
    worker.addEventListener('messageerror', () => end(null));
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data !== 'ready') return end(data);
      // It is there: however long it works now, it works.
      clearTimeout(timer);
      worker.postMessage(work, []);
    });
  });
}

/** Written as Vite, webpack, Rspack, Turbopack and Parcel look for it; without a bundler the browser finds the file itself. */
function startWorker(): Worker | null {
  if (!('document' in globalThis) || !('Worker' in globalThis)) return null;
  try {
    return new Worker(new URL('./papers.worker.js', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
