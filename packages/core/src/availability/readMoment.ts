import { day } from './zone.js';

const zero = 48;
const zulu = 90;

/** `Date.parse`, faster for `2026-01-05T09:30:00+05:30`: reading a year's appointments is most of the work. */
export function readMoment(text: string): number {
  const isZulu = text.length === 20 && text.charCodeAt(19) === zulu;
  const isOffset = text.length === 25 && text[22] === ':' && (text[19] === '+' || text[19] === '-');
  if (!isZulu && !isOffset) return Date.parse(text);
  const two = (at: number) => (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
  const days = daysOf(two(0) * 100 + two(2), two(5), two(8));
  const wall = days * day + ((two(11) * 60 + two(14)) * 60 + two(17)) * 1_000;
  if (isZulu) return wall;
  const offset = (two(20) * 60 + two(23)) * 60_000;
  return text[19] === '-' ? wall + offset : wall - offset;
}

/** Days since 1970. Years are counted from March, so that the leap day is the last of its year. */
function daysOf(year: number, month: number, dayOfMonth: number): number {
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + dayOfMonth - 719_469;
}
