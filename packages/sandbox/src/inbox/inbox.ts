import { maskMobile } from '@carestack/core/values';

/** A text message on a patient's phone. */
export interface InboxMessage {
  id: string;
  /** `******3210` */
  to: string;
  text: string;
  sentAt: string;
}

export interface Inbox {
  receive(mobile: string, text: string, sentAt: string): void;
  /** Newest first; with `lastFour` those to one phone. */
  messages(lastFour?: string): InboxMessage[];
  clear(): void;
}

const longest = 100;

/** The phones of all patients. It holds codes, so it lives in memory and never in the database. */
export function createInbox(): Inbox {
  let messages: InboxMessage[] = [];
  return {
    receive(mobile, text, sentAt) {
      const message = { id: crypto.randomUUID(), to: maskMobile(mobile), text, sentAt };
      messages = [message, ...messages].slice(0, longest);
    },
    messages: (lastFour) => (lastFour ? messages.filter(({ to }) => to.endsWith(lastFour)) : messages),
    clear() {
      messages = [];
    },
  };
}
