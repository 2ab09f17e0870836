/** Why an attempt was given up before its answer was complete. */
export class Stopped extends Error {
  constructor(readonly reason: 'timeout' | 'aborted') {
    super(reason);
  }
}

/** Runs one attempt, from its first byte to the last byte of its answer; ends in time even where `fetch` ignores the signal. */
export async function withinTime<Value>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  if (signal?.aborted) throw new Stopped('aborted');
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    const stop = (reason: Stopped['reason']) => {
      reject(new Stopped(reason));
      controller.abort();
    };
    timer = setTimeout(() => stop('timeout'), milliseconds);
    abort = () => stop('aborted');
    signal?.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([run(controller.signal), stopped]);
  } finally {
    clearTimeout(timer);
    if (abort) signal?.removeEventListener('abort', abort);
  }
}

/** Waits before the next attempt. */
export function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return withinTime(milliseconds + 1000, signal, () => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}
