import { createCarestack, type Carestack } from '@carestack/core';
import { departments } from '@carestack/core/practitioners';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { meera } from '../testing/people.js';

let seeded: Sandbox;
let sandbox: Sandbox;
let carestack: Carestack;
beforeAll(async () => {
  seeded = await createSandbox({ patients: 0, now: () => Date.UTC(2026, 5, 1, 6) });
});
beforeEach(async () => {
  sandbox = await seeded.fork();
  carestack = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
});

const search = async (filters: object) => {
  const { body } = await call(
    sandbox,
    `GET /health-lake/get-profiles/Practitioner?filters=${encodeURIComponent(JSON.stringify(filters))}`,
  );
  return body;
};
const namesOf = async (filters: object) => {
  const { entry } = await search(filters);
  return Array.isArray(entry) ? entry.map((one: { firstName: string }) => one.firstName) : entry;
};

describe('the practitioners of the beginning', () => {
  test('work in every department and are named in several scripts', async () => {
    const scripts = new Set<string>();
    const found = new Set<string>();
    for await (const { department, firstName } of carestack.practitioners.iterate()) {
      found.add(department ?? '');
      for (const script of ['Latin', 'Devanagari', 'Tamil', 'Bengali', 'Telugu', 'Gurmukhi']) {
        if (new RegExp(`\\p{Script=${script}}`, 'u').test(firstName ?? '')) scripts.add(script);
      }
    }

    expect([...found].sort()).toEqual([...departments].sort());
    expect(scripts.size).toBeGreaterThanOrEqual(4);
  });

  test('would all be taken as they are by the client itself', async () => {
    for await (const { id, registrationId, gender, ...stored } of carestack.practitioners.iterate()) {
      const again = { ...stored, registrationId: `${registrationId}/2`, gender, id };
      const { status } = await call(sandbox, 'POST /add/Practitioner', { json: again });
      expect(status).toBe(200);
    }
  });
});

test('a practitioner is found by id with the exact words and a count above 0', async () => {
  const { id } = await carestack.practitioners.create(meera);
  const { body } = await call(sandbox, `GET /get/Practitioner/${id}`);

  expect(body).toMatchObject({
    type: 'success',
    message: 'Practitioner Found !!!',
    totalNumberOfRecords: 1,
    requestResource: { resourceId: id, id, resourceType: 'Practitioner', firstName: 'Dr. Meera' },
  });
});

test('a second practitioner with the registration number is refused with 409', async () => {
  await carestack.practitioners.create(meera);
  const again = { ...meera, registrationId: ' mci / 2004 / 1', firstName: 'Asha' };

  await expect(carestack.practitioners.create(again)).rejects.toMatchObject({
    name: 'ConflictError',
    statusCode: 409,
    fields: { registrationId: 'conflict' },
  });
});

test('what Python sends, with nulls and the README as it stands, is taken and kept', async () => {
  const { status, body } = await call(sandbox, 'POST /add/Practitioner', {
    json: {
      ...meera,
      registrationId: 'REG12345',
      department: 'Cardiology',
      gender: 'F',
      middleName: null,
      photo: null,
      experience: 23,
      languages: ['English', 'Telugu'],
      consultationFee: 1500,
      resourceType: 'PRACTITIONER',
      parking: 'P4',
    },
  });

  expect([status, body['type']]).toEqual([200, 'success']);
  expect(await carestack.practitioners.findById(String(body['resourceId']))).toMatchObject({
    department: 'cardiology',
    gender: 'female',
    middleName: null,
    experience: 23,
    languages: ['English', 'Telugu'],
    consultationFee: 1500,
    parking: 'P4',
  });
});

describe('a change', () => {
  test('of one member through the client keeps the others', async () => {
    const { id } = await carestack.practitioners.create({ ...meera, consultationFee: 1500, languages: ['English'] });
    await carestack.practitioners.update(id, { consultationFee: 1800, lastName: '' });

    expect(await carestack.practitioners.findById(id)).toMatchObject({
      ...meera,
      lastName: null,
      consultationFee: 1800,
      languages: ['English'],
    });
  });

  test('that is no full object is refused, as the API wants one', async () => {
    const { id } = await carestack.practitioners.create(meera);
    const { status, body } = await call(sandbox, 'PUT /update/Practitioner', {
      json: { resourceId: id, status: 'Left', resourceType: 'Practitioner' },
    });

    expect(status).toBe(400);
    expect(body['details']).toContainEqual(expect.objectContaining({ field: 'registrationId', reason: 'required' }));
  });

  test('takes away what it leaves out, and is found by the new name only', async () => {
    const { id } = await carestack.practitioners.create({ ...meera, consultationFee: 1500 });
    const { specialization: _, ...rest } = meera;
    await call(sandbox, 'PUT /update/Practitioner', { json: { ...rest, resourceId: id, lastName: 'Kulkarni' } });

    expect(await namesOf({ family: 'Joshi', identifier: 'MCI/2004/1' })).toEqual([]);
    expect(await namesOf({ family: 'Kulkarni', identifier: 'MCI/2004/1' })).toEqual(['Dr. Meera']);
    expect(await namesOf({ specialization: 'Interventional Cardiology', identifier: 'MCI/2004/1' })).toEqual([]);
    expect(await carestack.practitioners.findById(id)).not.toHaveProperty('consultationFee');
  });

  test('of somebody unknown is 404', async () => {
    const { status } = await call(sandbox, 'PUT /update/Practitioner', { json: { ...meera, resourceId: 'nobody' } });

    expect(status).toBe(404);
  });
});

describe('a search', () => {
  beforeEach(async () => {
    await carestack.practitioners.create({ ...meera, mobileNumber: '9876543210', emailId: 'meera@example.in' });
  });

  test.each([
    { name: 'meera', identifier: 'MCI/2004/1' },
    { firstName: 'dr meera', identifier: 'MCI/2004/1' },
    { name: 'Rani', family: 'josh' },
    { phone: '98765 43210' },
    { mobileNumber: '+919876543210' },
    { email: 'Meera@Example.in' },
    { emailId: 'meera@example.in' },
    { department: 'Cardiology', identifier: 'mci/2004/1' },
    { status: 'active', specialization: 'interventional cardiology', family: 'Joshi', name: 'Dr. Meera' },
    { _lastUpdated: ['ge2026-06-01', 'le2026-06-01'], registrationId: 'MCI/2004/1' },
  ])('by %j finds her alone', async (filters) => {
    expect(await namesOf(filters)).toEqual(['Dr. Meera']);
  });

  test('comes in pages of the size asked for, with both envelopes', async () => {
    const first = await search({ _count: 5, department: 'cardiology' });
    const second = await search({ _count: 2, department: 'cardiology' });

    expect(first).toMatchObject({ total: 3, link: { nextPage: null } });
    expect(second).toMatchObject({ total: 3, link: { nextPage: expect.any(String) } });
  });

  test('by an unknown name is refused rather than answered with everybody', async () => {
    expect(await search({ colour: 'green' })).toMatchObject({ status: 'error' });
  });
});

test.each(['/health-lake/delete/Practitioner/', '/practitioners/'])('DELETE %s takes one away, once', async (path) => {
  const { id } = await carestack.practitioners.create(meera);

  expect((await call(sandbox, `DELETE ${path}${id}`)).status).toBe(200);
  expect((await call(sandbox, `DELETE ${path}${id}`)).status).toBe(404);
  expect(await carestack.practitioners.exists(id)).toBe(false);
});
