import { createCarestack, type Carestack } from '@carestack/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { asha, veer } from '../testing/people.js';

let sandbox: Sandbox;
let patients: Carestack['patients'];

beforeEach(async () => {
  sandbox = await createSandbox({ patients: 0 });
  ({ patients } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch }));
});

const find = (filters: object) =>
  call(sandbox, `GET /health-lake/get-profiles/Patient?filters=${encodeURIComponent(JSON.stringify(filters))}`);

describe('a patient', () => {
  test('is read back as it was written, extras of the README included', async () => {
    const { id } = await patients.create({ ...asha, bloodGroup: 'B+', occupation: 'Teacher' });

    const patient = await patients.findById(id);

    expect(patient).toMatchObject({
      ...asha,
      id,
      resourceId: id,
      patientType: 'NEW',
      bloodGroup: 'B+',
      occupation: 'Teacher',
    });
  });

  test('keeps members that no client knows, and none of them replaces what the server says', async () => {
    const { body } = await call(sandbox, 'POST /add/Patient', {
      json: { ...asha, caste: undefined, insurance: { plan: 'gold' }, id: 'mine', createdAt: 'never' },
    });

    const patient = await patients.findById(String(body['resourceId']));

    expect(patient).toMatchObject({ insurance: { plan: 'gold' }, id: body['resourceId'] });
    expect(patient.createdAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  test('may have one letter, one name, or a name in any script', async () => {
    for (const firstName of ['K', 'ਵੀਰ', 'லட்சுமி', 'عائشہ', 'আ']) {
      const { id } = await patients.create({ ...veer, firstName });
      expect(await patients.findById(id)).toMatchObject({ firstName, lastName: null });
    }
  });

  test('is accepted with null for what is absent, as the Python client sends it', async () => {
    const { status, body } = await call(sandbox, 'POST /add/Patient', {
      json: {
        ...veer,
        patientType: 'NEW',
        lastName: null,
        mobileNumber: null,
        photo: null,
        resourceId: null,
        resourceType: 'Patient',
      },
    });

    expect({ status, body }).toMatchObject({ status: 200, body: { type: 'success', validationErrors: null } });
  });

  test('exists until it is deleted, by either path', async () => {
    const first = await patients.create(asha);
    const second = await patients.create(veer);

    await patients.delete(first.id);
    const java = await call(sandbox, `DELETE /patients/${second.id}`);

    expect(java.status).toBe(200);
    expect(await patients.exists(first.id)).toBe(false);
    expect(await patients.exists(second.id)).toBe(false);
    await expect(patients.delete(first.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('changes only where it is told to', async () => {
    const { id } = await patients.create({ ...asha, bloodGroup: 'B+' });

    await patients.update(id, {
      emailId: 'new@example.in',
      mobileNumber: '9812345678',
      occupation: 'Doctor',
      address: '4, Kothrud, Pune',
    });

    expect(await patients.findById(id)).toMatchObject({
      ...asha,
      emailId: 'new@example.in',
      mobileNumber: '+919812345678',
      occupation: 'Doctor',
      bloodGroup: 'B+',
      address: '4, Kothrud, Pune',
    });
  });

  test('is found by a new name after a change, and no longer by the old one', async () => {
    const { id } = await patients.create(asha);

    await patients.update(id, { lastName: 'Hegde' });

    expect((await patients.findByFilters({ firstName: 'hegde' })).items).toHaveLength(1);
    expect((await patients.findByFilters({ firstName: 'rao' })).items).toHaveLength(0);
  });

  test('keeps both of two changes made at once', async () => {
    const { id } = await patients.create(veer);

    await Promise.all([patients.update(id, { occupation: 'Farmer' }), patients.update(id, { bloodGroup: 'O+' })]);

    expect(await patients.findById(id)).toMatchObject({ occupation: 'Farmer', bloodGroup: 'O+' });
  });
});

describe('one ABHA', () => {
  test('belongs to one patient, also when two desks register it at the same moment', async () => {
    const desks = await Promise.allSettled(
      ['91-4321-8765-2109', '91432187652109'].map((idNumber) => patients.create({ ...asha, idNumber })),
    );

    expect(desks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await patients.findAll()).total).toBe(1);
  });

  test('that is taken is refused at its field, with nothing of the other patient', async () => {
    const { id } = await patients.create(asha);

    const { status, body, text } = await call(sandbox, 'POST /add/Patient', {
      json: { ...veer, idType: 'ABHA', idNumber: '91432187652109' },
    });

    expect(status).toBe(409);
    expect(body).toMatchObject({
      error_code: 'CONFLICT',
      details: [{ field: 'idNumber', reason: 'already_registered' }],
    });
    for (const value of [id, 'Asha', 'Rao', '9876543210', '2109']) expect(text).not.toContain(value);
    await expect(patients.create(asha)).rejects.toMatchObject({ code: 'conflict', fields: { idNumber: 'conflict' } });
  });

  test('cannot be taken over by an update, and is free again after a delete', async () => {
    const first = await patients.create(asha);
    const second = await patients.create(veer);

    await expect(patients.update(second.id, { idType: 'ABHA', idNumber: asha.idNumber })).rejects.toMatchObject({
      code: 'conflict',
    });
    await patients.delete(first.id);

    await patients.update(second.id, { idType: 'ABHA', idNumber: asha.idNumber });
  });
});

describe('the list', () => {
  test('is newest first, ten to a page, and complete without repeats while others are registered', async () => {
    const names = Array.from({ length: 23 }, (_, index) => `Patient ${'abcdefghijklmnopqrstuvwxyz'[index]}`);
    for (const firstName of names) await patients.create({ ...veer, firstName });

    const seen: string[] = [];
    let nextPage: string | null = null;
    do {
      const page = await patients.findAll({ nextPage });
      expect(page.items.length).toBeLessThanOrEqual(10);
      seen.push(...page.items.map(({ firstName }) => firstName ?? ''));
      await patients.create(veer);
      nextPage = page.nextPage;
    } while (nextPage);

    expect(seen).toEqual(names.reverse());
  });

  test('tells how many there are, whatever was registered, refused, deleted or begun anew', async () => {
    const total = async () => (await patients.findAll()).total;
    const { id } = await patients.create(asha);
    await patients.create(veer);
    await expect(patients.create(asha)).rejects.toMatchObject({ statusCode: 409 });
    await expect(patients.delete('nobody')).rejects.toMatchObject({ statusCode: 404 });
    expect(await total()).toBe(2);

    await patients.delete(id);
    expect(await total()).toBe(1);

    await call(sandbox, 'POST /sandbox/reset');
    expect(await total()).toBe(0);
  });

  test('says what the SDKs look for', async () => {
    const { id } = await patients.create(asha);

    expect((await call(sandbox, 'GET /get/Patient')).body).toMatchObject({
      type: 'success',
      message: 'Patient Found !!!',
      totalNumberOfRecords: 1,
      nextPageLink: null,
    });
    expect((await call(sandbox, `GET /get/Patient/${id}`)).body).toMatchObject({
      type: 'success',
      message: 'Patient Found !!!',
      totalNumberOfRecords: 1,
      requestResource: { resourceId: id },
    });
  });

  test('refuses a page token that is not its own', async () => {
    for (const token of ['abc', btoa('{"after":"1 or 1=1"}'), btoa('[]')]) {
      const { status, body } = await call(sandbox, `GET /get/Patient?nextPage=${encodeURIComponent(token)}`);
      expect({ status, body }).toMatchObject({ status: 400, body: { details: [{ field: 'nextPage' }] } });
    }
  });
});

describe('the search', () => {
  beforeEach(async () => {
    await patients.create(asha);
    await patients.create(veer);
    await patients.create({
      ...veer,
      idNumber: '2',
      firstName: 'Ashok',
      lastName: "D'Souza",
      mobileNumber: '9198765432',
    });
  });

  test.each([
    [{ name: 'ASH' }, ['Ashok', 'Asha']],
    [{ firstName: 'ash' }, ['Ashok', 'Asha']],
    [{ name: 'asha ra' }, ['Asha']],
    [{ name: 'asha rao' }, ['Asha']],
    [{ name: 'Asha  Rani   Rao' }, ['Asha']],
    [{ name: 'rani rao' }, ['Asha']],
    [{ name: 'd souza' }, ['Ashok']],
    [{ name: 'D’Souza' }, ['Ashok']],
    [{ name: 'sha' }, []],
    [{ name: '%' }, []],
    [{ phone: 'none' }, []],
    [{ name: 'ਵੀ' }, ['ਵੀਰ']],
    [{ family: 'ra' }, ['Asha']],
    [{ lastName: 'ra' }, ['Asha']],
    [{ family: 'asha' }, []],
    [{ phone: '98765' }, ['Asha']],
    [{ phone: '+91 98765-43210' }, ['Asha']],
    [{ phone: '+919' }, ['Ashok', 'Asha']],
    [{ phone: '919876543210' }, ['Asha']],
    [{ phone: '९८७६५' }, ['Asha']],
    [{ mobileNumber: '9198765432' }, ['Ashok']],
    [{ identifier: '91432187652109' }, ['Asha']],
    [{ identifier: '91-4321-8765-2109' }, ['Asha']],
    [{ identifier: 'ASHA.rao@sbx' }, ['Asha']],
    [{ identifier: 'ka0120110012345' }, ['ਵੀਰ']],
    [{ identifier: '9143' }, []],
    [{ email: 'ASHA.RAO@example.in' }, ['Asha']],
    [{ birthdate: '1988-01-30' }, ['Asha']],
    [{ birthDate: '1988-01-30', gender: 'F' }, ['Asha']],
    [{ gender: 'male', 'address-state': null }, ['Ashok', 'ਵੀਰ']],
    [{ 'address-state': 'karnataka', 'address-postalcode': '560011' }, ['Asha']],
    [{ _lastUpdated: ['ge2001-01-01', 'le2001-12-31'] }, []],
    [{ _lastUpdated: ['ge2001-01-01'], _count: 2 }, ['Ashok', 'ਵੀਰ']],
  ])('%j finds %j', async (filters, names) => {
    const { status, body } = await find(filters);

    expect(status).toBe(200);
    expect(body['entry']).toMatchObject(names.map((firstName) => ({ firstName })));
    expect(body['entry']).toHaveLength(names.length);
  });

  test('goes on where its first page ended, within the same filters', async () => {
    const first = await patients.findByFilters({ firstName: 'ash', count: 1 });
    const second = await patients.findByFilters({ firstName: 'ash', count: 1 }, { nextPage: first.nextPage });

    expect([first.total, first.items[0]?.firstName]).toEqual([2, 'Ashok']);
    expect([second.total, second.items[0]?.firstName, second.nextPage]).toEqual([2, 'Asha', null]);
  });

  test.each([
    ['{"_count":0}', '_count'],
    ['{"_count":101}', '_count'],
    ['{"_count":"many"}', '_count'],
    ['{"nmae":"asha"}', 'filters'],
    ['{"constructor":"asha"}', 'filters'],
    ['{"name":["asha"]}', 'name'],
    ['{"_lastUpdated":["ge2026-02-31"]}', '_lastUpdated'],
    ['[]', 'filters'],
    ['{', 'filters'],
  ])('refuses %s at %s instead of answering with everybody', async (filters, field) => {
    const { status, body } = await call(
      sandbox,
      `GET /health-lake/get-profiles/Patient?filters=${encodeURIComponent(filters)}`,
    );

    expect({ status, body }).toMatchObject({ status: 400, body: { details: [{ field }] } });
  });
});
