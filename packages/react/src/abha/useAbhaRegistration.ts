'use client';

import {
  createAbhaRegistration,
  initialState,
  lookupState,
  type AbhaRegistration,
  type AbhaRegistrationMoves,
  type AbhaRegistrationOptions,
  type AbhaRegistrationReport,
  type AbhaRegistrationState,
  type FindPatients,
} from '@carestack/core/abha';
import { useRoom, useSurroundings } from '../provider/index.js';
import { useJourney, type JourneyOptions } from '../registration/index.js';
import { findOwnPatients } from './findOwnPatients.js';

export interface UseAbhaRegistrationOptions
  extends JourneyOptions<AbhaRegistrationReport>,
    Pick<AbhaRegistrationOptions, 'limits' | 'initialValues'> {
  /**
   * Searches your own patients before any code is sent. Default: the patients of the client, where it has that room; `null` begins
   * with the consent, as for a patient whose record is open.
   */
  findPatients?: FindPatients | null | undefined;
}

export type UseAbhaRegistration = AbhaRegistrationState &
  AbhaRegistrationMoves &
  Pick<AbhaRegistration, 'limits' | 'hasLookup' | 'resumedAt'>;

/**
 * The ABHA registration without a screen: the step to show, what is under way, what went wrong, and the moves a person can make.
 * `<AbhaRegistrationWizard/>` is built on nothing else. What it is given counts once, at mount.
 *
 * @example
 * const registration = useAbhaRegistration();
 * if (registration.step.name === 'aadhaar') return <MyAadhaarForm onSend={registration.requestCode} />;
 */
export function useAbhaRegistration({
  limits,
  initialValues,
  findPatients,
  ...options
}: UseAbhaRegistrationOptions = {}): UseAbhaRegistration {
  const abha = useRoom('abha');
  const { patients } = useSurroundings().client;
  const search = findPatients ?? (findPatients === undefined && patients ? findOwnPatients(patients) : undefined);
  return useJourney(
    'abha-registration',
    (store) => createAbhaRegistration(abha, { limits, initialValues, findPatients: search, store }),
    search ? lookupState : initialState,
    options,
  );
}
