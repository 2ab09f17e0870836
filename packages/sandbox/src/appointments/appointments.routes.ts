import { appointmentEndpoints } from '@carestack/core/appointments';
import { Refused } from '../http/Refused.js';
import { route, routeWithBody, type RoomApp } from '../http/route.js';
import { extraOf, withoutNulls } from '../records/extra.js';
import { timeIn, type World } from '../World.js';
import { appointmentColumns, appointmentOf, changesOf, rowOf } from './appointmentRow.js';
import { appointmentSearch } from './appointmentSearch.js';
import { createAppointmentsStore } from './appointments.store.js';

/** Clients look for these very words to know that one was found (contract 2.2). */
const foundMessage = 'Appointment Found !!!';

export function appointmentRoutes(app: RoomApp, world: World): void {
  const appointments = createAppointmentsStore(world);

  route(app, appointmentEndpoints.findAll, async ({ query }) => {
    const page = await appointments.page(appointmentSearch(undefined), query('nextPage'));
    return {
      type: 'success',
      message: page.total > 0 ? foundMessage : 'No appointments yet.',
      requestResource: page.appointments.map(appointmentOf),
      totalNumberOfRecords: page.total,
      nextPageLink: page.nextPage,
    };
  });

  route(app, appointmentEndpoints.findById, async ({ param }) => {
    const appointment = await appointments.find(param('id'));
    if (!appointment) throw notFound();
    return {
      type: 'success',
      message: foundMessage,
      requestResource: appointmentOf(appointment),
      totalNumberOfRecords: 1,
      nextPageLink: null,
    };
  });

  route(app, appointmentEndpoints.findByFilters, async ({ query }) => {
    const page = await appointments.page(appointmentSearch(query('filters')), query('nextPage'));
    return { entry: page.appointments.map(appointmentOf), link: { nextPage: page.nextPage }, total: page.total };
  });

  routeWithBody(
    app,
    appointmentEndpoints.create,
    async ({ body, rawBody }) => {
      const extra = extraOf(rawBody, body, appointmentColumns);
      const appointment = await appointments.create(rowOf(body, extra, timeIn(world)));
      return {
        type: 'success',
        message: 'Appointment created.',
        validationErrors: null,
        resource: appointmentOf(appointment),
      };
    },
    withoutNulls('Appointment'),
  );

  routeWithBody(
    app,
    appointmentEndpoints.update,
    async ({ body, rawBody }) => {
      const extra = extraOf(rawBody, body, appointmentColumns);
      const appointment = await appointments.update(body.reference, (stored) =>
        changesOf(body, stored, extra, timeIn(world)),
      );
      if (!appointment) throw notFound();
      return {
        type: 'success',
        message: 'Appointment updated.',
        requestResource: appointmentOf(appointment),
        totalNumberOfRecords: 1,
        nextPageLink: null,
      };
    },
    withoutNulls('Appointment'),
  );

  route(app, appointmentEndpoints.delete, async ({ param }) => {
    const reference = param('id');
    if (!(await appointments.delete(reference))) throw notFound();
    return { type: 'success', message: 'Appointment deleted.', reference };
  });
}

function notFound(): Refused {
  return new Refused(404, 'There is no such appointment.');
}
