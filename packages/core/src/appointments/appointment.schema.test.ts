import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import {
  appointmentSchema,
  appointmentUpdateSchema,
  newAppointmentSchema,
  priorityWord,
} from './appointment.schema.js';
import { statusWord } from './appointmentStatus.js';

const booking = {
  practitionerReference: 'd-1',
  patientReference: 'p-1',
  startTime: '2026-01-05T09:30:00+05:30',
  endTime: '2026-01-05T10:00:00+05:30',
};

const sent = (input: object) => z.safeParse(newAppointmentSchema, input);
const codes = (input: object) => sent(input).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

const wire = {
  practitionerReference: 'd-1',
  patientReference: 'p-1',
  priority: 'New',
  start: '2026-01-05T09:30:00+05:30',
  end: '2026-01-05T10:00:00+05:30',
};

describe('a booking', () => {
  test.each([
    ['our own names', { ...booking, priority: 'New' }],
    [
      "the wire's",
      { practitionerReference: 'd-1', patientReference: 'p-1', priority: 'New', start: wire.start, end: wire.end },
    ],
    [
      "Python's and the README's",
      {
        practitioner_reference: 'd-1',
        patient_reference: 'p-1',
        appointment_start_time: wire.start,
        appointment_end_time: wire.end,
        priority: 'ROUTINE',
      },
    ],
    [
      "Node's",
      {
        practitionerReference: 'd-1',
        patientReference: 'p-1',
        appointmentStartDate: wire.start,
        appointmentEndDate: wire.end,
        appointmentPriority: 'ROUTINE',
      },
    ],
  ])('by %s travels the same', (_, input) => {
    expect(sent(input).data).toEqual(wire);
  });

  test('leaves out what is absent, and is an emergency unless it says otherwise', () => {
    expect(sent({ ...booking, slot: '', organizationId: null, reference: undefined }).data).toEqual({
      ...wire,
      priority: 'Emergency',
    });
  });

  test('takes a Date, which is a moment', () => {
    const dates = { startTime: new Date(Date.UTC(2026, 0, 5, 4)), endTime: new Date(Date.UTC(2026, 0, 5, 4, 30)) };

    expect(sent({ ...booking, ...dates }).data).toMatchObject({
      start: '2026-01-05T04:00:00.000Z',
      end: '2026-01-05T04:30:00.000Z',
    });
  });

  test.each([
    ['2026-01-05', 'time_missing'],
    ['2026-01-05T09:30', 'time_zone_missing'],
    ['2026-01-05T09:30:00.000', 'time_zone_missing'],
    ['2026-02-30T09:30:00Z', 'time_invalid'],
    ['2026-01-05T24:00:00Z', 'time_invalid'],
    ['2026-01-05 09:30:00Z', 'time_invalid'],
    ['tomorrow', 'time_invalid'],
    ['', 'time_invalid'],
  ])('that begins at %j is refused: %s', (startTime, code) => {
    expect(codes({ ...booking, startTime })).toEqual([`startTime: ${code}`]);
  });

  test.each(['2026-01-05T09:30Z', '2026-01-05T09:30:15.123+0530', '2026-02-28T23:59:59-11:00', '2028-02-29T00:00:00z'])(
    'may begin at %s',
    (startTime) => {
      expect(sent({ ...booking, startTime, endTime: '2030-01-01T00:00:00Z' }).success).toBe(true);
    },
  );

  test.each([booking.startTime, '2026-01-05T04:00:00Z', '2026-01-05T09:29:59+05:30'])(
    'that ends at %s, not after its start, is refused',
    (endTime) => {
      expect(codes({ ...booking, endTime })).toEqual(['endTime: end_before_start']);
    },
  );

  test('names what is missing', () => {
    expect(codes({ startTime: wire.start, practitionerReference: ' ' })).toEqual([
      'practitionerReference: required',
      expect.stringContaining('patientReference: '),
      expect.stringContaining('endTime: '),
    ]);
  });

  test('of a priority nobody knows is refused', () => {
    expect(codes({ ...booking, priority: 'whenever' })).toEqual(['priority: priority_invalid']);
  });
});

test.each([
  ['EMERGENCY', 'Emergency'],
  ['HIGH', 'Emergency'],
  ['ROUTINE', 'New'],
  ['new', 'New'],
  ['follow-up visit', 'Follow-up visit'],
  ['FOLLOW_UP_VISIT', 'Follow-up visit'],
  ['Follow up', 'Follow-up visit'],
])('the priority %s travels as %s', (word, expected) => {
  expect(priorityWord(word)).toBe(expected);
});

test.each([
  ['Cancelled', 'cancelled'],
  ['CANCELED', 'cancelled'],
  ['no-show', 'noshow'],
  [' BOOKED ', 'booked'],
  ['CONFIRMED', 'CONFIRMED'],
])('the status %s travels as %s', (word, expected) => {
  expect(statusWord(word)).toBe(expected);
});

test('a change carries its reference, status and notes, and the new time only when there is one', () => {
  const change = (input: object) => z.parse(appointmentUpdateSchema, { reference: 'a-1', ...input });

  expect(change({ status: 'CONFIRMED', notes: 'Patient confirmed attendance', priority: 'HIGH' })).toEqual({
    reference: 'a-1',
    status: 'CONFIRMED',
    notes: 'Patient confirmed attendance',
    priority: 'Emergency',
  });
  expect(change({ appointment_end_time: wire.end })).toEqual({ reference: 'a-1', end: wire.end });
  expect(change({ notes: '' })).toEqual({ reference: 'a-1', notes: '' });
});

describe('an answer', () => {
  test('is read under our names, unknown members kept', () => {
    expect(z.parse(appointmentSchema, { ...wire, reference: 'a-1', slot: '', room: '12' })).toMatchObject({
      reference: 'a-1',
      startTime: wire.start,
      endTime: wire.end,
      slot: '',
      room: '12',
    });
  });

  test.each([{ resourceId: 'a-1' }, { id: 'a-1', reference: null }])('with the reference in %j is read', (answer) => {
    expect(z.parse(appointmentSchema, answer)).toMatchObject({
      reference: 'a-1',
      startTime: null,
      practitionerReference: '',
    });
  });

  test('without any reference is none', () => {
    expect(z.safeParse(appointmentSchema, wire).success).toBe(false);
  });
});
