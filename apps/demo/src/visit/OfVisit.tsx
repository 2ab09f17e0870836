import type { Appointment } from '@carestack/core';
import type { Patient } from '@carestack/core/patients';
import { useAppointment } from '@carestack/react/appointments';
import { usePatient } from '@carestack/react/patients';
import { useErrorText } from '@carestack/react/provider';
import type { ReactNode } from 'react';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

export interface OfVisitProps {
  reference: string;
  title: string;
  back: { href: string; label: string };
  children: (visit: Appointment, patient: Patient) => ReactNode;
}

/** A page of one visit, once the visit and its patient are read. */
export function OfVisit({ reference, title, back, children }: OfVisitProps) {
  const { visit: words, loading } = useWords();
  const errorText = useErrorText();
  const appointment = useAppointment(reference);
  const patientId = appointment.data?.patientReference ?? '';
  const patient = usePatient(patientId, { enabled: patientId !== '' });
  const error = appointment.error ?? patient.error;

  return (
    <div className="page">
      <PageHeading title={title} back={back} />
      {appointment.data && patient.data ? (
        children(appointment.data, patient.data)
      ) : (
        <>
          {error ? (
            <div className="sheet padded" role="alert">
              <p>{errorText(error)}</p>
              <button
                type="button"
                className="cs-button"
                onClick={() => void (appointment.error ? appointment : patient).refetch()}
              >
                {words.retry}
              </button>
            </div>
          ) : (
            <p className="quiet">{loading}</p>
          )}
        </>
      )}
    </div>
  );
}
