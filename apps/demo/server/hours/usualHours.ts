import type { ScheduleInput } from '@carestack/core/availability';
import type { Practitioner } from '@carestack/core/practitioners';

type Week = ScheduleInput['week'];
type Sessions = NonNullable<Week['monday']>;

const morning: Sessions[number] = { from: '09:00', to: '13:00' };
const evening: Sessions[number] = { from: '16:00', to: '19:00' };

const allDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Somebody is here on Sundays too. */
const withSundays: ReadonlySet<string> = new Set(['emergency medicine', 'family medicine', 'pediatrics']);

/** The hours of this clinic until somebody changes them: those into which the invented appointments of the sandbox fall. */
export function usualHours({ id, department, status }: Practitioner): ScheduleInput {
  const isHere = status !== 'On leave';
  const week: Week = Object.fromEntries(allDays.map((day) => [day, [morning, evening]]));
  const sunday = withSundays.has(department ?? '') ? { sunday: [morning, evening] } : {};
  return {
    practitionerReference: id,
    slotMinutes: 15,
    walkInShare: 0.25,
    week: isHere ? { ...week, ...sunday } : {},
  };
}
