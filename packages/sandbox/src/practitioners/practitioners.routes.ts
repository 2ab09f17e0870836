import { newPractitionerSchema, practitionerEndpoints } from '@carestack/core/practitioners';
import * as z from 'zod/mini';
import { isTaken } from '../database/isTaken.js';
import { Refused, refusedField } from '../http/Refused.js';
import { route, routeWithBody, type RoomApp } from '../http/route.js';
import { extraOf, withoutNulls } from '../records/extra.js';
import { timeIn, type World } from '../World.js';
import { practitionerColumns, practitionerOf, rowOf } from './practitionerRow.js';
import { practitionerSearch } from './practitionerSearch.js';
import { createPractitionersStore } from './practitioners.store.js';

/** Clients look for these very words to know that somebody was found (contract 2.2). */
const foundMessage = 'Practitioner Found !!!';

const filled = z.string().check(z.trim(), z.minLength(1, 'required'));

/** As Python's client sends it: our own is stricter about the day of joining (contract 5). */
const anyPractitionerSchema = z.extend(newPractitionerSchema, { joiningDate: filled });

/** The full object again (contract 5): what a change leaves out is gone. */
const wholePractitionerSchema = z.extend(anyPractitionerSchema, { resourceId: filled });

export function practitionerRoutes(app: RoomApp, world: World): void {
  const practitioners = createPractitionersStore(world);

  route(app, practitionerEndpoints.findAll, async ({ query }) => {
    const page = await practitioners.page(practitionerSearch(undefined), query('nextPage'));
    return {
      type: 'success',
      message: page.total > 0 ? foundMessage : 'No practitioners yet.',
      requestResource: page.practitioners.map(practitionerOf),
      totalNumberOfRecords: page.total,
      nextPageLink: page.nextPage,
    };
  });

  route(app, practitionerEndpoints.findById, async ({ param }) => {
    const practitioner = await practitioners.find(param('id'));
    if (!practitioner) throw notFound();
    return {
      type: 'success',
      message: foundMessage,
      requestResource: practitionerOf(practitioner),
      totalNumberOfRecords: 1,
      nextPageLink: null,
    };
  });

  route(app, practitionerEndpoints.findByFilters, async ({ query }) => {
    const page = await practitioners.page(practitionerSearch(query('filters')), query('nextPage'));
    return { entry: page.practitioners.map(practitionerOf), link: { nextPage: page.nextPage }, total: page.total };
  });

  routeWithBody(
    app,
    { ...practitionerEndpoints.create, body: anyPractitionerSchema },
    async ({ body, rawBody }) => {
      const extra = extraOf(rawBody, body, practitionerColumns);
      const row = rowOf(body, extra, crypto.randomUUID(), timeIn(world));
      const practitioner = await practitioners.create(row).catch(refuseSecondRegistration);
      return { type: 'success', message: 'Practitioner created.', resourceId: practitioner.id };
    },
    withoutNulls('Practitioner'),
  );

  routeWithBody(
    app,
    { ...practitionerEndpoints.update, body: wholePractitionerSchema },
    async ({ body, rawBody }) => {
      const extra = extraOf(rawBody, body, practitionerColumns);
      const row = rowOf(body, extra, body.resourceId, timeIn(world));
      const practitioner = await practitioners.replace(body.resourceId, row).catch(refuseSecondRegistration);
      if (!practitioner) throw notFound();
      return { type: 'success', message: 'Practitioner updated.', resourceId: practitioner.id };
    },
    withoutNulls('Practitioner'),
  );

  route(app, practitionerEndpoints.delete, async ({ param }) => {
    const id = param('id');
    if (!(await practitioners.delete(id))) throw notFound();
    return { type: 'success', message: 'Practitioner deleted.', resourceId: id };
  });
}

function notFound(): Refused {
  return new Refused(404, 'There is no such practitioner.');
}

function refuseSecondRegistration(error: unknown): never {
  if (isTaken(error, 'practitioners_one_per_registration', 'practitioners.registration_key')) {
    throw refusedField(
      'registrationId',
      'already_registered',
      'A practitioner with this registration number already exists; update that one instead.',
      409,
    );
  }
  throw error;
}
