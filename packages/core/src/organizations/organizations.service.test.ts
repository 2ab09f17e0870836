import { describe, expect, test } from 'vitest';
import { createHttp } from '../client/http.js';
import { NotFoundError } from '../errors/EhrApiError.js';
import { sevadham } from '../testing/facility.js';
import { stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import { organizationEndpoints } from './organizations.endpoints.js';
import { createOrganizationsService } from './organizations.service.js';

function organizationsWith(...answers: readonly StubAnswer[]) {
  const { fetch, asked } = stubFetch(...answers);
  const http = createHttp({ baseUrl: 'https://api.test', apiKey: 'key', hprId: 'hpr-value', fetch });
  return { organizations: createOrganizationsService(http), asked };
}

const clinic = { id: 'f-1', facilityId: 'IN2710000001', basicInformation: { facilityName: 'Sevadham Clinic' } };

describe('the HPR value', () => {
  test('travels with every call', async () => {
    const { organizations, asked } = organizationsWith({ body: { data: [] } });
    await organizations.findAll();

    expect(asked[0]?.headers.get('x-hprid-auth')).toBe('hpr-value');
  });

  test('is asked for in the configuration before a direct call is sent', async () => {
    const { fetch, asked } = stubFetch({ body: [] });
    const organizations = createOrganizationsService(createHttp({ baseUrl: 'https://api.test', apiKey: 'key', fetch }));

    await expect(organizations.states()).rejects.toThrow(
      'organizations.states needs hprId in the configuration (CARESTACK_HPRID_AUTH).',
    );
    expect(asked).toHaveLength(0);
  });

  test('is the back end’s to add where there is one', async () => {
    const { fetch, asked } = stubFetch({ body: [] });
    const organizations = createOrganizationsService(createHttp({ baseUrl: 'https://clinic.test/api', fetch }));
    await organizations.states();

    expect(asked).toHaveLength(1);
  });

  test('is needed by every row of the room', () => {
    expect(Object.values(organizationEndpoints).filter(({ needsHprId }) => !needsHprId)).toEqual([]);
  });
});

test('a list gives a page, and iterate all of them', async () => {
  const page = (id: string, nextPageLink: string | null) => ({
    body: { data: [{ id }], totalNumberOfRecords: 2, nextPageLink },
  });
  const { organizations, asked } = organizationsWith(page('1', 'b'), page('1', 'b'), page('2', null));

  expect({ ...(await organizations.findAll()) }).toEqual({ items: [{ id: '1' }], total: 2, nextPage: 'b' });
  const ids: string[] = [];
  for await (const { id } of organizations.iterate()) ids.push(id);
  expect(ids).toEqual(['1', '2']);
  expect(asked.map(({ path }) => path)).toEqual(['/facilities/', '/facilities/', '/facilities/?nextPage=b']);
});

describe('one facility', () => {
  test.each([
    ['facility_id', 'facilityId'],
    ['facilityId', 'facilityId'],
    ['FACILITY_ID', 'facilityId'],
    ['account_id', 'accountId'],
    ['ID', 'id'],
  ] as const)('is found by %s', async (written, wire) => {
    const { organizations, asked } = organizationsWith({ body: { message: 'Facility Found !!!', data: clinic } });

    expect({ ...(await organizations.findById(written, 'IN 27')) }).toEqual(clinic);
    expect(asked).toMatchObject([{ method: 'GET', path: `/facilities/${wire}/IN%2027` }]);
  });

  test('of several in an account is the first, and the answer is at hand', async () => {
    const body = { message: 'Records Found!!', data: [clinic, { id: 'f-2' }] };
    const { organizations } = organizationsWith({ body });
    const found = await organizations.findById('accountId', 'account-1');

    expect({ ...found }).toEqual(clinic);
    expect(found.raw).toEqual(body);
  });

  test.each([{ status: 404 }, { body: { message: 'No facility', data: null } }, { body: { data: [] } }, { body: {} }])(
    'that is unknown is not found, however the server says it: %j',
    async (answer) => {
      const { organizations } = organizationsWith(answer);

      expect(await thrownBy(organizations.findById('id', 'x'))).toBeInstanceOf(NotFoundError);
      expect(await organizations.exists('id', 'x')).toBe(false);
    },
  );

  test.each([
    { message: 'Facility Found !!!', data: clinic },
    { message: 'Records Found!!' },
    { message: 'facility found!!!', data: null },
    { data: [clinic] },
  ])('exists by %j', async (body) => {
    const { organizations } = organizationsWith({ body });

    expect(await organizations.exists('facilityId', 'IN2710000001')).toBe(true);
  });

  test('may exist or not when the server fails: that is thrown', async () => {
    const { organizations } = organizationsWith({ status: 403 });

    await expect(organizations.exists('id', 'x')).rejects.toMatchObject({ statusCode: 403 });
  });

  test('by another kind of id, or a blank one, is refused without a call', async () => {
    const { organizations, asked } = organizationsWith({ body: {} });

    // @ts-expect-error the kinds of ids are typed
    await expect(organizations.findById('hpr', 'x')).rejects.toMatchObject({ fields: { idType: 'id_type_invalid' } });
    await expect(organizations.exists('id', ' ')).rejects.toMatchObject({ fields: { value: 'required' } });
    expect(asked).toHaveLength(0);
  });
});

describe('the answer to a registration', () => {
  test.each([
    [
      { text: '"Organisation IN6778 registered successfully"' },
      'IN6778',
      'Organisation IN6778 registered successfully',
    ],
    [{ text: 'organisation registered successfully' }, null, 'organisation registered successfully'],
    [{ body: { response: 'Registered as IN6778.' } }, 'IN6778', 'Registered as IN6778.'],
    [{ body: { status: 'success', message: 'Done.', facilityId: 'IN6778' } }, 'IN6778', 'Done.'],
    [{ body: { response: 'Done.', message: 'Other', facilityId: null } }, null, 'Done.'],
  ])('may be %j', async (answer, facilityId, message) => {
    const { organizations } = organizationsWith(answer);

    expect({ ...(await organizations.create(sevadham)) }).toEqual({ facilityId, message });
  });

  test('that is a list leaves open what happened', async () => {
    const { organizations } = organizationsWith({ body: [] });

    await expect(organizations.create(sevadham)).rejects.toMatchObject({ code: 'invalid_answer', outcome: 'unknown' });
  });

  test('is a conflict for a facility that is already registered', async () => {
    const { organizations } = organizationsWith({ status: 409, body: { message: 'HIS-1132: already registered' } });

    await expect(organizations.create(sevadham)).rejects.toMatchObject({ name: 'ConflictError', code: 'conflict' });
  });
});

describe('a change', () => {
  test('is of the contact alone, with the id in the body', async () => {
    const { organizations, asked } = organizationsWith({ text: 'updated' });
    await organizations.update('f-1', { spocName: 'Asha Rao', spocId: 'asha@hpr.abdm' });

    expect(asked).toMatchObject([
      { method: 'PUT', path: '/update-facility', body: { id: 'f-1', spocName: 'Asha Rao', spocId: 'asha@hpr.abdm' } },
    ]);
  });

  test('of anything else, as the README shows it, is refused and not dropped', async () => {
    const { organizations, asked } = organizationsWith({ text: 'updated' });

    // @ts-expect-error only the contact can change
    const error = await thrownBy(organizations.update('f-1', { basicInformation: { bedStrength: 250 } }));

    expect(error).toMatchObject({
      name: 'ValidationError',
      fields: { spocName: 'required', spocId: 'required', basicInformation: 'only_the_contact_can_be_changed' },
    });
    expect(asked).toHaveLength(0);
  });
});

describe('a search', () => {
  test('is by the codes of the register, a page of ten', async () => {
    const { organizations, asked } = organizationsWith({
      body: {
        facilities: [{ facilityId: 'IN1', facilityName: 'A' }],
        message: 'ok',
        totalFacilities: 11,
        numberOfPages: 2,
      },
    });
    const found = await organizations.search({ stateLGDCode: '27', facilityName: 'Seva' });

    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: '/search-facility',
        body: { stateLGDCode: '27', facilityName: 'Seva', page: 1, resultsPerPage: 10 },
      },
    ]);
    expect({ ...found }).toEqual({
      organizations: [{ facilityId: 'IN1', facilityName: 'A' }],
      total: 11,
      pages: 2,
      message: 'ok',
    });
  });

  test.each([
    [{ state: 'Delhi' }, { state: 'use_state_lgd_code' }],
    [{ organizationType: 'HOSP' }, { organizationType: 'not_searchable' }],
    [{ specialty: 'Cardiology' }, { specialty: 'not_searchable' }],
    [{ colour: 'green' }, { colour: 'unknown' }],
    [{ facilityName: 'ab' }, { facilityName: 'name_short' }],
    [{ page: 0 }, { page: 'count_invalid' }],
    [{ resultsPerPage: 101 }, { resultsPerPage: 'count_invalid' }],
    [{ pincode: '123' }, { pincode: 'pincode_invalid' }],
  ])('by %j says what to write instead', async (search, fields) => {
    const { organizations, asked } = organizationsWith({ body: {} });

    await expect(organizations.search(search as object)).rejects.toMatchObject({ fields });
    expect(asked).toHaveLength(0);
  });

  test('is repeated when the server stumbles, as it only reads', async () => {
    const { organizations, asked } = organizationsWith({ status: 503 }, { body: { facilities: [] } });

    expect((await organizations.search({})).organizations).toEqual([]);
    expect(asked).toHaveLength(2);
  });
});

describe('master data', () => {
  const values = {
    body: {
      type: 'x',
      data: [
        { code: 'G  ', value: ' Government ' },
        { code: 5, value: null },
      ],
    },
  };
  const read = [
    { code: 'G', value: 'Government' },
    { code: '5', value: '' },
  ];

  test('has its types', async () => {
    const { organizations, asked } = organizationsWith({ body: { masterTypes: [{ type: 'OWNER', desc: 'Owners' }] } });

    expect(await organizations.masterTypes()).toEqual([{ type: 'OWNER', desc: 'Owners' }]);
    expect(asked[0]?.path).toBe('/master-types');
  });

  test('comes without the padding of its codes', async () => {
    const { organizations, asked } = organizationsWith(values);

    expect(await organizations.masterData('OWNER')).toEqual(read);
    expect(asked[0]?.path).toBe('/master-data/OWNER');
  });

  test('that depends on other codes is asked for by them', async () => {
    const { organizations, asked } = organizationsWith(values);
    const lists = [
      await organizations.ownerSubTypes({ ownershipCode: 'G', ownerSubtypeCode: 'C' }),
      await organizations.specialities({ systemOfMedicineCode: 'M' }),
      await organizations.facilityTypes({ ownershipCode: 'P' }),
      await organizations.facilitySubTypes({ facilityTypeCode: 'HOSP' }),
    ];

    expect(lists).toEqual([read, read, read, read]);
    expect(asked.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/owner-subtype', { ownershipCode: 'G', ownerSubtypeCode: 'C' }],
      ['POST', '/specialities', { systemOfMedicineCode: 'M' }],
      ['POST', '/facility-type', { ownershipCode: 'P' }],
      ['POST', '/facility-subtypes', { facilityTypeCode: 'HOSP' }],
    ]);
  });

  test('names states, the districts of one, and the sub-districts of a district', async () => {
    const states = [
      { code: 27, name: 'Maharashtra', districts: [{ code: 490, name: 'Pune' }] },
      { code: '31', name: 'Lakshadweep', districts: null },
    ];
    const { organizations, asked } = organizationsWith(
      { body: states },
      { body: states },
      { body: states },
      { body: [{ code: 4194, name: 'Pune City' }] },
    );

    expect(await organizations.states()).toEqual([
      { code: '27', name: 'Maharashtra', districts: [{ code: '490', name: 'Pune' }] },
      { code: '31', name: 'Lakshadweep', districts: [] },
    ]);
    expect(await organizations.districts('27')).toEqual([{ code: '490', name: 'Pune' }]);
    expect(await organizations.districts('99')).toEqual([]);
    expect(await organizations.subDistricts('490')).toEqual([{ code: '4194', name: 'Pune City' }]);
    expect(asked.at(-1)?.path).toBe('/lgd-subdistricts?districtCode=490');
  });

  test('of a district without a number is refused without a call', async () => {
    const { organizations, asked } = organizationsWith({ body: [] });

    await expect(organizations.subDistricts('Pune')).rejects.toMatchObject({
      fields: { districtCode: 'code_invalid' },
    });
    expect(asked).toHaveLength(0);
  });

  test('finds an address, encoded as it has to be', async () => {
    const { organizations, asked } = organizationsWith({ body: { lat: 18.52, lng: 73.85 } });

    expect(await organizations.geocode('12 Lake Road & Co, पुणे')).toEqual({ lat: 18.52, lng: 73.85 });
    expect(new URL(asked[0]?.path ?? '', 'https://api.test').searchParams.get('address')).toBe('12 Lake Road & Co, पुणे');
  });
});

test('a facility is deleted', async () => {
  const { organizations, asked } = organizationsWith({ status: 204 });
  await organizations.delete('f-1');

  expect(asked).toMatchObject([{ method: 'DELETE', path: '/facility/f-1' }]);
});
