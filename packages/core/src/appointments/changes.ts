import type { CallOptions } from '../client/http.js';
import { InvalidAnswerError, ValidationError } from '../errors/EhrApiError.js';
import type { Appointment, AppointmentChanges } from './appointment.schema.js';
import { appointmentEndpoints } from './appointments.endpoints.js';
import { type AppointmentStatus, statusWord } from './appointmentStatus.js';
import { isStatus } from './booking.js';
import { certainly } from './certainly.js';
import { keptAs, type KeptAppointment, type WrittenAppointment } from './writes.js';

export interface Changing {
  read: (reference: string, options?: CallOptions) => Promise<Appointment>;
  update: (reference: string, changes: AppointmentChanges, options?: CallOptions) => Promise<WrittenAppointment>;
}

/** Changes of which it is certain afterwards that they were done, or that they were not. */
export function createChanges({ read, update }: Changing) {
  const { operation } = appointmentEndpoints.update;

  /** Changes, and gives the appointment as it is then. */
  function change(
    reference: string,
    changes: AppointmentChanges,
    isDone: (appointment: Appointment) => boolean,
    options?: CallOptions,
  ): Promise<KeptAppointment> {
    const look = async () => {
      const appointment = await read(reference, options);
      return isDone(appointment) ? appointment : null;
    };
    return certainly(async () => {
      const { appointment, refusedFields: fields } = await update(reference, changes, options);
      const done = appointment && isDone(appointment) ? appointment : await look();
      if (done) return keptAs(done, fields);
      // Accepted, and what matters of it was not taken: that is a refusal, whatever the status says.
      if (fields) throw new ValidationError('validation_failed', `${operation}: 422`, { statusCode: 422, fields });
      throw new InvalidAnswerError('invalid_answer', `${operation}: accepted, but not done`);
    }, look);
  }

  const changeStatus = (reference: string, status: AppointmentStatus, options?: CallOptions) =>
    change(reference, { status }, (appointment) => isStatus(appointment, status), options);

  /** Changes the text in `slot`, and the status where it is given. */
  function changeSlot(reference: string, changes: AppointmentChanges & { slot: string }, options?: CallOptions) {
    const { slot, status } = changes;
    const isDone = (appointment: Appointment) =>
      appointment.slot === slot && (!status || statusWord(appointment.status ?? '') === statusWord(status));
    return change(reference, changes, isDone, options);
  }

  return { change, changeStatus, changeSlot };
}
