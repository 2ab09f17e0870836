import { createCarestack, patientName, SlotTakenError, type Carestack } from '@carestack/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from '../createSandbox.js';
import { openSandbox } from '../node/index.js';
import type { RunningSandbox } from '../options.js';
import { call } from '../testing/call.js';

const folder = mkdtempSync(join(tmpdir(), 'carestack-appointments-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const seeded = { patients: 0 };
let files = 0;
const ways: Record<string, () => Promise<RunningSandbox>> = {
  'in memory': () => createSandbox(seeded),
  'in a file': () => openSandbox({ ...seeded, file: join(folder, `${(files += 1)}.db`) }),
};

const at = (time: string) => `2030-01-07T${time}:00+05:30`;
const booking = (start: string, end: string, practitionerReference = 'd-1') => ({
  practitionerReference,
  patientReference: 'p-1',
  startTime: at(start),
  endTime: at(end),
  priority: 'ROUTINE',
});

describe.each(Object.entries(ways))('%s', (_, open) => {
  let sandbox: RunningSandbox;
  let appointments: Carestack['appointments'];

  beforeEach(async () => {
    sandbox = await open();
    ({ appointments } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch }));
  });
  afterEach(() => sandbox.close());

  const search = (filters: object) =>
    call(sandbox, `GET /health-lake/get-profiles/Appointment?filters=${encodeURIComponent(JSON.stringify(filters))}`);

  test('of a hundred who book the same slot at once, exactly one gets it and ninety-nine are told that it is taken', async () => {
    const attempts = Array.from({ length: 100 }, (_, index) =>
      call(sandbox, 'POST /add/Appointment', {
        json: {
          practitionerReference: 'd-1',
          patientReference: `p-${index}`,
          start: at('10:00'),
          end: at('10:30'),
          priority: 'New',
        },
      }),
    );
    const answers = await Promise.all(attempts);

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(99);
    for (const { body } of refused) {
      expect(body['conflict']).toEqual({ start: '2030-01-07T04:30:00.000Z', end: '2030-01-07T05:00:00.000Z' });
    }
    expect((await appointments.findByFilters({ practitionerReference: 'd-1' })).total).toBe(1);
  });

  test('a hundred bookings of overlapping times leave none that overlap', async () => {
    const minutes = (total: number) =>
      `${String(9 + Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
    const attempts = Array.from({ length: 100 }, (_, index) => {
      const from = (index * 7) % 113;
      return appointments.create(booking(minutes(from), minutes(from + 5 + (index % 11)))).catch(() => undefined);
    });
    const booked = (await Promise.all(attempts)).flatMap((written) => written?.appointment ?? []);

    const inOrder = [...booked].sort((one, other) => String(one.startTime).localeCompare(String(other.startTime)));
    expect(inOrder.length).toBeGreaterThan(5);
    inOrder.slice(1).forEach((appointment, index) => {
      expect(Date.parse(String(appointment.startTime))).toBeGreaterThanOrEqual(
        Date.parse(String(inOrder[index]?.endTime)),
      );
    });
  });

  describe('an appointment', () => {
    beforeEach(async () => {
      await appointments.create({ ...booking('10:00', '10:30'), reference: 'a-1' });
    });

    test.each([
      ['09:30', '10:00'],
      ['10:30', '10:31'],
      ['10:59', '11:00'],
    ])('lets its neighbour from %s to %s be booked', async (start, end) => {
      expect(await appointments.create(booking(start, end))).toMatchObject({ appointment: { status: 'booked' } });
    });

    test.each([
      ['09:59', '10:01'],
      ['10:29', '10:30'],
      ['10:10', '10:20'],
      ['09:00', '11:00'],
      ['10:00', '10:30'],
    ])('stands in the way of one from %s to %s', async (start, end) => {
      const error = await appointments.create(booking(start, end)).catch((refused: unknown) => refused);

      expect(error).toBeInstanceOf(SlotTakenError);
      expect(error).toMatchObject({
        statusCode: 409,
        fields: { startTime: 'slot_taken' },
        taken: { startTime: '2030-01-07T04:30:00.000Z', endTime: '2030-01-07T05:00:00.000Z' },
      });
    });

    test('does not stand in the way of another practitioner', async () => {
      const { reference } = await appointments.create(booking('10:00', '10:30', 'd-2'));

      expect(await appointments.exists(reference)).toBe(true);
    });

    test('is told to nobody by a conflict', async () => {
      await appointments.create({ ...booking('11:00', '11:30'), patientReference: 'p-secret', notes: 'note-secret' });
      const { status, text } = await call(sandbox, 'POST /add/Appointment', {
        json: { ...booking('11:00', '11:30'), patientReference: 'p-2' },
      });

      expect(status).toBe(409);
      expect(text).not.toMatch(/secret|p-1|p-2|d-1/);
    });

    test.each([
      ['is cancelled', 'CANCELED', 'cancelled'],
      ['nobody comes to', 'no-show', 'noshow'],
    ])('that %s leaves its time to others, and cannot come back over them', async (_, status, stored) => {
      await appointments.update('a-1', { status, notes: 'Patient is unwell' });
      await appointments.create({ ...booking('10:00', '10:30'), reference: 'a-2' });

      await expect(appointments.update('a-1', { status: 'booked' })).rejects.toBeInstanceOf(SlotTakenError);
      expect(await appointments.findById('a-1')).toMatchObject({ status: stored, notes: 'Patient is unwell' });
    });

    test('leaves its time to others when it is deleted, by either path', async () => {
      await appointments.delete('a-1');
      await appointments.create({ ...booking('10:00', '10:30'), reference: 'a-2' });
      expect((await call(sandbox, 'DELETE /appointments/a-2')).status).toBe(200);
      await appointments.create(booking('10:00', '10:30'));

      expect(await appointments.exists('a-1')).toBe(false);
      await expect(appointments.delete('a-1')).rejects.toMatchObject({ code: 'not_found' });
    });

    test('moves, over its own old time too, and the old time is free', async () => {
      await appointments.update('a-1', { startTime: at('10:15'), endTime: at('10:45') });
      await appointments.create(booking('10:00', '10:15'));

      expect(await appointments.findById('a-1')).toMatchObject({
        startTime: '2030-01-07T04:45:00.000Z',
        endTime: '2030-01-07T05:15:00.000Z',
      });
    });

    test('keeps its time when it cannot move', async () => {
      await appointments.create(booking('12:00', '12:30'));
      await expect(appointments.update('a-1', { startTime: at('12:15'), endTime: at('12:45') })).rejects.toMatchObject({
        taken: { startTime: '2030-01-07T06:30:00.000Z' },
      });

      await expect(appointments.create(booking('10:00', '10:30'))).rejects.toBeInstanceOf(SlotTakenError);
      expect(await appointments.findById('a-1')).toMatchObject({ startTime: '2030-01-07T04:30:00.000Z' });
    });

    test('cannot end before it begins, though only one of both is changed', async () => {
      await expect(appointments.update('a-1', { endTime: at('09:00') })).rejects.toMatchObject({
        code: 'validation_failed',
        fields: { endTime: 'end_before_start' },
      });
    });

    test('has its reference alone', async () => {
      await expect(appointments.create({ ...booking('15:00', '15:30'), reference: 'a-1' })).rejects.toMatchObject({
        statusCode: 409,
        taken: null,
        fields: { reference: 'already_used' },
      });
    });
  });

  describe('a practitioner who sees two at a time', () => {
    const capacity = (value: unknown, practitionerReference = 'd-1') =>
      call(sandbox, 'POST /sandbox/capacities', { json: { practitionerReference, capacity: value } });
    beforeEach(() => capacity(2));

    test('never has three at any minute, however long they are and in whatever order they come and go', async () => {
      const clock = (minutes: number) =>
        `${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const held = new Map<string, [from: number, to: number]>();
      for (let index = 0; index < 120; index += 1) {
        const from = (index * 37) % 113;
        const to = from + 5 + ((index * 7) % 23);
        const [oldest = ''] = held.keys();
        if (index % 3 === 2 && held.size > 4) {
          await appointments.update(oldest, { status: 'cancelled' });
          held.delete(oldest);
        }
        const touching = [...held.values()].filter(([begin, end]) => begin < to && from < end).length;
        const written = await appointments.create(booking(clock(from), clock(to))).catch((error: unknown) => {
          expect(error).toBeInstanceOf(SlotTakenError);
        });
        // As availability counts: whom a slot touches takes a place in it.
        expect(written !== undefined).toBe(touching < 2);
        if (written) held.set(written.reference, [from, to]);
      }
      expect(held.size).toBeGreaterThan(5);
    });

    test('has the first of those in the way told in a conflict, and nothing else', async () => {
      await appointments.create({ ...booking('10:00', '10:30'), patientReference: 'p-secret', notes: 'note-secret' });
      await appointments.create({ ...booking('10:15', '10:45'), patientReference: 'p-secret' });
      const { status, body, text } = await call(sandbox, 'POST /add/Appointment', {
        json: booking('10:15', '10:30'),
      });

      expect([status, body['conflict']]).toEqual([
        409,
        { start: '2030-01-07T04:30:00.000Z', end: '2030-01-07T05:00:00.000Z' },
      ]);
      expect(text).not.toMatch(/secret|p-1|d-1/);
    });

    test('keeps those that are booked when fewer may be, and gets no other beside them', async () => {
      const first = await appointments.create(booking('10:00', '10:30'));
      await appointments.create(booking('10:00', '10:30'));
      await capacity(1);

      await appointments.update(first.reference, { status: 'cancelled' });
      await expect(appointments.create(booking('10:00', '10:30'))).rejects.toBeInstanceOf(SlotTakenError);
      expect((await appointments.findByFilters({ practitionerReference: 'd-1', status: 'booked' })).total).toBe(1);
    });

    test('is the only one, and only until a reset', async () => {
      await appointments.create(booking('10:00', '10:30', 'd-2'));
      await expect(appointments.create(booking('10:00', '10:30', 'd-2'))).rejects.toBeInstanceOf(SlotTakenError);
      const { body } = await call(sandbox, 'GET /sandbox/capacities');
      expect(body).toEqual({ capacities: [{ practitionerReference: 'd-1', capacity: 2 }] });

      await call(sandbox, 'POST /sandbox/reset');
      expect((await call(sandbox, 'GET /sandbox/capacities')).body).toEqual({ capacities: [] });
    });

    test.each([0, 1.5, '2', null, 10_000])('is not told to see %j', async (value) => {
      expect(await capacity(value)).toMatchObject({ status: 400, body: { details: [{ field: 'capacity' }] } });
    });
  });

  test('every member that Python wants is answered, filled or empty', async () => {
    const { body } = await call(sandbox, 'POST /add/Appointment', {
      json: {
        practitionerReference: 'd-1',
        patientReference: 'p-1',
        start: '2030-08-10T14:30:00Z',
        end: '2030-08-10T15:00:00Z',
        priority: null,
        slot: null,
        appointmentType: 'CHECKUP',
        room: 7,
      },
    });
    expect(body).toMatchObject({
      type: 'success',
      message: 'Appointment created.',
      resource: {
        practitionerReference: 'd-1',
        patientReference: 'p-1',
        slot: '',
        priority: 'Emergency',
        organizationId: '',
        start: '2030-08-10T14:30:00.000Z',
        end: '2030-08-10T15:00:00.000Z',
        status: 'booked',
        appointmentType: 'CHECKUP',
        room: 7,
      },
    });

    const { reference } = body['resource'] as { reference: string };
    expect((await call(sandbox, `GET /get/Appointment/${reference}`)).body).toMatchObject({
      type: 'success',
      message: 'Appointment Found !!!',
      totalNumberOfRecords: 1,
      requestResource: body['resource'],
    });
    expect(
      (await call(sandbox, 'PUT /update/Appointment', { json: { reference, status: 'CONFIRMED', start: null } })).body,
    ).toMatchObject({ type: 'success', message: 'Appointment updated.', requestResource: { status: 'CONFIRMED' } });
  });

  test.each([
    [{ start: '2030-08-10' }, 'start', 'time_missing'],
    [{ start: '2030-08-10T14:30:00' }, 'start', 'time_zone_missing'],
    [{ start: null }, 'start', 'required'],
    [{ start: null, startTime: '2030-08-10' }, 'startTime', 'time_missing'],
    [{ start: null, appointment_start_time: '2030-08-10' }, 'appointment_start_time', 'time_missing'],
    [{ end: '2030-08-10T14:30:00Z' }, 'end', 'end_before_start'],
    [{ end: '2030-08-11T14:31:00Z' }, 'end', 'too_long'],
    [{ end: null, appointmentEndDate: '2030-08-11T14:31:00Z' }, 'appointmentEndDate', 'too_long'],
    [{ patientReference: '' }, 'patientReference', 'required'],
    [{ patientReference: null }, 'patientReference', 'required'],
    [{ patientReference: null, patient_reference: '' }, 'patient_reference', 'required'],
    [{ priority: 'whenever' }, 'priority', 'priority_invalid'],
  ])('a booking with %j is refused at %s: %s', async (change, field, reason) => {
    const { status, body } = await call(sandbox, 'POST /add/Appointment', {
      json: {
        practitionerReference: 'd-1',
        patientReference: 'p-1',
        start: '2030-08-10T14:30:00Z',
        end: '2030-08-10T15:00:00Z',
        ...change,
      },
    });

    expect({ status, body }).toMatchObject({ status: 400, body: { details: [{ field, reason }] } });
  });

  test('a change without a reference is refused', async () => {
    expect(await call(sandbox, 'PUT /update/Appointment', { json: { status: 'arrived' } })).toMatchObject({
      status: 400,
      body: { details: [{ field: 'reference', reason: 'required' }] },
    });
  });

  describe('the search', () => {
    beforeEach(async () => {
      await appointments.create({ ...booking('16:00', '16:30'), reference: 'late' });
      await appointments.create({ ...booking('09:00', '09:30'), reference: 'early', patientReference: 'p-2' });
      await appointments.create({ ...booking('09:00', '09:30', 'd-2'), reference: 'other' });
      await appointments.update('other', { status: 'arrived' });
    });

    test.each([
      [{ practitioner: 'd-1' }, ['early', 'late']],
      [{ practitionerReference: 'd-2' }, ['other']],
      [{ patient: 'p-1' }, ['other', 'late']],
      [{ patientReference: 'p-2', practitioner: 'd-1' }, ['early']],
      [{ status: 'ARRIVED' }, ['other']],
      [{ status: 'booked' }, ['early', 'late']],
      [{ date: ['ge2030-01-07T09:30:00+05:30'] }, ['late']],
      [{ date: ['ge2030-01-07', 'lt2030-01-07T16:00:00+05:30'] }, ['early', 'other']],
      [{ date: ['gt2030-01-07T03:30:00Z', 'le2030-01-07'] }, ['late']],
      [{ date: '2030-01-07' }, ['early', 'other', 'late']],
      [{ date: '2030-01-07T10:30:00Z' }, ['late']],
      [{ date: 'lt2030-01-07' }, []],
      [{ identifier: 'late' }, ['late']],
      [{ _count: 2 }, ['early', 'other']],
    ])('%j finds %j, earliest first', async (filters, references) => {
      const { status, body } = await search(filters);

      expect(status).toBe(200);
      expect(body['entry']).toMatchObject(references.map((reference) => ({ reference })));
      expect(body['entry']).toHaveLength(references.length);
    });

    test.each([
      [{ date: 'ge2030-02-30' }, 'date'],
      [{ date: ['ge2030-01-07T09:30:00'] }, 'date'],
      [{ doctor: 'd-1' }, 'filters'],
    ])('refuses %j', async (filters, field) => {
      expect(await search(filters)).toMatchObject({ status: 400, body: { details: [{ field }] } });
    });

    test('goes on where its first page ended, though appointments are booked meanwhile', async () => {
      const first = await appointments.findByFilters({ from: at('00:00'), count: 1 });
      await appointments.create({ ...booking('08:00', '08:30'), reference: 'before' });
      const second = await appointments.findByFilters({ from: at('00:00'), count: 1 }, { nextPage: first.nextPage });
      const third = await appointments.findByFilters({ from: at('00:00') }, { nextPage: second.nextPage });

      expect([first, second, third].map(({ items }) => items.map(({ reference }) => reference))).toEqual([
        ['early'],
        ['other'],
        ['late'],
      ]);
      expect(third.nextPage).toBeNull();
    });
  });
});

describe('the appointments of the beginning', () => {
  // A Wednesday.
  const now = Date.UTC(2026, 5, 17, 6);

  test('fill four weeks of every practitioner, past ones seen, coming ones booked, none on a Sunday', async () => {
    const sandbox = await createSandbox({ patients: 20, now: () => now });
    const { appointments, patients, practitioners } = createCarestack({
      baseUrl: 'http://sandbox',
      apiKey: sandbox.apiKey,
      fetch: sandbox.fetch,
    });
    const all: { startTime: string | null; status?: string | null | undefined }[] = [];
    const [treated, treating] = [new Set<string>(), new Set<string>()];
    for await (const appointment of appointments.iterate({ count: 100 })) {
      all.push(appointment);
      treated.add(appointment.patientReference);
      treating.add(appointment.practitionerReference);
    }

    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });
    const days = new Set(all.map(({ startTime }) => day.format(Date.parse(startTime ?? ''))));
    expect([...days].sort()).toMatchObject({ 0: '2026-06-08', 6: '2026-06-15', 23: '2026-07-04', length: 24 });
    expect(treating.size).toBe((await practitioners.findAll()).total);
    expect(treated.size).toBe((await patients.findAll()).total);
    for (const { startTime, status } of all) {
      expect(Date.parse(startTime ?? '') < now ? ['fulfilled', 'noshow', 'booked'] : ['booked']).toContain(status);
    }
    await sandbox.close();
  });

  test('hold their time', async () => {
    const sandbox = await createSandbox({ patients: 5, now: () => now });
    const { appointments } = createCarestack({
      baseUrl: 'http://sandbox',
      apiKey: sandbox.apiKey,
      fetch: sandbox.fetch,
    });
    const { items } = await appointments.findByFilters({ from: new Date(now), count: 3 });

    expect(items).toHaveLength(3);
    for (const { practitionerReference, startTime, endTime } of items) {
      await expect(
        appointments.create({
          practitionerReference,
          patientReference: 'p-1',
          startTime: startTime ?? '',
          endTime: endTime ?? '',
        }),
      ).rejects.toMatchObject({ taken: { startTime, endTime } });
    }
    await sandbox.close();
  });

  test('are visits whose documents can be linked', async () => {
    const sandbox = await createSandbox({ patients: 5, now: () => now });
    const { appointments, documents, patients } = createCarestack({
      baseUrl: 'http://sandbox',
      apiKey: sandbox.apiKey,
      fetch: sandbox.fetch,
    });
    const { items } = await appointments.findAll();

    expect(items.length).toBeGreaterThan(0);
    for (const { reference, patientReference, practitionerReference, startTime, endTime } of items) {
      const patient = await patients.findById(patientReference);
      const linked = await documents.linkHealthDocument({
        reference,
        patientReference,
        practitionerReference,
        patientName: patientName(patient),
        patientAddress: patient.address ?? '',
        appointmentStartDate: startTime ?? '',
        appointmentEndDate: endTime ?? '',
        organizationId: 'IN2710000001',
        mobileNumber: '9876543210',
        hiType: 'OPConsultation',
      });
      expect(linked).toMatchObject({ success: true });
    }
    await sandbox.close();
  });
});
