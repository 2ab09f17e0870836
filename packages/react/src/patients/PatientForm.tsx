'use client';

import type { AbhaProfile } from '@carestack/core/abha';
import type { NewPatient, Patient, PatientChanges } from '@carestack/core/patients';
import type { Written } from '@carestack/core/values';
import { Surface } from '../provider/index.js';
import { ContactForm } from './ContactForm.js';
import { NewPatientForm } from './NewPatientForm.js';

interface CommonProps {
  onCancel?: (() => void) | undefined;
  className?: string | undefined;
}

export interface NewPatientFormProps extends CommonProps {
  patient?: undefined;
  /** Called once, when the patient is on record. */
  onCreated: (created: Written, patient: NewPatient) => void;
  /** Fills the form in. Name, date of birth, gender and ABHA stay as ABHA has them. */
  abhaProfile?: AbhaProfile | undefined;
}

export interface PatientChangesFormProps extends CommonProps {
  /** The patient to change: what the API changes, mobile and email. */
  patient: Patient;
  /** Called when the changes are on record; without a call to the API when there were none. */
  onUpdated: (changes: PatientChanges) => void;
}

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
