/** Runs calls, so many at once and the others in turn. One that nobody waits for any more is not begun. */
export function runAtOnce(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;

  const goOn = () => {
    if (running < most) waiting.shift()?.();
  };

  return <Result>(call: () => Promise<Result>, signal: AbortSignal): Promise<Result> =>
    new Promise((resolve, reject) => {
      const begin = () => {
        if (signal.aborted) {
          reject(signal.reason);
          return goOn();
        }
        running += 1;
        void call()
          .then(resolve, reject)
          .finally(() => {
            running -= 1;
            goOn();
          });
      };
      waiting.push(begin);
      goOn();
    });
}
