'use client';

import { Button, Notice } from '../../kit/index.js';
import { appointments as english } from '../../messages/en/appointments.js';
import { useMessages } from '../../provider/index.js';
import type { OfferedSlot } from '../useAvailability.js';
import type { StepProps } from './steps.js';

/** The time that was chosen is gone: what happened, what stays, and the next three. */
export function SlotGone({ booking, times, nameOf }: Pick<StepProps, 'booking' | 'times' | 'nameOf'>) {
  const text = useMessages('appointments', english).booking.gone;
  const { problem, alternatives } = booking;
  if (problem?.code !== 'slot_taken' && problem?.code !== 'slot_past') return null;
  const gone = problem.slot;
  const time = times.time(gone.startTime);

  const labelOf = (slot: OfferedSlot) =>
    [
      slot.date !== gone.date && times.shortDay(slot.date),
      times.time(slot.startTime),
      slot.practitionerReference !== gone.practitionerReference && nameOf(slot.practitionerReference),
    ]
      .filter(Boolean)
      .join(' · ');

  return (
    <Notice tone="warning" title={problem.code === 'slot_taken' ? text.taken({ time }) : text.past({ time })}>
      <p>{alternatives.length > 0 ? text.body : text.none}</p>
      {alternatives.length > 0 && (
        <div className="cs-actions">
          {alternatives.map((slot) => (
            <Button key={`${slot.practitionerReference} ${slot.startTime}`} onClick={() => booking.chooseSlot(slot)}>
              {labelOf(slot)}
            </Button>
          ))}
        </div>
      )}
    </Notice>
  );
}
