/**
 * `02:00 pm - 02:30 pm`, as the first step of linking wants an appointment's time: on the clock of the time's own offset, whatever the
 * clock here (contract 13.2).
 */
export function timeRange(start: string, end: string): string {
  return `${clockTime(start)} - ${clockTime(end)}`;
}

function clockTime(instant: string): string {
  const [, hour = '', minute = ''] = /T(\d\d):(\d\d)/i.exec(instant) ?? [];
  const hours = Number(hour);
  return `${String(hours % 12 || 12).padStart(2, '0')}:${minute} ${hours < 12 ? 'am' : 'pm'}`;
}
