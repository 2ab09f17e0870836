'use client';

import { Surface } from '../provider/index.js';
import { ContactForm, type PatientChangesFormProps } from './ContactForm.js';
import { NewPatientForm, type NewPatientFormProps } from './NewPatientForm.js';

export type PatientFormProps = NewPatientFormProps | PatientChangesFormProps;

/**
 * Registers a patient, or changes one.
 *
 * @example
 * <PatientForm abhaProfile={profile} onCreated={({ id }) => open(`/patients/${id}`)} />
 */
export function PatientForm({ className, ...props }: PatientFormProps) {
  return (
    <Surface part="patient-form" className={className ? `cs-patient-form ${className}` : 'cs-patient-form'}>
      {props.patient ? (
        <ContactForm key={props.patient.id} {...props} />
      ) : (
        <NewPatientForm key={props.abhaProfile?.abhaNumber} {...props} />
      )}
    </Surface>
  );
}
