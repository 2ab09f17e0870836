import type { SnapshotStore } from '@carestack/core/registration';
import { sessionSnapshotStore } from '@carestack/react/abha';
import { useEffect, useState } from 'react';
import { noteInHistory, notedInHistory } from '../routes.js';
import { useWords } from '../words/Words.js';
import { Banner, Phone } from './Phone.js';
import type { Register } from './phoneLine.js';
import { TestPeople } from './TestPeople.js';
import { useInbox } from './useInbox.js';

export interface BedsideProps {
  register: Register;
  /** Where the journey is kept, unless it is the usual place. */
  store?: SnapshotStore | undefined;
}

/** What lies beside the desk: the phone of whoever is registered, and people to try. */
export function Bedside({ register, store }: BedsideProps) {
  const { phone } = useWords();
  const [since] = useState(() => phoneSince(store ?? sessionSnapshotStore(`${register}-registration`)));

  const { messages, isLost } = useInbox(since);
  const newest = messages.at(-1);

  useEffect(() => noteInHistory(since), [since]);

  return (
    <>
      {newest && <Banner message={newest} />}
      <details className="bedside" open>
        <summary>{phone.title[register]}</summary>
        <p className="quiet">{phone.hint[register]}</p>
        <Phone title={phone.title[register]} messages={messages} isLost={isLost} />
        <TestPeople register={register} />
      </details>
    </>
  );
}

/**
 * Since when messages are this person's: a new person brings another phone. While a journey is under way the moment stays with this
 * entry of the history, so a reload finds the same phone.
 */
function phoneSince(store: SnapshotStore | undefined): string {
  if (!store?.read()) return new Date().toISOString();
  return notedInHistory() ?? '';
}
