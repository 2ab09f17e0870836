import { type Claim, createSpokenTurns } from './spokenTurns.js';
import { type KnownLinking, knownIn } from './stateKept.js';

/** Milliseconds to wait for tabs that are open and do not answer. */
const patience = 2_000;

interface Listening {
  /** The newest progress that this tab knows. */
  recall: () => KnownLinking | undefined;
  onHeard: (known: KnownLinking) => void;
}

export type LinkingTabs = ReturnType<typeof openTabs>;

/** Whether this browser can keep tabs apart: by its locks, or, on pages without HTTPS, by what tabs tell one another. */
export const canTakeTurns = (): boolean => locksOf() !== undefined || typeof BroadcastChannel !== 'undefined';

/**
 * Joins the tabs of this browser that show the same linking. They tell one another their progress, and only one links at a time. What they
 * tell holds two references and nothing about the patient or the record.
 */
export function openTabs(name: string, { recall, onHeard }: Listening) {
  // Not `randomUUID`: pages without HTTPS have none.
  const id = Math.random().toString(36).slice(2);
  const place = `carestack.linking.${name}`;
  const locks = locksOf();
  const channel = channelOf(place);
  // Whoever wants a turn also has to know how far the others came: without `known` it is asked for.
  const claim = (said: Claim) => channel?.say({ from: id, claim: said, ...(said !== 'wanted' && { known: null }) });
  const spoken = locks || !channel ? undefined : createSpokenTurns({ id, say: claim });
  const answered = new Set<() => void>();
  const closing = new AbortController();

  /** Who is here can be counted, and so it is known how many answers are to come. */
  const isHere = new Promise<void>((resolve) => {
    const stay = () =>
      new Promise<void>((leave) => {
        resolve();
        closing.signal.addEventListener('abort', () => leave());
      });
    if (locks) locks.request(`${place}.here`, { mode: 'shared' }, stay).catch(resolve);
    else resolve();
  });

  const hear = ({ data }: { data: unknown }) => {
    const { from, to, known, claim: claimed } = membersOf(data);
    if (from === id || (to !== undefined && to !== id)) return;
    const heard = knownIn(known);
    if (heard && !closing.signal.aborted) onHeard(heard);
    if (known === undefined || claimed === 'asked') {
      const told = known === undefined ? (recall() ?? null) : null;
      channel?.say({ from: id, to: from, known: told, claim: spoken?.claim() });
    }
    spoken?.hear(from, claimed);
    if (to === id) for (const count of answered) count();
  };
  channel?.listen(hear);
  const ask = () => channel?.say({ from: id });
  ask();

  /** Until each other tab has said what it knows. */
  async function hearOthers(manager: LockManager): Promise<void> {
    await isHere;
    const { held = [] } = await manager.query();
    let left = held.filter((lock) => lock.name === `${place}.here`).length - 1;
    if (left <= 0) return;
    await new Promise<void>((resolve) => {
      const count = () => {
        left -= 1;
        if (left === 0) resolve();
      };
      answered.add(count);
      setTimeout(resolve, patience);
      ask();
    });
    answered.clear();
  }

  return {
    /** Also after this tab has left the screen: its calls go on. */
    tell(known: KnownLinking) {
      const own = channelOf(place);
      own?.say({ from: id, known });
      own?.close();
    },
    /** Runs when no other tab links, and after it is known how far they came. Where tabs cannot be kept apart, it runs at once. */
    async inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
      if (spoken) return spoken.inTurn(run);
      if (!locks) return run();
      return locks.request(place, async () => {
        await hearOthers(locks);
        return run();
      });
    },
    /** Calls back when the tab that links now has finished, or was closed. Never where tabs cannot be kept apart. */
    whenFree(then: () => void) {
      void spoken?.free(closing.signal).then(() => closing.signal.aborted || then());
      locks?.request(place, { signal: closing.signal }, then).catch(() => undefined);
    },
    close() {
      closing.abort();
      // A tab that links answers the others until it has finished.
      if (spoken) void spoken.done().then(() => channel?.close());
      else channel?.close();
    },
  };
}

function locksOf(): LockManager | undefined {
  const { navigator }: { navigator?: Partial<Navigator> } = globalThis;
  return navigator?.locks;
}

function channelOf(name: string) {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  return {
    say: channel.postMessage.bind(channel),
    listen: (hear: (event: { data: unknown }) => void) => channel.addEventListener('message', hear),
    close: () => channel.close(),
  };
}

function membersOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
