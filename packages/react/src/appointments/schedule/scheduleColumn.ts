import type { Appointment } from '@carestack/core';
import { computeAvailability, type Schedule, type Slot } from '@carestack/core/availability';
import type { CalendarDate } from '@carestack/core/values';
import type { BookablePractitioner } from '../booking/useAppointmentBooking.js';
import type { OfferedSlot } from '../useAvailability.js';
import { type DayClock, dayClock, minutesOfDay } from './dayClock.js';
import { inLanes, type Lane, type Stretch } from './lanes.js';

/** A visit that is booked, or was. */
export interface ScheduledVisit extends Stretch, Lane {
  kind: 'visit';
  key: string;
  appointment: Appointment;
}

/** A free time that can still be booked. */
export interface FreePlace extends Stretch, Lane {
  kind: 'place';
  key: string;
  slot: OfferedSlot;
}

export type ScheduleItem = ScheduledVisit | FreePlace;

/** A time in which nobody is seen, or one that is kept for those who come without an appointment. */
export interface ScheduleShade extends Stretch {
  kind: WhyClosed | 'walkIns';
}

type WhyClosed = 'closed' | 'leave' | 'holiday';

/** One day of one practitioner. Times are minutes after midnight where the facility is. */
export interface ScheduleColumn {
  key: string;
  practitioner: BookablePractitioner;
  date: CalendarDate;
  /** Visits and free places, by their beginning. */
  items: readonly ScheduleItem[];
  shades: readonly ScheduleShade[];
  /** Why there are no hours, where there are none. */
  hours: 'open' | WhyClosed;
  /** From the first hour to the last, or to the last visit; null where there is nothing. */
  span: Stretch | null;
}

export function columnKey(practitionerReference: string, date: string): string {
  return `${practitionerReference} ${date}`;
}

interface GivenDay {
  practitioner: BookablePractitioner;
  date: CalendarDate;
  timeZone: string;
}

/** What is known of a column before anybody tells what is booked, and stays as it is then. */
export interface ScheduleDay extends GivenDay, Pick<ScheduleColumn, 'key' | 'hours'> {
  clock: DayClock;
  open: readonly Stretch[];
  /** Those in which nobody is seen. */
  shades: readonly ScheduleShade[];
}

export function scheduleDay({ practitioner, date, timeZone }: GivenDay): ScheduleDay {
  const { schedule } = practitioner;
  const clock = dayClock(date, timeZone);
  const slots = computeAvailability(schedule, [], clock.range).map((slot) => onTheClock(slot, clock));
  const open = openStretches(slots, schedule);
  const leave = leaveStretches(schedule, clock);
  const isHoliday = schedule.holidays.includes(date) && !schedule.overrides[date];
  const closed = { kind: isHoliday ? 'holiday' : 'closed' } as const;

  return {
    key: columnKey(schedule.practitionerReference, date),
    practitioner,
    date,
    timeZone,
    clock,
    open,
    shades: [
      ...withoutStretches(open).map((stretch) => ({ ...closed, ...stretch })),
      ...leave.map((stretch) => ({ kind: 'leave' as const, ...stretch })),
    ],
    hours: open.length > 0 ? 'open' : leave.length > 0 && !isHoliday ? 'leave' : closed.kind,
  };
}

interface Given {
  /** Of this practitioner, and of other days too. */
  booked: readonly Appointment[];
  now: number;
  /** What is shorter is drawn as long as this. Minutes. */
  shortest: number;
}

/** Lays out its visits when they are looked at for the first time: most columns of a large clinic are out of view. */
export function scheduleColumn(day: ScheduleDay, { booked, now, shortest }: Given): ScheduleColumn {
  const { schedule } = day.practitioner;
  const { clock, open } = day;
  const visits = once(() => booked.flatMap((appointment) => visitOf(appointment, clock) ?? []));
  const slots = once(() => computeAvailability(schedule, booked, clock.range).map((slot) => onTheClock(slot, clock)));
  const items = once(() => {
    const places = slots().flatMap((slot) => placeOf(slot, schedule, now) ?? []);
    const unlaid = [...visits(), ...places].sort(
      (one, other) => one.from - other.from || Number(one.kind === 'place') - Number(other.kind === 'place'),
    );
    return inLanes(unlaid, shortest);
  });
  const shades = once(() => [...day.shades, ...slots().flatMap((slot) => keptOf(slot, now) ?? [])]);
  const span = once(() => spanOf([...open, ...visits()]));

  return {
    key: day.key,
    practitioner: day.practitioner,
    date: day.date,
    hours: day.hours,
    get items() {
      return items();
    },
    get shades() {
      return shades();
    },
    get span() {
      return span();
    },
  };
}

/** A column as it may turn out, while its visits are on their way: somebody in every slot. */
export function awaitedColumn({ practitioner, date, timeZone }: GivenDay, shortest: number): ScheduleColumn {
  const day = scheduleDay({ practitioner, date, timeZone });
  const { practitionerReference } = practitioner.schedule;
  const booked = computeAvailability(practitioner.schedule, [], day.clock.range).map(
    ({ startTime, endTime }): Appointment => ({
      id: startTime,
      reference: startTime,
      practitionerReference,
      patientReference: '',
      startTime,
      endTime,
    }),
  );
  return scheduleColumn(day, { booked, now: 0, shortest });
}

/** A visit of one of the columns, and which. */
export function visitIn(columns: readonly ScheduleColumn[], reference: string | undefined) {
  for (const column of columns) {
    const item = column.items.find(({ key }) => key === reference);
    if (item?.kind === 'visit') return { column, appointment: item.appointment };
  }
  return null;
}

function once<Result>(work: () => Result): () => Result {
  let known: Result | undefined;
  return () => (known ??= work());
}

function spanOf(stretches: readonly Stretch[]): Stretch | null {
  const begin = Math.min(...stretches.map(({ from }) => from));
  const end = Math.max(...stretches.map(({ to }) => to));
  return begin < end ? { from: begin, to: end } : null;
}

type Unlaid<Item> = Omit<Item, keyof Lane>;

function visitOf(appointment: Appointment, { minuteOf }: DayClock): Unlaid<ScheduledVisit> | null {
  const start = Date.parse(appointment.startTime ?? '');
  const end = Date.parse(appointment.endTime ?? '');
  if (Number.isNaN(start) || Number.isNaN(end)) return null;
  const from = Math.max(0, minuteOf(start));
  // By its length, so that it does not shrink where a clock jumps back.
  const to = Math.min(minutesOfDay, minuteOf(start) + (end - start) / 60_000);
  if (from >= minutesOfDay || to <= from) return null;
  return { kind: 'visit', key: appointment.reference, appointment, from, to };
}

interface SlotOfDay extends Stretch {
  slot: Slot;
  start: number;
}

function onTheClock(slot: Slot, { minuteOf }: DayClock): SlotOfDay {
  const start = Date.parse(slot.startTime);
  const from = minuteOf(start);
  return { slot, start, from, to: Math.min(minutesOfDay, from + (Date.parse(slot.endTime) - start) / 60_000) };
}

function placeOf({ slot, start, from, to }: SlotOfDay, schedule: Schedule, now: number): Unlaid<FreePlace> | null {
  // The rule for the current slot: it can be booked until the minute in which it begins.
  if (slot.free === 0 || start <= now) return null;
  const { practitionerReference } = schedule;
  return { kind: 'place', key: `free ${slot.startTime}`, slot: { ...slot, practitionerReference }, from, to };
}

/** A place that is left for walk-ins, so that it does not look like a gap in the hours. */
function keptOf({ slot, start, from, to }: SlotOfDay, now: number): ScheduleShade | null {
  if (slot.free > 0 || slot.freeForWalkIns === 0 || start <= now) return null;
  return { kind: 'walkIns', from, to };
}

/** The hours, without the gaps that a buffer leaves between two visits. */
function openStretches(slots: readonly SlotOfDay[], { bufferMinutes }: Schedule): Stretch[] {
  const open: Stretch[] = [];
  for (const { from, to } of slots) {
    const last = open.at(-1);
    if (last && from <= last.to + bufferMinutes) last.to = Math.max(last.to, to);
    else open.push({ from, to });
  }
  return open;
}

function leaveStretches({ leave }: Schedule, { minuteOf }: DayClock): Stretch[] {
  return leave.flatMap(({ startTime, endTime }) => {
    const from = Math.max(0, minuteOf(Date.parse(startTime)));
    const to = Math.min(minutesOfDay, minuteOf(Date.parse(endTime)));
    return from < to ? [{ from, to }] : [];
  });
}

/** The rest of the day. */
function withoutStretches(stretches: readonly Stretch[]): Stretch[] {
  let from = 0;
  const rest: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.from > from) rest.push({ from, to: stretch.from });
    from = Math.max(from, stretch.to);
  }
  return from < minutesOfDay ? [...rest, { from, to: minutesOfDay }] : rest;
}
