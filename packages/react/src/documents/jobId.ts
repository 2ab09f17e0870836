/** One word, kept for as long as the tab is. A browser that stores nothing forgets it with the page. */
export function keptInTab(key: string) {
  const storage = () => {
    try {
      return globalThis.sessionStorage;
    } catch {
      return undefined;
    }
  };
  return {
    read: () => storage()?.getItem(key) ?? null,
    write: (word: string) => storage()?.setItem(key, word),
    forget: () => storage()?.removeItem(key),
  };
}

/** The id of a job that is being followed: of everything about a job it is all that may be stored. */
export function jobIdKept(name: string) {
  return keptInTab(`carestack.job.${name}`);
}
