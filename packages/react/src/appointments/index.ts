export {
  appointmentKeys,
  appointmentQueries,
  type AppointmentsPage,
  type AppointmentsPageRequest,
  type AppointmentsRequest,
  type BookedRequest,
} from './appointments.queries.js';
export {
  useAppointment,
  useAppointments,
  useAppointmentsInfinite,
  useBookAppointment,
  useCancelAppointment,
  useMarkArrived,
  useNoShow,
  usePrefetchAppointment,
  useRescheduleAppointment,
  useSuspenseAppointment,
  useSuspenseAppointments,
  type AppointmentStatusOptions,
  type BookAppointmentOptions,
  type CancelAppointmentOptions,
  type Cancellation,
  type RescheduleAppointmentOptions,
  type RescheduleAppointmentResult,
  type Rescheduling,
} from './appointments.hooks.js';
export type { BookableDay } from './booking/bookableSlots.js';
export type {
  BookingChoice,
  BookingPresets,
  BookingPriority,
  BookingProblem,
  BookingState,
  BookingStep,
} from './booking/bookingState.js';
export {
  useAppointmentBooking,
  type AppointmentBooking,
  type AppointmentBookingOptions,
  type BookablePractitioner,
} from './booking/useAppointmentBooking.js';
export {
  useAvailability,
  type AvailabilityOptions,
  type AvailabilityRequest,
  type OfferedSlot,
} from './useAvailability.js';
export { AppointmentBookingWizard, type AppointmentBookingWizardProps } from './wizard/AppointmentBookingWizard.js';
