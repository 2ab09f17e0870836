import { useEffect, useRef } from 'react';
import { useSpoken } from '../words/Words.js';
import type { Message } from './phoneLine.js';

export interface PhoneProps {
  title: string;
  /** Oldest first. */
  messages: readonly Message[];
  isLost: boolean;
}

/** The person's phone, beside the desk: codes arrive here as they would in their hand. */
export function Phone({ title, messages, isLost }: PhoneProps) {
  const { words } = useSpoken();
  const end = useRef<HTMLDivElement>(null);
  const newest = messages.at(-1)?.id;

  useEffect(() => {
    const list = end.current;
    if (newest && list) list.scrollTop = list.scrollHeight;
  }, [newest]);

  return (
    <section className="phone" aria-label={title}>
      <div className="phone-screen">
        <h3 className="phone-head">{words.phone.messages}</h3>
        <div
          ref={end}
          className="phone-messages"
          role="log"
          aria-live="polite"
          aria-label={words.phone.messages}
          // What scrolls has to be reachable by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {messages.length === 0 && <p className="phone-empty">{words.phone.empty}</p>}
          {messages.map((message) => (
            <Bubble key={message.id} message={message} />
          ))}
        </div>
        <p className="phone-lost" role="status">
          {isLost && words.phone.lost}
        </p>
      </div>
    </section>
  );
}

function Bubble({ message }: { message: Message }) {
  const { language } = useSpoken();
  const time = new Intl.DateTimeFormat(`${language}-IN`, { hour: 'numeric', minute: '2-digit' }).format(
    new Date(message.sentAt),
  );
  return (
    <article className="bubble">
      <p className="bubble-to">
        <span>{message.to}</span> <time dateTime={message.sentAt}>{time}</time>
      </p>
      <p lang="en">
        <Text message={message} />
      </p>
    </article>
  );
}

/** The newest message where the phone is out of sight, as phones show it. Whoever listens has heard it from the phone. */
export function Banner({ message }: { message: Message }) {
  return (
    <p className="phone-banner" lang="en" aria-hidden="true">
      <Text message={message} />
    </p>
  );
}

/** The code stands out. */
function Text({ message: { text } }: { message: Message }) {
  const [, before = text, code, after] = /^(.*?)\b(\d{6})\b(.*)$/s.exec(text) ?? [];
  return (
    <>
      {before}
      <strong>{code}</strong>
      {after}
    </>
  );
}
