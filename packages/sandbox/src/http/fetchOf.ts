import type { RoomApp } from './route.js';

/** The API as a `fetch`: without `this`, and ending when its signal says so. What was begun goes on, as on any server. */
export function fetchOf(app: RoomApp): typeof globalThis.fetch {
  return async (input, init) => {
    const request = input instanceof Request && !init ? input : new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    let stop: (() => void) | undefined;
    const aborted = new Promise<never>((_, reject) => {
      // The reason is whatever the caller gave, as with any fetch.
      stop = () => reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
      signal.addEventListener('abort', stop);
    });
    try {
      return await Promise.race([aborted, app.fetch(request)]);
    } finally {
      if (stop) signal.removeEventListener('abort', stop);
    }
  };
}
