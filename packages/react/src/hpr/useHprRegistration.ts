'use client';

import {
  createHprRegistration,
  initialHprState,
  type HprRegistration,
  type HprRegistrationMoves,
  type HprRegistrationOptions,
  type HprRegistrationReport,
  type HprRegistrationState,
} from '@carestack/core/hpr';
import { useRoom } from '../provider/index.js';
import { useJourney, type JourneyOptions } from '../registration/index.js';

export interface UseHprRegistrationOptions
  extends JourneyOptions<HprRegistrationReport>,
    Pick<HprRegistrationOptions, 'limits' | 'categories' | 'suffix' | 'initialValues'> {}

export type UseHprRegistration = HprRegistrationState &
  HprRegistrationMoves &
  Pick<HprRegistration, 'limits' | 'categories' | 'suffix' | 'resumedAt'>;

/**
 * The HPR registration without a screen: the step to show, what is under way, what went wrong, and the moves a person can make.
 * `<HprRegistrationWizard/>` is built on nothing else. What it is given counts once, at mount.
 *
 * @example
 * const registration = useHprRegistration();
 * if (registration.step.name === 'mobile') return <MyMobileForm onSend={registration.giveMobile} />;
 */
export function useHprRegistration({
  limits,
  categories,
  suffix,
  initialValues,
  ...options
}: UseHprRegistrationOptions = {}): UseHprRegistration {
  const hpr = useRoom('hpr');
  return useJourney(
    'hpr-registration',
    (store) => createHprRegistration(hpr, { limits, categories, suffix, initialValues, store }),
    initialHprState,
    options,
  );
}
