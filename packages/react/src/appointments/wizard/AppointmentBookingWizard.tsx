'use client';

import { WizardFrame, type WizardPart } from '../../registration/index.js';
import type { BookingStep } from '../booking/bookingState.js';
import { type AppointmentBookingOptions, useAppointmentBooking } from '../booking/useAppointmentBooking.js';
import { BookedStep } from './BookedStep.js';
import { PractitionerStep } from './PractitionerStep.js';
import { ReviewStep } from './ReviewStep.js';
import { type PatientStep, positionOf, screensOf, type StepProps } from './steps.js';
import { useTimes } from './useTimes.js';
import { VisitStep } from './VisitStep.js';
import { WhenStep } from './WhenStep.js';

/** What `<AppointmentBookingWizard/>` takes. */
export interface AppointmentBookingWizardProps extends AppointmentBookingOptions {
  /** Stands on the card and in the calendar entry. */
  facilityName?: string | undefined;
  /**
   * `register` for a page that patients open themselves: nobody can be looked for, and whoever comes fills in who they are. Default `find`,
   * which registers too.
   */
  patientStep?: PatientStep | undefined;
  /** A way on from a visit that is booked. Left out, it is not offered. */
  onDone?: (() => void) | undefined;
  className?: string | undefined;
  /** Classes for the parts inside. */
  classNames?: Readonly<Partial<Record<WizardPart, string>>> | undefined;
}

/**
 * Books a visit in four moves: with whom, when, who comes and why, yes. What is known before is not asked.
 *
 * @example
 * <AppointmentBookingWizard practitioners={practitioners} presets={{ patient }} onBooked={({ reference }) => open(reference)} />
 */
export function AppointmentBookingWizard({
  facilityName,
  patientStep = 'find',
  onDone,
  className,
  classNames,
  ...options
}: AppointmentBookingWizardProps) {
  const booking = useAppointmentBooking(options);
  const times = useTimes(booking.timeZone);
  const shown = screensOf(booking);
  const position = positionOf(booking);

  function wayTo(wanted: readonly BookingStep[]) {
    const step = [...wanted].reverse().find((one) => booking.steps.includes(one) && booking.canGoTo(one));
    return step ? () => booking.goTo(step) : null;
  }

  const props: StepProps = {
    booking,
    times,
    nameOf: (reference) =>
      options.practitioners.find(({ schedule }) => schedule.practitionerReference === reference)?.name,
    onBack: wayTo(shown[position - 1] ?? []) ?? undefined,
    wayTo: (step) => (booking.steps.includes(step) ? wayTo([step]) : null),
  };

  return (
    <WizardFrame
      part="appointment-booking"
      position={position}
      count={shown.length}
      className={className ? `cs-booking ${className}` : 'cs-booking'}
      classNames={classNames}
      onBeginAnew={null}
    >
      {stepOf(booking.step)}
    </WizardFrame>
  );

  function stepOf(step: BookingStep) {
    switch (step) {
      case 'practitioner':
        return <PractitionerStep {...props} practitioners={options.practitioners} />;
      case 'day':
      case 'slot':
        return <WhenStep {...props} />;
      case 'patient':
      case 'reason':
        return <VisitStep {...props} patientStep={patientStep} />;
      case 'review':
        return <ReviewStep {...props} />;
      case 'booked':
        return <BookedStep {...props} facilityName={facilityName} onDone={onDone} />;
      default:
        return step satisfies never;
    }
  }
}
