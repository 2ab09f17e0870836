import { useEffect, useState } from 'react';
import { connectionOf } from './stories.js';

export interface StoryPhoneProps {
  /** Of the story. */
  id: string;
  /** What to type: an Aadhaar number and its mobile. */
  person: string;
}

/** The phone that a story's codes come to, so that somebody can go the whole way by hand. */
export function StoryPhone({ id, person }: StoryPhoneProps) {
  const [messages, setMessages] = useState<readonly string[]>([]);

  useEffect(() => {
    const { sandbox } = connectionOf(id);
    const look = async () => {
      const inbox = await (await sandbox.fetch('http://sandbox.test/sandbox/inbox')).text();
      setMessages([...inbox.matchAll(/"text":"([^"]*)"/g)].map(([, text = '']) => text));
    };
    const timer = setInterval(() => void look(), 400);
    return () => clearInterval(timer);
  }, [id]);

  return (
    <aside
      data-part="phone"
      lang="en"
      dir="ltr"
      aria-label="Phone"
      style={{ maxInlineSize: '36rem', marginBlockStart: '2rem' }}
    >
      <div className="cs-card cs-stack">
        <p className="cs-hint" style={{ margin: 0 }}>
          To try: {person}. Codes come here.
        </p>
        <div role="log" aria-label="Messages">
          {messages.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </div>
    </aside>
  );
}
