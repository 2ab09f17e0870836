import * as z from 'zod/mini';
import { filled } from '../values/fields.js';
import { instant, type Instant } from '../values/instant.js';
import type { Appointment, NewAppointment } from './appointment.schema.js';
import { type AppointmentStatus, statusWord } from './appointmentStatus.js';

/** From one moment to a later one. A date alone, or a text nobody has looked at, does not compile: see `toInstant`. */
export interface AppointmentTimes {
  startTime: Instant | Date;
  endTime: Instant | Date;
}

/** What `book` takes. The priority has to be chosen: nothing is an emergency by being forgotten. */
export interface Booking extends Omit<NewAppointment, 'startTime' | 'endTime' | 'priority'>, AppointmentTimes {
  priority: string;
}

const times = { startTime: instant, endTime: instant };
const target = { ...times, practitionerReference: filled };

export const timesSchema = z.object(times);
export const targetSchema = z.object(target);
export const bookedSchema = z.object({ ...target, patientReference: filled });

export function momentsOf({ startTime, endTime }: z.output<typeof timesSchema>): [from: number, to: number] {
  return [Date.parse(startTime), Date.parse(endTime)];
}

export function isAt({ startTime, endTime }: Appointment, from: number, to: number): boolean {
  return Date.parse(startTime ?? '') === from && Date.parse(endTime ?? '') === to;
}

export function isStatus({ status }: Appointment, word: AppointmentStatus): boolean {
  return statusWord(status ?? '') === word;
}
