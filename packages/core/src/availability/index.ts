export { dateAfter, dateAt, instantAt, rangeOfDays, toInstant } from './clock.js';
export { computeAvailability, type BookedTime, type InstantRange, type Slot } from './computeAvailability.js';
export type { Weekday } from './hours.js';
export { scheduleSchema, type Schedule, type ScheduleInput, type Session } from './schedule.schema.js';
