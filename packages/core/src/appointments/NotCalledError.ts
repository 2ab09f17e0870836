import { ConflictError } from '../errors/EhrApiError.js';
import type { Appointment } from './appointment.schema.js';
import { AppointmentStatus, isOver, statusWord } from './appointmentStatus.js';
import { callMarkIn } from './queueToken.js';

/**
 * Where the person stands whom this desk did not call. `calledElsewhere`: another desk has called. `calledSomewhere`: called in, and nobody can
 * tell by which desk; when several call at one moment, each of them may hear this. `over`: seen, cancelled, or not come. `waiting`: not called.
 */
export type NotCalled = 'calledElsewhere' | 'calledSomewhere' | 'over' | 'waiting';

/** This desk did not call, as others were at it too; `because` says what it knows of them. */
export class NotCalledError extends ConflictError {
  readonly because: NotCalled;

  constructor(operation: string, because: NotCalled) {
    super('conflict', `${operation}: not called here, ${because}`, { statusCode: 409 });
    this.because = because;
  }
}

/** What an appointment tells of a call that is not this desk's. Only a desk that has called leaves the mark of a call. */
export function notCalled(appointment: Appointment): NotCalled {
  const status = statusWord(appointment.status ?? '');
  if (status === AppointmentStatus.CHECKED_IN) {
    return callMarkIn(appointment)?.isClaim === false ? 'calledElsewhere' : 'calledSomewhere';
  }
  return isOver.has(status) ? 'over' : 'waiting';
}
