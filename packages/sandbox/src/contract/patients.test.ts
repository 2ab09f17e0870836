import { expect, test } from 'vitest';
import { asha, veer } from '../testing/people.js';
import { inEveryWay } from '../testing/ways.js';

inEveryWay((way) => {
  test('patients are listed in pages, registered, found, changed and deleted', async () => {
    const { patients } = way().carestack;
    const first = await patients.findAll();
    const second = await patients.findAll({ nextPage: first.nextPage });
    expect([first.total, first.items.length, second.items.length]).toEqual([25, 10, 10]);

    const { id } = await patients.create({ ...veer, bloodGroup: 'O-' });
    await patients.update(id, { mobileNumber: '9812345678', maritalStatus: 'married' });
    const search = await patients.findByFilters({ firstName: 'ਵੀ', phone: '98123', from: '2026-01-02' });
    await patients.delete(id);

    expect(search.items).toMatchObject([
      { id, bloodGroup: 'O-', maritalStatus: 'married', mobileNumber: '+919812345678' },
    ]);
    expect(await patients.exists(id)).toBe(false);
  });

  test('one of two registrations of the same ABHA is refused', async () => {
    const both = await Promise.allSettled([
      way().carestack.patients.create(asha),
      way().carestack.patients.create(asha),
    ]);

    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'conflict', statusCode: 409 } },
    ]);
    expect((await way().carestack.patients.findByFilters({ identifier: asha.idNumber })).total).toBe(1);
  });
});
