/**
 * The time of an appointment as the first step of linking takes it: `02:00 pm - 02:30 pm` (contract 13.2). It is the clock time at the
 * offset written in the text, not of this machine.
 */
export function timeRange(start: string, end: string): string {
  return `${clockTime(start)} - ${clockTime(end)}`;
}

function clockTime(instant: string): string {
  const [, hour = '', minute = ''] = /T(\d\d):(\d\d)/i.exec(instant) ?? [];
  const hours = Number(hour);
  return `${String(hours % 12 || 12).padStart(2, '0')}:${minute} ${hours < 12 ? 'am' : 'pm'}`;
}
