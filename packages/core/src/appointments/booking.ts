import type { Instant } from '../values/instant.js';
import { AppointmentStatus, statusWord, type Appointment, type NewAppointment } from './appointment.schema.js';

/** From one moment to a later one. A date alone, or a text nobody has looked at, does not compile: see `toInstant`. */
export interface AppointmentTimes {
  startTime: Instant | Date;
  endTime: Instant | Date;
}

/** What `book` takes. The priority has to be chosen: nothing is an emergency by being forgotten. */
export interface Booking extends Omit<NewAppointment, 'startTime' | 'endTime' | 'priority'>, AppointmentTimes {
  priority: string;
}

export function momentsOf({ startTime, endTime }: AppointmentTimes): [from: number, to: number] {
  return [new Date(startTime).getTime(), new Date(endTime).getTime()];
}

export function isAt({ startTime, endTime }: Appointment, from: number, to: number): boolean {
  return Date.parse(startTime ?? '') === from && Date.parse(endTime ?? '') === to;
}

export function isStatus({ status }: Appointment, word: AppointmentStatus): boolean {
  return statusWord(status ?? '') === word;
}

/** A cancelled appointment, or one nobody came to, is none. */
export function stands(appointment: Appointment): boolean {
  return !isStatus(appointment, AppointmentStatus.CANCELLED) && !isStatus(appointment, AppointmentStatus.NO_SHOW);
}
