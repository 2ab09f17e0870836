import {
  createCarestack,
  DocumentLinkingError,
  HealthInformationTypes,
  type ClientConfig,
  type DocumentLinkingState,
  type FhirBundle,
  type HealthDocumentLinkingDTO,
  type LinkingProgress,
} from '@carestack/core';

interface Visit {
  patient: string;
  practitioner: string;
  /** The reference of the appointment: without it nothing can be linked. */
  appointment: string;
  patientName: string;
  patientAddress: string;
  patientAbhaAddress: string;
}

function linkingOf(visit: Visit, fhirDocument: FhirBundle): HealthDocumentLinkingDTO {
  return {
    patientReference: visit.patient,
    practitionerReference: visit.practitioner,
    reference: visit.appointment,
    patientName: visit.patientName,
    patientAddress: visit.patientAddress,
    patientAbhaAddress: visit.patientAbhaAddress,
    appointmentStartDate: '2030-08-15T14:00:00Z',
    appointmentEndDate: '2030-08-15T14:30:00Z',
    appointmentPriority: 'ROUTINE',
    organizationId: 'Org987',
    mobileNumber: '9998887776',
    hiType: 'OPConsultation',
    healthRecords: [{ rawFhir: true, fhirDocument, informationType: HealthInformationTypes.OPConsultation }],
  };
}

/** One call, three steps: it creates the care context, hands over the records, links. */
export async function linking(config: ClientConfig, visit: Visit, document: FhirBundle) {
  const { documents } = createCarestack(config);
  const { success, visitRecordsUpdated, careContextId, message } = await documents.linkHealthDocument(
    linkingOf(visit, document),
  );
  return { success, visitRecordsUpdated, careContextId, message };
}

/** The steps are watched, not called one by one. */
export async function steps(config: ClientConfig, visit: Visit, document: FhirBundle) {
  const { documents } = createCarestack(config);
  const seen: Pick<LinkingProgress, 'step' | 'status'>[] = [];
  await documents.linkHealthDocument(linkingOf(visit, document), {
    onProgress: ({ step, status }) => seen.push({ step, status }),
  });
  return seen;
}

/** When a step fails the error says how far it came, and linking goes on from there. */
export async function answers(config: ClientConfig, visit: Visit, document: FhirBundle) {
  const { documents } = createCarestack(config);
  const given = linkingOf(visit, document);
  let failed: DocumentLinkingState | null = null;
  try {
    return { failed, result: await documents.linkHealthDocument(given) };
  } catch (error) {
    if (!(error instanceof DocumentLinkingError)) throw error;
    failed = error.state;
    return { failed, result: await documents.linkHealthDocument(given, { state: error.state }) };
  }
}
