import { createCarestack, type Carestack } from '@carestack/core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call as callWithout } from '../testing/call.js';
import { sevadham } from '../testing/facility.js';

let seeded: Sandbox;
let sandbox: Sandbox;
let carestack: Carestack;
beforeAll(async () => {
  seeded = await createSandbox({ patients: 0 });
});
beforeEach(async () => {
  sandbox = await seeded.fork();
  const { apiKey, fetch } = sandbox;
  carestack = createCarestack({ baseUrl: 'http://sandbox', apiKey, hprId: 'manager@hpr.abdm', fetch });
});

const call = (methodAndPath: string, json?: unknown) =>
  callWithout(sandbox, methodAndPath, { json, headers: { 'x-hprid-auth': 'manager@hpr.abdm' } });
const register = async (changes: object = {}) => {
  const { facilityId } = await carestack.organizations.create({ ...sevadham, ...changes });
  return facilityId ?? '';
};
const basic = (changes: object) => ({ basicInformation: { ...sevadham.basicInformation, ...changes } });

test.each([
  ['GET', '/facilities/'],
  ['GET', '/facilities'],
  ['GET', '/facilities/id/x'],
  ['POST', '/register-facility'],
  ['PUT', '/update-facility'],
  ['DELETE', '/facility/x'],
  ['POST', '/search-facility'],
  ['GET', '/master-types'],
  ['GET', '/master-data/OWNER'],
  ['GET', '/lgd-states'],
  ['GET', '/lgd-subdistricts?districtCode=490'],
  ['POST', '/owner-subtype'],
  ['POST', '/specialities'],
  ['POST', '/facility-type'],
  ['POST', '/facility-subtypes'],
  ['GET', '/latlongs?address=Pune'],
])('%s %s without the HPR header is refused with 403', async (method, path) => {
  const { status, body } = await callWithout(sandbox, `${method} ${path}`, method === 'GET' ? {} : { json: {} });

  expect([status, body['error_code']]).toEqual([403, 'AUTHORIZATION_ERROR']);
});

describe('the facilities of the beginning', () => {
  test('lie in states, districts and places of the directory', async () => {
    const states = await carestack.organizations.states();
    const { organizations, total } = await carestack.organizations.search({ resultsPerPage: 100 });

    expect(total).toBe(22);
    for (const facility of organizations) {
      const state = states.find(({ code }) => code === facility.stateLGDCode);
      expect(state?.name).toBe(facility.stateName);
      expect(state?.districts).toContainEqual({ code: facility.districtLGDCode, name: facility.districtName });
    }
    const withoutParts = organizations.filter(({ subDistrictLGDCode }) => !subDistrictLGDCode);
    expect(new Set(withoutParts.map(({ districtName }) => districtName))).toEqual(new Set(['Kolkata', 'Mumbai']));
  });

  test('would all be taken as they are by the client itself', async () => {
    for await (const { facilityId } of carestack.organizations.iterate()) {
      const { body } = await call(`GET /facilities/facilityId/${facilityId}`);
      const { id: _, facilityId: __, ...facility } = body['data'] as Record<string, unknown>;
      const again = {
        ...facility,
        basicInformation: { ...(facility['basicInformation'] as object), pincode: '999999' },
      };
      expect(await call('POST /register-facility', again)).toMatchObject({ status: 200 });
    }
  });

  test('have every text that a search has to answer', async () => {
    const { body } = await call('POST /search-facility', { page: 1, resultsPerPage: 100 });

    expect(body).toMatchObject({ message: expect.any(String), totalFacilities: 22, numberOfPages: 1 });
    const members =
      'facilityId facilityName facilityStatus ownership ownershipCode systemOfMedicineCode systemOfMedicine facilityTypeCode facilityType stateName stateLGDCode districtName districtLGDCode subDistrictName subDistrictLGDCode villageCityTownName villageCityTownLGDCode address pincode latitude longitude';
    for (const facility of body['facilities'] as Record<string, unknown>[]) {
      expect(Object.keys(facility)).toEqual(members.split(' '));
      expect(Object.values(facility).every((value) => typeof value === 'string')).toBe(true);
    }
  });
});

describe('a registration', () => {
  test('is answered for every client, with an id of IN and ten digits', async () => {
    const { status, body } = await call('POST /register-facility', sevadham);

    expect(status).toBe(200);
    expect(body).toEqual({
      response: expect.stringMatching(/registered successfully.* IN27\d{8}/),
      status: 'success',
      message: body['response'],
      facilityId: expect.stringMatching(/^IN27\d{8}$/),
    });
  });

  test('is found by each kind of id, with the exact words and a count above 0', async () => {
    const facilityId = await register();
    const found = await carestack.organizations.findById('facility_id', facilityId);
    const words = async (path: string) => (await call(`GET ${path}`)).body;

    expect(found).toMatchObject({
      facilityId,
      accountId: 'account-77',
      basicInformation: { facilityName: 'Sevadham Polyclinic', country: 'India' },
      uploadDocuments: sevadham.uploadDocuments,
    });
    expect(await words(`/facilities/facilityId/${facilityId}`)).toMatchObject({
      message: 'Facility Found !!!',
      totalNumberOfRecords: 1,
    });
    expect(await words(`/facilities/id/${found.id}`)).toMatchObject({ message: 'Facility Found !!!' });
    expect(await words('/facilities/accountId/account-77')).toMatchObject({
      message: 'Records Found!!',
      totalNumberOfRecords: 1,
    });
    expect(await carestack.organizations.exists('ID', found.id)).toBe(true);
    expect(await carestack.organizations.exists('accountId', 'nobody')).toBe(false);
  });

  test('keeps what only the README writes', async () => {
    const facilityId = await register();
    await call('POST /register-facility', {
      ...sevadham,
      ...basic({ facilityName: 'Advanced Care', facilityType: 'Hospital' }),
      organizationDetails: { organizationType: 'HOSP', ownership: 'PVT' },
      accountId: 'readme',
      facilityId: null,
    });

    expect(await carestack.organizations.findById('accountId', 'readme')).toMatchObject({
      basicInformation: { facilityName: 'Advanced Care', facilityType: 'Hospital' },
      organizationDetails: { organizationType: 'HOSP', ownership: 'PVT' },
    });
    expect(facilityId).toMatch(/^IN/);
  });

  test('of the same name at the same address is refused, also at the same moment', async () => {
    const both = await Promise.allSettled([register(), register(basic({ facilityName: 'SEVADHAM  polyclinic' }))]);

    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { name: 'ConflictError', statusCode: 409 } },
    ]);
  });

  test('in a state that does not exist is refused at the field', async () => {
    await expect(register(basic({ state: 'Bavaria' }))).rejects.toMatchObject({
      statusCode: 400,
      fields: { 'basicInformation.state': 'state_invalid' },
    });
  });

  test('in a district that the directory here does not hold keeps the district’s name', async () => {
    const facilityId = await register(basic({ district: 'Gadchiroli', subDistrict: 'Aheri' }));
    const { organizations } = await carestack.organizations.search({ facilityId });

    expect(organizations).toMatchObject([
      { stateLGDCode: '27', districtName: 'Gadchiroli', districtLGDCode: '', subDistrictName: 'Aheri' },
    ]);
  });

  test('with a wrong member is refused naming it, and with no ventilators and beds is taken', async () => {
    const { status, body } = await call('POST /register-facility', {
      ...sevadham,
      facilityInventory: { ...sevadham.facilityInventory, totalNumberOfBeds: -1 },
    });

    expect(status).toBe(400);
    expect(body['details']).toMatchObject([{ field: 'facilityInventory.totalNumberOfBeds', reason: 'count_invalid' }]);
    expect(await register()).toMatch(/^IN/);
  });
});

describe('the list', () => {
  test('is the same with and without a slash, newest first, ten to a page', async () => {
    const facilityId = await register();
    const python = (await call('GET /facilities/')).body;
    const java = (await call('GET /facilities?pageSize=100')).body;

    expect(python).toMatchObject({ totalNumberOfRecords: 23, nextPageLink: expect.any(String) });
    expect(python['data']).toHaveLength(10);
    expect(java).toMatchObject({ totalNumberOfRecords: 23, nextPageLink: null });
    expect((java['data'] as { facilityId: string }[])[0]?.facilityId).toBe(facilityId);
    expect((await call('GET /facilities?pageSize=101')).status).toBe(400);
  });

  test('comes whole and without repeats to who iterates, and without photos', async () => {
    const ids = new Set<string>();
    for await (const organization of carestack.organizations.iterate()) {
      ids.add(organization.id);
      expect(organization).not.toHaveProperty('uploadDocuments');
    }

    expect(ids.size).toBe(22);
  });
});

test('a change of the contact is kept, by either id', async () => {
  const facilityId = await register();
  const { id } = await carestack.organizations.findById('facilityId', facilityId);
  const { message } = await carestack.organizations.update(id, { spocName: 'Asha Rao', spocId: 'asha@hpr.abdm' });
  await carestack.organizations.update(facilityId, {
    spocName: 'Asha Rao',
    spocId: 'asha@hpr.abdm',
    consentManagerName: 'ABDM',
  });

  expect(message).toBe('Organisation updated successfully.');
  expect(await carestack.organizations.findById('id', id)).toMatchObject({
    spocName: 'Asha Rao',
    spocId: 'asha@hpr.abdm',
    consentManagerName: 'ABDM',
  });
  await expect(carestack.organizations.update('x', { spocName: 'A', spocId: 'b' })).rejects.toMatchObject({
    statusCode: 404,
  });
});

test('a facility is deleted once', async () => {
  const facilityId = await register();
  await carestack.organizations.delete(facilityId);

  expect(await carestack.organizations.exists('facilityId', facilityId)).toBe(false);
  await expect(carestack.organizations.delete(facilityId)).rejects.toMatchObject({ statusCode: 404 });
});

describe('a search', () => {
  test.each([
    { facilityName: 'sevadham poly' },
    { facilityName: 'POLYCLINIC', stateLGDCode: '27' },
    { districtLGDCode: '490', subDistrictLGDCode: '4194', ownershipCode: 'P', pincode: '411038' },
    { ownershipCode: 'Private', pincode: '411038' },
  ])('by %j finds it', async (search) => {
    const facilityId = await register();
    const { organizations, total } = await carestack.organizations.search(search);

    expect(total).toBe(1);
    expect(organizations).toMatchObject([
      {
        facilityId,
        ownership: 'Private',
        systemOfMedicine: 'Modern Medicine (Allopathy)',
        facilityType: 'Clinic',
        stateName: 'Maharashtra',
        districtName: 'Pune',
        subDistrictName: 'Pune City',
        latitude: '18.5074',
        longitude: '73.8077',
      },
    ]);
  });

  test.each([{ facilityName: '%%%' }, { pincode: '999999' }, { stateLGDCode: '31' }])(
    'by %j finds nobody',
    async (search) => {
      expect(await carestack.organizations.search(search)).toMatchObject({ organizations: [], total: 0, pages: 0 });
    },
  );

  test('turns its pages', async () => {
    const first = await carestack.organizations.search({ resultsPerPage: 15 });
    const second = await carestack.organizations.search({ page: 2, resultsPerPage: 15 });
    const ids = [...first.organizations, ...second.organizations].map(({ facilityId }) => facilityId);

    expect(first.pages).toBe(2);
    expect(new Set(ids).size).toBe(22);
  });
});

describe('master data', () => {
  test('names all 36 states and union territories, and districts and sub-districts by their codes', async () => {
    const { organizations } = carestack;
    const states = await organizations.states();

    expect(states).toHaveLength(36);
    expect(new Set(states.map(({ code }) => code)).size).toBe(36);
    expect(await organizations.districts('27')).toContainEqual({ code: '490', name: 'Pune' });
    expect(await organizations.subDistricts('490')).toContainEqual({ code: '4194', name: 'Pune City' });
    expect(await organizations.subDistricts('1')).toEqual([]);
    expect((await call('GET /lgd-subdistricts?districtCode=Pune')).status).toBe(400);
  });

  test('has every type that it lists', async () => {
    const types = await carestack.organizations.masterTypes();

    expect(types.map(({ type }) => type)).toEqual([
      'ADDRESS-PROOF',
      'OWNER',
      'FAC-STATUS',
      'MEDICINE',
      'TYPE-SERVICE',
      'GENERAL-INFO-OPTIONS',
      'IMAGING',
    ]);
    for (const { type } of types) expect((await carestack.organizations.masterData(type)).length).toBeGreaterThan(1);
    await expect(carestack.organizations.masterData('constructor')).rejects.toMatchObject({ statusCode: 404 });
  });

  test('leads from owner and system to types, sub-types and specialities', async () => {
    const { organizations } = carestack;

    expect(await organizations.ownerSubTypes({ ownershipCode: 'G' })).toContainEqual({
      code: 'C',
      value: 'Central Government',
    });
    expect(await organizations.ownerSubTypes({ ownershipCode: 'G', ownerSubtypeCode: 'C' })).toContainEqual({
      code: 'RLY',
      value: 'Railways',
    });
    expect(await organizations.specialities({ systemOfMedicineCode: 'D' })).toContainEqual({
      code: 'D01',
      value: 'Orthodontics',
    });
    expect(await organizations.facilityTypes({ ownershipCode: 'PVT' })).toContainEqual({
      code: 'HOSP',
      value: 'Hospital',
    });
    expect(
      (await organizations.facilityTypes({ ownershipCode: 'G', systemOfMedicineCode: 'A' })).map(({ code }) => code),
    ).toEqual(['HOSP', 'CLINIC', 'DISP', 'PHARM']);
    expect(await organizations.facilitySubTypes({ facilityTypeCode: 'HOSP' })).toContainEqual({
      code: 'GEN',
      value: 'General',
    });
  });
});

describe('an address', () => {
  test('in a city of the seed is where that city is', async () => {
    expect(await carestack.organizations.geocode('4, Pune Road, Kothrud & Sons, Mumbai 400001')).toEqual({
      lat: 19.076,
      lng: 72.8777,
    });
    expect((await call('GET /latlongs?address=12+Jayanagar,+Bengaluru')).body).toEqual({ lat: 12.9716, lng: 77.5946 });
  });

  test('anywhere else is refused rather than guessed', async () => {
    await expect(carestack.organizations.geocode('Shillong')).rejects.toMatchObject({ name: 'NotFoundError' });
    expect((await call('GET /latlongs?address=')).status).toBe(400);
  });
});
