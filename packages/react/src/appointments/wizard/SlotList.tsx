'use client';

import { useId } from 'react';
import { appointments as english } from '../../messages/en/appointments.js';
import { useMessages } from '../../provider/index.js';
import type { OfferedSlot } from '../useAvailability.js';
import type { Times } from './useTimes.js';

const parts = ['morning', 'afternoon', 'evening'] as const;

function partOf(hour: number): (typeof parts)[number] {
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

export interface SlotListProps {
  slots: readonly OfferedSlot[];
  chosen: OfferedSlot | null;
  times: Times;
  /** Whose each one is, where that is not clear. */
  nameOf: ((slot: OfferedSlot) => string | undefined) | null;
  onChoose: (slot: OfferedSlot) => void;
}

/**
 * The times of a day by morning, afternoon and evening; one that is taken, or kept for those who come without an appointment, can be seen and
 * not chosen.
 */
export function SlotList({ slots, chosen, times, nameOf, onChoose }: SlotListProps) {
  const text = useMessages('appointments', english).booking.slots;
  const id = useId();

  return parts.map((part) => {
    const ofPart = slots.filter(({ startTime }) => partOf(times.hour(startTime)) === part);
    if (ofPart.length === 0) return null;
    return (
      <div key={part} role="group" aria-labelledby={`${id}-${part}`} className="cs-slots">
        <h4 className="cs-label" id={`${id}-${part}`}>
          {text.parts[part]}
        </h4>
        <ul>
          {ofPart.map((slot) => (
            <li key={slot.startTime}>
              <SlotButton
                slot={slot}
                isChosen={chosen?.startTime === slot.startTime}
                times={times}
                name={nameOf?.(slot)}
                onChoose={onChoose}
              />
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

interface SlotButtonProps {
  slot: OfferedSlot;
  isChosen: boolean;
  times: Times;
  name: string | undefined;
  onChoose: (slot: OfferedSlot) => void;
}

function SlotButton({ slot, isChosen, times, name, onChoose }: SlotButtonProps) {
  const text = useMessages('appointments', english).booking.slots;
  const here = times.viewerTime(slot.startTime);
  const isGone = slot.free === 0;
  const isKept = isGone && slot.freeForWalkIns > 0;
  const details = [
    // Of a department nobody is free then, not this one alone.
    !isGone && name,
    isGone
      ? text[isKept ? 'kept' : 'taken']
      : slot.capacity > 1 && text.left({ total: slot.free, count: times.number(slot.free) }),
    !isGone && here && text.viewer({ time: here }),
  ].flatMap((detail) => detail || []);

  return (
    <button
      type="button"
      className="cs-slot"
      data-kept={isKept || undefined}
      disabled={isGone}
      aria-pressed={isChosen || undefined}
      onClick={() => onChoose(slot)}
    >
      <span>{times.time(slot.startTime)}</span>
      {details.map((detail) => (
        <small key={detail}> {detail}</small>
      ))}
    </button>
  );
}
