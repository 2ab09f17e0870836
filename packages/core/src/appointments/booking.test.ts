import { describe, expect, test } from 'vitest';
import { toInstant } from '../availability/index.js';
import { createHttp } from '../client/http.js';
import { connectionBroke, stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import { createAppointmentsService } from './appointments.service.js';
import { slotWithToken } from './queueToken.js';

function appointmentsWith(...answers: readonly StubAnswer[]) {
  const { fetch, asked } = stubFetch(...answers);
  const appointments = createAppointmentsService(createHttp({ baseUrl: 'https://api.test', fetch }));
  return { appointments, sent: () => asked.map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`), asked };
}

const stored = {
  reference: 'a-1',
  practitionerReference: 'd-1',
  patientReference: 'p-1',
  start: '2026-01-05T04:00:00.000Z',
  end: '2026-01-05T04:30:00.000Z',
  status: 'booked',
};
const booking = {
  practitionerReference: 'd-1',
  patientReference: 'p-1',
  startTime: toInstant('2026-01-05T09:30:00+05:30'),
  endTime: toInstant('2026-01-05T10:00:00+05:30'),
  priority: 'ROUTINE',
};
const later = {
  startTime: toInstant('2026-01-05T11:00:00+05:30'),
  endTime: toInstant('2026-01-05T11:30:00+05:30'),
};
const moved = { ...stored, start: '2026-01-05T05:30:00Z', end: '2026-01-05T06:00:00Z' };
const list = (...entry: object[]) => ({ body: { entry, total: entry.length, link: {} } });
const one = (requestResource: object) => ({ body: { type: 'success', requestResource } });
const add = 'POST /add/Appointment';
const find = 'GET /health-lake/get-profiles/Appointment';
const put = 'PUT /update/Appointment';
const get = 'GET /get/Appointment/a-1';

describe('book', () => {
  test('gives the appointment that the server stored', async () => {
    const { appointments, asked } = appointmentsWith({ body: { message: 'ok', resource: stored } });

    expect(await appointments.book(booking)).toMatchObject({ id: 'a-1', reference: 'a-1', status: 'booked' });
    expect(asked).toMatchObject([{ body: { priority: 'New', start: '2026-01-05T09:30:00+05:30' } }]);
  });

  test('tells with the appointment what the server did not take of it', async () => {
    const validationErrors = [{ field: 'notes', reason: 'text_long' }];
    const { appointments } = appointmentsWith({ body: { message: 'ok', resource: stored, validationErrors } });

    expect((await appointments.book(booking)).refusedFields).toEqual({ notes: 'text_long' });
    const whole = appointmentsWith({ body: { message: 'ok', resource: stored, validationErrors: [] } });
    expect(await whole.appointments.book(booking)).not.toHaveProperty('refusedFields');
  });

  test('whose answer was lost is booked when it is on record', async () => {
    const { appointments, sent, asked } = appointmentsWith(connectionBroke, list(stored));

    expect(await appointments.book(booking)).toMatchObject({ reference: 'a-1' });
    expect(sent()).toEqual([add, find]);
    expect(JSON.parse(new URL(asked[1]?.path ?? '', 'http://x').searchParams.get('filters') ?? '')).toEqual({
      practitioner: 'd-1',
      patient: 'p-1',
      date: ['ge2026-01-05T04:00:00.000Z', 'lt2026-01-05T04:00:00.001Z'],
    });
  });

  test('whose answer was lost is booked when it arrives between two looks', async () => {
    const { appointments, sent } = appointmentsWith(connectionBroke, list(), list(stored));

    expect(await appointments.book(booking)).toMatchObject({ reference: 'a-1' });
    expect(sent()).toEqual([add, find, find]);
  });

  test.each([
    ['nothing is', []],
    ['only a cancelled one is', [{ ...stored, status: 'Cancelled' }]],
    ['only one nobody came to is', [{ ...stored, status: 'no-show' }]],
    ['only a longer one is', [{ ...stored, end: '2026-01-05T05:00:00Z' }]],
  ])('whose answer was lost has failed when %s on record', async (_, entries) => {
    const { appointments, sent } = appointmentsWith(connectionBroke, list(...entries));
    const error = await thrownBy(appointments.book(booking));

    expect(error).toMatchObject({ code: 'offline', outcome: 'failed' });
    expect(sent()).toEqual([add, find, find]);
  });

  test('whose answer was lost is unknown only when nobody can be asked', async () => {
    const { appointments } = appointmentsWith(connectionBroke);

    expect(await thrownBy(appointments.book(booking))).toMatchObject({ outcome: 'unknown' });
  });
});

describe('reschedule', () => {
  test('moves in one request, and gives nothing back before', async () => {
    const { appointments, sent, asked } = appointmentsWith(one(moved));

    expect(await appointments.reschedule('a-1', later)).toMatchObject({ startTime: '2026-01-05T05:30:00Z' });
    expect(sent()).toEqual([put]);
    expect(asked[0]?.body).toEqual({ reference: 'a-1', start: later.startTime, end: later.endTime });
  });

  test('reads when the answer does not say what is stored, and does not take a word for a deed', async () => {
    const silent = { body: { message: 'ok' } };
    const { appointments } = appointmentsWith(silent, one(moved));
    expect(await appointments.reschedule('a-1', later)).toMatchObject({ startTime: '2026-01-05T05:30:00Z' });

    const idle = appointmentsWith(silent, one(stored));
    expect(await thrownBy(idle.appointments.reschedule('a-1', later))).toMatchObject({
      code: 'invalid_answer',
      outcome: 'failed',
    });
  });

  test('that the server did not take is refused, by the names that it was given by, though it was answered with 200', async () => {
    const complaining = { ...one(stored).body, validationErrors: [{ field: 'start' }, { field: 'end' }] };
    const { appointments, sent } = appointmentsWith({ body: complaining }, one(stored));

    expect(await thrownBy(appointments.reschedule('a-1', later))).toMatchObject({
      name: 'ValidationError',
      message: 'appointments.update: 422',
      fields: { startTime: 'invalid', endTime: 'invalid' },
      outcome: 'failed',
    });
    expect(sent()).toEqual([put, get]);
  });

  test('that was done tells what else the server did not take', async () => {
    const { appointments } = appointmentsWith({ body: { ...one(moved).body, validationErrors: [{ field: 'slot' }] } });

    expect(await appointments.reschedule('a-1', later)).toMatchObject({ refusedFields: { slot: 'invalid' } });
  });

  test('whose answer was lost is where the server has it', async () => {
    const done = appointmentsWith(connectionBroke, one(moved));
    expect(await done.appointments.reschedule('a-1', later)).toMatchObject({ startTime: '2026-01-05T05:30:00Z' });
    expect(done.sent()).toEqual([put, get]);

    const undone = appointmentsWith(connectionBroke, one(stored));
    expect(await thrownBy(undone.appointments.reschedule('a-1', later))).toMatchObject({ outcome: 'failed' });
  });
});

describe('cancel', () => {
  test('keeps the reason after the notes that are there', async () => {
    const { appointments, asked } = appointmentsWith(
      one({ ...stored, notes: 'Knee' }),
      one({ ...stored, status: 'cancelled' }),
    );

    expect(await appointments.cancel('a-1', ' Patient is unwell ')).toMatchObject({ status: 'cancelled' });
    expect(asked[1]?.body).toEqual({ reference: 'a-1', status: 'cancelled', notes: 'Knee\nPatient is unwell' });
  });

  test('without a reason leaves the notes alone, and what is cancelled stays as it is', async () => {
    const { appointments, asked, sent } = appointmentsWith(
      one({ ...stored, notes: 'Knee' }),
      one({ ...stored, status: 'cancelled' }),
    );
    await appointments.cancel('a-1');
    await appointments.cancel('a-1', 'again');

    expect(asked[1]?.body).toEqual({ reference: 'a-1', status: 'cancelled' });
    expect(sent()).toEqual([get, put, get]);
  });

  test('whose answer was lost is read back', async () => {
    const { appointments, sent } = appointmentsWith(
      one(stored),
      connectionBroke,
      one({ ...stored, status: 'cancelled' }),
    );

    expect(await appointments.cancel('a-1', 'Unwell')).toMatchObject({ status: 'cancelled' });
    expect(sent()).toEqual([get, put, get]);
  });
});

test.each([
  ['markArrived', 'arrived'],
  ['noShow', 'noshow'],
] as const)('%s sends the status %s, and reads back when the answer is lost', async (verb, status) => {
  const { appointments, asked } = appointmentsWith(one({ ...stored, status }));
  expect(await appointments[verb]('a-1')).toMatchObject({ status });
  expect(asked[0]?.body).toEqual({ reference: 'a-1', status });

  const lost = appointmentsWith(connectionBroke, one(stored));
  expect(await thrownBy(lost.appointments[verb]('a-1'))).toMatchObject({ outcome: 'failed' });
});

describe('a number', () => {
  const slot = slotWithToken('', { number: 4, since: '2026-01-05T04:00:00.000Z', isClaim: false });
  const numbered = { ...stored, slot };
  const day = { from: toInstant('2026-01-05T00:00:00+05:30'), to: toInstant('2026-01-06T00:00:00+05:30') };

  test('is given when the server has stored it with the arrival', async () => {
    const here = { ...numbered, status: 'arrived' };
    const { appointments, asked } = appointmentsWith(one(numbered), list(numbered), one(here));

    expect(await appointments.takeNumber('a-1', day)).toMatchObject({ slot, status: 'arrived' });
    expect(asked.at(-1)?.body).toEqual({ reference: 'a-1', slot, status: 'arrived' });
  });

  test('of somebody whose arrival the server did not store is not given', async () => {
    const { appointments } = appointmentsWith(one(numbered), list(numbered), one(numbered), one(numbered));

    expect(await thrownBy(appointments.takeNumber('a-1', day))).toMatchObject({ code: 'invalid_answer' });
  });
});
