'use client';

import { useCallback, useEffect, useState } from 'react';

type Close = (isTakenBack: boolean) => void;

/** Holds deletions back for as long as they can be taken back. Whoever leaves the screen or the page can no longer do that. */
export function useUndoWindow() {
  const [waiting] = useState(() => new Map<string, Close>());
  const [undoable, setUndoable] = useState<readonly string[]>([]);

  useEffect(() => {
    const closeAll = () => {
      for (const close of waiting.values()) close(false);
    };
    window.addEventListener('pagehide', closeAll);
    return () => {
      window.removeEventListener('pagehide', closeAll);
      closeAll();
    };
  }, [waiting]);

  /** Resolves to true when it was taken back. */
  const wait = useCallback(
    (id: string, milliseconds: number): Promise<boolean> => {
      // Without a connection it will fail: better now than after a promise.
      if (milliseconds <= 0 || navigator.onLine === false) return Promise.resolve(false);
      return new Promise((resolve) => {
        const timer = setTimeout(() => close(false), milliseconds);
        const close: Close = (isTakenBack) => {
          clearTimeout(timer);
          waiting.delete(id);
          setUndoable([...waiting.keys()]);
          resolve(isTakenBack);
        };
        waiting.get(id)?.(true);
        waiting.set(id, close);
        setUndoable([...waiting.keys()]);
      });
    },
    [waiting],
  );

  const undo = useCallback((id: string) => waiting.get(id)?.(true), [waiting]);
  return { undoable, undo, wait };
}
