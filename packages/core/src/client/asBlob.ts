import { Stopped } from './attempt.js';

/** Characters or bytes worked on at a time. A multiple of three: base64 of the pieces is then base64 of the whole. */
export const piece = 49_152;

/** Milliseconds after which a page hears its keys before the next piece. */
const longestWork = 8;

/** A text as a Blob, piece by piece. No page stands still when a Blob is sent. */
export async function asBlob(text: string, signal?: AbortSignal): Promise<Blob> {
  const rest = rests(signal);
  const parts: Blob[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    parts.push(new Blob([text.slice(start, end)]));
    start = end;
    await rest();
  }
  return new Blob(parts);
}

/** Not in the middle of a letter that is two characters. */
function endOfPiece(text: string, start: number): number {
  const end = Math.min(start + piece, text.length);
  const isCut = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return isCut ? end - 1 : end;
}

/** To call between two pieces: rests when there was work for long enough, and ends the work when nobody wants it any more. */
export function rests(signal: AbortSignal | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (signal?.aborted) throw new Stopped('aborted');
    if (performance.now() - since < longestWork) return;
    await oneTurn();
    since = performance.now();
  };
}

/** A timer would come later each time, and in a tab behind others once in a second. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
