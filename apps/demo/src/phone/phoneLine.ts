/** A text message on the patient's phone. */
export interface Message {
  id: string;
  /** The phone it came to, masked: `******3210`. */
  to: string;
  text: string;
  /** ISO date-time. */
  sentAt: string;
}

/** Somebody invented, to try the registration with. */
export interface TestPerson {
  aadhaar: string;
  scenario: string;
  shows: string;
  name: string;
}

/** What arrived lately, oldest first. Nothing of it is kept beyond the panel that shows it. */
export async function readInbox(signal: AbortSignal): Promise<Message[]> {
  return read<Message>('/phone/inbox', signal);
}

/** Patients of the ABHA registration, or professionals of the HPR registration. */
export type Register = 'abha' | 'hpr';

export async function readTestPeople(register: Register, signal: AbortSignal): Promise<TestPerson[]> {
  return read<TestPerson>(register === 'hpr' ? '/phone/hpr-identities' : '/phone/identities', signal);
}

// Our own server of the same build answers this.
async function read<Item>(path: string, signal: AbortSignal): Promise<Item[]> {
  const response = await fetch(path, { signal, cache: 'no-store' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as Item[];
}
