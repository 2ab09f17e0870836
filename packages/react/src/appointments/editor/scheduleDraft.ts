import { instantAt, type Schedule, type ScheduleInput, type Weekday } from '@carestack/core/availability';

/** The week as most clinics write it. */
export const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];

/** From one clock time to another, as typed. */
export interface DraftHours {
  key: number;
  from: string;
  to: string;
}

/** A session as typed, with its breaks. */
export interface DraftSession extends DraftHours {
  breaks: readonly DraftHours[];
  /** Empty: as everywhere. */
  slotMinutes: string;
  capacity: string;
}

/** A weekday, or a date with hours of its own. */
export interface DraftDay {
  /** `monday`, or `date-` and a number. */
  id: string;
  /** Null for a weekday. */
  date: string | null;
  sessions: readonly DraftSession[];
}

/** A date as typed. */
export interface DraftDate {
  key: number;
  date: string;
}

/** What holds for all sessions that do not say otherwise. */
export type DraftSetting = 'timeZone' | 'slotMinutes' | 'bufferMinutes' | 'capacity' | 'walkInShare';

/** The hours as somebody types them: anything may be missing or wrong. */
export interface ScheduleDraft {
  practitionerReference: string;
  settings: Readonly<Record<DraftSetting, string>>;
  days: readonly DraftDay[];
  holidays: readonly DraftDate[];
  /** Clock times of the facility, `2026-01-05T09:00`. */
  leave: readonly DraftHours[];
}

let keys = 0;
export const nextKey = () => (keys += 1);

export const newSession = (from = '', to = ''): DraftSession => ({
  key: nextKey(),
  from,
  to,
  breaks: [],
  slotMinutes: '',
  capacity: '',
});

export function draftOf(schedule: ScheduleInput | Schedule): ScheduleDraft {
  const { timeZone = 'Asia/Kolkata', week, overrides = {}, holidays = [], leave = [] } = schedule;
  const sessionsOf = (sessions: ScheduleInput['week'][Weekday] = []) =>
    sessions.map(({ from, to, breaks = [], slotMinutes, capacity }) => ({
      ...newSession(from, to),
      breaks: breaks.map((pause) => ({ key: nextKey(), ...pause })),
      slotMinutes: slotMinutes === undefined ? '' : String(slotMinutes),
      capacity: capacity === undefined ? '' : String(capacity),
    }));
  return {
    practitionerReference: schedule.practitionerReference,
    settings: {
      timeZone,
      slotMinutes: String(schedule.slotMinutes),
      bufferMinutes: String(schedule.bufferMinutes ?? 0),
      capacity: String(schedule.capacity ?? 1),
      walkInShare: String(Math.round((schedule.walkInShare ?? 0) * 10_000) / 100),
    },
    days: [
      ...weekdays.map((day) => ({ id: day, date: null, sessions: sessionsOf(week[day]) })),
      ...Object.entries(overrides).map(([date, sessions]) => ({
        id: `date-${nextKey()}`,
        date,
        sessions: sessionsOf(sessions),
      })),
    ],
    holidays: holidays.map((date) => ({ key: nextKey(), date })),
    leave: leave.map(({ startTime, endTime }) => ({
      key: nextKey(),
      from: wallOf(startTime, timeZone),
      to: wallOf(endTime, timeZone),
    })),
  };
}

/** What the draft says, for `scheduleSchema` to judge. */
export function inputOf({ practitionerReference, settings, days, holidays, leave }: ScheduleDraft) {
  const { timeZone } = settings;
  const sessionsOf = ({ sessions }: DraftDay) =>
    sessions.map(({ from, to, breaks, slotMinutes, capacity }) => ({
      from: from.slice(0, 5),
      to: to.slice(0, 5),
      breaks: breaks.map((pause) => ({ from: pause.from.slice(0, 5), to: pause.to.slice(0, 5) })),
      ...(slotMinutes && { slotMinutes: numberOf(slotMinutes) }),
      ...(capacity && { capacity: numberOf(capacity) }),
    }));
  const entries = (list: readonly DraftDay[], name: (day: DraftDay) => string) =>
    Object.fromEntries(list.map((day) => [name(day), sessionsOf(day)]));
  return {
    practitionerReference,
    timeZone,
    slotMinutes: numberOf(settings.slotMinutes),
    bufferMinutes: numberOf(settings.bufferMinutes),
    capacity: numberOf(settings.capacity),
    walkInShare: numberOf(settings.walkInShare) / 100,
    week: entries(
      days.filter(({ date, sessions }) => date === null && sessions.length > 0),
      ({ id }) => id,
    ),
    holidays: holidays.map(({ date }) => date),
    overrides: entries(
      days.filter(({ date }) => date),
      ({ date }) => date ?? '',
    ),
    leave: leave.map(({ from, to }) => ({ startTime: momentOf(from, timeZone), endTime: momentOf(to, timeZone) })),
  };
}

function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** The moment of a clock time at the facility; the text itself where it is none. */
function momentOf(wall: string, timeZone: string): string {
  const [date = '', clock = ''] = wall.split('T');
  try {
    return instantAt(date, clock.slice(0, 5), timeZone);
  } catch {
    return '';
  }
}

function wallOf(moment: string | Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(moment)).replace(' ', 'T');
}
