import { dateAfter, dateAt, instantAt, scheduleSchema, type ScheduleInput } from '@carestack/core/availability';
import type { BookablePractitioner } from '../appointments/index.js';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Somebody invented who sees patients every day, 9 to 11 and from 17, unless the hours say otherwise. */
export function practitionerWith(
  practitionerReference: string,
  name: string,
  department: string,
  hours: Partial<ScheduleInput> = {},
): BookablePractitioner {
  const sessions = [
    { from: '09:00', to: '11:00' },
    { from: '14:00', to: '15:00' },
    { from: '17:00', to: '18:30' },
  ];
  const week = Object.fromEntries(weekdays.map((day) => [day, sessions]));
  return {
    name,
    department,
    schedule: scheduleSchema.parse({ practitionerReference, slotMinutes: 30, week, ...hours }),
  };
}

export const drRao = practitionerWith('d-1', 'Dr. Meenakshi Rao', 'cardiology');
export const drIyer = practitionerWith('d-2', 'Dr. Suresh Iyer', 'cardiology');
export const drKhan = practitionerWith('d-3', 'Dr. Farida Khan', 'pediatrics');

/** Tomorrow where the facility is. */
export const tomorrow = dateAfter(dateAt(new Date()), 1);
export const tomorrowAt = (clock: string) => instantAt(tomorrow, clock);

/** A visit of tomorrow, for somebody else unless told. */
export const visitAt = (practitionerReference: string, from: string, to: string, patientReference = 'p-9') => ({
  practitionerReference,
  patientReference,
  startTime: tomorrowAt(from),
  endTime: tomorrowAt(to),
  priority: 'New',
});

/** A free time of tomorrow. */
export const slotAt = (practitionerReference: string, from: string, to: string) => ({
  practitionerReference,
  date: tomorrow,
  startTime: tomorrowAt(from),
  endTime: tomorrowAt(to),
  capacity: 1,
  booked: 0,
  free: 1,
  freeForWalkIns: 0,
});
