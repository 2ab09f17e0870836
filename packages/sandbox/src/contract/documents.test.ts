import { patientName, type DocumentLinkingError, type HealthDocumentLinkingDTO } from '@carestack/core';
import { expect, test } from 'vitest';
import { inEveryWay } from '../testing/ways.js';

inEveryWay((way) => {
  test('a visit is linked, and resumes where an answer was lost', async () => {
    const { patients, practitioners, appointments, documents } = way().carestack;
    const [patient] = (await patients.findAll()).items;
    const [practitioner] = (await practitioners.findAll()).items;
    const startTime = '2031-03-04T09:00:00+05:30';
    const endTime = '2031-03-04T09:30:00+05:30';
    const visit = { patientReference: patient?.id ?? '', practitionerReference: practitioner?.id ?? '' };
    const { reference } = await appointments.create({ ...visit, startTime, endTime, priority: 'ROUTINE' });
    const document: HealthDocumentLinkingDTO = {
      ...visit,
      reference,
      patientName: patientName(patient ?? {}),
      patientAddress: 'Model Town, Ludhiana',
      appointmentStartDate: startTime,
      appointmentEndDate: endTime,
      organizationId: 'org-1',
      mobileNumber: '9998887776',
      hiType: 'Prescription',
      healthRecords: [{ rawFhir: true, fhirDocument: { resourceType: 'Bundle' }, informationType: 'Prescription' }],
    };
    await way().raw('/sandbox/faults', {
      method: 'POST',
      body: JSON.stringify({ kind: 'drop-after', operation: 'documents.updateVisitRecords', times: 1 }),
    });

    const error = await documents.linkHealthDocument(document).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ outcome: 'unknown', failedAt: 'visit_records_update' });
    const { state } = error as DocumentLinkingError;

    expect(await documents.linkHealthDocument(document, { state })).toMatchObject({
      success: true,
      careContextId: state.careContextReference,
    });
  });

  test('a visit nobody booked is refused, and nothing is begun', async () => {
    const { documents, patients } = way().carestack;
    const [patient] = (await patients.findAll()).items;
    const nobody = crypto.randomUUID();

    const error = documents.linkHealthDocument({
      patientReference: patient?.id ?? '',
      practitionerReference: nobody,
      reference: nobody,
      patientName: patientName(patient ?? {}),
      patientAddress: 'Model Town, Ludhiana',
      appointmentStartDate: '2031-03-04T09:00:00+05:30',
      appointmentEndDate: '2031-03-04T09:30:00+05:30',
      organizationId: 'org-1',
      mobileNumber: '9998887776',
      hiType: 'OPConsultation',
      healthRecords: [],
    });

    await expect(error).rejects.toMatchObject({
      statusCode: 404,
      state: { careContextCreated: false, visitRecordsUpdated: false, careContextLinked: false },
    });
  });
});
