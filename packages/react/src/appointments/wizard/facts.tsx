import { patientName } from '@carestack/core/patients';
import type { Description } from '../../kit/index.js';
import type { Messages } from '../../messages/messages.js';
import type { BookingStep } from '../booking/bookingState.js';
import type { StepProps } from './steps.js';

export interface Fact extends Description {
  /** Where it was asked. */
  step: BookingStep;
}

type Span = { startTime: string | null; endTime: string | null; practitionerReference: string };

/** Who, when and with whom, in the words of the screen. */
export function factsOf(
  { booking, times, nameOf }: Pick<StepProps, 'booking' | 'times' | 'nameOf'>,
  { startTime, endTime, practitionerReference }: Span,
  day: string,
  { booking: { facts: text }, unnamedPatient }: Messages['appointments'],
): Fact[] {
  const here = startTime && times.viewerTime(startTime);
  const range = startTime && endTime && text.range({ from: times.time(startTime), to: times.time(endTime) });
  const facts: (Fact | null)[] = [
    {
      step: 'practitioner',
      term: text.practitioner,
      description: <bdi>{nameOf(practitionerReference) ?? practitionerReference}</bdi>,
    },
    { step: 'day', term: text.day, description: times.longDay(day) },
    range ? { step: 'slot', term: text.time, description: `${range} (${times.zone})` } : null,
    here ? { step: 'slot', term: text.yourTime, description: here } : null,
    booking.patient && {
      step: 'patient',
      term: text.patient,
      description: <bdi>{patientName(booking.patient) || unnamedPatient}</bdi>,
    },
  ];
  return facts.filter((fact) => fact !== null);
}
