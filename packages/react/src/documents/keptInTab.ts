/** One word, kept for as long as the tab is. Where a browser stores nothing, or no more, it is gone with the page, and nothing fails. */
export function keptInTab(key: string) {
  const ask = <Answer>(act: (storage: Storage) => Answer): Answer | null => {
    try {
      return act(globalThis.sessionStorage);
    } catch {
      return null;
    }
  };
  return {
    read: () => ask((storage) => storage.getItem(key)),
    write: (word: string) => void ask((storage) => storage.setItem(key, word)),
    forget: () => void ask((storage) => storage.removeItem(key)),
  };
}
