const quietMs = 200;

/** Waits until nothing in the tree has changed for a fifth of a second: what timers still had to say has been said. */
export function settled(tree: Element): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(done, quietMs);
    const watcher = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, quietMs);
    });
    watcher.observe(tree, { subtree: true, childList: true, attributes: true, characterData: true });

    function done() {
      watcher.disconnect();
      resolve();
    }
  });
}
