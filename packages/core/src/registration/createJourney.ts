import { tell } from '../client/tell.js';
import { ConnectionError } from '../errors/EhrApiError.js';

/** Keeps one text across a reload. What is written holds no personal value. */
export interface SnapshotStore {
  read(): string | null;
  write(text: string): void;
  clear(): void;
}

/** A step was entered or a call ended. It holds no personal value. */
export interface JourneyReport<Step extends string, Call extends string> {
  step: Step;
  call: Call | null;
  /** `ok`, or the code of the problem. */
  outcome: string;
  /** Milliseconds the call took. */
  duration: number;
}

interface JourneyState<Call extends string> {
  step: { name: string };
  pending: Call | null;
}

interface Called<Call extends string> {
  type: 'called';
  call: Call;
  mobile?: string;
}

interface Failed<Problem> {
  type: 'failed';
  problem: Problem;
  at: number;
}

/** A journey as a screen sees it. */
export interface JourneyOnScreen<State extends JourneyState<Call>, Call extends string> {
  getState: () => State;
  /** Calls back after every change; returns the end of it. */
  subscribe: (listener: () => void) => () => void;
  /** Calls back after every call to the service; returns the end of it. */
  onReport: (listener: (report: JourneyReport<State['step']['name'], Call>) => void) => () => void;
  /** Tells that the screen is gone: an answer that comes later is dropped. The store keeps what a later screen needs to go on, but no result. */
  leave: () => void;
  /** The step at which an earlier journey goes on; null for a new one. */
  readonly resumedAt: State['step']['name'] | null;
}

/** What a person can do at every journey. */
export interface JourneyMoves {
  /** Goes to the screen before. A code that was sent stays valid: `forward` returns to it. */
  back: () => void;
  forward: () => void;
  /** Begins a new transaction for the same person; what exists already will be found. The consent stays. */
  startAgain: () => void;
  /** Makes the call that a restored step is waiting for. */
  resume: () => Promise<void>;
  /** Forgets this person: nothing stays in memory or in the store. */
  stop: () => void;
}

export interface Journey<State extends JourneyState<Call>, Event, Call extends string>
  extends JourneyOnScreen<State, Call> {
  dispatch: (event: Event) => void;
  /** Makes a call, unless one is under way, and turns its answer into the next state. */
  call: (name: Call, run: (signal: AbortSignal) => Promise<Event>, mobile?: string) => Promise<void>;
  dropLateAnswers: () => void;
  /** Nothing stays in memory or in the store. */
  forget: () => void;
  /** Nothing stays in the store. */
  clear: () => void;
}

interface JourneyParts<State, Event, Call extends string, Problem> {
  initial: State;
  reduce: (state: State, event: Event | Called<Call> | Failed<Problem>) => State;
  /** What may outlive the page; null when there is nothing worth keeping. */
  snapshotOf: (state: State) => object | null;
  restoredFrom: (snapshot: unknown) => State | null;
  problemOf: (error: unknown, at: number) => Problem;
  /** Called after every change, before the listeners. */
  onChange?: (state: State) => void;
  store: SnapshotStore | undefined;
  now: () => number;
}

/**
 * Runs a journey that is a pure function of its events: one call at a time, each answer an event. An answer that comes after
 * `dropLateAnswers` is dropped.
 */
export function createJourney<
  State extends JourneyState<Call>,
  Event,
  Call extends string,
  Problem extends { code: string },
>({
  initial,
  reduce,
  snapshotOf,
  restoredFrom,
  problemOf,
  onChange,
  store,
  now,
}: JourneyParts<State, Event, Call, Problem>): Journey<State, Event, Call> {
  type Report = JourneyReport<State['step']['name'], Call>;
  const listeners = new Set<() => void>();
  const reporters = new Set<(report: Report) => void>();
  const begun = restored();
  let state = begun ?? initial;
  let abort = new AbortController();

  function restored(): State | null {
    try {
      return restoredFrom(JSON.parse(store?.read() ?? 'null'));
    } catch {
      return null;
    }
  }

  function keep(): void {
    const snapshot = snapshotOf(state);
    try {
      if (snapshot) store?.write(JSON.stringify(snapshot));
      else store?.clear();
    } catch {
      // A full or forbidden storage costs the resume after a reload, not the journey.
    }
  }

  function become(next: State): void {
    state = next;
    keep();
    onChange?.(state);
    listeners.forEach((listener) => listener());
  }

  function dispatch(event: Event | Called<Call> | Failed<Problem>): void {
    const next = reduce(state, event);
    if (next !== state) become(next);
  }

  function dropLateAnswers(): void {
    abort.abort();
    abort = new AbortController();
  }

  return {
    getState: () => state,
    resumedAt: begun?.step.name ?? null,
    dispatch,
    dropLateAnswers,

    async call(name, run, mobile) {
      if (state.pending) return;
      const { signal } = abort;
      const started = now();
      dispatch({ type: 'called', call: name, ...(mobile === undefined ? {} : { mobile }) });
      let outcome = 'ok';
      let event: Event | Failed<Problem>;
      try {
        event = await run(signal);
      } catch (error) {
        const problem = problemOf(error, now());
        outcome = problem.code;
        event = { type: 'failed', problem, at: now() };
      }
      if (signal.aborted) return;
      // Outside of the try: what a listener throws is no failure of the call.
      dispatch(event);
      const report = { step: state.step.name, call: name, outcome, duration: now() - started };
      reporters.forEach((reporter) => tell(reporter, report));
    },

    leave() {
      dropLateAnswers();
      if (!state.pending) return;
      const problem = problemOf(new ConnectionError('aborted', 'left', { outcome: 'unknown' }), now());
      const left = reduce(state, { type: 'failed', problem, at: now() });
      become(left.step.name === 'uncertain' ? left : { ...state, pending: null });
    },

    forget() {
      dropLateAnswers();
      become(initial);
    },

    clear() {
      try {
        store?.clear();
      } catch {
        // A forbidden storage keeps nothing anyway.
      }
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    onReport(listener) {
      reporters.add(listener);
      return () => reporters.delete(listener);
    },
  };
}
