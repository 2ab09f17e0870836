import type { ApprovedBundle } from '@carestack/core/ai';
import type { Patient } from '@carestack/core/patients';
import { useAppointment } from '@carestack/react/appointments';
import { DocumentLinking, type KnownLinking } from '@carestack/react/documents';
import { useErrorText } from '@carestack/react/provider';
import { useKeepLinking, useMarkLinked } from '../documents/documents.queries.js';
import { goTo, paths } from '../routes.js';
import { useWords } from '../words/Words.js';

/** This clinic in the Health Facility Registry; invented. Its own visits name no other facility. */
const clinicId = 'IN2910000001';

export interface LinkToAbhaProps {
  /** The document's, where it is kept. */
  id: string;
  made: ApprovedBundle;
  patient: Patient;
  appointmentReference: string;
  /** How far it had come; null where nothing was sent. */
  linking: KnownLinking | null;
}

/** Links a kept document of a visit to the patient's ABHA; where there is none, leads to its registration. */
export function LinkToAbha({ id, made, patient, appointmentReference, linking }: LinkToAbhaProps) {
  const { documents: words, loading } = useWords();
  const errorText = useErrorText();
  const { data: visit, error } = useAppointment(appointmentReference);
  const remembering = useMarkLinked(patient.id);
  const { mutate: keepLinking } = useKeepLinking(id);

  if (error) return <p role="alert">{errorText(error)}</p>;
  if (!visit) return <p className="quiet">{loading}</p>;
  if (!visit.startTime || !visit.endTime) return <p role="alert">{words.noTime}</p>;
  const { practitionerReference, startTime, endTime } = visit;
  const organizationId = visit.organizationId || clinicId;
  return (
    <>
      <DocumentLinking
        document={made}
        patient={patient}
        visit={{ reference: visit.reference, practitionerReference, startTime, endTime, organizationId }}
        known={linking}
        onProgress={(known) => keepLinking(known)}
        onLinked={({ careContextName }) => remembering.mutate({ id, careContextName })}
        onRegisterAbha={() => goTo(paths.patients.abhaFor(patient.id, id))}
      />
      {remembering.error && <p role="alert">{words.notRemembered}</p>}
    </>
  );
}
