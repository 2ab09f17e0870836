/** Tells the host what happens. Its own failure must not turn what was done into what was lost. */
export function tell<Event>(listener: ((event: Event) => void) | undefined, event: Event): void {
  try {
    listener?.(event);
  } catch {
    // It is the host's to notice.
  }
}
