import type { Appointment, Patient } from '@carestack/core';
import { instantAt } from '@carestack/core/availability';
import { EhrApiError } from '@carestack/core/errors';
import { isCalendarDate } from '@carestack/core/values';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfferedSlot } from '../useAvailability.js';
import {
  type BookingEvent,
  type BookingPresets,
  type BookingState,
  bookingSteps,
  canGoTo,
  nextBooking,
  startBooking,
  stepsOf,
} from './bookingState.js';

const dayOf = (text: string) => {
  if (!isCalendarDate(text)) throw new Error(text);
  return text;
};
const slotAt = (date: string, clock: string, free = 1, practitionerReference = 'd-1'): OfferedSlot => ({
  practitionerReference,
  startTime: instantAt(date, clock),
  endTime: instantAt(date, clock.replace(/\d\d$/, '59')),
  date: dayOf(date),
  capacity: 1,
  booked: 1 - free,
  free,
  freeForWalkIns: 0,
});
const patientOf = (id: string) => ({ id, firstName: 'Asha' }) as Patient;
const now = Date.parse('2026-01-05T09:00:00+05:30');
const slot = slotAt('2026-01-05', '10:00');
const asha = patientOf('p-1');
const appointment = { reference: 'a-1' } as Appointment;
const gone = { code: 'slot_taken', slot, taken: null } as const;

const after = (presets: BookingPresets, ...events: BookingEvent[]) => events.reduce(nextBooking, startBooking(presets));
const whole: BookingPresets = { slot, patient: asha, reason: 'Knee', priority: 'Follow-up visit' };

describe('a booking', () => {
  test('goes from the practitioner to the confirmation', () => {
    let state = startBooking();
    const seen = [state.step];
    const events: BookingEvent[] = [
      { type: 'choiceMade', choice: { by: 'first' } },
      { type: 'dayChosen', day: slot.date },
      { type: 'slotChosen', slot, now },
      { type: 'patientChosen', patient: asha },
      { type: 'visitDescribed', reason: 'Knee' },
      { type: 'sent', now },
      { type: 'booked', appointment },
    ];
    for (const event of events) seen.push((state = nextBooking(state, event)).step);

    expect(seen).toEqual(['practitioner', 'day', 'slot', 'patient', 'reason', 'review', 'review', 'booked']);
    expect(state).toMatchObject({ appointment, reason: 'Knee', priority: 'New', problem: null, isPending: false });
  });

  test.each<[BookingPresets, string[]]>([
    [{}, ['practitioner', 'day', 'slot', 'patient', 'reason', 'review', 'booked']],
    [{ patient: asha }, ['practitioner', 'day', 'slot', 'reason', 'review', 'booked']],
    [{ slot }, ['patient', 'reason', 'review', 'booked']],
    [{ choice: { by: 'first' }, day: slot.date, reason: '' }, ['slot', 'patient', 'review', 'booked']],
    [whole, ['review', 'booked']],
  ])('begun with %j asks %j', (presets, steps) => {
    const state = startBooking(presets);

    expect(stepsOf(state)).toEqual(steps);
    expect(state.step).toBe(steps[0]);
  });

  test('comes back to the review after one answer is changed there', () => {
    const state = after({}, ...answers(), { type: 'wentTo', step: 'patient' });
    expect(state.step).toBe('patient');

    expect(nextBooking(state, { type: 'patientChosen', patient: patientOf('p-2') })).toMatchObject({
      step: 'review',
      patient: { id: 'p-2' },
      slot,
    });
  });

  test('for another practitioner or on another day needs another slot', () => {
    const reviewed = after({}, ...answers());

    expect(nextBooking(reviewed, { type: 'choiceMade', choice: { by: 'first' } })).toMatchObject({
      step: 'day',
      day: null,
      slot: null,
    });
    expect(nextBooking(reviewed, { type: 'dayChosen', day: dayOf('2026-01-06') })).toMatchObject({
      step: 'slot',
      slot: null,
      patient: asha,
    });
  });

  test('does not take a slot that is full or has begun', () => {
    const state = after({ choice: { by: 'first' }, day: slot.date });

    expect(nextBooking(state, { type: 'slotChosen', slot: { ...slot, free: 0 }, now }).slot).toBeNull();
    expect(nextBooking(state, { type: 'slotChosen', slot, now: Date.parse(slot.startTime) }).slot).toBeNull();
    expect(nextBooking(state, { type: 'slotChosen', slot, now: Date.parse(slot.startTime) - 1 }).slot).toBe(slot);
  });

  test('whose slot was taken asks for another one and keeps all else, though the slot was given', () => {
    const state = after(whole, { type: 'sent', now }, { type: 'refused', problem: gone });

    expect(state).toMatchObject({ step: 'slot', slot: null, problem: gone, patient: asha, reason: 'Knee' });
    expect(canGoTo(state, 'day')).toBe(true);
    const other = slotAt('2026-01-06', '11:00');
    expect(nextBooking(state, { type: 'slotChosen', slot: other, now })).toMatchObject({
      step: 'review',
      day: '2026-01-06',
      problem: null,
    });
  });

  test('whose slot begins while a patient is typed in lets them finish, then asks for another slot', () => {
    const typing = after({ slot }, { type: 'timePassed', now: Date.parse(slot.startTime) });
    expect(typing).toMatchObject({ step: 'patient', slot: null, problem: { code: 'slot_past' } });

    expect(nextBooking(typing, { type: 'patientChosen', patient: asha })).toMatchObject({
      step: 'slot',
      patient: asha,
      problem: { code: 'slot_past' },
    });
  });

  test('whose slot is seen to be taken before it is sent asks for another; once sent, only the answer counts', () => {
    expect(after(whole, { type: 'slotLost' })).toMatchObject({ step: 'slot', problem: gone, reason: 'Knee' });
    expect(after(whole, { type: 'sent', now }, { type: 'slotLost' })).toMatchObject({ isPending: true, slot });
  });

  test('that begins before it is sent is not sent', () => {
    expect(after(whole, { type: 'sent', now: Date.parse(slot.startTime) })).toMatchObject({
      isPending: false,
      step: 'slot',
      problem: { code: 'slot_past' },
    });
  });

  test.each(['not_booked', 'unknown'] as const)('that ends as %s stays at the review, whole', (code) => {
    const problem = { code, error: new EhrApiError('offline', 'x') };

    expect(after(whole, { type: 'sent', now }, { type: 'refused', problem })).toMatchObject({
      step: 'review',
      slot,
      problem,
      isPending: false,
    });
  });
});

function answers(): BookingEvent[] {
  return [
    { type: 'choiceMade', choice: { by: 'practitioner', reference: 'd-1' } },
    { type: 'dayChosen', day: slot.date },
    { type: 'slotChosen', slot, now },
    { type: 'patientChosen', patient: asha },
    { type: 'visitDescribed', reason: 'Knee' },
  ];
}

const anySlot = fc
  .record({
    date: fc.constantFrom('2026-01-05', '2026-01-06'),
    clock: fc.constantFrom('08:00', '10:00', '17:00'),
    free: fc.constantFrom(0, 1, 2),
    practitioner: fc.constantFrom('d-1', 'd-2'),
  })
  .map(({ date, clock, free, practitioner }) => slotAt(date, clock, free, practitioner));
const anyPatient = fc.constantFrom('p-1', 'p-2').map(patientOf);
const anyTime = fc.integer({ min: 0, max: 20 }).map((hours) => now + (hours - 4) * 3_600_000);
const anyDay = fc.constantFrom('2026-01-05', '2026-01-06').map(dayOf);
const anyChoice = fc.constantFrom(
  { by: 'first' } as const,
  { by: 'department', department: 'cardiology' } as const,
  { by: 'practitioner', reference: 'd-1' } as const,
);
const anyError = new EhrApiError('offline', 'x');
const anyEvent: fc.Arbitrary<BookingEvent> = fc.oneof(
  anyChoice.map((choice) => ({ type: 'choiceMade', choice }) as const),
  anyDay.map((day) => ({ type: 'dayChosen', day }) as const),
  fc.tuple(anySlot, anyTime).map(([wanted, at]) => ({ type: 'slotChosen', slot: wanted, now: at }) as const),
  anyPatient.map((patient) => ({ type: 'patientChosen', patient }) as const),
  fc.string().map((reason) => ({ type: 'visitTyped', reason }) as const),
  fc.string().map((reason) => ({ type: 'visitDescribed', reason }) as const),
  fc.constantFrom(...bookingSteps).map((step) => ({ type: 'wentTo', step }) as const),
  anyTime.map((at) => ({ type: 'timePassed', now: at }) as const),
  anyTime.map((at) => ({ type: 'sent', now: at }) as const),
  fc.constant({ type: 'slotLost' } as const),
  fc.constant({ type: 'booked', appointment } as const),
  fc
    .constantFrom(gone, { code: 'not_booked', error: anyError } as const, { code: 'unknown', error: anyError } as const)
    .map((problem) => ({ type: 'refused', problem }) as const),
);
const anyPresets: fc.Arbitrary<BookingPresets> = fc.record(
  { choice: anyChoice, day: anyDay, slot: anySlot, patient: anyPatient, reason: fc.string() },
  { requiredKeys: [] },
);

test('whatever happens in whatever order, nothing is sent half, lost, or booked without being sent', () => {
  let booked = 0;
  fc.assert(
    fc.property(anyPresets, fc.array(anyEvent, { maxLength: 40 }), (presets, events) => {
      let state = startBooking(presets);
      for (const event of events) {
        const before = state;
        state = nextBooking(before, event);
        holds(before, state, event);
        if (state.step === 'booked' && before.step !== 'booked') booked += 1;
      }
    }),
    { numRuns: 2_000 },
  );
  expect(booked).toBeGreaterThan(0);
});

function holds(before: BookingState, state: BookingState, event: BookingEvent): void {
  // Only what is whole is sent, and only what was sent is booked.
  if (state.isPending) {
    expect(state.step).toBe('review');
    expect([state.choice, state.day, state.slot, state.patient]).not.toContain(null);
    expect(state.isDescribed).toBe(true);
  }
  if (state.step === 'booked' && before.step !== 'booked') expect(before.isPending).toBe(true);
  expect(state.step === 'booked').toBe(state.appointment !== null);
  // While it is sent, and after it is booked, nothing changes but by the answer.
  const isAnswer = event.type === 'booked' || event.type === 'refused';
  if (before.step === 'booked' || (before.isPending && !isAnswer)) expect(state).toBe(before);
  // The patient and what was typed are never lost.
  if (before.patient) expect(state.patient).not.toBeNull();
  if (!event.type.startsWith('visit')) expect(state.reason).toBe(before.reason);
  // The slot is of the day chosen; what is not asked is answered; what is on the screen has all before it answered.
  if (state.slot) expect(state.slot.date).toBe(state.day);
  expect(state.preset).not.toContain(state.step);
  if (state.step !== 'booked' && !state.isPending && state.step !== 'patient' && state.step !== 'reason') {
    expect(canGoTo(state, state.step)).toBe(true);
  }
  if (state.problem?.code === 'slot_taken' || state.problem?.code === 'slot_past') expect(state.slot).toBeNull();
}
