'use client';

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useLatest } from '../../kit/useLatest.js';
import { useSurroundings } from '../../provider/index.js';
import { useLinkHealthDocument } from '../useLinkHealthDocument.js';
import { canTakeTurns, type LinkingTabs, openTabs } from './linkingTabs.js';
import { isUnderWay, type KnownLinking, latest, stateKept, stateOf } from './stateKept.js';

interface LinkingInTabsOptions {
  visitReference: string;
  hiType: string;
  approvedAt: string;
  known: KnownLinking | null | undefined;
  onProgress: ((known: KnownLinking) => void) | undefined;
}

const neverChanges = () => () => undefined;

/** Linking that goes on where this tab, another tab of the browser, or the app's back end knows that it stopped. */
export function useLinkingInTabs({ visitReference, hiType, approvedAt, known, onProgress }: LinkingInTabsOptions) {
  const { scope } = useSurroundings();
  const place = `${scope}.${visitReference}.${hiType}`;
  const kept = useMemo(() => stateKept(place), [place]);
  const [earliest] = useState(() => {
    const isSame = ({ state }: KnownLinking) =>
      state.appointmentReference === visitReference && state.hiType === hiType;
    const memories = [kept.read(), known ?? undefined].filter((one) => one !== undefined);
    return latest(memories.filter(isSame));
  });
  const newest = useRef(earliest);
  const tabs = useRef<LinkingTabs>(null);
  const [isElsewhere, setElsewhere] = useState(false);
  // A server knows no browser: its page warns of nothing.
  const isApart = useSyncExternalStore(neverChanges, canTakeTurns, () => true);

  const { learn, ...linking } = useLinkHealthDocument({
    state: earliest && stateOf(approvedAt, earliest),
    onState: (state) => {
      const progress = { approvedAt, at: new Date().toISOString(), state };
      newest.current = progress;
      kept.write(progress);
      tabs.current?.tell(progress);
      onProgress?.(progress);
    },
    inTurn: (link) => {
      const run = () => link(newest.current && stateOf(approvedAt, newest.current));
      return tabs.current ? tabs.current.inTurn(run) : run();
    },
  });

  /** Another tab told its progress. It has told the app itself. */
  const hear = useLatest((progress: KnownLinking) => {
    if (newest.current && Date.parse(progress.at) < Date.parse(newest.current.at)) return;
    newest.current = progress;
    kept.write(progress);
    const state = stateOf(approvedAt, progress);
    const isGoingOn = isUnderWay(progress.state);
    learn(state, isGoingOn);
    setElsewhere(isGoingOn);
    if (!isGoingOn) return;
    tabs.current?.whenFree(() => {
      if (newest.current !== progress) return;
      // It was closed before the answer came.
      learn(state, false);
      setElsewhere(false);
    });
  });

  useEffect(() => {
    const opened = openTabs(place, { recall: () => newest.current, onHeard: (progress) => hear.current(progress) });
    tabs.current = opened;
    return () => opened.close();
  }, [hear, place]);

  /** `isElsewhere`: another tab is sending a step. `isApart`: the browser keeps tabs that link at one moment apart. */
  return { ...linking, isElsewhere, isApart };
}
