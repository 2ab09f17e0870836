import { describe, expect, test } from 'vitest';
import { createHttp } from '../client/http.js';
import { ConflictError, NotFoundError, ValidationError } from '../errors/EhrApiError.js';
import { stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import type { PractitionerFilters } from './practitionerFilters.js';
import type { NewPractitioner } from './practitioner.schema.js';
import { createPractitionersService } from './practitioners.service.js';

function practitionersWith(...answers: readonly StubAnswer[]) {
  const { fetch, asked } = stubFetch(...answers);
  return { practitioners: createPractitionersService(createHttp({ baseUrl: 'https://api.test', fetch })), asked };
}

const meera: NewPractitioner = {
  registrationId: 'MCI/2004/12345',
  department: 'Cardiology',
  designation: 'Senior Consultant',
  status: 'Active',
  joiningDate: '2020-01-15',
  staffType: 'Doctor',
  firstName: 'Dr. Meera',
  gender: 'F',
  address: '12 Lake Road, Pune',
};

const stored = { ...meera, department: 'cardiology', gender: 'female', resourceId: 'd-1', id: 'd-1' };
const found = { body: { message: 'Practitioner Found !!!', requestResource: stored, totalNumberOfRecords: 1 } };
const written = { body: { type: 'success', message: 'Done.', resourceId: 'd-1' } };

test('a list gives a page with items, total and the token of the next page', async () => {
  const { practitioners, asked } = practitionersWith({
    body: { requestResource: [stored], totalNumberOfRecords: 42, nextPageLink: 'next' },
  });
  const page = await practitioners.findAll({ nextPage: 'this' });

  expect({ ...page }).toEqual({ items: [stored], total: 42, nextPage: 'next' });
  expect(asked).toMatchObject([{ method: 'GET', path: '/get/Practitioner?nextPage=this' }]);
});

test('one is read by id, and is or is not on record', async () => {
  const { practitioners, asked } = practitionersWith(
    found,
    found,
    { status: 404 },
    { body: { requestResource: null } },
  );

  expect(await practitioners.findById('d-1')).toEqual(stored);
  expect(await practitioners.exists('d-1')).toBe(true);
  expect(await practitioners.exists('d-2')).toBe(false);
  expect(await thrownBy(practitioners.findById('d-2'))).toBeInstanceOf(NotFoundError);
  expect(asked.map(({ path }) => path)).toEqual([
    '/get/Practitioner/d-1',
    '/get/Practitioner/d-1',
    '/get/Practitioner/d-2',
    '/get/Practitioner/d-2',
  ]);
});

describe('a search', () => {
  const sent = async (filters: PractitionerFilters) => {
    const { practitioners, asked } = practitionersWith({ body: { entry: [] } });
    await practitioners.findByFilters(filters);
    const query = new URL(asked[0]?.path ?? '', 'https://api.test').searchParams;
    return JSON.parse(query.get('filters') ?? '') as unknown;
  };

  test('travels by FHIR names, and only with what is set', async () => {
    const filters = {
      firstName: 'Meera',
      lastName: 'Rao',
      gender: 'F',
      phone: '+91 98765 43210',
      registration: 'MCI/1',
    };

    expect(await sent({ ...filters, email: '', state: 'maharashtra', from: '2026-01-01', count: 20 })).toEqual({
      name: 'Meera',
      family: 'Rao',
      gender: 'female',
      phone: '9876543210',
      'address-state': 'Maharashtra',
      identifier: 'MCI/1',
      _count: 20,
      _lastUpdated: ['ge2026-01-01'],
    });
  });

  test('by department, status and specialization is as the README writes it', async () => {
    expect(
      await sent({ department: 'Cardiology', status: 'Active', specialization: 'Interventional Cardiology' }),
    ).toEqual({ department: 'cardiology', status: 'Active', specialization: 'Interventional Cardiology' });
  });

  test('by something else is refused rather than sent as a search for everybody', async () => {
    const { practitioners, asked } = practitionersWith(found);
    const filters = { departmnt: 'cardiology' };

    // @ts-expect-error the filters are typed
    await expect(practitioners.findByFilters(filters)).rejects.toMatchObject({ fields: { departmnt: 'unknown' } });
    expect(asked).toHaveLength(0);
  });

  test('that cannot be is refused without a call', async () => {
    const { practitioners, asked } = practitionersWith(found);
    const error = await thrownBy(practitioners.findByFilters({ from: '2026-02-01', to: '2026-01-01', count: 101 }));

    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ fields: { count: 'count_invalid' } });
    expect(asked).toHaveLength(0);
  });
});

test('iterate follows the pages, one at a time, and stops asking when the loop ends', async () => {
  const page = (ids: string[], nextPageLink: string | null) => ({
    body: { requestResource: ids.map((resourceId) => ({ resourceId })), nextPageLink },
  });
  const { practitioners, asked } = practitionersWith(page(['1', '2'], 'b'), page(['3'], 'c'), page(['4'], null));
  const ids: string[] = [];

  for await (const { id } of practitioners.iterate()) {
    ids.push(id);
    if (id === '3') break;
  }

  expect(ids).toEqual(['1', '2', '3']);
  expect(asked.map(({ path }) => path)).toEqual(['/get/Practitioner', '/get/Practitioner?nextPage=b']);
});

test('iterate by filters searches, to the last page', async () => {
  const { practitioners, asked } = practitionersWith(
    { body: { entry: [{ resourceId: '1' }], link: { nextPage: 'b' } } },
    { body: { entry: [{ resourceId: '2' }] } },
  );
  const ids: string[] = [];

  for await (const { id } of practitioners.iterate({ department: 'urology', count: 1 })) ids.push(id);

  expect(ids).toEqual(['1', '2']);
  expect(asked.every(({ path }) => path.startsWith('/health-lake/get-profiles/Practitioner?filters='))).toBe(true);
  expect(asked[1]?.path).toMatch(/nextPage=b$/);
});

test('iterate ends with an error where a page names itself as the next one', async () => {
  const { practitioners, asked } = practitionersWith({ body: { requestResource: [], nextPageLink: 'same' } });

  await expect(practitioners.iterate().next()).rejects.toMatchObject({ code: 'invalid_answer' });
  expect(asked).toHaveLength(2);
});

test('a new practitioner travels in the spelling of the API', async () => {
  const { practitioners, asked } = practitionersWith(written);
  const { id, message } = await practitioners.create({ ...meera, consultationFee: 1500 });

  expect([id, message]).toEqual(['d-1', 'Done.']);
  expect(asked).toMatchObject([
    {
      method: 'POST',
      path: '/add/Practitioner',
      body: {
        ...meera,
        department: 'cardiology',
        gender: 'female',
        consultationFee: 1500,
        resourceType: 'Practitioner',
      },
    },
  ]);
});

test('a practitioner who is already registered stays a conflict with its status', async () => {
  const { practitioners } = practitionersWith({ status: 409, body: { message: 'Practitioner already exists' } });
  const error = await thrownBy(practitioners.create(meera));

  expect(error).toBeInstanceOf(ConflictError);
  expect(error).toMatchObject({ statusCode: 409, code: 'conflict' });
});

describe('a change', () => {
  test('reads the record and sends it whole, what was not changed as it came', async () => {
    const kept = { ...meera, gender: 'female', department: 'leech therapy', ward: 'East', resourceId: 'd-1' };
    const old = { ...kept, id: 'd-1', createdAt: '2020-01-01', updatedAt: '2020-01-01' };
    const { practitioners, asked } = practitionersWith({ body: { requestResource: old } }, written);
    await practitioners.update('d-1', { consultationFee: 1800, address: 'Updated Medical Complex' });

    expect(asked).toMatchObject([
      { method: 'GET', path: '/get/Practitioner/d-1' },
      { method: 'PUT', path: '/update/Practitioner' },
    ]);
    expect(asked[1]?.body).toEqual({
      ...kept,
      address: 'Updated Medical Complex',
      consultationFee: 1800,
      resourceType: 'Practitioner',
    });
  });

  test('to nothing takes an optional member away', async () => {
    const { practitioners, asked } = practitionersWith(
      { body: { requestResource: { ...stored, lastName: 'Rao' } } },
      written,
    );
    await practitioners.update('d-1', { lastName: '' });

    expect(asked[1]?.body).not.toHaveProperty('lastName');
  });

  test('to undefined leaves a member as it is', async () => {
    const { practitioners, asked } = practitionersWith(
      { body: { requestResource: { ...stored, lastName: 'Rao' } } },
      written,
    );
    await practitioners.update('d-1', { status: 'Left', firstName: undefined, lastName: undefined });

    expect(asked[1]?.body).toMatchObject({ status: 'Left', firstName: stored.firstName, lastName: 'Rao' });
  });

  test('that may not be is refused before the record is read', async () => {
    const { practitioners, asked } = practitionersWith(found);

    await expect(practitioners.update('d-1', { department: 'astrology' })).rejects.toMatchObject({
      fields: { department: 'department_invalid' },
    });
    expect(asked).toHaveLength(0);
  });

  test('of somebody unknown is not sent', async () => {
    const { practitioners, asked } = practitionersWith({ status: 404 });

    await expect(practitioners.update('d-9', { status: 'Left' })).rejects.toBeInstanceOf(NotFoundError);
    expect(asked).toHaveLength(1);
  });

  test('whose answer is lost may have happened', async () => {
    const { practitioners, asked } = practitionersWith(found, { status: 502 });

    await expect(practitioners.update('d-1', { status: 'Left' })).rejects.toMatchObject({ outcome: 'unknown' });
    expect(asked).toHaveLength(2);
  });
});

test('a practitioner is deleted, whatever body the answer has', async () => {
  const { practitioners, asked } = practitionersWith({ status: 204 });
  await practitioners.delete('d-1');

  expect(asked).toMatchObject([{ method: 'DELETE', path: '/health-lake/delete/Practitioner/d-1' }]);
});
