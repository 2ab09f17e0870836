export {
  AppointmentPriority,
  appointmentSchema,
  AppointmentType,
  appointmentUpdateSchema,
  newAppointmentSchema,
  priorityWord,
  type Appointment,
  type AppointmentChanges,
  type AppointmentChangesInOtherNames,
  type NewAppointment,
  type NewAppointmentInOtherNames,
} from './appointment.schema.js';
export { AppointmentStatus, statusWord, takesTime } from './appointmentStatus.js';
export {
  computeQueue,
  type Queue,
  type QueuedVisit,
  type QueueEntry,
  type QueueOptions,
} from './computeQueue.js';
export type { AppointmentFilters } from './appointmentFilters.js';
export { appointmentEndpoints } from './appointments.endpoints.js';
export {
  createAppointmentsService,
  type AppointmentDay,
  type AppointmentsService,
} from './appointments.service.js';
export type { AppointmentTimes, Booking } from './booking.js';
export { NotCalledError, type NotCalled } from './NotCalledError.js';
export { queueTokenIn, type QueueToken } from './queueToken.js';
export { SlotTakenError, type TimeRange } from './SlotTakenError.js';
export type { Transfer, TransferTarget } from './transfer.js';
export type { KeptAppointment, WrittenAppointment } from './writes.js';
export { toICalendar, type CalendarOptions, type CalendarWords } from './toICalendar.js';
