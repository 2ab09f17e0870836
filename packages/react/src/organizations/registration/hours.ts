export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof days)[number];

/** From and to as a time field has them: `10:00`, `17:30`. */
export interface Shift {
  start: string;
  end: string;
}

export interface DayHours {
  kind: 'closed' | 'hours' | 'always';
  /** One or two; they stay while a day is closed, so that opening it again loses nothing. */
  shifts: readonly Shift[];
}

export const emptyShift: Shift = { start: '', end: '' };
export const unsetDay: DayHours = { kind: 'closed', shifts: [emptyShift] };

export type HoursProblem = 'hours_missing' | 'hours_end_first' | 'hours_overlap';

export function hoursProblem({ kind, shifts }: DayHours): HoursProblem | undefined {
  if (kind !== 'hours') return undefined;
  if (shifts.some(({ start, end }) => !isTime(start) || !isTime(end))) return 'hours_missing';
  if (shifts.some(({ start, end }) => end <= start)) return 'hours_end_first';
  const [first, second] = shifts;
  return first && second && second.start < first.end ? 'hours_overlap' : undefined;
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** `10:00 AM - 2:00 PM, 5:00 PM - 9:00 PM`, as the register writes it; empty for a closed day. */
export function hoursText({ kind, shifts }: DayHours): string {
  if (kind === 'closed') return '';
  if (kind === 'always') return '24 hours';
  return shifts.map(({ start, end }) => `${clock(start)} - ${clock(end)}`).join(', ');
}

function clock(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}:${time.slice(3)} ${hour < 12 ? 'AM' : 'PM'}`;
}
