export {
  AppointmentPriority,
  appointmentSchema,
  AppointmentStatus,
  AppointmentType,
  appointmentUpdateSchema,
  newAppointmentSchema,
  priorityWord,
  statusWord,
  type Appointment,
  type AppointmentChanges,
  type AppointmentChangesInOtherNames,
  type NewAppointment,
  type NewAppointmentInOtherNames,
} from './appointment.schema.js';
export type { AppointmentFilters } from './appointmentFilters.js';
export { appointmentEndpoints } from './appointments.endpoints.js';
export {
  createAppointmentsService,
  type AppointmentsService,
  type AppointmentTimes,
  type Booking,
  type WrittenAppointment,
} from './appointments.service.js';
export { SlotTakenError, type TimeRange } from './SlotTakenError.js';
export { toICalendar, type CalendarOptions, type CalendarWords } from './toICalendar.js';
