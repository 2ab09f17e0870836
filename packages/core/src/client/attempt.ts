/** Why an attempt was given up before its answer was complete. */
export class Stopped extends Error {
  constructor(readonly reason: 'timeout' | 'aborted') {
    super(reason);
  }
}

/** Runs one attempt, from its first byte to the last of its answer. It ends in time even where `fetch` ignores the signal. */
export function withinTime<Value>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    if (signal?.aborted) throw new Stopped('aborted');
    const controller = new AbortController();
    const stop = (reason: Stopped['reason']) => {
      reject(new Stopped(reason));
      controller.abort();
    };
    const abort = () => stop('aborted');
    const timer = setTimeout(() => stop('timeout'), milliseconds);
    signal?.addEventListener('abort', abort);
    void run(controller.signal)
      .then(resolve, reject)
      .then(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
      });
  });
}

/** Waits before the next attempt. An abort ends it early, and that attempt then does not start. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
