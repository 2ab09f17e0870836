import type { EhrApiError, KeptAppointment, Patient, TimeRange } from '@carestack/core';
import type { CalendarDate } from '@carestack/core/values';
import type { OfferedSlot } from '../useAvailability.js';

/** In the order in which they are asked. */
export const bookingSteps = ['practitioner', 'day', 'slot', 'patient', 'reason', 'review', 'booked'] as const;
/** A screen of the booking. */
export type BookingStep = (typeof bookingSteps)[number];

/** Whom the patient wants to see: a practitioner, anybody of a department, or whoever is free first. */
export type BookingChoice =
  | { by: 'practitioner'; reference: string }
  | { by: 'department'; department: string }
  | { by: 'first' };

/** The three words of the wire. */
export type BookingPriority = 'New' | 'Follow-up visit' | 'Emergency';

/** Why it is not booked. Everything chosen and typed is kept, but for a slot that is gone. */
export type BookingProblem =
  /** Somebody else has the slot now. */
  | { code: 'slot_taken'; slot: OfferedSlot; taken: TimeRange | null }
  /** The slot began while the person was still choosing. */
  | { code: 'slot_past'; slot: OfferedSlot }
  /** It is certain that nothing was booked. `error.code` says why. */
  | { code: 'not_booked'; error: EhrApiError }
  /** It may have been booked, and nobody could be asked. Booking again looks first. */
  | { code: 'unknown'; error: EhrApiError };

/** What is known before the first step. A step whose answer is given here is not asked. */
export interface BookingPresets {
  choice?: BookingChoice | undefined;
  day?: CalendarDate | undefined;
  /** Stands for its practitioner and its day too. */
  slot?: OfferedSlot | undefined;
  patient?: Patient | undefined;
  /** Given, even as an empty text, the reason and the priority are not asked for. */
  reason?: string | undefined;
  /** Default `New`. */
  priority?: BookingPriority | undefined;
}

/** How far a booking is, and what was answered. */
export interface BookingState {
  step: BookingStep;
  choice: BookingChoice | null;
  day: CalendarDate | null;
  slot: OfferedSlot | null;
  patient: Patient | null;
  reason: string;
  priority: BookingPriority;
  /** Reason and priority were confirmed. */
  isDescribed: boolean;
  /** Steps that are not asked, as they were answered before the first one. */
  preset: readonly BookingStep[];
  /** The booking is sent and not answered yet: nothing can be changed. */
  isPending: boolean;
  problem: BookingProblem | null;
  /** What the server stored, and what it did not take of it, at `booked`. */
  appointment: KeptAppointment | null;
}

export type BookingEvent =
  | { type: 'choiceMade'; choice: BookingChoice }
  | { type: 'dayChosen'; day: CalendarDate }
  | { type: 'slotChosen'; slot: OfferedSlot; now: number }
  | { type: 'patientChosen'; patient: Patient }
  | { type: 'visitTyped'; reason?: string | undefined; priority?: BookingPriority | undefined }
  | { type: 'visitDescribed'; reason?: string | undefined; priority?: BookingPriority | undefined }
  | { type: 'wentTo'; step: BookingStep }
  | { type: 'timePassed'; now: number }
  /** Somebody took the slot before it was asked for. */
  | { type: 'slotLost' }
  | { type: 'sent'; now: number }
  | { type: 'booked'; appointment: KeptAppointment }
  | { type: 'refused'; problem: BookingProblem };

export function startBooking({ slot, patient, reason, priority, ...presets }: BookingPresets = {}): BookingState {
  const choice = slot ? ({ by: 'practitioner', reference: slot.practitionerReference } as const) : presets.choice;
  const day = slot?.date ?? presets.day;
  const state: BookingState = {
    step: 'practitioner',
    choice: choice ?? null,
    day: day ?? null,
    slot: slot ?? null,
    patient: patient ?? null,
    reason: reason ?? '',
    priority: priority ?? 'New',
    isDescribed: reason !== undefined,
    preset: [],
    isPending: false,
    problem: null,
    appointment: null,
  };
  return { ...state, preset: bookingSteps.filter((step) => isAnswered(state, step)), step: firstOpen(state) };
}

/** The steps that are asked, in order. */
export function stepsOf({ preset }: BookingState): readonly BookingStep[] {
  return bookingSteps.filter((step) => !preset.includes(step));
}

/** True when every step before it is answered, so that it can be shown. */
export function canGoTo(state: BookingState, step: BookingStep): boolean {
  if (state.isPending || state.step === 'booked' || step === 'booked' || state.preset.includes(step)) return false;
  return bookingSteps.slice(0, bookingSteps.indexOf(step)).every((earlier) => isAnswered(state, earlier));
}

/** What was answered before the first step is not asked, and not changed. */
const answeredBy: Partial<Record<BookingEvent['type'], BookingStep>> = {
  choiceMade: 'practitioner',
  dayChosen: 'day',
  slotChosen: 'slot',
  patientChosen: 'patient',
  visitDescribed: 'reason',
};

/** A booking as a pure function of what happens. */
export function nextBooking(state: BookingState, event: BookingEvent): BookingState {
  if (state.step === 'booked') return state;
  if (state.isPending) return answered(state, event);
  const step = answeredBy[event.type];
  if (step && state.preset.includes(step)) return state;

  switch (event.type) {
    case 'choiceMade': {
      const day = state.preset.includes('day') ? state.day : null;
      return goOn({ ...state, choice: event.choice, day, slot: null, problem: null });
    }
    case 'dayChosen':
      return goOn({ ...state, day: event.day, slot: null });
    case 'slotChosen': {
      const { slot, now } = event;
      if (slot.free <= 0 || hasBegun(slot, now) || !state.choice) return state;
      return goOn({ ...state, slot, day: slot.date });
    }
    case 'patientChosen':
      return goOn({ ...state, patient: event.patient });
    case 'visitTyped':
      return { ...state, ...visitIn(state, event) };
    case 'visitDescribed':
      return goOn({ ...state, ...visitIn(state, event), isDescribed: true });
    case 'wentTo':
      return canGoTo(state, event.step) ? { ...state, step: event.step } : state;
    case 'timePassed':
      return state.slot && hasBegun(state.slot, event.now)
        ? withoutSlot(state, { code: 'slot_past', slot: state.slot })
        : state;
    case 'sent':
      if (state.step !== 'review' || !state.slot) return state;
      return hasBegun(state.slot, event.now)
        ? withoutSlot(state, { code: 'slot_past', slot: state.slot })
        : { ...state, isPending: true, problem: null };
    case 'slotLost':
      return state.slot ? withoutSlot(state, { code: 'slot_taken', slot: state.slot, taken: null }) : state;
    case 'refused':
    case 'booked':
      return state;
    default:
      return event satisfies never;
  }
}

function answered(state: BookingState, event: BookingEvent): BookingState {
  if (event.type === 'booked') {
    return { ...state, step: 'booked', isPending: false, problem: null, appointment: event.appointment };
  }
  if (event.type !== 'refused') return state;
  const { problem } = event;
  const open = { ...state, isPending: false };
  return problem.code === 'slot_taken' || problem.code === 'slot_past'
    ? withoutSlot(open, problem)
    : { ...open, problem };
}

/**
 * Back to the choice of a slot, and of a day where it was not asked; all else stays. Who is filling in the patient or the reason finishes that
 * first: a half-typed registration is not thrown away.
 */
function withoutSlot(state: BookingState, problem: BookingProblem): BookingState {
  const preset = state.preset.filter((step) => step !== 'slot' && step !== 'day');
  const step = state.step === 'patient' || state.step === 'reason' ? state.step : 'slot';
  return { ...state, slot: null, preset, step, problem };
}

/** To the first step that is open. That a slot is gone is said until there is another. */
function goOn(state: BookingState): BookingState {
  const isGone = state.problem?.code === 'slot_taken' || state.problem?.code === 'slot_past';
  return { ...state, step: firstOpen(state), problem: isGone && !state.slot ? state.problem : null };
}

function firstOpen(state: BookingState): BookingStep {
  return bookingSteps.find((step) => !isAnswered(state, step)) ?? 'review';
}

function isAnswered({ choice, day, slot, patient, isDescribed }: BookingState, step: BookingStep): boolean {
  switch (step) {
    case 'practitioner':
      return choice !== null;
    case 'day':
      return day !== null;
    case 'slot':
      return slot !== null;
    case 'patient':
      return patient !== null;
    case 'reason':
      return isDescribed;
    case 'review':
    case 'booked':
      return false;
    default:
      return step satisfies never;
  }
}

/** The rule for the current slot: it can be booked until the minute in which it begins. */
function hasBegun({ startTime }: OfferedSlot, now: number): boolean {
  return Date.parse(startTime) <= now;
}

function visitIn(
  state: BookingState,
  {
    reason = state.reason,
    priority = state.priority,
  }: { reason?: string | undefined; priority?: BookingPriority | undefined },
) {
  return { reason, priority };
}
