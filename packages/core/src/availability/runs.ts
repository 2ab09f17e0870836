import { dateOf, daysAt } from './clock.js';
import { spanOf, weekdays } from './hours.js';
import type { Schedule, Session } from './schedule.schema.js';
import { day, minute, momentOf, offsetAt } from './zone.js';

/** Slots of a session that follow each other evenly. A year has a thousand of them, and what is asked of a slot is arithmetic in its run. */
export interface Run {
  /** Of the first slot. Moments and lengths are milliseconds. */
  begin: number;
  length: number;
  /** From one begin to the next. */
  pace: number;
  count: number;
  /** Slots in the runs before it. */
  before: number;
  capacity: number;
  /** Places that its session gave before. */
  placesBefore: number;
  /** How far the zone's clock is ahead of UTC; null where it jumps meanwhile. */
  offset: number | null;
}

function sessionsOn({ week, holidays, overrides }: Schedule, days: number): readonly Session[] {
  const date = dateOf(days);
  const weekday = weekdays[(((days + 4) % 7) + 7) % 7];
  return overrides[date] ?? (holidays.includes(date) || !weekday ? [] : (week[weekday] ?? []));
}

type Stretch = [from: number, to: number];

/** The parts of a session between its breaks. */
function stretchesOf(session: Session): Stretch[] {
  const [from, to] = spanOf(session);
  const pauses = session.breaks.map((pause) => spanOf(pause, from)).sort(([one], [other]) => one - other);
  let begin = from;
  const parts: Stretch[] = [];
  for (const [start, end] of pauses) {
    parts.push([begin, start]);
    begin = Math.max(begin, end);
  }
  return [...parts, [begin, to]];
}

/** True for a time that touches one of these. */
function isAmong(stretches: readonly Stretch[], begin: number, end: number): boolean {
  for (const [from, to] of stretches) if (from < end && begin < to) return true;
  return false;
}

/** The slots that begin within a range, in order. */
export function runsOf(schedule: Schedule, range: { from: number; to: number }): Run[] {
  const { timeZone, bufferMinutes } = schedule;
  const leave = schedule.leave.map(({ startTime, endTime }): Stretch => [Date.parse(startTime), Date.parse(endTime)]);
  const buffer = bufferMinutes * minute;
  const stretches = new Map<Session, Stretch[]>();
  const runs: Run[] = [];
  let before = 0;
  let next = Number.NEGATIVE_INFINITY;

  // A session that began the day before, or before that where a clock jumped, may reach into the range.
  const lastDay = daysAt(timeZone, range.to);
  for (let days = daysAt(timeZone, range.from) - 2; days <= lastDay; days += 1) {
    for (const session of sessionsOn(schedule, days)) {
      const parts = stretches.get(session) ?? stretchesOf(session);
      stretches.set(session, parts);
      const length = (session.slotMinutes ?? schedule.slotMinutes) * minute;
      const capacity = session.capacity ?? schedule.capacity;
      let places = 0;
      for (const [begin, end] of parts) {
        const start = momentOf(timeZone, days * day + begin * minute);
        const stop = momentOf(timeZone, days * day + end * minute);
        const offset = offsetAt(timeZone, start);
        let run: Run | null = null;
        for (let from = Math.max(next, start); from + length <= stop; from = next) {
          const to = from + length;
          next = to + buffer;
          if (isAmong(leave, from, to)) {
            run = null;
            continue;
          }
          if (from >= range.from && from < range.to) {
            if (run === null) {
              run = {
                begin: from,
                length,
                pace: length + buffer,
                count: 0,
                before,
                capacity,
                placesBefore: places,
                offset: offset === offsetAt(timeZone, stop) ? offset : null,
              };
              runs.push(run);
            }
            run.count += 1;
            before += 1;
          }
          places += capacity;
        }
      }
    }
  }
  return runs;
}

function endOf({ begin, length, pace, count }: Run): number {
  return begin + (count - 1) * pace + length;
}

/** Gives for a moment the index of a run before which none ends later: where to begin to look, at most a day too early. */
export function runFinder(runs: readonly Run[]): (moment: number) => number {
  const firstDay = Math.floor((runs[0]?.begin ?? 0) / day);
  const byDay: number[] = [];
  for (const [index, run] of runs.entries()) {
    const days = Math.floor(endOf(run) / day) - firstDay;
    while (byDay.length <= days) byDay.push(index);
  }
  return (moment) => {
    const days = Math.floor(moment / day) - firstDay;
    return byDay[Math.max(0, days)] ?? runs.length;
  };
}
