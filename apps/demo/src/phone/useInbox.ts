import { useEffect, useState } from 'react';
import { type Message, readInbox } from './phoneLine.js';

const everyMs = 1000;

/**
 * The messages on the phone, asked for each second while somebody can see them.
 *
 * @param since ISO date-time: what came before was for the patient before.
 */
export function useInbox(since: string) {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  const [isLost, setIsLost] = useState(false);

  useEffect(() => {
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function look(): Promise<void> {
      if (!document.hidden) {
        try {
          const latest = (await readInbox(left.signal)).filter(({ sentAt }) => sentAt >= since);
          setMessages((before) => (isSame(before, latest) ? before : latest));
          setIsLost(false);
        } catch {
          if (left.signal.aborted) return;
          setIsLost(true);
        }
      }
      timer = setTimeout(() => void look(), everyMs);
    }

    void look();
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [since]);

  return { messages, isLost };
}

function isSame(one: readonly Message[], other: readonly Message[]): boolean {
  return one.length === other.length && one.every(({ id }, position) => id === other[position]?.id);
}
