'use client';

import type { SnapshotStore } from '@carestack/core/registration';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { sessionSnapshotStore } from './sessionSnapshotStore.js';

interface Journey<State, Report> {
  getState: () => State;
  subscribe: (listener: () => void) => () => void;
  onReport: (listener: (report: Report) => void) => () => void;
  resume: () => Promise<void>;
  leave: () => void;
}

export interface JourneyOptions<Report> {
  /** Where a reload finds the journey again. Default: this tab's session storage; `null` starts afresh. Read once, at mount. */
  resume?: SnapshotStore | null | undefined;
  /** Step, call, outcome and duration. Never a personal value. */
  onReport?: ((report: Report) => void) | undefined;
}

/** One journey for as long as its component is there, and its state. */
export function useJourney<State extends object, Report, Moves extends Journey<State, Report>>(
  name: Parameters<typeof sessionSnapshotStore>[0],
  create: (store: SnapshotStore | undefined) => Moves,
  initial: State,
  { resume, onReport }: JourneyOptions<Report>,
): State & Moves {
  const [journey] = useState(() => create(resume === null ? undefined : (resume ?? sessionSnapshotStore(name))));
  // The server has no session storage, so the first client render shows what the server showed.
  const state = useSyncExternalStore(journey.subscribe, journey.getState, () => initial);

  useEffect(() => {
    void journey.resume();
    return journey.leave;
  }, [journey]);
  useEffect(() => onReport && journey.onReport(onReport), [journey, onReport]);

  return { ...state, ...journey };
}
