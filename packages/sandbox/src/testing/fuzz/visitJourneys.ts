import { aiEndpoints } from '@carestack/core/ai';
import { appointmentEndpoints } from '@carestack/core/appointments';
import { documentEndpoints } from '@carestack/core/documents';
import { call } from '../call.js';
import { encounterPeople } from '../encounterPeople.js';
import { uuidOf, type Facts, type Journey } from './journey.js';
import { patients } from './recordJourneys.js';

const halfHour = 30 * 60_000;

const references = ({ resourceId, practitioner }: Facts) => ({
  patientReference: resourceId,
  practitionerReference: practitioner,
});

/** Somebody is registered and booked; afterwards the records of the visit are linked. */
export const visits: Journey = {
  begin(number) {
    const start = Date.parse('2032-01-05T04:00:00Z') + number * halfHour;
    return {
      ...patients.begin(number),
      practitioner: uuidOf(number),
      start: new Date(start).toISOString(),
      end: new Date(start + halfHour).toISOString(),
    };
  },
  secrets: patients.secrets,
  steps: [
    ...patients.steps.slice(0, 1),
    {
      endpoint: appointmentEndpoints.create,
      members: ({ start, end, ...facts }) => ({ ...references(facts), start, end, priority: 'New', slot: 'zqx' }),
      learns: ['reference'],
    },
    { endpoint: appointmentEndpoints.findAll, members: () => ({}) },
    { endpoint: appointmentEndpoints.findById, members: ({ reference }) => ({ id: reference }) },
    {
      endpoint: appointmentEndpoints.findByFilters,
      members: ({ resourceId, start }) => ({
        filters: JSON.stringify({ patient: resourceId, status: 'booked', date: [`ge${start}`] }),
      }),
    },
    { endpoint: appointmentEndpoints.update, members: ({ reference }) => ({ reference, status: 'fulfilled' }) },
    {
      endpoint: documentEndpoints.createCareContext,
      members: ({ reference, ...facts }) => ({
        ...references(facts),
        appointmentReference: reference,
        hiType: 'OPConsultation',
        appointmentDate: '09:30 am - 10:00 am',
        resendOtp: false,
      }),
      learns: ['careContextReference', 'requestId'],
    },
    {
      endpoint: documentEndpoints.updateVisitRecords,
      members: ({ reference, careContextReference, requestId, mobile, ...facts }) => ({
        ...references(facts),
        appointmentReference: reference,
        careContextReference,
        requestId,
        mobileNumber: mobile,
        healthRecords: [{ rawFhir: true, fhirDocument: { zqx: 'Zqx' }, informationType: 'OPConsultation' }],
      }),
    },
    {
      endpoint: documentEndpoints.linkCareContext,
      members: ({ reference, careContextReference, requestId, resourceId }) => ({
        requestId,
        appointmentReference: reference,
        patientAddress: '12 Zqx Road',
        patientName: 'Zqx Zqx',
        patientReference: resourceId,
        careContextReference,
        authMode: 'DEMOGRAPHICS',
      }),
    },
    { endpoint: appointmentEndpoints.delete, members: ({ reference }) => ({ id: reference }) },
  ],
};

const file = `data:text/plain;base64,${btoa('Diagnosis: Zqx\nAllergies: Nil')}`;
const { patientDetails, doctorsDetails } = encounterPeople;

/** One payload, sealed once, of which everything is drafted that can be. */
export const drafts: Journey = {
  begin: (number) => ({ encounterId: uuidOf(number) }),
  secrets: ['encryptedPayload'],
  steps: [
    {
      endpoint: aiEndpoints.encrypt,
      members: () => ({
        input: {
          files: [file],
          patientDetails,
          practitionersDetails: doctorsDetails,
          documentReferences: ['https://files.example/zqx.pdf'],
        },
      }),
      learns: ['encryptedPayload'],
    },
    {
      endpoint: aiEndpoints.decrypt,
      members: ({ encryptedPayload }) => ({ payload: { data: encryptedPayload } }),
    },
    {
      endpoint: aiEndpoints.generateSummary,
      members: ({ encryptedPayload, encounterId }) => ({
        caseType: 'DischargeSummary',
        uploadMode: 'Partial',
        encryptedData: encryptedPayload,
        encounterId,
      }),
      learns: ['jobId'],
      /** What was uploaded is there when the job is over. */
      async afterwards(sandbox, { jobId = '' }) {
        for (;;) {
          const { body } = await call(sandbox, `GET /jobs?jobId=${jobId}`);
          if (body['completedAt'] !== undefined) return {};
        }
      },
    },
    { endpoint: aiEndpoints.jobStatus, members: ({ jobId }) => ({ jobId }) },
    {
      endpoint: aiEndpoints.triggerDischargeSummary,
      members: ({ encounterId }) => ({ encounterId, updateType: 'Generate Discharge' }),
    },
    { endpoint: aiEndpoints.previewPdf, members: ({ encounterId }) => ({ recordId: encounterId }) },
    {
      endpoint: aiEndpoints.generateRadiologyReport,
      members: ({ encryptedPayload }) => ({ caseType: 'DiagnosticReport', encryptedData: encryptedPayload }),
    },
    {
      endpoint: aiEndpoints.generateCarePlan,
      members: ({ encryptedPayload }) => ({ encryptedData: encryptedPayload }),
    },
    {
      endpoint: aiEndpoints.generateFhirBundle,
      members: ({ encryptedPayload }) => ({
        caseType: 'DischargeSummary',
        enableExtraction: false,
        encryptedData: encryptedPayload,
      }),
    },
  ],
};
