import { expect, test } from 'vitest';
import { meera } from '../testing/people.js';
import { inEveryWay } from '../testing/ways.js';

inEveryWay((way) => {
  test('practitioners are listed, registered once, found by any spelling, changed as a whole and deleted by either path', async () => {
    const { practitioners } = way().carestack;
    const first = await practitioners.findAll();
    expect([first.total, first.items.length]).toEqual([42, 10]);

    const both = await Promise.allSettled([practitioners.create(meera), practitioners.create(meera)]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { statusCode: 409 } }]);
    const found = await practitioners.findByFilters({ department: 'Cardiology', registration: 'mci/2004/1' });
    const id = found.items[0]?.id ?? '';
    await practitioners.update(id, { consultationFee: 1800 });
    expect(await practitioners.findById(id)).toMatchObject({ firstName: 'Dr. Meera', consultationFee: 1800 });

    const search = new URLSearchParams({ filters: JSON.stringify({ mobileNumber: '+919876543299', _count: '1' }) });
    const python = await way().raw(`/health-lake/get-profiles/Practitioner?${search}`);
    expect(await python.json()).toMatchObject({ total: 1, entry: [{ resourceId: id }] });
    await way().raw(`/practitioners/${id}`, { method: 'DELETE' });
    expect(await practitioners.exists(id)).toBe(false);
  });
});
