import { patientEndpoints } from '@carestack/core/patients';
import { isTaken } from '../database/isTaken.js';
import { Refused, refusedField } from '../http/Refused.js';
import { route, routeWithBody, type RoomApp } from '../http/route.js';
import { timeIn, type World } from '../World.js';
import { extraOf, withoutNulls } from '../records/extra.js';
import { changesOf, patientColumns, patientOf, rowOf } from './patientRow.js';
import { patientSearch } from './patientSearch.js';
import { createPatientsStore } from './patients.store.js';

/** Clients look for these very words to know that somebody was found (contract 2.2). */
const foundMessage = 'Patient Found !!!';

export function patientRoutes(app: RoomApp, world: World): void {
  const patients = createPatientsStore(world);

  route(app, patientEndpoints.findAll, async ({ query }) => {
    const page = await patients.page(patientSearch(undefined), query('nextPage'));
    return {
      type: 'success',
      message: page.total > 0 ? foundMessage : 'No patients yet.',
      requestResource: page.patients.map(patientOf),
      totalNumberOfRecords: page.total,
      nextPageLink: page.nextPage,
    };
  });

  route(app, patientEndpoints.findById, async ({ param }) => {
    const patient = await patients.find(param('id'));
    if (!patient) throw notFound();
    return {
      type: 'success',
      message: foundMessage,
      requestResource: patientOf(patient),
      totalNumberOfRecords: 1,
      nextPageLink: null,
    };
  });

  route(app, patientEndpoints.findByFilters, async ({ query }) => {
    const page = await patients.page(patientSearch(query('filters')), query('nextPage'));
    return { entry: page.patients.map(patientOf), link: { nextPage: page.nextPage }, total: page.total };
  });

  routeWithBody(
    app,
    patientEndpoints.create,
    async ({ body, rawBody }) => {
      const row = rowOf(body, extraOf(rawBody, body, patientColumns), crypto.randomUUID(), timeIn(world));
      const patient = await patients.create(row).catch(refuseSecondAbha);
      return {
        type: 'success',
        message: 'Patient created.',
        resourceId: patient.id,
        validationErrors: null,
        resource: patientOf(patient),
      };
    },
    withoutNulls('Patient'),
  );

  routeWithBody(
    app,
    patientEndpoints.update,
    async ({ body, rawBody }) => {
      const extra = extraOf(rawBody, body, patientColumns);
      const patient = await patients
        .update(body.resourceId, (stored) => changesOf(body, stored, extra, timeIn(world)))
        .catch(refuseSecondAbha);
      if (!patient) throw notFound();
      return {
        type: 'success',
        message: 'Patient updated.',
        resourceId: patient.id,
        validationErrors: null,
        resource: patientOf(patient),
      };
    },
    withoutNulls('Patient'),
  );

  route(app, patientEndpoints.delete, async ({ param }) => {
    const id = param('id');
    if (!(await patients.delete(id))) throw notFound();
    return { type: 'success', message: 'Patient deleted.', resourceId: id };
  });
}

function notFound(): Refused {
  return new Refused(404, 'There is no such patient.');
}

/** Says that the ABHA is taken, and nothing of whose it is. */
function refuseSecondAbha(error: unknown): never {
  if (isTaken(error, 'patients_one_per_abha', 'patients.id_number_key')) {
    throw refusedField('idNumber', 'already_registered', 'A patient with this ABHA number is already registered.', 409);
  }
  throw error;
}
