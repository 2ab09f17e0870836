'use client';

import { patientSchema, type Patient } from '@carestack/core/patients';
import { appointments as english } from '../../messages/en/appointments.js';
import { PatientForm } from '../../patients/index.js';
import { useMessages } from '../../provider/index.js';
import { takenOf } from '../../records/index.js';

/** Registers whoever fills it in, and shows nobody who is on record. */
export function RegisterForm({ onRegistered }: { onRegistered: (patient: Patient) => void }) {
  const { visit } = useMessages('appointments', english).booking;
  return (
    <PatientForm
      title={visit.titleWho}
      submitLabel={visit.submit}
      looksForAlike={false}
      onCreated={({ id, resource, refusedFields }, typed) => {
        // Not every server says what it stored.
        const stored = patientSchema.safeParse(resource).data;
        onRegistered(stored ?? patientSchema.parse({ ...takenOf(typed, refusedFields), id }));
      }}
    />
  );
}
