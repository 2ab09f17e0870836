import { expect, test } from 'vitest';
import { sevadham } from '../testing/facility.js';
import { inEveryWay } from '../testing/ways.js';

inEveryWay((way) => {
  test('organizations are registered once, found by each id, searched, given a contact and deleted', async () => {
    const { organizations } = way().carestack;
    const both = await Promise.allSettled([organizations.create(sevadham), organizations.create(sevadham)]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { statusCode: 409 } }]);

    const { id, facilityId } = await organizations.findById('account_id', 'account-77');
    expect(await organizations.exists('facility_id', String(facilityId))).toBe(true);
    await organizations.update(id, { spocName: 'Asha Rao', spocId: 'asha@hpr.abdm' });
    expect(await organizations.findById('ID', id)).toMatchObject({ spocName: 'Asha Rao' });
    const { organizations: found } = await organizations.search({ facilityName: 'sevadham', stateLGDCode: '27' });
    expect(found).toMatchObject([{ facilityId, districtLGDCode: '490', subDistrictLGDCode: '4194' }]);
    await organizations.delete(id);
    expect(await organizations.exists('ID', id)).toBe(false);
  });

  test('organization calls without the HPR header are refused, with and without a slash', async () => {
    const statuses = ['/facilities/', '/facilities', '/lgd-states'].map(async (path) => {
      const answer = await way().raw(path, { headers: { authorization: 'Bearer sandbox-key' } });
      return answer.status;
    });

    expect(await Promise.all(statuses)).toEqual([403, 403, 403]);
  });

  test('master data leads from a state to its sub-districts, and an address to its city', async () => {
    const { organizations } = way().carestack;
    const states = await organizations.states();
    const karnataka = states.find(({ name }) => name === 'Karnataka');

    expect(states).toHaveLength(36);
    const district = karnataka?.districts.find(({ name }) => name === 'Mysuru');
    expect(await organizations.subDistricts(district?.code ?? '')).toContainEqual({ code: '5572', name: 'Mysuru' });
    expect(await organizations.geocode('Kuvempunagar, Mysuru')).toEqual({ lat: 12.2958, lng: 76.6394 });
  });

  test('codes lead from an owner to the types and specialities of a facility', async () => {
    const { organizations } = way().carestack;

    expect(await organizations.masterTypes()).toContainEqual({ type: 'OWNER', desc: expect.any(String) });
    expect(await organizations.masterData('OWNER')).toContainEqual({ code: 'P', value: 'Private' });
    const [subType] = await organizations.ownerSubTypes({ ownershipCode: 'P' });
    const [type] = await organizations.facilityTypes({ ownershipCode: 'P', systemOfMedicineCode: 'M' });
    expect(subType).toEqual({ code: expect.any(String), value: expect.any(String) });
    expect(await organizations.facilitySubTypes({ facilityTypeCode: type?.code ?? '' })).not.toEqual([]);
    expect(await organizations.specialities({ systemOfMedicineCode: 'M' })).not.toEqual([]);
  });
});
