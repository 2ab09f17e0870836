import { tzOffset } from '@date-fns/tz/tzOffset';

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** Milliseconds; NaN for a zone that nobody knows. */
function zoneOffset(timeZone: string, moment: number): number {
  return typeof timeZone === 'string' ? tzOffset(timeZone, new Date(moment)) * minute : Number.NaN;
}

/** Asking the platform takes microseconds, and a year of slots asks a hundred thousand times. */
const midnights = new Map<string, Map<number, number>>();

function offsetAtMidnight(timeZone: string, utcDay: number): number {
  let known = midnights.get(timeZone);
  if (!known) midnights.set(timeZone, (known = new Map<number, number>()));
  let offset = known.get(utcDay);
  if (offset === undefined) known.set(utcDay, (offset = zoneOffset(timeZone, utcDay * day)));
  return offset;
}

/** The longest stretch that is known around what was asked last, over which the zone's clock ran evenly: neighbours in time come next. */
let even = { timeZone: '', from: 0, to: 0, offset: 0 };

/** How far the zone's clock is ahead of UTC at a moment, in milliseconds. */
export function offsetAt(timeZone: string, moment: number): number {
  if (moment >= even.from && moment < even.to && timeZone === even.timeZone) return even.offset;
  const utcDay = Math.floor(moment / day);
  const offset = offsetAtMidnight(timeZone, utcDay);
  if (offset !== offsetAtMidnight(timeZone, utcDay + 1)) return zoneOffset(timeZone, moment);

  const from = utcDay * day;
  const to = from + day;
  const goesOn = timeZone === even.timeZone && offset === even.offset && from <= even.to && to >= even.from;
  even = goesOn
    ? { timeZone, offset, from: Math.min(from, even.from), to: Math.max(to, even.to) }
    : { timeZone, offset, from, to };
  return offset;
}

/**
 * The moment at which the zone's clock shows `wall`, a clock time written as if it were UTC. Of a time that comes twice it is the first;
 * for a time that is skipped it is the moment of the jump. So what is later on the clock is never earlier in time.
 */
export function momentOf(timeZone: string, wall: number): number {
  const before = offsetAt(timeZone, wall - day);
  const after = offsetAt(timeZone, wall + day);
  if (before === after || offsetAt(timeZone, wall - before) === before) return wall - before;
  if (offsetAt(timeZone, wall - after) === after) return wall - after;

  let early = wall - after;
  let late = wall - before;
  while (late - early > minute) {
    const middle = early + Math.floor((late - early) / 2 / minute) * minute;
    if (offsetAt(timeZone, middle) === before) early = middle;
    else late = middle;
  }
  return late;
}

export function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
