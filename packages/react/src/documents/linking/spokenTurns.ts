/** Milliseconds in which a tab that is open has heard what another said, and answered. */
const hearing = 500;

/** What a tab says of a turn: it asks who has it, wants one, or has it; and `idle` is the answer of one that does not. */
export type Claim = 'asked' | 'idle' | 'wanted' | 'held';

interface Voice {
  /** The name of this tab. */
  id: string;
  /** To all other tabs, who answer with what they claim themselves. */
  say: (claim: Claim) => void;
}

/**
 * Turns for a browser without locks, agreed on by talking. Whoever wants one says so and waits until everybody has answered; it goes to
 * whoever has it, else to the first of their names, and the others ask again. A tab that was closed does not answer and is not waited for.
 */
export function createSpokenTurns({ id, say }: Voice) {
  const asking = new Set<Set<string>>();
  let own: Claim = 'idle';
  let before: Promise<unknown> = Promise.resolve();
  let freed: Promise<void> | undefined;

  async function isSomebodyAhead(): Promise<boolean> {
    const ahead = new Set<string>();
    asking.add(ahead);
    say(own === 'wanted' ? own : 'asked');
    await new Promise((resolve) => setTimeout(resolve, hearing));
    asking.delete(ahead);
    return ahead.size > 0;
  }

  async function untilFree(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && (await isSomebodyAhead()));
  }

  async function take(): Promise<void> {
    own = 'wanted';
    while (await isSomebodyAhead()) own = 'wanted';
    own = 'held';
  }

  return {
    claim: () => own,
    hear(from: unknown, claim: unknown) {
      if (typeof from !== 'string') return;
      const isAhead = claim === 'held' || (claim === 'wanted' && own === 'wanted' && from < id);
      if (isAhead) for (const ahead of asking) ahead.add(from);
    },
    inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
      const turn = before.then(async () => {
        await take();
        return run();
      });
      before = turn.then(
        () => (own = 'idle'),
        () => (own = 'idle'),
      );
      return turn;
    },
    /** Waits until nobody else has the turn, or until nobody wants to know. */
    free(signal: AbortSignal): Promise<void> {
      freed ??= untilFree(signal).finally(() => {
        freed = undefined;
      });
      return freed;
    },
    /** Waits until this tab has done what it wanted the turn for. */
    done: () => before,
  };
}
