export { dateAfter, dateAt, instantAt, rangeOfDays, toInstant } from './clock.js';
export { computeAvailability, type BookedTime, type InstantRange, type Slot } from './computeAvailability.js';
export { scheduleSchema, type Schedule, type ScheduleInput, type Session, type Weekday } from './schedule.schema.js';
