import {
  AppointmentPriority,
  createCarestack,
  SlotTakenError,
  type AppointmentDTO,
  type ClientConfig,
  type UpdateAppointmentDTO,
} from '@carestack/core';

const days = 24 * 60 * 60 * 1000;
const minutes = 60 * 1000;

interface Visit {
  practitioner: string;
  patient: string;
}

export async function lifecycle(config: ClientConfig, { practitioner, patient }: Visit) {
  const { appointments } = createCarestack(config);

  // 1. Create
  const start = new Date(Date.now() + 3 * days);
  const end = new Date(start.getTime() + 30 * minutes);
  const booking: AppointmentDTO = {
    practitionerReference: practitioner,
    patientReference: patient,
    startTime: start,
    endTime: end,
    priority: 'ROUTINE', // travels as New
  };
  const created = await appointments.create(booking);

  // The practitioner is taken then, so a second booking is refused, with the times that are taken.
  const taken = await appointments.create(booking).catch((error: unknown) => {
    if (error instanceof SlotTakenError) return error.taken;
    throw error;
  });

  // 2. and 3. All of them; one by its reference
  const { items } = await appointments.findAll();
  const appointment = await appointments.findById(created.reference);

  // 4. Change
  const changes: UpdateAppointmentDTO = {
    status: 'CONFIRMED',
    notes: 'Patient confirmed attendance',
    priority: AppointmentPriority.HIGH, // travels as Emergency
  };
  const updated = await appointments.update(created.reference, changes);

  // 5. Whether it is there
  const isThere = await appointments.exists(created.reference);

  // 6. Delete
  await appointments.delete(created.reference);

  return { created, taken, items, appointment, updated, isThere };
}

/** Python's names of the members are understood too. */
export async function inPythonNames(config: ClientConfig, { practitioner, patient }: Visit) {
  const { appointments } = createCarestack(config);
  return appointments.create({
    practitioner_reference: practitioner,
    patient_reference: patient,
    appointment_start_time: '2030-08-15T14:00:00Z',
    appointment_end_time: '2030-08-15T14:30:00Z',
    appointment_priority: 'ROUTINE',
    organization_id: 'Org987',
  });
}

export async function answers(config: ClientConfig) {
  const { appointments } = createCarestack(config);
  const { items, total, nextPage } = await appointments.findAll();
  const { reference, patientReference, practitionerReference, organizationId } = items[0] ?? {};
  return { one: { reference, patientReference, practitionerReference, organizationId }, total, nextPage };
}
