'use client';

import { Surface } from '../provider/index.js';
import { NewPractitionerForm, type NewPractitionerFormProps } from './NewPractitionerForm.js';
import { PractitionerChangesForm, type PractitionerChangesFormProps } from './PractitionerChangesForm.js';

export type PractitionerFormProps = NewPractitionerFormProps | PractitionerChangesFormProps;

/**
 * Puts a practitioner on record, or changes one.
 *
 * @example
 * <PractitionerForm hprResult={result} onCreated={({ id }) => open(`/practitioners/${id}`)} />
 */
export function PractitionerForm({ className, ...props }: PractitionerFormProps) {
  return (
    <Surface part="practitioner-form" className={className ? `cs-patient-form ${className}` : 'cs-patient-form'}>
      {props.practitioner ? (
        <PractitionerChangesForm key={props.practitioner.id} {...props} />
      ) : (
        <NewPractitionerForm key={props.hprResult?.hprIdNumber} {...props} />
      )}
    </Surface>
  );
}
