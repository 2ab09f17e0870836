'use client';

import {
  createAbhaRegistration,
  initialState,
  type AbhaRegistrationMoves,
  type AbhaRegistrationLimits,
  type AbhaRegistrationReport,
  type AbhaRegistrationState,
} from '@carestack/core/abha';
import { useRoom } from '../provider/index.js';
import { useJourney, type JourneyOptions } from '../registration/index.js';

export interface UseAbhaRegistrationOptions extends JourneyOptions<AbhaRegistrationReport> {
  /** Resends, cool-down and lock; default as NHA allows. */
  limits?: Partial<AbhaRegistrationLimits> | undefined;
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
export function useAbhaRegistration({ limits, ...options }: UseAbhaRegistrationOptions = {}): UseAbhaRegistration {
  const abha = useRoom('abha');
  return useJourney(
    'abha-registration',
    (store) => createAbhaRegistration(abha, { limits, store }),
    initialState,
    options,
  );
}
