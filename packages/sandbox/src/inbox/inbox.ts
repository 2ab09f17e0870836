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
  receive(mobile: string, text: string, sentAt: string): Promise<void>;
  /** Newest first; with `lastFour` those to one phone. */
  messages(lastFour?: string): Promise<InboxMessage[]>;
  clear(): Promise<void>;
}

/** Messages in the list. */
export const longest = 100;

export function messageTo(mobile: string, text: string, sentAt: string): InboxMessage {
  return { id: crypto.randomUUID(), to: maskMobile(mobile), text, sentAt };
}

/** The phones of all patients. It holds codes, so it lives in memory and never in the database. */
export function createInbox(): Inbox {
  let messages: InboxMessage[] = [];
  return {
    async receive(mobile, text, sentAt) {
      messages = [messageTo(mobile, text, sentAt), ...messages].slice(0, longest);
    },
    messages: async (lastFour = '') => messages.filter(({ to }) => to.endsWith(lastFour)),
    async clear() {
      messages = [];
    },
  };
}
