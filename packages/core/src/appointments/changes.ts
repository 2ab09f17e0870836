import type { CallOptions } from '../client/http.js';
import { InvalidAnswerError, ValidationError } from '../errors/EhrApiError.js';
import type { Appointment, AppointmentChanges } from './appointment.schema.js';
import { appointmentEndpoints } from './appointments.endpoints.js';
import { certainly } from './certainly.js';
import { keptAs, type KeptAppointment, type WrittenAppointment } from './writes.js';

export interface Changing {
  findById: (reference: string, options?: CallOptions) => Promise<Appointment>;
  update: (reference: string, changes: AppointmentChanges, options?: CallOptions) => Promise<WrittenAppointment>;
}

/** Changes, and gives the appointment as it is then. When the answer is lost, or does not say it, the appointment is read. */
export function changed(
  appointments: Changing,
  reference: string,
  changes: AppointmentChanges,
  isDone: (appointment: Appointment) => boolean,
  options?: CallOptions,
): Promise<KeptAppointment> {
  const look = async () => {
    const appointment = await appointments.findById(reference, options);
    return isDone(appointment) ? appointment : null;
  };
  return certainly(async () => {
    const { appointment, refusedFields: fields } = await appointments.update(reference, changes, options);
    const done = appointment && isDone(appointment) ? appointment : await look();
    if (done) return keptAs(done, fields);
    const { operation } = appointmentEndpoints.update;
    // Accepted, and what matters of it was not taken: that is a refusal, whatever the status says.
    if (fields) throw new ValidationError('validation_failed', `${operation}: 422`, { statusCode: 422, fields });
    throw new InvalidAnswerError('invalid_answer', `${operation}: accepted, but not done`);
  }, look);
}
