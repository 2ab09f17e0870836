import type { BookingStep } from '../booking/bookingState.js';
import type { AppointmentBooking } from '../booking/useAppointmentBooking.js';
import type { Times } from './useTimes.js';

/** What is asked together: a receptionist books in four moves. */
const screens = [['practitioner'], ['day', 'slot'], ['patient', 'reason'], ['review'], ['booked']] as const;

/** How the patient is told: looked for among all, or registered by whoever is here. */
export type PatientStep = 'find' | 'register';

/** What each screen is given. */
export interface StepProps {
  booking: AppointmentBooking;
  times: Times;
  /** Who is behind a reference, as far as the host told. */
  nameOf: (practitionerReference: string) => string | undefined;
  onBack: (() => void) | undefined;
  /** To the screen with a step, where it was asked. */
  wayTo: (step: BookingStep) => (() => void) | null;
}

type Asked = Pick<AppointmentBooking, 'steps' | 'step'>;

/** The screens that are shown, each with its steps. */
export function screensOf({ steps }: Pick<Asked, 'steps'>): readonly (readonly BookingStep[])[] {
  return screens
    .map((screen): BookingStep[] => screen.filter((step) => steps.includes(step)))
    .filter((screen) => screen.length > 0);
}

/** Of the screen in view, counted from 0. */
export function positionOf({ steps, step }: Asked): number {
  return screensOf({ steps }).findIndex((screen) => screen.includes(step));
}
