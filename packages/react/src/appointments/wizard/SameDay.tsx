'use client';

import { Notice } from '../../kit/index.js';
import { appointments as english } from '../../messages/en/appointments.js';
import { useMessages } from '../../provider/index.js';
import type { StepProps } from './steps.js';

/** What the patient has on that day already. It may be meant. */
export function SameDay({ booking, times, nameOf }: Pick<StepProps, 'booking' | 'times' | 'nameOf'>) {
  const text = useMessages('appointments', english).booking.sameDay;
  if (booking.sameDay.length === 0) return null;

  return (
    <Notice tone="warning" title={text.title}>
      <ul className="cs-plain-list">
        {booking.sameDay.map(({ reference, startTime, practitionerReference }) => (
          <li key={reference}>
            {text.one({ time: startTime ? times.time(startTime) : '–', name: nameOf(practitionerReference) ?? null })}
          </li>
        ))}
      </ul>
      <p>{text.body}</p>
    </Notice>
  );
}
