/**
 * The id of a job that is being followed, kept for as long as the tab is: of everything about a job it is all that may be stored. A
 * browser that stores nothing forgets it with the page.
 */
export function jobIdKept(name: string) {
  const key = `carestack.job.${name}`;
  const storage = () => {
    try {
      return globalThis.sessionStorage;
    } catch {
      return undefined;
    }
  };
  return {
    read: () => storage()?.getItem(key) ?? null,
    write: (jobId: string) => storage()?.setItem(key, jobId),
    forget: () => storage()?.removeItem(key),
  };
}
