import { createCarestack, SlotTakenError, type Appointment, type Carestack } from '@carestack/core';
import { toInstant } from '@carestack/core/availability';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from '../createSandbox.js';
import type { Fault } from '../faults/fault.js';
import type { RunningSandbox } from '../options.js';
import { call } from '../testing/call.js';

const at = (time: string) => toInstant(`2030-01-07T${time}:00+05:30`);
const half = (from: string, to: string) => ({ startTime: at(from), endTime: at(to) });
const nine = half('09:00', '09:30');
const ten = half('10:00', '10:30');

let sandbox: RunningSandbox;
let appointments: Carestack['appointments'];
let visit: Appointment;

beforeEach(async () => {
  sandbox = await createSandbox({ patients: 0 });
  ({ appointments } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch }));
  visit = await book('p-1', nine);
});
afterEach(() => sandbox.close());

const book = (patientReference: string, times: typeof nine, practitionerReference = 'd-1') =>
  appointments.book({ practitionerReference, patientReference, ...times, priority: 'New' });

async function plant(...faults: Fault[]) {
  for (const json of faults) await call(sandbox, 'POST /sandbox/faults', { json });
}
const lose = (operation: string): Fault => ({ kind: 'drop-after', operation, times: 1 });
const never = (operation: string): Fault => ({ kind: 'drop-before', operation, times: 1 });
const withoutNotes = (operation: string): Fault => ({
  kind: 'not-kept',
  operation,
  fields: { notes: 'invalid' },
  times: 1,
});
const refuse = (operation: string, times = 1): Fault => ({ kind: 'status', status: 403, operation, times });
const mute = (operation: string): Fault => ({ kind: 'status', status: 500, operation, times: 20 });

/** What stands in the database, asked once all faults are gone. */
async function onRecord(practitionerReference = 'd-1') {
  await call(sandbox, 'DELETE /sandbox/faults');
  const { items } = await appointments.findByFilters({ practitionerReference });
  return items.map(({ startTime, status }) => `${new Date(startTime ?? '').toISOString().slice(11, 16)} ${status}`);
}

describe('a move', () => {
  test('whose answer is lost is where the server has it, and its old time is free', async () => {
    await plant(lose('appointments.update'));

    const moved = await appointments.reschedule(visit.reference, ten);

    expect(Date.parse(moved.startTime ?? '')).toBe(Date.parse(ten.startTime));
    expect(await onRecord()).toEqual(['04:30 booked']);
    await expect(book('p-2', nine)).resolves.toMatchObject({ status: 'booked' });
  });

  test('that never arrived is said to have failed, and the old time is still held', async () => {
    await plant(never('appointments.update'));

    await expect(appointments.reschedule(visit.reference, ten)).rejects.toMatchObject({ outcome: 'failed' });

    expect(await onRecord()).toEqual(['03:30 booked']);
    await expect(book('p-2', nine)).rejects.toBeInstanceOf(SlotTakenError);
    await expect(book('p-2', ten)).resolves.toMatchObject({ status: 'booked' });
  });

  test('is unknown only while nobody can be asked; trying again tells the truth', async () => {
    await plant(lose('appointments.update'), mute('appointments.findById'));

    await expect(appointments.reschedule(visit.reference, ten)).rejects.toMatchObject({ outcome: 'unknown' });

    expect(await onRecord()).toEqual(['04:30 booked']);
    await expect(appointments.reschedule(visit.reference, ten)).resolves.toMatchObject({ status: 'booked' });
    expect(await onRecord()).toEqual(['04:30 booked']);
  }, 20_000);
});

describe('a cancellation', () => {
  test('whose reason was not taken is done, and says so', async () => {
    await plant(withoutNotes('appointments.update'));

    expect(await appointments.cancel(visit.reference, 'Unwell')).toMatchObject({
      status: 'cancelled',
      refusedFields: { notes: 'invalid' },
    });
    expect((await appointments.findById(visit.reference)).notes).toBeFalsy();
  });

  test('whose answer is lost is done when the server has it, with its reason once', async () => {
    await plant(lose('appointments.update'));

    await expect(appointments.cancel(visit.reference, 'Unwell')).resolves.toMatchObject({ status: 'cancelled' });

    expect(await onRecord()).toEqual(['03:30 cancelled']);
    expect((await appointments.cancel(visit.reference, 'Unwell')).notes).toBe('Unwell');
  });

  test('that never arrived is said to have failed, and the visit stands', async () => {
    await plant(never('appointments.update'));

    await expect(appointments.cancel(visit.reference, 'Unwell')).rejects.toMatchObject({ outcome: 'failed' });

    expect(await onRecord()).toEqual(['03:30 booked']);
  });
});

describe('a change of practitioner', () => {
  const target = { practitionerReference: 'd-2', ...ten };
  const give = () => appointments.transfer(visit.reference, target, 'Moved');

  test('holds the new visit before the old one is cancelled, and keeps what is known', async () => {
    await appointments.update(visit.reference, { notes: 'Knee', slot: 'room 4; token 7 since 2030-01-07T03:00:00Z' });

    const { appointment, ...rest } = await give();

    expect(rest).toEqual({ old: 'cancelled', isArrivalMissing: false, error: null });
    expect(appointment).toMatchObject({ practitionerReference: 'd-2', patientReference: 'p-1', priority: 'New' });
    expect(appointment).toMatchObject({ notes: 'Knee', slot: 'room 4', status: 'booked' });
    expect([await onRecord(), await onRecord('d-2')]).toEqual([['03:30 cancelled'], ['04:30 booked']]);
    expect((await appointments.findById(visit.reference)).notes).toBe('Knee\nMoved');
  });

  test('tells what was not taken of the new visit, and of the cancellation of the old one', async () => {
    await appointments.update(visit.reference, { notes: 'Knee', status: 'arrived' });
    await plant(withoutNotes('appointments.create'), withoutNotes('appointments.update'));

    const { appointment, old, oldRefusedFields } = await give();

    expect([appointment.refusedFields, old, oldRefusedFields]).toEqual([
      { notes: 'invalid' },
      'cancelled',
      { notes: 'invalid' },
    ]);
    expect(appointment.status).toBe('arrived');
    expect((await appointments.findById(visit.reference)).notes).toBe('Knee');
  });

  test('to a time that is taken changes nothing', async () => {
    await book('p-2', ten, 'd-2');

    await expect(give()).rejects.toBeInstanceOf(SlotTakenError);

    expect([await onRecord(), await onRecord('d-2')]).toEqual([['03:30 booked'], ['04:30 booked']]);
  });

  test('whose every answer is lost is done all the same, once', async () => {
    await plant(lose('appointments.create'), lose('appointments.update'));

    expect(await give()).toMatchObject({ old: 'cancelled', error: null });

    expect([await onRecord(), await onRecord('d-2')]).toEqual([['03:30 cancelled'], ['04:30 booked']]);
  });

  test('that stops half way says that both stand, and goes on where it stopped', async () => {
    await plant(refuse('appointments.update'));

    expect(await give()).toMatchObject({ old: 'stands', error: { code: 'forbidden' } });
    expect([await onRecord(), await onRecord('d-2')]).toEqual([['03:30 booked'], ['04:30 booked']]);

    expect(await give()).toMatchObject({ old: 'cancelled', error: null });
    expect([await onRecord(), await onRecord('d-2')]).toEqual([['03:30 cancelled'], ['04:30 booked']]);
  });

  test('of somebody who is here says so of the new visit, or that it does not', async () => {
    await appointments.markArrived(visit.reference);
    expect(await give()).toMatchObject({ appointment: { status: 'arrived' }, isArrivalMissing: false });

    const other = await book('p-3', half('11:00', '11:30'));
    await appointments.markArrived(other.reference);
    await plant({ kind: 'latency', ms: 1, operation: 'appointments.update', times: 1 }, refuse('appointments.update'));
    const later = { practitionerReference: 'd-2', ...half('11:00', '11:30') };
    expect(await appointments.transfer(other.reference, later)).toMatchObject({
      appointment: { status: 'booked' },
      old: 'cancelled',
      isArrivalMissing: true,
    });
  });

  test('is not begun for a visit that was cancelled meanwhile', async () => {
    await appointments.cancel(visit.reference);

    await expect(give()).rejects.toMatchObject({ code: 'conflict', outcome: 'failed' });

    expect(await onRecord('d-2')).toEqual([]);
  });

  test('is undone by giving it back', async () => {
    const { appointment } = await give();

    const back = await appointments.transfer(appointment.reference, { practitionerReference: 'd-1', ...nine });

    expect(back).toMatchObject({ appointment: { practitionerReference: 'd-1' }, old: 'cancelled' });
    expect([...(await onRecord())].sort()).toEqual(['03:30 booked', '03:30 cancelled']);
    expect(await onRecord('d-2')).toEqual(['04:30 cancelled']);
  });
});
