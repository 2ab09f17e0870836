import * as z from 'zod/mini';
import { filled } from '../values/fields.js';
import { instant, type Instant } from '../values/instant.js';
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

export const timesSchema = z.object({ startTime: instant, endTime: instant });
export const targetSchema = z.extend(timesSchema, { practitionerReference: filled });
export const bookedSchema = z.extend(targetSchema, { patientReference: filled });

export function momentsOf({ startTime, endTime }: z.output<typeof timesSchema>): [from: number, to: number] {
  return [Date.parse(startTime), Date.parse(endTime)];
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
