import { documentEndpoints } from '@carestack/core/documents';
import type { Selectable } from 'kysely';
import type { PatientRow } from '../database/tables.js';
import { Refused, refusedField } from '../http/Refused.js';
import { routeWithBody, type RoomApp } from '../http/route.js';
import type { World } from '../World.js';
import { isAddressOf, isNameOf } from './demographics.js';
import { createDocumentsStore, type LinkingRequest } from './documents.store.js';

/** The ways in which the patient could agree; the client takes the second. */
const authModes = ['MOBILE_OTP', 'DEMOGRAPHICS'];

export function documentRoutes(app: RoomApp, world: World): void {
  const { database } = world;
  const documents = createDocumentsStore(world);

  async function patientOf(id: string): Promise<Selectable<PatientRow>> {
    const patient = await database.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst();
    if (!patient) throw refusedField('patientReference', 'not_found', 'Patient reference not found', 404);
    return patient;
  }

  /** The visit has to be one of this patient with this practitioner. */
  async function checkAppointment(reference: string, patient: string, practitioner: string): Promise<void> {
    const appointment = await database
      .selectFrom('appointments')
      .select(['patient_reference', 'practitioner_reference'])
      .where('reference', '=', reference)
      .executeTakeFirst();
    if (!appointment) throw refusedField('appointmentReference', 'not_found', 'Appointment reference not found', 404);
    if (appointment.patient_reference !== patient) throw another('patientReference');
    if (appointment.practitioner_reference !== practitioner) throw another('practitionerReference');
  }

  /** The first step's answer, which the later steps repeat. */
  async function requestOf(body: Visit & { requestId: string; careContextReference: string }): Promise<LinkingRequest> {
    const request = await documents.find(body.requestId);
    if (!request)
      throw refusedField('requestId', 'not_found', 'There is no such request: create the care context first.', 404);
    if (request.reference !== body.careContextReference) throw another('careContextReference');
    if (request.appointment_reference !== body.appointmentReference) throw another('appointmentReference');
    if (request.patient_reference !== body.patientReference) throw another('patientReference');
    return request;
  }

  routeWithBody(
    app,
    documentEndpoints.createCareContext,
    async ({ body }) => {
      const { abha_address_key } = await patientOf(body.patientReference);
      await checkAppointment(body.appointmentReference, body.patientReference, body.practitionerReference);
      const given = body.patientAbhaAddress?.toLowerCase() ?? null;
      if (given && abha_address_key && given !== abha_address_key) throw mismatch('patientAbhaAddress');
      const { reference, requestId } = await documents.create(
        {
          appointment_reference: body.appointmentReference,
          patient_reference: body.patientReference,
          practitioner_reference: body.practitionerReference,
          appointment_date: body.appointmentDate,
        },
        { hi_type: body.hiType, abha_address_key: given },
      );
      return { careContextReference: reference, requestId, authModes };
    },
    withoutNulls,
  );

  routeWithBody(
    app,
    documentEndpoints.updateVisitRecords,
    async ({ body }) => {
      const { request_id } = await requestOf(body);
      await documents.writeRecords(
        request_id,
        body.healthRecords.map(({ informationType, rawFhir, fhirDocument }) => ({
          information_type: informationType,
          raw_fhir: Number(rawFhir),
          fhir_document: fhirDocument ? JSON.stringify(fhirDocument) : null,
        })),
      );
      return true;
    },
    withoutNulls,
  );

  routeWithBody(
    app,
    documentEndpoints.linkCareContext,
    async ({ body }) => {
      const request = await requestOf(body);
      const patient = await patientOf(body.patientReference);
      if (!isNameOf(body.patientName, patient)) throw mismatch('patientName');
      const addresses = [patient.abha_address_key, request.abha_address_key];
      if (!isAddressOf(body.patientAddress, addresses)) throw mismatch('patientAddress');
      await documents.link(request.reference);
      return true;
    },
    withoutNulls,
  );

  app.get('/sandbox/care-contexts', async (context) => context.json({ careContexts: await documents.list() }));
}

interface Visit {
  appointmentReference: string;
  patientReference: string;
}

/** Python's client writes null for what it was not given. */
function withoutNulls(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}

function another(field: string): Refused {
  return refusedField(field, 'of_another_visit', `${field} belongs to another visit.`, 409);
}

/** As ABDM says it (abdm.md 3). Which value would have fitted is not told. */
function mismatch(field: string): Refused {
  const message = `${field}: the details do not match.`;
  return new Refused(400, message, { fields: [{ field, reason: 'mismatch', message }], abdmCode: 'ABDM-1036' });
}
