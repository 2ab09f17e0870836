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
  usePrefetchAppointment,
  useSuspenseAppointment,
  useSuspenseAppointments,
} from './appointments.hooks.js';
export { useBookAppointment, type BookAppointmentOptions } from './changes/useBookAppointment.js';
export {
  useRescheduleAppointment,
  type RescheduleAppointmentOptions,
  type RescheduleAppointmentResult,
  type Rescheduling,
} from './changes/useRescheduleAppointment.js';
export {
  useTransferAppointment,
  type TransferAppointmentOptions,
  type Transferring,
} from './changes/useTransferAppointment.js';
export {
  useCancelAppointment,
  useMarkArrived,
  useNoShow,
  type AppointmentStatusOptions,
  type CancelAppointmentOptions,
  type Cancellation,
} from './changes/useVisitStatus.js';
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
export { DaySchedule, type DayScheduleProps } from './schedule/DaySchedule.js';
export type { MoveTarget } from './schedule/moveTargets.js';
export type {
  FreePlace,
  ScheduleColumn,
  ScheduledVisit,
  ScheduleItem,
  ScheduleShade,
} from './schedule/scheduleColumn.js';
export type { ChosenPlace } from './schedule/ScheduleFrame.js';
export { useDaySchedule, type DayScheduleOptions, type DayScheduleState } from './schedule/useDaySchedule.js';
export type { NameOf, PatientNames } from './schedule/usePatientNames.js';
export type { ChangeOutcome, ScheduleState } from './schedule/useSchedule.js';
export type { MoveOutcome, MoveTo, Moving } from './schedule/useScheduleMove.js';
export { useWeekSchedule, type WeekScheduleOptions, type WeekScheduleState } from './schedule/useWeekSchedule.js';
export { WeekSchedule, type WeekScheduleProps } from './schedule/WeekSchedule.js';
export { ScheduleEditor, type ScheduleEditorProps } from './editor/ScheduleEditor.js';
export type {
  DraftDate,
  DraftDay,
  DraftHours,
  DraftSession,
  DraftSetting,
  ScheduleDraft,
} from './editor/scheduleDraft.js';
export type { ScheduleProblem } from './editor/scheduleProblems.js';
export {
  type PreviewDay,
  useScheduleEditor,
  type ScheduleEditorOptions,
  type ScheduleEditorState,
} from './editor/useScheduleEditor.js';
export { AppointmentList, type AppointmentListProps } from './list/AppointmentList.js';
export {
  useAppointmentList,
  type AppointmentListOptions,
  type AppointmentListState,
  type VisitAction,
  type VisitChange,
  type VisitDay,
} from './list/useAppointmentList.js';
export type { QueueAction, QueueOutcome } from './queue/queueActions.js';
export { QueueBoard, type QueueBoardProps } from './queue/QueueBoard.js';
export {
  useWalkInQueue,
  type WalkInQueueOptions,
  type WalkInQueueState,
} from './queue/useWalkInQueue.js';
export { WalkInQueue, type WalkInQueueProps } from './queue/WalkInQueue.js';
export {
  useAvailability,
  type AvailabilityOptions,
  type AvailabilityRequest,
  type OfferedSlot,
} from './useAvailability.js';
export { AppointmentBookingWizard, type AppointmentBookingWizardProps } from './wizard/AppointmentBookingWizard.js';
export type { PatientStep } from './wizard/steps.js';
