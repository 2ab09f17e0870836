import { expect, test } from 'vitest';
import { inEveryWay } from '../testing/ways.js';

inEveryWay((way) => {
  test('of a hundred who book one slot at once one gets it; it is moved, cancelled, and then free', async () => {
    const { appointments } = way().carestack;
    const slot = {
      practitionerReference: 'd-1',
      startTime: '2030-01-07T10:00:00+05:30',
      endTime: '2030-01-07T10:30:00+05:30',
    };
    const book = (patientReference: string) => appointments.create({ ...slot, patientReference });
    const all = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => book(`p-${index}`)));
    const [booked] = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));

    expect(refused).toHaveLength(99);
    for (const error of refused) {
      expect(error).toMatchObject({
        statusCode: 409,
        taken: { startTime: '2030-01-07T04:30:00.000Z', endTime: '2030-01-07T05:00:00.000Z' },
      });
    }
    const reference = booked?.reference ?? '';
    await appointments.update(reference, {
      startTime: '2030-01-07T10:15:00+05:30',
      endTime: '2030-01-07T10:45:00+05:30',
    });
    await appointments.update(reference, { status: 'cancelled' });
    await book('p-1');
    expect(await appointments.findByFilters({ practitionerReference: 'd-1', status: 'booked' })).toMatchObject({
      total: 1,
      items: [{ patientReference: 'p-1', status: 'booked' }],
    });
    await appointments.delete(reference);
    expect(await appointments.exists(reference)).toBe(false);
  });

  test('of a hundred who book a slot of three at once three get it, and it is the database that counts', async () => {
    const { appointments } = way().carestack;
    const practitionerReference = 'd-group';
    const body = JSON.stringify({ practitionerReference, capacity: 3 });
    expect((await way().raw('/sandbox/capacities', { method: 'POST', body })).status).toBe(200);
    const from = { startTime: '2030-01-07T10:00:00+05:30', endTime: '2030-01-07T10:30:00+05:30' };
    const book = (patientReference: string, times = from) =>
      appointments.create({ practitionerReference, patientReference, ...times });

    const all = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => book(`p-${index}`)));
    const booked = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value.reference] : []));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));

    expect([booked.length, refused.length]).toEqual([3, 97]);
    for (const error of refused) {
      expect(error).toMatchObject({
        statusCode: 409,
        taken: { startTime: '2030-01-07T04:30:00.000Z', endTime: '2030-01-07T05:00:00.000Z' },
      });
    }
    // The place of one who leaves is free for one other, whichever of the three it was.
    await appointments.update(booked[1] ?? '', { status: 'cancelled' });
    const next = await Promise.allSettled([book('p-1'), book('p-2')]);
    expect(next.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await appointments.findByFilters({ practitionerReference, status: 'booked' })).total).toBe(3);
  });

  test('the seeded weeks are listed in pages, and each is found by its reference', async () => {
    const { appointments } = way().carestack;
    const first = await appointments.findAll();
    const second = await appointments.findAll({ nextPage: first.nextPage });
    const [one] = first.items;

    expect(first.total).toBeGreaterThan(100);
    expect(new Set([...first.items, ...second.items].map(({ reference }) => reference)).size).toBe(20);
    expect(await appointments.findById(one?.reference ?? '')).toEqual(one);
    expect(await appointments.exists('nobody')).toBe(false);
  });
});
