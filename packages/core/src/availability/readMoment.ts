const zero = 48;
const zulu = 90;

/** `Date.parse`, faster for `2026-01-05T09:30:00+05:30`: reading a year's appointments is most of the work. */
export function readMoment(text: string): number {
  const isZulu = text.length === 20 && text.charCodeAt(19) === zulu;
  const isOffset = text.length === 25 && text[22] === ':' && (text[19] === '+' || text[19] === '-');
  if (!isZulu && !isOffset) return Date.parse(text);
  const two = (at: number) => (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
  const wall = Date.UTC(two(0) * 100 + two(2), two(5) - 1, two(8), two(11), two(14), two(17));
  if (isZulu) return wall;
  const offset = (two(20) * 60 + two(23)) * 60_000;
  return text[19] === '-' ? wall + offset : wall - offset;
}
