'use client';

import {
  createAbhaRegistration,
  initialState,
  type AbhaRegistrationMoves,
  type AbhaRegistrationLimits,
  type AbhaRegistrationReport,
  type AbhaRegistrationState,
  type SnapshotStore,
} from '@carestack/core/abha';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useRoom } from '../provider/index.js';
import { sessionSnapshotStore } from './sessionSnapshotStore.js';

export interface UseAbhaRegistrationOptions {
  /** Resends, cool-down and lock; default as NHA allows. */
  limits?: Partial<AbhaRegistrationLimits> | undefined;
  /** Where a reload finds the journey again. Default: this tab's session storage; `null` starts afresh. Read once, at mount. */
  resume?: SnapshotStore | null | undefined;
  /** Step, call, outcome and duration. Never a personal value. */
  onReport?: ((report: AbhaRegistrationReport) => void) | undefined;
}

export type UseAbhaRegistration = AbhaRegistrationState & AbhaRegistrationMoves & { limits: AbhaRegistrationLimits };

/**
 * The ABHA registration without a screen: the step to show, what is under way, what went wrong, and the moves a person can make.
 * `<AbhaRegistrationWizard/>` is built on nothing else.
 *
 * @example
 * const registration = useAbhaRegistration();
 * if (registration.step.name === 'aadhaar') return <MyAadhaarForm onSend={registration.requestCode} />;
 */
export function useAbhaRegistration({
  limits,
  resume,
  onReport,
}: UseAbhaRegistrationOptions = {}): UseAbhaRegistration {
  const abha = useRoom('abha');
  const [registration] = useState(() =>
    createAbhaRegistration(abha, {
      limits,
      store: resume === null ? undefined : (resume ?? sessionSnapshotStore()),
    }),
  );
  // The server has no session storage, so the first client render shows what the server showed.
  const state = useSyncExternalStore(registration.subscribe, registration.getState, () => initialState);

  useEffect(() => {
    void registration.resume();
  }, [registration]);
  useEffect(() => onReport && registration.onReport(onReport), [registration, onReport]);

  return { ...state, ...registration };
}
