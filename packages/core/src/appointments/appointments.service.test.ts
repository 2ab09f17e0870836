import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createHttp } from '../client/http.js';
import { ConflictError, NotFoundError, ValidationError } from '../errors/EhrApiError.js';
import { connectionBroke, stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import { AppointmentPriority } from './appointment.schema.js';
import { createAppointmentsService } from './appointments.service.js';
import { SlotTakenError } from './SlotTakenError.js';

function appointmentsWith(...answers: readonly StubAnswer[]) {
  const { fetch, asked } = stubFetch(...answers);
  return { appointments: createAppointmentsService(createHttp({ baseUrl: 'https://api.test', fetch })), asked };
}

const stored = {
  reference: 'a-1',
  practitionerReference: 'd-1',
  patientReference: 'p-1',
  slot: '',
  priority: 'New',
  start: '2026-01-05T04:00:00.000Z',
  end: '2026-01-05T04:30:00.000Z',
  organizationId: '',
};

const booking = {
  practitionerReference: 'd-1',
  patientReference: 'p-1',
  startTime: '2026-01-05T09:30:00+05:30',
  endTime: '2026-01-05T10:00:00+05:30',
  priority: AppointmentPriority.ROUTINE,
};

describe('create', () => {
  test('books, and gives the reference and what the server stored', async () => {
    const { appointments, asked } = appointmentsWith({
      body: { type: 'success', message: 'Appointment created.', resource: stored },
    });
    const written = await appointments.create(booking);

    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: '/add/Appointment',
        body: { practitionerReference: 'd-1', patientReference: 'p-1', priority: 'New', start: booking.startTime },
      },
    ]);
    expect(written).toMatchObject({
      reference: 'a-1',
      message: 'Appointment created.',
      // As every other record is given, too.
      id: 'a-1',
      resource: { startTime: stored.start, endTime: stored.end },
      appointment: { startTime: stored.start, endTime: stored.end },
    });
  });

  test('of a taken time says when the practitioner is taken, and nothing of the other patient', async () => {
    const { appointments } = appointmentsWith({
      status: 409,
      headers: { 'x-request-id': 'r-1' },
      body: {
        message: 'Asha Rao is there then',
        conflict: { start: stored.start, end: stored.end, patientReference: 'p-secret' },
      },
    });
    const error = await thrownBy(appointments.create(booking));

    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toBeInstanceOf(SlotTakenError);
    expect(error).toMatchObject({
      code: 'conflict',
      statusCode: 409,
      requestId: 'r-1',
      taken: { startTime: stored.start, endTime: stored.end },
      data: undefined,
    });
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(/Asha|p-secret/);
  });

  test('of a taken time where the server does not say when', async () => {
    const { appointments } = appointmentsWith({ status: 409, body: { message: 'busy' } });

    expect(await thrownBy(appointments.create(booking))).toMatchObject({ code: 'conflict', taken: null });
  });

  test('whose times the server refuses names them as the caller does', async () => {
    const { appointments } = appointmentsWith({
      status: 400,
      body: {
        message: 'Check start, end, appointment_priority.',
        details: [
          { field: 'start', reason: 'in_the_past' },
          { field: 'end', reason: 'too_long' },
          { field: 'appointment_priority', reason: 'priority_invalid' },
          { field: 'room', reason: 'required' },
        ],
      },
    });

    expect(await thrownBy(appointments.create(booking))).toMatchObject({
      fields: { startTime: 'in_the_past', endTime: 'too_long', priority: 'priority_invalid', room: 'required' },
    });
  });

  test('with times nobody can place sends nothing', async () => {
    const { appointments, asked } = appointmentsWith({ body: {} });
    const error = await thrownBy(
      appointments.create({ ...booking, startTime: '2026-01-05', endTime: '2026-01-05T10:00' }),
    );

    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ fields: { startTime: 'time_missing', endTime: 'time_zone_missing' } });
    expect(asked).toEqual([]);
  });

  test('whose answer is lost is sent once, and its outcome is unknown', async () => {
    const { appointments, asked } = appointmentsWith(connectionBroke);

    expect(await thrownBy(appointments.create(booking))).toMatchObject({
      name: 'ConnectionError',
      outcome: 'unknown',
    });
    expect(asked).toHaveLength(1);
  });
});

describe('update', () => {
  test('puts the reference into the body beside the changes', async () => {
    const { appointments, asked } = appointmentsWith({
      body: { type: 'success', message: 'ok', requestResource: { ...stored, status: 'CONFIRMED' } },
    });
    const written = await appointments.update('a-1', { status: 'CONFIRMED', priority: AppointmentPriority.HIGH });

    expect(asked).toMatchObject([
      {
        method: 'PUT',
        path: '/update/Appointment',
        body: { reference: 'a-1', status: 'CONFIRMED', priority: 'Emergency' },
      },
    ]);
    expect(written).toMatchObject({ reference: 'a-1', appointment: { status: 'CONFIRMED' } });
  });

  test('to a taken time says when', async () => {
    const { appointments } = appointmentsWith({
      status: 409,
      body: { conflict: { start: stored.start, end: stored.end } },
    });
    const change = { startTime: booking.startTime, endTime: booking.endTime };

    expect(await thrownBy(appointments.update('a-2', change))).toMatchObject({ taken: { startTime: stored.start } });
  });
});

describe('reading', () => {
  test('a page of all', async () => {
    const { appointments, asked } = appointmentsWith({
      body: { type: 'success', message: 'Appointment Found !!!', requestResource: [stored], totalNumberOfRecords: 45 },
    });
    const page = await appointments.findAll({ nextPage: 'abc=' });

    expect(asked[0]?.path).toBe('/get/Appointment?nextPage=abc%3D');
    expect(page).toMatchObject({ items: [{ reference: 'a-1', startTime: stored.start }], total: 45, nextPage: null });
  });

  test('one by its reference', async () => {
    const { appointments, asked } = appointmentsWith({ body: { requestResource: stored } });

    expect(await appointments.findById('a/1')).toMatchObject({ reference: 'a-1', patientReference: 'p-1' });
    expect(asked[0]?.path).toBe('/get/Appointment/a%2F1');
  });

  test.each([{ status: 404 }, { body: { message: 'none', requestResource: null } }])(
    'one that is not there: %j',
    async (answer) => {
      const { appointments } = appointmentsWith(answer);

      expect(await thrownBy(appointments.findById('a-9'))).toBeInstanceOf(NotFoundError);
      expect(await appointments.exists('a-9')).toBe(false);
    },
  );

  test('whether one exists, where only "not found" means no', async () => {
    expect(await appointmentsWith({ body: { requestResource: stored } }).appointments.exists('a-1')).toBe(true);
    expect(await thrownBy(appointmentsWith({ status: 403 }).appointments.exists('a-1'))).toMatchObject({
      code: 'forbidden',
    });
  });

  test('by practitioner, patient, time and status, under the search names of FHIR', async () => {
    const { appointments, asked } = appointmentsWith({ body: { entry: [stored], total: 1 } });
    await appointments.findByFilters({
      practitionerReference: 'd-1',
      patientReference: '',
      from: '2026-01-05T00:00:00+05:30',
      to: new Date(Date.UTC(2026, 0, 6)),
      status: 'CANCELED',
      count: 100,
    });

    const { searchParams } = new URL(asked[0]?.path ?? '', 'https://api.test');
    expect(JSON.parse(searchParams.get('filters') ?? '')).toEqual({
      practitioner: 'd-1',
      date: ['ge2026-01-05T00:00:00+05:30', 'lt2026-01-06T00:00:00.000Z'],
      status: 'cancelled',
      _count: 100,
    });
  });

  test.each([
    [{ from: '2026-01-05' }, { from: 'time_missing' }],
    [{ from: '2026-01-05T10:00:00Z', to: '2026-01-05T10:00:00Z' }, { to: 'date_order' }],
    [{ count: 101 }, { count: 'count_invalid' }],
    [{ practitioner: 'd-1' }, { practitioner: 'unknown' }],
  ])('by %j sends nothing', async (filters, fields) => {
    const { appointments, asked } = appointmentsWith({ body: { entry: [] } });

    expect(await thrownBy(appointments.findByFilters(filters as object))).toMatchObject({
      code: 'validation_failed',
      fields,
    });
    expect(asked).toEqual([]);
  });
});

test('every appointment that fits is read page by page', async () => {
  const { appointments, asked } = appointmentsWith(
    { body: { entry: [stored], link: { nextPage: 'two' } } },
    { body: { entry: [{ ...stored, reference: 'a-2' }] } },
  );
  const references: string[] = [];
  for await (const { reference } of appointments.iterate({ status: 'booked' })) references.push(reference);

  expect(references).toEqual(['a-1', 'a-2']);
  expect(asked).toHaveLength(2);
});

test('delete takes the reference, and any answer', async () => {
  const { appointments, asked } = appointmentsWith({ status: 204 });
  await appointments.delete('a-1');

  expect(asked).toMatchObject([{ method: 'DELETE', path: '/delete/Appointment/a-1' }]);
});
