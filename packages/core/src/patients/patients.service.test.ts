import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createHttp } from '../client/http.js';
import { EhrApiError, InvalidAnswerError, NotFoundError, ValidationError } from '../errors/EhrApiError.js';
import { stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import type { NewPatient } from './patient.schema.js';
import { createPatientsService } from './patients.service.js';

function patientsWith(...answers: readonly StubAnswer[]) {
  const { fetch, asked } = stubFetch(...answers);
  return { patients: createPatientsService(createHttp({ baseUrl: 'https://api.test', fetch })), asked };
}

const asha = { resourceId: 'p-1', firstName: 'Asha', lastName: 'Rao', gender: 'female', birthDate: '1988-01-30' };

const newAsha: NewPatient = {
  idNumber: '91-1234-5678-9012',
  idType: 'ABHA',
  firstName: 'Asha',
  lastName: 'Rao',
  birthDate: '1988-01-30',
  gender: 'female',
  address: '12 Lake Road, Pune',
};

describe('findAll', () => {
  test('gives a page with items, total and the token of the next page', async () => {
    const answer = {
      type: 'success',
      message: 'Patient Found !!!',
      requestResource: [asha],
      totalNumberOfRecords: 200,
      nextPageLink: 'eyJwIjoyfQ==',
    };
    const { patients, asked } = patientsWith({ body: answer });
    const page = await patients.findAll();

    expect(asked).toMatchObject([{ method: 'GET', path: '/get/Patient', body: undefined }]);
    expect({ ...page }).toEqual({ items: [{ ...asha, id: 'p-1' }], total: 200, nextPage: 'eyJwIjoyfQ==' });
    expect(page.raw).toEqual(answer);
  });

  test('the raw answer is neither listed nor printed', async () => {
    const { patients } = patientsWith({ body: { requestResource: [], canary: 'canary' } });
    const page = await patients.findAll();

    expect(Object.keys(page)).toEqual(['items', 'total', 'nextPage']);
    expect(JSON.stringify(page)).not.toContain('canary');
    expect(inspect(page)).not.toContain('canary');
  });

  test('passes the token back as it was received', async () => {
    const { patients, asked } = patientsWith({ body: { requestResource: [] } });
    await patients.findAll({ nextPage: 'eyJw+/IjoyfQ==' });

    expect(asked[0]?.path).toBe('/get/Patient?nextPage=eyJw%2B%2FIjoyfQ%3D%3D');
  });

  test.each([{}, { requestResource: null, totalNumberOfRecords: null, nextPageLink: null }, { nextPageLink: '' }])(
    'the answer %j is an empty last page',
    async (body) => {
      const { patients } = patientsWith({ body });

      expect({ ...(await patients.findAll({ nextPage: null })) }).toEqual({ items: [], total: null, nextPage: null });
    },
  );

  test('a record without an id is named by its place', async () => {
    const { patients } = patientsWith({ body: { requestResource: [asha, { firstName: 'canary' }] } });
    const error = await thrownBy(patients.findAll());

    expect(error).toBeInstanceOf(InvalidAnswerError);
    expect(error).toMatchObject({
      message: 'patients.findAll: the answer has the wrong shape at requestResource[1].resourceId',
    });
    expect(inspect(error, { showHidden: true })).not.toContain('canary');
  });
});

describe('findById', () => {
  test('gives the patient out of its envelope', async () => {
    const { patients, asked } = patientsWith({
      body: { type: 'success', message: 'Patient Found !!!', requestResource: asha, totalNumberOfRecords: 1 },
    });

    await expect(patients.findById('p-1')).resolves.toEqual({ ...asha, id: 'p-1' });
    expect(asked).toMatchObject([{ method: 'GET', path: '/get/Patient/p-1' }]);
  });

  test('the envelope is at hand, and neither listed nor printed', async () => {
    const body = { type: 'success', message: 'Patient Found !!!', requestResource: asha, totalNumberOfRecords: 1 };
    const patient = await patientsWith({ body }).patients.findById('p-1');

    expect(patient.raw).toEqual(body);
    expect(Object.keys(patient)).not.toContain('raw');
    expect(JSON.stringify(patient)).not.toContain('Patient Found');
  });

  test.each([
    { status: 404, body: { message: 'Patient not found' } },
    { body: { message: 'No such patient', requestResource: null, totalNumberOfRecords: 0 } },
    { body: {} },
    { body: { requestResource: {} } },
    { body: { requestResource: [] } },
  ])('an unknown id is not found, however the server says it: %j', async (answer) => {
    const { patients } = patientsWith(answer);
    const error = await thrownBy(patients.findById('p-9'));

    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ code: 'not_found', statusCode: 404 });
  });

  test('a blank id is refused without a call', async () => {
    const { patients, asked } = patientsWith({ body: {} });

    await expect(patients.findById(' ')).rejects.toMatchObject({ code: 'validation_failed', statusCode: 400 });
    expect(asked).toHaveLength(0);
  });
});

describe('exists', () => {
  test.each([
    ['true for a patient on record', { body: { message: 'Patient Found !!!', requestResource: asha } }, true],
    ['false for a 404', { status: 404 }, false],
    ['false for an empty envelope', { body: { message: 'No records', totalNumberOfRecords: 0 } }, false],
    ['false for an envelope with an empty list', { body: { requestResource: [], totalNumberOfRecords: 0 } }, false],
  ])('is %s', async (_, answer, expected) => {
    const { patients, asked } = patientsWith(answer);

    await expect(patients.exists('p-1')).resolves.toBe(expected);
    expect(asked).toMatchObject([{ method: 'GET', path: '/get/Patient/p-1' }]);
  });

  test.each([400, 401, 403, 409])('throws for %d, which says nothing about the patient', async (status) => {
    const { patients } = patientsWith({ status });

    await expect(patients.exists('p-1')).rejects.toMatchObject({ statusCode: status });
  });
});

describe('findByFilters', () => {
  const searched = { body: { entry: [asha], link: { nextPage: 'token-2' }, total: 41 } };

  /** The filters as they travelled. */
  const sent = async (filters: Parameters<ReturnType<typeof patientsWith>['patients']['findByFilters']>[0]) => {
    const { patients, asked } = patientsWith(searched);
    await patients.findByFilters(filters);
    const query = new URL(asked[0]?.path ?? '', 'https://api.test').searchParams;
    return JSON.parse(query.get('filters') ?? '') as unknown;
  };

  test('gives a page of the search', async () => {
    const { patients, asked } = patientsWith(searched);
    const page = await patients.findByFilters({ firstName: 'Asha' }, { nextPage: 'token-1' });

    expect({ ...page }).toEqual({ items: [{ ...asha, id: 'p-1' }], total: 41, nextPage: 'token-2' });
    expect(page.raw).toEqual(searched.body);
    expect(asked).toMatchObject([
      {
        method: 'GET',
        path: '/health-lake/get-profiles/Patient?filters=%7B%22name%22%3A%22Asha%22%7D&nextPage=token-1',
      },
    ]);
  });

  test('an answer without link and total is a last page', async () => {
    const { patients } = patientsWith({ body: { entry: [] } });

    expect({ ...(await patients.findByFilters({})) }).toEqual({ items: [], total: null, nextPage: null });
  });

  test('an answer without entries is invalid', async () => {
    const { patients } = patientsWith({ body: { total: 0 } });

    await expect(patients.findByFilters({})).rejects.toThrow('the answer has the wrong shape at entry');
  });

  test('filters travel under their FHIR names, and only those that are set', async () => {
    await expect(
      sent({
        firstName: ' Asha ',
        lastName: 'Rao',
        birthDate: '1988-01-30',
        gender: 'F',
        phone: '+91 98765 43210',
        email: 'asha@example.in',
        state: 'chhattisgarh',
        pincode: '411001',
        identifier: '91-1234-5678-9012',
        from: '2026-01-01',
        to: '2026-01-31',
        count: 20,
      }),
    ).resolves.toEqual({
      name: 'Asha',
      family: 'Rao',
      birthdate: '1988-01-30',
      gender: 'female',
      phone: '9876543210',
      email: 'asha@example.in',
      'address-state': 'Chattisgarh',
      'address-postalcode': '411001',
      identifier: '91-1234-5678-9012',
      _lastUpdated: ['ge2026-01-01', 'le2026-01-31'],
      _count: 20,
    });
    await expect(sent({ lastName: '', gender: '', birthDate: '', from: '2026-01-01', to: '' })).resolves.toEqual({
      _lastUpdated: ['ge2026-01-01'],
    });
    await expect(sent({ to: '2026-01-31' })).resolves.toEqual({ _lastUpdated: ['le2026-01-31'] });
    await expect(sent({})).resolves.toEqual({});
  });

  test('an Aadhaar number comes into no address: its masked form is searched for', async () => {
    await expect(sent({ identifier: '2345 6789 0124' })).resolves.toEqual({ identifier: 'XXXX-XXXX-0124' });
    await expect(sent({ identifier: '2345 6789 0125' })).resolves.toEqual({ identifier: '2345 6789 0125' });
  });

  test('of organisation, registration and identifier the last one set wins', async () => {
    await expect(sent({ organization: 'o', registration: 'r', identifier: 'i' })).resolves.toEqual({ identifier: 'i' });
    await expect(sent({ organization: 'o', registration: 'r' })).resolves.toEqual({ identifier: 'r' });
    await expect(sent({ organization: 'o' })).resolves.toEqual({ identifier: 'o' });
  });

  test.each([
    [{ count: 0 }, { count: 'count_invalid' }],
    [{ count: 101 }, { count: 'count_invalid' }],
    [{ count: 1.5 }, { count: 'invalid' }],
    [{ birthDate: '2023-02-29' }, { birthDate: 'date_invalid' }],
    [{ from: '2999-01-01' }, { from: 'date_in_future' }],
    [{ to: '2999-01-01' }, { to: 'date_in_future' }],
    [{ from: '2026-02-01', to: '2026-01-31' }, { to: 'date_order' }],
  ])('%j is refused without a call', async (filters, fields) => {
    const { patients, asked } = patientsWith(searched);
    const error = await thrownBy(patients.findByFilters(filters));

    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ statusCode: 400, fields });
    expect(asked).toHaveLength(0);
  });

  test.each([1, 100])('a page of %d is allowed', async (count) => {
    await expect(sent({ count })).resolves.toEqual({ _count: count });
  });
});

describe('create', () => {
  const answer = {
    type: 'success',
    message: 'Patient created',
    resourceId: 'p-1',
    validationErrors: null,
    resource: asha,
  };

  test('sends the patient and gives the id', async () => {
    const { patients, asked } = patientsWith({ status: 201, body: answer });
    const written = await patients.create(newAsha);

    expect(asked).toMatchObject([
      { method: 'POST', path: '/add/Patient', body: { ...newAsha, patientType: 'NEW', resourceType: 'Patient' } },
    ]);
    expect({ ...written }).toEqual({ id: 'p-1', message: 'Patient created', resource: asha });
    expect(written.raw).toEqual(answer);
    expect(Object.keys(written)).not.toContain('raw');
  });

  test.each([{ resource: { resourceId: 'p-1' } }, { resourceId: null, resource: { id: 'p-1' } }])(
    'finds the id in the record of %j',
    async (body) => {
      const { patients } = patientsWith({ body });

      await expect(patients.create(newAsha)).resolves.toMatchObject({ id: 'p-1' });
    },
  );

  test('an answer without an id leaves the outcome unknown', async () => {
    const { patients } = patientsWith({ body: { message: 'ok' } });

    await expect(patients.create(newAsha)).rejects.toMatchObject({ name: 'InvalidAnswerError', outcome: 'unknown' });
  });

  test.each([
    {
      status: 409,
      body: { message: 'Patient already exists', details: [{ field: 'idNumber', reason: 'already_registered' }] },
    },
    { status: 400, body: { message: 'Duplicate patient' } },
  ])('somebody who is registered already is a conflict at the id number: %j', async (refusal) => {
    const { patients } = patientsWith(refusal);

    await expect(patients.create(newAsha)).rejects.toMatchObject({
      code: 'conflict',
      recovery: 'reenter',
      outcome: 'failed',
      fields: { idNumber: 'conflict' },
    });
  });

  test('fields that the server refuses come with their codes', async () => {
    const { patients } = patientsWith({
      status: 422,
      body: { message: 'Invalid', details: [{ field: 'pincode', reason: 'pincode_invalid', message: 'canary' }] },
    });
    const error = await thrownBy(patients.create(newAsha));

    expect(error).toMatchObject({
      name: 'ValidationError',
      code: 'validation_failed',
      fields: { pincode: 'pincode_invalid' },
    });
    expect(inspect(error)).not.toContain('canary');
  });

  test('everything wrong is told at once, and nothing is sent', async () => {
    const { patients, asked } = patientsWith({ body: answer });
    const wrong = { ...newAsha, firstName: 'Asha 2 canary', mobileNumber: '12345-canary', birthDate: '1988-02-30' };
    const error = await thrownBy(patients.create(wrong));

    expect(error).toMatchObject({
      message:
        'patients.create: not sent, check firstName (name_invalid), birthDate (date_invalid), mobileNumber (mobile_invalid)',
      fields: { firstName: 'name_invalid', birthDate: 'date_invalid', mobileNumber: 'mobile_invalid' },
    });
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('canary');
    expect(asked).toHaveLength(0);
  });
});

describe('update', () => {
  test('sends only what changed, with the id in the body', async () => {
    const { patients, asked } = patientsWith({ body: { type: 'success', message: 'Patient updated', resource: asha } });
    const written = await patients.update('p-1', { mobileNumber: '98765 43210', emailId: 'asha@example.in' });

    expect(asked).toMatchObject([
      {
        method: 'PUT',
        path: '/update/Patient',
        body: { resourceId: 'p-1', resourceType: 'Patient', mobileNumber: '+919876543210', emailId: 'asha@example.in' },
      },
    ]);
    expect(Object.keys(asked[0]?.body ?? {})).toHaveLength(4);
    expect({ ...written }).toEqual({ id: 'p-1', message: 'Patient updated', resource: asha });
  });

  test('changes are checked like a new patient', async () => {
    const { patients, asked } = patientsWith({ body: {} });

    await expect(patients.update('p-1', { emailId: 'nobody', gender: 'x' })).rejects.toMatchObject({
      fields: { emailId: 'email_invalid', gender: 'gender_invalid' },
    });
    await expect(patients.update(' ', {})).rejects.toMatchObject({ fields: { resourceId: 'required' } });
    expect(asked).toHaveLength(0);
  });

  test('a patient who is not there is not found, and not a conflict', async () => {
    const { patients } = patientsWith({ status: 404, body: { message: 'Patient does not exist' } });
    const error = await thrownBy(patients.update('p-9', { emailId: 'asha@example.in' }));

    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ code: 'not_found', fields: {} });
  });
});

describe('delete', () => {
  test.each([{ status: 200 }, { status: 204 }, { body: { message: 'Patient deleted' } }, { text: 'deleted' }])(
    'is done when the server says %j',
    async (answer) => {
      const { patients, asked } = patientsWith(answer);

      await expect(patients.delete('p-1')).resolves.toBeUndefined();
      expect(asked).toMatchObject([{ method: 'DELETE', path: '/health-lake/delete/Patient/p-1', body: undefined }]);
    },
  );

  test('a patient who is not there is not found', async () => {
    const { patients } = patientsWith({ status: 404 });

    await expect(patients.delete('p-9')).rejects.toBeInstanceOf(NotFoundError);
  });
});

test('every operation can be aborted', async () => {
  const { patients, asked } = patientsWith({ body: {} });
  const options = { signal: AbortSignal.abort() };
  const errors = await Promise.all([
    thrownBy(patients.findAll({}, options)),
    thrownBy(patients.findById('p-1', options)),
    thrownBy(patients.exists('p-1', options)),
    thrownBy(patients.findByFilters({}, {}, options)),
    thrownBy(patients.create(newAsha, options)),
    thrownBy(patients.update('p-1', {}, options)),
    thrownBy(patients.delete('p-1', options)),
  ]);

  expect(errors.map((error) => error instanceof EhrApiError && error.code)).toEqual(
    Array.from({ length: 7 }, () => 'aborted'),
  );
  expect(asked).toHaveLength(0);
});

test.each([
  [{ patientType: 'OPD' }, { patientType: 'not_searchable' }],
  [{ nmae: 'Asha' }, { nmae: 'unknown' }],
])('a search by %j is refused rather than sent as a search for everybody', async (filters, fields) => {
  const { patients, asked } = patientsWith({ body: { entry: [] } });

  await expect(patients.findByFilters(filters as object)).rejects.toMatchObject({ fields });
  expect(asked).toHaveLength(0);
});

describe('iterate', () => {
  const page = (ids: string[], nextPageLink: string | null) => ({
    body: { requestResource: ids.map((resourceId) => ({ resourceId })), nextPageLink },
  });

  test('gives every patient, asking for a page when the one before is used up', async () => {
    const { patients, asked } = patientsWith(page(['1', '2'], 'b'), page([], 'c'), page(['3'], null));
    const seen: string[] = [];
    for await (const { id } of patients.iterate()) seen.push(`${id} after ${asked.length} calls`);

    expect(seen).toEqual(['1 after 1 calls', '2 after 1 calls', '3 after 3 calls']);
  });

  test('searches where there are filters, and refuses wrong ones without a call', async () => {
    const { patients, asked } = patientsWith({ body: { entry: [asha] } });

    expect(await patients.iterate({ state: 'kerala' }).next()).toMatchObject({ value: { id: 'p-1' } });
    await expect(patients.iterate({ count: 0 }).next()).rejects.toMatchObject({ fields: { count: 'count_invalid' } });
    expect(asked).toHaveLength(1);
  });

  test('ends when its signal says so', async () => {
    const { patients } = patientsWith(page(['1'], 'b'));
    const leaving = new AbortController();
    const all = patients.iterate(undefined, { signal: leaving.signal });
    await all.next();
    leaving.abort();

    await expect(all.next()).rejects.toMatchObject({ code: 'aborted' });
  });
});
