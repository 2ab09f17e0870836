/** Tells the host what happens. Its own failure, also a later one, must not turn what was done into what was lost. */
export function tell<Event>(listener: ((event: Event) => unknown) | undefined, event: Event): void {
  // What it throws is the host's to notice.
  void (async () => listener?.(event))().catch(() => undefined);
}
